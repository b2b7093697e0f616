// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.statement;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import marsad.read.Context;
import marsad.read.Mention;
import marsad.read.language.Edge;
import marsad.read.language.Sentence;
import marsad.read.party.Parties;
import marsad.record.Act;
import marsad.record.Actor;
import marsad.record.ReportRecord;

/** Which act the words of what is said make of the saying: a demand, a threat, a vow, a warning. */
record Acts(Context context, Sentence sentence, Parties parties, SaidWords words, List<ReportRecord> earlier) {
  /** The act of one clause; a party is a side of the war, a state, somebody in office. */
  Optional<Act> of(int content, Mention<Actor> speaker, boolean party) {
    boolean self = subject(content).filter(this::own).isPresent();
    boolean own = self || new OwnSide(context, sentence, words, parties, earlier).does(speaker.value(), content);
    boolean will = will(content);
    if (must(content) && !self || new Bidding(sentence, words).is(content)) {
      return Optional.of(Act.DEMAND);
    }
    boolean passive = !sentence.children(content, "aux:pass").isEmpty();
    boolean threat = menaces(content) && (party || !passive) || party && conditional(content, own);
    if (threat || own && will && condition(content).isPresent()) {
      boolean wants = denied(content) && condition(content).filter(this::excepts).isPresent(); // "will not talk unless the roads are opened"
      if (threat || wants) {
        return Optional.of(wants ? Act.DEMAND : Act.THREAT);
      }
    }
    if (charges(content)) {
      return Optional.of(Act.ACCUSATION);
    }
    if (vile(content)) {
      return Optional.of(Act.CONDEMNATION);
    }
    if (foretells(content) && !self) {
      return Optional.of(Act.PREDICTION);
    }
    if (party && noneUntil(content)) {
      return Optional.of(Act.DEMAND);
    }
    boolean whose = own || !sentence.children(content, "nmod:poss").isEmpty();
    if (will && (self || undeterred(content) || party && holdsOn(content)) || whose && ready(content)) {
      return Optional.of(Act.VOW);
    }
    if (words.is("compare", sentence.token(content).lower()) && subject(content).filter(s -> words.is("toll", lemma(s))).isPresent()) {
      return Optional.of(Act.CLAIM);
    }
    if (warns(content) && !own) {
      return Optional.of(Act.WARNING);
    }
    boolean ordered = party && will && !sentence.children(content, "aux:pass").isEmpty() && sentence.dependents(content, "obl").stream().noneMatch(e -> e.detail().matches("by|agent")) && !words.is("befall", lemma(content));
    return will ? Optional.of(own || ordered ? Act.VOW : Act.PREDICTION) : Optional.empty();
  }

  private Stream<String> aux(int content) {
    return sentence.children(content, "aux").stream().map(e -> sentence.token(e.dependent()).lower());
  }

  private boolean infinitive(int content) {
    return sentence.children(content, "xcomp").stream().anyMatch(e -> !sentence.children(e.dependent(), "mark").isEmpty());
  }

  private boolean must(int content) {
    boolean need = !sentence.children(content, "expl").isEmpty() && subject(content).filter(s -> words.is("must", lemma(s)) && sentence.children(s, "acl").stream().anyMatch(e -> sentence.token(e.dependent()).pos().equals("VB"))).isPresent(); // "there was a need to talk"
    return need || aux(content).anyMatch(a -> !a.matches("ha[sd]|have|need") && words.is("must", a)) || infinitive(content) && words.is("must", lemma(content));
  }

  private boolean will(int content) {
    boolean going = sentence.token(content).lower().equals("going") && infinitive(content);
    return going || aux(content).anyMatch(a -> words.is("will", a)) && aux(content).noneMatch(a -> a.equals("have"));
  }

  private boolean may(int content) {
    return aux(content).anyMatch(a -> words.is("may", a)) || words.is("may", lemma(content));
  }

  /** "Was ready to talk", "remained committed to the truce", "its aim was the port". */
  private boolean ready(int content) {
    boolean is = !sentence.children(content, "cop", "aux:pass").isEmpty() && words.is("aim", sentence.token(content).lower());
    boolean aim = !sentence.children(content, "cop").isEmpty() && words.is("aim", lemma(content));
    boolean remains = words.is("remain", lemma(content)) && sentence.children(content, "xcomp").stream().anyMatch(e -> words.is("aim", sentence.token(e.dependent()).lower()));
    return (is || aim || remains) && !denied(content);
  }

  /** "If they come, we will be waiting", "would leave the talks if the army advanced": what the speaker's side will do unless another yields. */
  private boolean conditional(int content, boolean own) {
    Optional<Integer> condition = condition(content).filter(c -> subject(c).filter(s -> !own(s)).isPresent());
    boolean harsh = condition.isPresent() && !words.is("mild", lemma(content)) && sentence.children(content, "xcomp").stream().noneMatch(e -> words.is("mild", lemma(e.dependent())));
    boolean resists = condition.filter(c -> denied(c) || words.is("resist", lemma(c))).isPresent();
    boolean done = !sentence.children(content, "aux:pass").isEmpty();
    return harsh && (own && will(content) || resists && done && (will(content) || may(content)));
  }

  /** The verb of an "if" or "unless" clause beside what is said. */
  Optional<Integer> condition(int content) {
    return sentence.basic().stream().filter(e -> e.governor() >= 0 && e.base().equals("mark") && words.is("if", sentence.token(e.dependent()).lower())).map(Edge::governor)
        .filter(c -> c != content && !sentence.below(content, c) && sentence.governor(c).filter(e -> e.base().matches("advcl|dep|parataxis") || e.governor() < 0).isPresent()).findFirst();
  }

  private boolean excepts(int condition) {
    return sentence.children(condition, "mark").stream().anyMatch(m -> words.is("unless", sentence.token(m.dependent()).lower()));
  }

  private boolean warns(int content) {
    boolean harm = sentence.subtree(content, Set.of()).stream().anyMatch(i -> words.is("harm", lemma(i)));
    boolean worsens = words.is("harm", lemma(content)) && sentence.token(content).pos().equals("VBG") && aux(content).anyMatch(a -> a.matches("is|are|'s|'re"));
    boolean near = !sentence.children(content, "cop").isEmpty() && words.is("brink", sentence.token(content).lower()) && !denied(content);
    return harm && (may(content) || will(content)) || worsens || near;
  }

  /** "Its men had not entered", "there was no attack": a party that the report knows says that it did not do something, or that it was not. */
  Optional<Act> denied(boolean known, int content) {
    boolean not = denied(content);
    boolean past = sentence.token(content).pos().equals("VBD") || sentence.children(content, "aux", "aux:pass", "cop").stream().anyMatch(e -> words.is("done", sentence.token(e.dependent()).lower()));
    boolean able = sentence.token(content).pos().startsWith("JJ");
    boolean part = sentence.children(content, "obj").stream().anyMatch(o -> words.is("nothing", sentence.token(o.dependent()).lower()) && !sentence.children(content, "xcomp", "ccomp", "advcl", "acl").isEmpty() || words.is("part", lemma(o.dependent()))
        && sentence.children(o.dependent(), "det").stream().anyMatch(d -> words.is("nobody", sentence.token(d.dependent()).lower())));
    boolean undone = sentence.token(content).isVerb() && sentence.children(content, "obj").stream().anyMatch(o -> words.is("deed", lemma(o.dependent())) && sentence.children(o.dependent(), "det").stream().anyMatch(d -> words.is("nobody", sentence.token(d.dependent()).lower())))
        && subject(content).filter(s -> own(s) || parties.actor(sentence, s).isPresent()).isPresent(); // "the army made no strikes"
    boolean unhit = !sentence.children(content, "aux:pass").isEmpty() && sentence.children(content, "nsubj:pass").stream().map(Edge::dependent).anyMatch(s -> words.is("deed", lemma(s)) && sentence.children(s, "det").stream().anyMatch(d -> words.is("nobody", sentence.token(d.dependent()).lower()))); // "no strikes had been carried out"
    boolean apart = not && words.is("party-to", sentence.token(content).lower()) && !sentence.children(content, "cop", "aux:pass").isEmpty() && subject(content).filter(this::own).isPresent(); // "it was not part of the deal"
    boolean none = undone || unhit || apart || part && subject(content).filter(this::own).isPresent() || !sentence.children(content, "expl").isEmpty()
        && subject(content).filter(s -> sentence.children(s, "det").stream().anyMatch(d -> words.is("nobody", sentence.token(d.dependent()).lower()))).isPresent();
    return known && (not && past && !able && subject(content).filter(this::own).isPresent() || none) ? Optional.of(Act.DENIAL) : Optional.empty();
  }

  /** "Had repelled the attack", "the assault had been beaten back". */
  boolean repelled(int content) {
    boolean told = sentence.children(content, "obj", "nsubj:pass").stream().map(Edge::dependent).anyMatch(o -> words.is("deed", lemma(o)) && sentence.children(o, "det").stream().anyMatch(d -> words.is("told", sentence.token(d.dependent()).lower())));
    boolean back = words.is("beat", lemma(content)) && !sentence.children(content, "compound:prt", "advmod").isEmpty();
    return told && (back || words.is("repel", lemma(content)));
  }

  Optional<Integer> subject(int verb) {
    return sentence.children(verb, "nsubj", "nsubj:pass").stream().map(Edge::dependent).findFirst()
        .or(() -> sentence.governor(verb).filter(e -> e.base().equals("conj") && e.governor() >= 0).flatMap(e -> subject(e.governor())));
  }

  /** "The rebels were behind the raid", "that is a war crime": somebody is said to have done wrong. */
  private boolean charges(int content) {
    return guilty(content) || vicious(content);
  }

  boolean vicious(int content) {
    boolean crime = sentence.token(content).isNoun() && words.is("crime", sentence.token(content).lower()) && !sentence.children(content, "cop").isEmpty();
    boolean amounts = words.is("amount", lemma(content)) && !may(content) && sentence.children(content, "obl", "obj").stream().anyMatch(e -> words.is("crime", sentence.token(e.dependent()).lower()));
    return (crime || amounts) && !denied(content);
  }

  private boolean guilty(int content) {
    boolean state = !sentence.children(content, "cop").isEmpty() && !denied(content);
    boolean other = subject(content).filter(s -> !own(s)).isPresent();
    return state && other && (words.is("guilty", sentence.token(content).lower()) || sentence.children(content, "case").stream().anyMatch(e -> words.is("guilty", sentence.token(e.dependent()).lower()))) && subject(content).flatMap(s -> parties.actor(sentence, s)).isPresent();
  }

  /** "This is the work of cowards", "the raid was barbaric". */
  private boolean vile(int content) {
    TreeSet<Integer> said = sentence.subtree(content, Set.of("nsubj", "ccomp", "advcl", "parataxis", "conj", "acl:relcl", "acl", "dep"));
    return !sentence.children(content, "cop").isEmpty() && !denied(content) && said.stream().anyMatch(i -> words.is("vile", sentence.token(i).lower()));
  }

  /** "It will not stop us": nothing keeps the speaker from it. */
  private boolean undeterred(int content) {
    return denied(content) && sentence.children(content, "obj").stream().anyMatch(e -> words.is("self", sentence.token(e.dependent()).lower())) && subject(content).filter(s -> !first(s)).isPresent();
  }

  /** True inside a quotation that has begun in this sentence. */
  boolean quote(int token) {
    return SaidWhen.quote(sentence, token);
  }

  /** "The raid was a response to their crimes", "it takes care to spare civilians", "the operation aims to protect them": why its own side does so, and how. */
  boolean justifies(int content, Mention<Actor> speaker) {
    boolean answer = words.is("response", lemma(content)) && !sentence.children(content, "cop").isEmpty() || sentence.children(content, "obl").stream().anyMatch(e -> words.is("response", lemma(e.dependent())) && sentence.children(e.dependent(), "case").stream().anyMatch(c -> sentence.token(c.dependent()).lower().matches("in|as")));
    boolean deed = subject(content).filter(s -> words.is("deed", lemma(s)) || words.is("course", lemma(s)) || words.is("that", sentence.token(s).lower())).isPresent();
    boolean course = subject(content).filter(s -> words.is("course", lemma(s)) || words.is("effort", lemma(s)) || own(s)).isPresent();
    boolean spares = sentence.subtree(content, Set.of("ccomp", "conj", "parataxis", "acl:relcl")).stream().anyMatch(i -> i != content && words.is("spare", lemma(i)));
    boolean aims = subject(content).filter(s -> words.is("course", lemma(s))).isPresent() && words.is("purpose", lemma(content));
    return !denied(content) && !must(content) && (answer && deed || course && spares || aims && infinitive(content));
  }

  /** "Is likely to rise", "could rise". */
  boolean foretells(int content) {
    return likely(content) || mayRise(content);
  }

  /** "Could rise", of a toll. */
  private boolean mayRise(int content) {
    boolean up = sentence.children(content, "compound:prt").stream().anyMatch(e -> sentence.token(e.dependent()).lower().equals("up"));
    return may(content) && (up || words.is("rise", lemma(content))) && subject(content).filter(s -> words.is("toll", lemma(s))).isPresent();
  }

  /** "Is likely to rise". */
  private boolean likely(int content) {
    boolean toll = subject(content).filter(s -> words.is("toll", lemma(s))).isPresent() && words.is("expected", sentence.token(content).lower());
    return (toll || words.is("likely", sentence.token(content).lower()) && !sentence.children(content, "cop").isEmpty()) && infinitive(content);
  }

  /** "There can be no vote until the roads are safe": what must be so before. */
  private boolean noneUntil(int content) {
    boolean can = aux(content).anyMatch(a -> words.is("may", a) || words.is("will", a) || a.matches("can|can't"));
    boolean none = denied(content) || sentence.children(content, "nsubj").stream().anyMatch(s -> sentence.children(s.dependent(), "det").stream().anyMatch(d -> words.is("nobody", sentence.token(d.dependent()).lower())));
    boolean until = sentence.children(content, "advcl").stream().anyMatch(e -> sentence.children(e.dependent(), "mark").stream().anyMatch(m -> words.is("until", sentence.token(m.dependent()).lower())));
    return can && none && until && !subject(content).filter(this::first).isPresent();
  }

  /** "Such crimes will not stop the army from fighting on". */
  private boolean holdsOn(int content) {
    return denied(content) && words.is("deter", lemma(content)) && sentence.children(content, "obj").stream().anyMatch(e -> words.is("ours", lemma(e.dependent())) || words.is("men", lemma(e.dependent())) || words.is("course", lemma(e.dependent())));
  }

  private boolean first(int token) {
    return context.words().is("first-person", sentence.token(token).lower());
  }

  boolean denied(int content) {
    return sentence.children(content, "advmod", "neg").stream().anyMatch(e -> words.is("not", sentence.token(e.dependent()).lower()))
        || sentence.children(content, "det").stream().anyMatch(e -> words.is("nobody", sentence.token(e.dependent()).lower()));
  }

  /** "Whoever sheltered them would be shot", "the rebels would pay", "our answer will surprise them": what the speaker's side will do to somebody. */
  boolean menaces(int content) {
    boolean will = sentence.children(content, "aux").stream().anyMatch(e -> words.is("will", sentence.token(e.dependent()).lower()));
    boolean passive = !sentence.children(content, "aux:pass").isEmpty();
    boolean target = !sentence.children(content, "cop").isEmpty() && words.is("prey", lemma(content)) && sentence.children(content, "nmod:poss").isEmpty();
    boolean deed = words.is("menace", lemma(content)) && (passive && subject(content).filter(this::own).isEmpty() || !passive && subject(content).filter(this::own).isPresent() && sentence.children(content, "advmod").stream().noneMatch(e -> words.is("not", sentence.token(e.dependent()).lower())));
    return will && (target || deed || words.is("suffer", lemma(content)) && !passive && subject(content).filter(s -> !own(s)).isPresent());
  }

  /** What befalls somebody else, not what the speaker's side will answer with. */
  boolean menacesOthers(int content) {
    return menaces(content) && subject(content).filter(s -> !own(s)).isPresent();
  }

  boolean own(int subject) {
    boolean others = quote(subject) && words.is("third", sentence.token(subject).lower());
    return !others && words.is("self", sentence.token(subject).lower()) || sentence.children(subject, "nmod:poss").stream().anyMatch(e -> words.is("self", sentence.token(e.dependent()).lower()));
  }

  private String lemma(int token) {
    return StatementReader.lemma(sentence, token);
  }
}
