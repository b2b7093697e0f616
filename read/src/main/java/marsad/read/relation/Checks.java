// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.relation;

import java.util.Locale;
import java.util.Optional;
import marsad.read.Context;
import marsad.read.Found;
import marsad.read.Mention;
import marsad.read.language.Edge;
import marsad.read.language.Sentence;
import marsad.read.language.Token;
import marsad.read.party.Parties;
import marsad.read.relation.RelationFrame.Form;
import marsad.read.relation.RelationWords.Hit;
import marsad.record.Actor;
import marsad.record.How;
import marsad.record.Party;
import marsad.record.Period;
import marsad.record.Predicate;

/** Whether the words of a frame assert a relation that holds, held, or none. */
final class Checks {
  private final Context context;
  private final Parties parties;
  private final Sentence sentence;

  Checks(Context context, Parties parties, Sentence sentence) {
    this.context = context;
    this.parties = parties;
    this.sentence = sentence;
  }

  boolean real(Hit hit) {
    RelationFrame frame = hit.frame();
    boolean denied = FrameReader.negated(sentence, hit.head()) && !noLonger(hit.head()) || sentence.governor(hit.head())
        .filter(e -> e.base().matches("ccomp|xcomp|advcl") && e.governor() >= 0 && parties.words().in("denying", sentence.token(e.governor()).lemma())).isPresent();
    boolean verb = frame.form() != Form.VERB || tense(hit) && !modal(hit.head());
    boolean terror = !frame.has("terror") || sentence.tokens().stream().anyMatch(t -> t.index() >= hit.to() && t.index() < hit.to() + 9 && t.lower().startsWith("terror"));
    boolean none = sentence.tokens().subList(hit.from(), hit.to()).stream().anyMatch(t -> parties.words().in("denying-word", t.lower())); // "have no link with"
    boolean away = frame.predicate() == Predicate.LED_BY && sentence.children(hit.head(), "compound:prt", "compound", "advmod").stream().anyMatch(e -> context.words().is("driven-out", sentence.token(e.dependent()).lower())); // "led off by"
    return !denied && !none && !away && !blamed(hit) && verb && terror && !share(hit);
  }

  /** "Accused Delhi of backing the rebels": what somebody is blamed for is a claim. */
  private boolean blamed(Hit hit) {
    boolean gerund = hit.frame().form() == Form.VERB && sentence.token(hit.head()).pos().equals("VBG");
    boolean of = gerund && hit.head() > 0 && sentence.token(hit.head() - 1).lower().matches("of|for");
    return gerund && sentence.governor(hit.head()).filter(e -> e.governor() >= 0 && parties.words().in("blame-verb", lemma(e.governor()))).isPresent()
        || of && sentence.tokens().subList(Math.max(0, hit.head() - 7), hit.head()).stream().anyMatch(t -> parties.words().in("blame-verb", t.lemma()));
  }

  /** "The Observatory counted 900 soldiers, including three Belarusians": a part of a count, of no party. */
  private boolean share(Hit hit) {
    return preposition(hit.head()) && context.counts().in(sentence).stream().anyMatch(c -> c.from() == hit.to());
  }

  private boolean preposition(int head) {
    return sentence.governor(head).filter(e -> e.base().equals("case")).isPresent();
  }

  private boolean modal(int head) {
    return sentence.children(head, "aux").stream().anyMatch(e -> in("modal", e))
        || sentence.children(head, "mark").stream().anyMatch(e -> in("condition", e));
  }

  private boolean in(String list, Edge edge) {
    return parties.words().in(list, sentence.token(edge.dependent()).lower());
  }

  private boolean tense(Hit hit) {
    Token token = sentence.token(hit.head());
    boolean infinitive = token.pos().equals("VB") && (!sentence.children(hit.head(), "mark", "aux").isEmpty() || sentence.governor(hit.head()).filter(e -> e.governor() >= 0).isPresent());
    boolean kept = infinitive && sentence.governor(hit.head()).filter(e -> e.governor() >= 0).map(e -> parties.words().in("goes-on", lemma(e.governor()))).orElse(false);
    boolean passive = participle(hit.head()) && (!sentence.children(hit.head(), "aux:pass", "cop").isEmpty() || sentence.children(hit.head(), "aux").isEmpty());
    boolean underway = sentence.children(hit.head(), "aux:pass").stream().anyMatch(e -> sentence.token(e.dependent()).pos().equals("VBG")); // "is being deployed"
    RelationFrame frame = hit.frame();
    if (frame.has("passive")) {
      return passive && !underway;
    }
    if (frame.has("standing")) {
      boolean relative = sentence.governor(hit.head()).filter(e -> e.base().equals("acl")).isPresent();
      return !infinitive && (relative || token.pos().matches("VBP|VBZ"));
    }
    if (frame.has("aim")) {
      return infinitive || token.pos().equals("VBG");
    }
    if (frame.has("loose")) {
      boolean been = token.pos().equals("VBG") && sentence.children(hit.head(), "aux").stream().noneMatch(e -> sentence.token(e.dependent()).lower().equals("been")); // "has been fighting since May" is told as a happening
      return been || infinitive || token.pos().matches("VBP|VBZ") || passive;
    }
    return !(infinitive && (frame.has("finite") || frame.has("lasting"))) || kept;
  }

  /** A past participle, also one that is taken for a past tense: "(the Salt Guard, outlawed in Chad)" has no object. */
  boolean participle(int head) {
    String pos = sentence.token(head).pos();
    return pos.equals("VBN") || pos.equals("VBD") && sentence.children(head, "obj", "ccomp", "xcomp", "aux").isEmpty();
  }

  private boolean noLonger(int head) {
    return sentence.children(head, "advmod").stream().anyMatch(e -> sentence.token(e.dependent()).lower().equals("longer"));
  }

  boolean subject(Hit hit, Mention<Actor> mention) {
    RelationFrame frame = hit.frame();
    boolean described = (frame.form() == Form.JOINED || frame.form() == Form.PREFIX) && mention.covers(hit.head()) && !sentence.token(mention.head()).isName() && !namedBehind(hit, mention); // "Chad-backed militants"
    boolean nothingElse = described && frame.predicate() == Predicate.BACKED_BY && mention.value().name().contains("-" + sentence.token(hit.head()).lower()); // "Iran-backed militias", whatever their entry
    boolean opens = mention.head() == 0 && mention.to() == 1; // "Forces loyal to X": only the first word
    boolean known = mention.value().id().isPresent() || sentence.token(mention.head()).isName() || !described && !opens && Character.isUpperCase(mention.value().name().charAt(0));
    boolean named = known && mention.to() > mention.from();
    boolean bystander = mention.value().id().isEmpty() && parties.words().bystander(lemma(mention.head()));
    boolean side = frame.predicate() == Predicate.MEMBER_OF || frame.predicate() == Predicate.BASED_IN || !bystander;
    boolean state = !frame.has("state") || named;
    boolean group = !frame.has("group") || known && !sentence.token(mention.head()).entity().equals("PERSON") || parties.words().in("party-noun", lemma(mention.head()));
    boolean armed = !frame.has("armed") || mention.value().id().isPresent() || context.actors().armed(sentence, mention.head()) || named;
    boolean person = !frame.has("named") || sentence.token(mention.head()).entity().equals("PERSON");
    boolean attack = parties.words().in("undertaking", lemma(mention.head()));
    boolean fighting = !frame.has("side") || mention.to() == hit.from() && (parties.words().in("side", lemma(mention.head())) || parties.words().in("side", mention.value().name()) || mention.value().id().isPresent() && context.actors().state(mention.value()).isEmpty());
    boolean body = !frame.has("nostate") || context.actors().state(mention.value()).isEmpty() && !parties.words().country(mention.value().name());
    return !nothingElse && fighting && !attack && side && state && group && armed && person && body && !(onlySo(hit) && !named && mention.to() - mention.from() == 1);
  }

  /** "The Chad-backed FACT rebels": a name stands between the joined words and the noun. */
  private boolean namedBehind(Hit hit, Mention<Actor> mention) {
    return sentence.tokens().subList(Math.min(hit.to(), mention.to()), mention.to()).stream().anyMatch(Token::isName);
  }

  /** "Militants backed by Chad", "forces allied with the junta": a bare class that is nothing but the relation. */
  private boolean onlySo(Hit hit) {
    boolean standing = hit.frame().predicate() == Predicate.BACKED_BY || hit.frame().predicate() == Predicate.ALLIED_WITH;
    return standing && hit.frame().form() == Form.VERB && hit.from() > 0 && sentence.token(hit.from() - 1).pos().equals("NNS")
        && sentence.governor(hit.head()).filter(e -> e.base().equals("acl") && e.governor() == hit.from() - 1).isPresent();
  }

  boolean object(Hit hit, Mention<Actor> mention) {
    Token head = sentence.token(mention.head());
    boolean bystander = parties.words().bystander(lemma(mention.head())) || mention.value().id().isEmpty() && hit.frame().predicate() == Predicate.BACKED_BY && parties.words().in("no-backer", lemma(mention.head())) || hit.frame().has("known") && mention.value().id().isEmpty() && !head.isName();
    if (hit.frame().has("organised") && (mention.value().id().isEmpty() || !head.pos().startsWith("NN") || context.actors().state(mention.value()).isPresent())) {
      return false;
    }
    return switch (hit.frame().takes()) {
      case "state" -> mention.value().id().isPresent() || parties.words().country(mention.value().name());
      case "person" -> head.entity().equals("PERSON") && (mention.to() - mention.from() > 1);
      case "fullname" -> head.entity().equals("PERSON") && mention.to() - mention.from() > 1;
      case "group" -> mention.value().id().isPresent() || head.isName() || parties.words().in("party-noun", lemma(mention.head()));
      default -> !bystander && !(hit.frame().predicate() == Predicate.AFFILIATE_OF && hit.frame().form() == Form.NOUN && (context.actors().state(mention.value()).isPresent() || parties.words().country(mention.value().name()))); // "its Syrian branch"
    };
  }

  /** What two sides must be to each other. */
  boolean sides(Hit hit, Mention<Actor> subject, Mention<? extends Party> object) {
    boolean overlap = subject.from() <= object.head() && object.from() <= subject.head() && subject.how() != How.INFERRED && object.how() != How.INFERRED;
    boolean inside = overlap && subject.from() <= object.from() && !hit.frame().takes().equals("fullname");
    boolean allowed = hit.frame().form() == Form.JOINED || hit.frame().form() == Form.PREFIX || hit.frame().predicate() == Predicate.LED_BY;
    boolean ruling = hit.frame().form() != Form.PREFIX || !parties.words().in("ruling-side", object.value().name()) || sentence.token(subject.head()).isName(); // "pro-government fighters"
    return ruling && (!inside || allowed);
  }

  boolean ended(Hit hit, int from) {
    boolean used = sentence.governor(hit.head()).filter(e -> e.governor() >= 0 && e.base().equals("xcomp") && sentence.token(e.governor()).lower().equals("used")).isPresent(); // "used to arm the rebels"
    boolean over = used || noLonger(hit.head()) || until(hit);
    for (int i = Math.max(0, from - 2); i < hit.to() && !over; i++) {
      String lower = sentence.token(i).lower();
      over = parties.words().in("no-longer", lower) || lower.startsWith("ex-");
    }
    return over;
  }

  /** "Allied with the army until 2022". */
  private boolean until(Hit hit) {
    for (int i = hit.to(); i + 1 < Math.min(sentence.size(), hit.to() + 8) && !sentence.token(i).isVerb(); i++) {
      int next = i + 1;
      if (parties.words().in("up-to-then", sentence.token(i).lower()) && context.times().in(sentence).stream().anyMatch(t -> t.from() <= next && t.to() > next && t.value().to().isPresent())) {
        return true;
      }
    }
    return false;
  }

  /** Verbs and nouns that make a clause of their own take the source of their sentence; descriptions are the report's own voice. */
  boolean asserted(Hit hit) {
    String up = sentence.governor(hit.head()).map(Edge::base).orElse("");
    boolean clause = hit.frame().form() == Form.VERB || !sentence.children(hit.head(), "cop").isEmpty();
    boolean aside = hit.from() > 0 && sentence.tokens().subList(0, hit.from()).stream().filter(t -> t.form().matches("[()]|-LRB-|-RRB-")).reduce((a, b) -> b).filter(t -> t.form().matches("\\(|-LRB-")).isPresent();
    return clause && !aside && !up.equals("acl") && !up.equals("amod");
  }

  /** "since mid-2012"; of what ended, the time that is said with it. */
  Found<Optional<Period>> period(Hit hit, boolean ended) {
    for (Mention<Period> time : context.times().in(sentence)) {
      boolean near = time.from() >= hit.from() && time.from() < hit.to() + 12;
      boolean since = sentence.token(time.from()).lower().equals("since") || time.from() > 0 && sentence.token(time.from() - 1).lower().equals("since");
      boolean own = hit.frame().form() == Form.VERB || sentence.below(time.head(), hit.head());
      boolean lasting = time.value().from().isEmpty() && time.value().to().equals(context.document().report().published())
          && sentence.governor(time.head()).filter(e -> e.governor() == hit.head()).isPresent();
      if (near && since && own || lasting && time.value().to().isPresent()) {
        return new Found<>(Optional.of(time.value()), time.how(), time.spans());
      }
      if (near && ended && hit.frame().form() == Form.VERB) {
        return new Found<>(Optional.of(new Period(Optional.empty(), time.value().to())), time.how(), time.spans());
      }
    }
    return Found.byDefault(Optional.empty());
  }

  private String lemma(int i) {
    return sentence.token(i).lemma().toLowerCase(Locale.ROOT);
  }
}
