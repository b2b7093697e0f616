// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.statement;

import java.util.Optional;
import java.util.Set;
import marsad.read.Context;
import marsad.read.event.Arguments;
import marsad.read.language.Edge;
import marsad.read.language.Sentence;
import marsad.read.party.Parties;
import marsad.read.statement.StatementWords.Hit;
import marsad.record.Act;

/** What the rules of {@code statement-words.tsv} need beside their words, in one sentence. */
final class Needs {
  private final Context context;
  private final Sentence sentence;
  private final Parties parties;
  private final SaidWords saidWords;

  Needs(Context context, Sentence sentence, Parties parties, SaidWords saidWords) {
    this.context = context;
    this.sentence = sentence;
    this.parties = parties;
    this.saidWords = saidWords;
  }

  /** Whether what a rule found is told as said, and stands with what the rule needs. */
  boolean holds(Hit hit) {
    boolean real = sentence.children(hit.head(), "aux").stream().noneMatch(e -> saidWords.is("unreal", sentence.token(e.dependent()).lower()))
        && sentence.children(hit.head(), "advmod", "neg").stream().noneMatch(e -> saidWords.is("not", sentence.token(e.dependent()).lower()));
    boolean nobody = sentence.children(hit.head(), "nsubj").stream().map(Edge::dependent)
        .anyMatch(i -> saidWords.is("nobody", sentence.token(i).lower()) || sentence.children(i, "det").stream().anyMatch(d -> saidWords.is("nobody", sentence.token(d.dependent()).lower())));
    boolean infinitive = infinitive(hit.head()) || sentence.governor(hit.head()).filter(e -> e.base().equals("conj") && e.governor() >= 0 && infinitive(e.governor())).isPresent()
        && sentence.token(hit.head()).pos().equals("VB"); // "asked the state to look into it and condemn it"
    boolean after = hit.to() < sentence.size();
    boolean clause = first(hit.head()) || taken(hit.head()).isPresent() || !sentence.children(hit.head(), "ccomp", "xcomp").isEmpty() || after && sentence.token(hit.to()).lower().matches("to|that");
    boolean object = clause || !sentence.children(hit.head(), "obj", "obl", "nsubj:pass", "parataxis").isEmpty() || quoted(hit.head()) || charge(hit.head());
    boolean right = switch (hit.rule().needs()) {
      case "clause" -> clause || object && hit.rule().act() != Act.CLAIM && hit.rule().act() != Act.PREDICTION;
      case "object" -> object && (hit.rule().act() != Act.ACCUSATION || charged(hit));
      case "saying" -> object && sentence.children(hit.head(), "obj", "nsubj:pass").stream().noneMatch(e -> context.words().is("in-office", StatementReader.lemma(sentence, e.dependent())) || context.words().is("offered", StatementReader.lemma(sentence, e.dependent())));
      case "never" -> false;
      case "deed" -> sentence.children(hit.head(), "obj", "nsubj:pass").stream().map(Edge::dependent).anyMatch(o -> deed(o) && sentence.children(hit.head(), "ccomp", "xcomp").isEmpty())
          || hit.to() - hit.head() > 2 && sentence.children(hit.head(), "obl").stream().anyMatch(e -> saidWords.is("deed", StatementReader.lemma(sentence, e.dependent())));
      case "order" -> !sentence.children(hit.head(), "xcomp", "ccomp").isEmpty() && tokenAfter(hit) && sentence.children(hit.head(), "obj", "nsubj:pass").stream().map(Edge::dependent).noneMatch(this::ownMen);
      case "given" -> sentence.children(hit.head(), "obj").stream().map(Edge::dependent).anyMatch(o -> !saidWords.is("no-offer", StatementReader.lemma(sentence, o))) || !sentence.children(hit.head(), "xcomp").isEmpty();
      case "account" -> sentence.children(hit.head(), "obj", "iobj", "nsubj:pass").stream().map(Edge::dependent).anyMatch(o -> saidWords.is("charge", StatementReader.lemma(sentence, o))) && !behind(hit, saidWords.of("believed")) && !behind(hit, saidWords.of("crime"));
      case "thing" -> sentence.children(hit.head(), "obj").stream().anyMatch(e -> sentence.token(e.dependent()).isNoun());
      case "wanted" -> wanted(hit.head());
      case "plan" -> (object || relative(hit.head())) && sentence.children(hit.head(), "obj", "nsubj:pass").stream().noneMatch(e -> saidWords.is("charge", StatementReader.lemma(sentence, e.dependent())) || parties.actor(sentence, e.dependent()).filter(m -> m.value().id().isPresent()).isPresent());
      case "actor" -> party(hit);
      case "doer-of" -> sentence.children(hit.head(), "obj").stream().anyMatch(e -> e.dependent() > hit.head()) && party(hit)
          && sentence.tokens().subList(hit.to(), sentence.size()).stream().anyMatch(t -> t.index() + 1 < sentence.size() && t.lower().equals("of") && sentence.token(t.index() + 1).pos().equals("VBG"));
      case "clause-only" -> !sentence.children(hit.head(), "ccomp").isEmpty() && sentence.children(hit.head(), "obj", "aux:pass").isEmpty();
      case "offer" -> sentence.children(hit.head(), "obj", "nsubj:pass").stream().anyMatch(e -> saidWords.is("offer", StatementReader.lemma(sentence, e.dependent()))) || offered(hit.head());
      case "saying-charge" -> sentence.children(hit.head(), "obj", "nsubj:pass").stream().anyMatch(e -> saidWords.is("charge", StatementReader.lemma(sentence, e.dependent()))) || sentence.token(hit.head()).isVerb() && quoted(hit.head()) && clause;
      case "vile" -> behind(hit, saidWords.of("vile"));
      case "terror" -> behind(hit, saidWords.of("terror"));
      case "good" -> behind(hit, saidWords.of("good"));
      case "no-noun" -> sentence.tokens().subList(hit.head() + 1, hit.to()).stream().noneMatch(t -> t.isNoun() && !hit.rule().words().stream().anyMatch(w -> w.contains(t.lemma())));
      case "best" -> behind(hit, saidWords.of("best"));
      case "to" -> !sentence.children(hit.head(), "xcomp", "ccomp").isEmpty() && tokenAfter(hit) && sentence.children(hit.head(), "obj").stream().map(Edge::dependent).noneMatch(o -> belongs(o) && parties.actor(sentence, o).isEmpty());
      case "others" -> sentence.children(hit.head(), "obj", "iobj", "nsubj:pass").stream().map(Edge::dependent).noneMatch(this::ownMen);
      default -> true;
    };
    boolean supposed = sentence.governor(hit.head()).filter(e -> e.base().equals("advcl")).isPresent() && sentence.children(hit.head(), "mark").stream().anyMatch(e -> saidWords.is("if", sentence.token(e.dependent()).lower()));
    boolean theirs = sentence.children(hit.head(), "nsubj").stream().map(Edge::dependent).anyMatch(i -> saidWords.is("third", sentence.token(i).lower()) && SaidWhen.quote(sentence, i)); // in somebody's mouth
    return real && !nobody && !infinitive && !supposed && !theirs && right;
  }

  /** "The raid", "a number of similar raids". */
  private boolean deed(int noun) {
    boolean some = parties.words().in("quantity-of", StatementReader.lemma(sentence, noun));
    return saidWords.is("deed", StatementReader.lemma(sentence, noun)) || some && sentence.children(noun, "nmod").stream().anyMatch(e -> saidWords.is("deed", StatementReader.lemma(sentence, e.dependent())));
  }

  private boolean infinitive(int verb) {
    return sentence.token(verb).pos().equals("VB") && !sentence.children(verb, "mark", "aux").isEmpty() && onward(verb).isEmpty();
  }

  /** "Went on to rule out": who goes on does it. */
  Optional<Integer> onward(int verb) {
    return sentence.governor(verb).filter(e -> e.governor() >= 0 && e.governor() < verb && e.base().matches("xcomp|advcl") && sentence.token(verb).pos().equals("VB") && saidWords.is("onward", StatementReader.lemma(sentence, e.governor())))
        .flatMap(e -> sentence.children(e.governor(), "nsubj").stream().map(Edge::dependent).findFirst());
  }

  /** "wants a ceasefire", "wants Russia to leave": not what the speaker itself will do. */
  private boolean wanted(int verb) {
    boolean thing = sentence.children(verb, "obj").stream().anyMatch(e -> sentence.token(e.dependent()).isNoun() && e.dependent() > verb)
        || verb + 2 < sentence.size() && sentence.token(verb + 1).pos().equals("DT") && sentence.tokens().subList(verb + 2, Math.min(sentence.size(), verb + 4)).stream().anyMatch(t -> t.isNoun());
    return thing || sentence.children(verb, "xcomp", "ccomp").stream().anyMatch(e -> sentence.children(e.dependent(), "nsubj", "nsubj:pass").stream().anyMatch(s -> s.dependent() > verb));
  }

  private boolean belongs(int object) {
    return sentence.children(object, "nmod:poss").stream().anyMatch(e -> sentence.token(e.dependent()).isPronoun());
  }

  /** "Ordered all units", "his men": who gives orders to his own side demands nothing of anybody. */
  private boolean ownMen(int object) {
    boolean named = parties.actor(sentence, object).filter(m -> m.value().id().isPresent()).isPresent() || sentence.children(object, "amod", "compound", "nmod:poss").stream().anyMatch(e -> sentence.token(e.dependent()).entity().matches("MISC|LOCATION|ORGANIZATION|NATIONALITY|GPE"));
    return belongs(object) || !named && saidWords.is("crew", StatementReader.lemma(sentence, object));
  }

  /** "an idea that China opposes". */
  private boolean relative(int verb) {
    return sentence.governor(verb).filter(e -> e.governor() >= 0 && e.governor() < verb && (e.relation().startsWith("acl") || e.base().equals("ccomp") && sentence.token(e.governor()).isNoun())).isPresent();
  }

  /** True where one of the slots for the addressee names a party. */
  private boolean party(Hit hit) {
    Arguments args = hit.arguments(sentence);
    return hit.rule().addressee().stream().flatMap(slot -> args.get(slot).stream()).anyMatch(i -> parties.actor(sentence, i).isPresent());
  }

  /** "Rebels blamed for the raid" blame nobody. */
  private boolean charged(Hit hit) {
    boolean bare = sentence.children(hit.head(), "obj", "iobj", "nsubj:pass", "ccomp", "xcomp").isEmpty() && sentence.token(hit.head()).pos().matches("VBN|VBD");
    return !bare || sentence.dependents(hit.head(), "obl").stream().noneMatch(e -> e.detail().equals("for"));
  }

  /** "a truce proposed by Egypt". */
  boolean offered(int verb) {
    return sentence.token(verb).pos().equals("VBN") && sentence.governor(verb).filter(e -> e.governor() >= 0 && e.base().equals("acl") && saidWords.is("offer", StatementReader.lemma(sentence, e.governor()))).isPresent();
  }

  /** "..., a charge the junta rejects". */
  private boolean charge(int verb) {
    return sentence.governor(verb).filter(e -> e.governor() >= 0 && e.governor() < verb && e.base().matches("acl|dep") && saidWords.is("charge", StatementReader.lemma(sentence, e.governor()))).isPresent();
  }

  private boolean tokenAfter(Hit hit) {
    return sentence.children(hit.head(), "xcomp", "ccomp", "advcl").stream()
        .anyMatch(e -> (sentence.token(e.dependent()).pos().equals("VB") || sentence.children(e.dependent(), "cop").stream().anyMatch(c -> sentence.token(c.dependent()).pos().equals("VB"))) && sentence.children(e.dependent(), "mark").stream().anyMatch(m -> sentence.token(m.dependent()).lower().equals("to")));
  }

  private boolean behind(Hit hit, Set<String> wanted) {
    return sentence.tokens().subList(hit.to(), Math.min(sentence.size(), hit.to() + 12)).stream().anyMatch(t -> wanted.contains(t.lower()));
  }

  private boolean quoted(int verb) {
    return sentence.tokens().stream().anyMatch(t -> t.form().matches("[\"“”]|''|``") && Math.abs(t.index() - verb) < 4);
  }

  /** "Insists the violence is ebbing": the verb behind, which the tree takes for that of the sentence. */
  Optional<Integer> taken(int verb) {
    return sentence.governor(verb).filter(e -> e.governor() > verb && e.relation().startsWith("csubj") && sentence.token(verb).pos().matches("VBZ|VBD|VBP")).map(Edge::governor);
  }

  /** "The war would last, he warned". */
  boolean first(int verb) {
    return sentence.governor(verb).filter(e -> e.governor() >= 0 && e.governor() < verb && e.base().equals("parataxis")).isPresent();
  }
}
