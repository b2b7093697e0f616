// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.statement;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import marsad.read.Context;
import marsad.read.Found;
import marsad.read.Mention;
import marsad.read.language.Edge;
import marsad.read.language.Sentence;
import marsad.read.language.Token;
import marsad.record.How;
import marsad.record.Period;

/** When something is said: by a time that hangs on the verb or on one that passes it on; else by the verb's tense. */
record SaidWhen(Context context, Sentence sentence, SaidWords words) {
  private static final int WEEK = 7;
  private static final int NEAR = 4; // tokens
  private static final String AROUND = "obl|advmod|nmod|acl|compound|amod|dep"; // ways from a time up to the verb that it is of

  Found<Optional<Period>> of(int verb) {
    return told(verb).or(() -> outer(verb).flatMap(this::told)).or(() -> near(verb)).or(() -> behind(verb))
        .map(m -> Found.of(m.map(p -> Optional.of(said(p))))).orElseGet(() -> new Found<>(Optional.of(byTense(verb)), How.DEFAULT, List.of()));
  }

  /** The day of a running quotation; what somebody says again and again, or has said at some time, has no beginning. */
  private Period byTense(int verb) {
    Optional<Period> day = context.document().report().published().map(Period::day);
    boolean now = sentence.token(verb).pos().matches("VBZ|VBP") || sentence.children(verb, "aux").stream().map(e -> sentence.token(e.dependent())).anyMatch(t -> t.lemma().equals("have") && t.pos().matches("VBZ|VBP"));
    boolean quoted = sentence.tokens().stream().anyMatch(t -> t.form().matches("[\"“”«»]|''|``"));
    boolean open = now && !(quoted && words.is("say", StatementReader.lemma(sentence, verb)));
    return day.map(d -> open ? new Period(Optional.empty(), d.to()) : d).orElse(Period.unknown());
  }

  private Optional<Mention<Period>> told(int verb) {
    return times().filter(m -> hangs(m.head(), verb)).min(Comparator.comparingInt(m -> Math.abs(m.from() - verb)));
  }

  /** The verb that a verb's own is told by, or joined to: "… has pledged to stop, its spokesman wrote on Monday". */
  private Optional<Integer> outer(int verb) {
    return Stream.concat(sentence.governor(verb).stream().filter(e -> e.governor() >= 0 && e.base().matches("ccomp|parataxis|conj")).map(Edge::governor), sentence.children(verb, "parataxis").stream().map(Edge::dependent))
        .filter(g -> sentence.token(g).isVerb() && (saying(g) || sentence.governor(verb).filter(e -> e.base().equals("conj")).isPresent())).findFirst();
  }

  /** "The front refuses to leave, its leader wrote in a letter on Monday": the time of the saying at the end. */
  private Optional<Mention<Period>> behind(int verb) {
    return sentence.tokens().subList(verb + 1, sentence.size()).stream().filter(t -> t.isVerb() && saying(t.index()) && sentence.tokens().subList(verb, t.index()).stream().anyMatch(c -> c.form().equals(",")))
        .flatMap(t -> times().filter(m -> m.from() > t.index())).findFirst();
  }

  private boolean saying(int verb) {
    return words.is("say", StatementReader.lemma(sentence, verb));
  }

  private Stream<Mention<Period>> times() {
    return context.times().in(sentence).stream();
  }

  /** True where the way up from a time leads to the verb through nothing but what is around it. */
  private boolean hangs(int time, int verb) {
    int at = time;
    for (int steps = 0; steps < sentence.size(); steps++) {
      Optional<Edge> up = sentence.governor(at).filter(e -> e.governor() >= 0);
      if (up.isEmpty() || !up.get().base().matches(AROUND) || up.get().relation().equals("acl:relcl") || at != time && up.get().base().matches("compound|amod")) {
        return false;
      }
      at = up.get().governor();
      if (at == verb) {
        return true;
      }
      boolean medium = sentence.token(at).isNoun() && words.is("medium", StatementReader.lemma(sentence, at));
      boolean of = sentence.token(at).isVerb() && sentence.governor(at).filter(e -> e.governor() >= 0 && e.base().equals("acl") && words.is("medium", StatementReader.lemma(sentence, e.governor()))).isPresent();
      if (!medium && !of && !context.times().in(sentence).stream().anyMatch(m -> m.covers(sentence.governor(time).map(Edge::governor).orElse(-1)))) {
        return false;
      }
    }
    return false;
  }

  /** Right beside the verb, where the tree hangs it on something else. */
  private Optional<Mention<Period>> near(int verb) {
    return times().filter(m -> Math.abs(m.from() - verb) <= NEAR).filter(m -> free(m, verb)).min(Comparator.comparingInt(m -> Math.abs(m.from() - verb)));
  }

  private boolean free(Mention<Period> time, int verb) {
    boolean root = sentence.governor(time.head()).map(Edge::governor).filter(g -> g < 0).isPresent();
    boolean inside = sentence.governor(time.head()).filter(e -> e.base().matches("compound|amod") || e.relation().equals("nmod:poss")).isPresent();
    boolean clause = time.to() <= verb && sentence.tokens().subList(time.to(), verb).stream().anyMatch(t -> t.form().equals(",")) && aside(time.head(), verb);
    boolean right = time.from() == verb + 1 || time.from() == verb + 2 && sentence.token(verb + 1).pos().equals("IN");
    return !inside && (root || time.to() <= verb && !clause || right);
  }

  /** In a clause of its own: "to which it pledged loyalty in 2019, claimed". */
  private boolean aside(int time, int verb) {
    Optional<Integer> up = sentence.governor(time).map(Edge::governor).filter(g -> g >= 0);
    return up.filter(g -> g != verb && sentence.token(g).isVerb() && sentence.below(g, verb)).isPresent();
  }

  /** What is said has been said: the day before publication that the word can mean, even beside "would". */
  private Period said(Period told) {
    boolean later = context.document().report().published().filter(p -> told.from().filter(f -> f.isAfter(p)).isPresent()).isPresent();
    return later ? new Period(told.from().map(f -> f.minusDays(WEEK)), told.to().map(t -> t.minusDays(WEEK))) : told;
  }

  /** Whether a token is inside a quotation that began in this sentence. */
  static boolean quote(Sentence sentence, int token) {
    return sentence.tokens().subList(0, token).stream().map(Token::form).filter(f -> f.matches("[\"“”«»]|''|``")).count() % 2 == 1;
  }
}
