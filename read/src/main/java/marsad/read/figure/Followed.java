// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.figure;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import marsad.read.Context;
import marsad.read.Mention;
import marsad.read.language.Edge;
import marsad.read.language.Sentence;
import marsad.record.Count;
import marsad.record.Metric;
import marsad.record.Victims;

/** Numbers that go on with a toll told just before: "of the dead 40 were civilians", "it listed 12 rebels and 30 soldiers". */
final class Followed {
  private static final int NEAR = 2; // sentences
  private static final Set<Metric> TOLLS = EnumSet.of(Metric.KILLED, Metric.INJURED, Metric.DISPLACED, Metric.DETAINED, Metric.ABDUCTED);
  private final Context context;
  private final Sentence sentence;

  Followed(Context context, Sentence sentence) {
    this.context = context;
    this.sentence = sentence;
  }

  /** The toll that a number is a part of. */
  Optional<FigureDraft> of(Mention<Count> count, List<FigureDraft> told) {
    Optional<FigureDraft> last = told.stream().filter(d -> TOLLS.contains(d.metric()) && d.ago(sentence) <= NEAR).reduce((a, b) -> low(b).compareTo(low(a)) > 0 ? b : a);
    if (tally(count)) {
      return told.stream().filter(d -> TOLLS.contains(d.metric()) && d.ago(sentence) <= NEAR && d.count().value().low().isPresent()).reduce((a, b) -> b);
    }
    boolean victims = victims(count);
    Optional<FigureDraft> toll = victims ? told.stream().filter(d -> d.metric() == Metric.KILLED && d.ago(sentence) <= NEAR).reduce((a, b) -> b) : last;
    return toll.filter(d -> harmed(count, d) && (among() || victims || d.sentence().index() < sentence.index() && listed(count)));
  }

  /** "Ninety of the victims died in Bara". */
  boolean victims(Mention<Count> count) {
    return count.to() + 2 < sentence.size() && is("part-of-whole", sentence.token(count.to()).lower()) && is("definite", sentence.token(count.to() + 1).lower()) && is("harmed-people", sentence.token(count.to() + 2).lower());
  }

  private static BigDecimal low(FigureDraft draft) {
    return draft.count().value().low().orElse(BigDecimal.ZERO);
  }

  /** "Its own tally stands at 900", "a number that the rebels put at 1,400", "the rebels put it at 1,400". */
  private boolean tally(Mention<Count> count) {
    Edge up = sentence.governor(count.head()).filter(e -> e.governor() >= 0 && e.base().matches("obl|obj|nmod") && count.covers(e.dependent())).orElse(null);
    if (up == null) {
      return false;
    }
    boolean puts = is("put-at", sentence.token(up.governor()).lemma()) && count.from() > 0 && sentence.token(count.from() - 1).lower().matches("at|as");
    boolean it = puts && sentence.children(up.governor(), "obj", "nsubj:pass").stream().anyMatch(e -> is("put-it", sentence.token(e.dependent()).lower()));
    boolean relative = puts && sentence.governor(up.governor()).filter(e -> e.base().equals("acl") && e.governor() >= 0 && is("tally-word", sentence.token(e.governor()).lemma())).isPresent();
    return it || relative || sentence.children(up.governor(), "nsubj", "nsubj:pass", "obj").stream().anyMatch(e -> is("tally-word", sentence.token(e.dependent()).lemma()) && sentence.children(e.dependent(), "nmod").isEmpty());
  }

  /** People, or a bare number behind "of the dead". */
  private boolean harmed(Mention<Count> count, FigureDraft whole) {
    boolean people = context.actors().who(sentence, count.head()) != Victims.UNKNOWN || context.actors().armed(sentence, count.head()) || count.covers(count.head()) && among() || victims(count);
    return people && count.value().low().isPresent() && whole.count().value().low().filter(w -> w.compareTo(count.value().low().get()) >= 0).isPresent();
  }

  /** "Of the dead", "the dead included", "among those killed". */
  boolean among() {
    List<String> lower = sentence.tokens().stream().map(t -> t.lower()).toList();
    for (int i = 0; i + 1 < lower.size() && i < 3; i++) {
      int noun = is("part-of-whole", lower.get(i)) ? i + 2 : i + 1;
      boolean the = noun < lower.size() && is("definite", lower.get(noun - 1)) || noun < lower.size() && lower.get(noun - 1).equals("those");
      if (the && is("harmed-people", lower.get(noun))) {
        return true;
      }
    }
    return false;
  }

  /** Counted by somebody who only lists: the object of "list", "count", "include", or joined to it. */
  private boolean listed(Mention<Count> count) {
    int at = count.head();
    for (int steps = 0; steps < 6; steps++) {
      Edge up = sentence.governor(at).filter(e -> e.governor() >= 0 && e.base().matches("obj|conj|nmod|appos|dep")).orElse(null);
      if (up == null) {
        return false;
      }
      at = up.governor();
      if (sentence.token(at).isVerb()) {
        return is("list-verb", sentence.token(at).lemma().toLowerCase(Locale.ROOT)) && sentence.children(at, "obl").stream().allMatch(e -> sentence.children(e.dependent(), "case").stream().anyMatch(c -> is("part-of-total", sentence.token(c.dependent()).lower())));
      }
    }
    return false;
  }

  private boolean is(String name, String word) {
    return context.words().is(name, word);
  }
}
