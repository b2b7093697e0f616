// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.event;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import marsad.read.Found;
import marsad.read.Mention;
import marsad.read.language.Edge;
import marsad.read.language.Sentence;
import marsad.record.How;
import marsad.record.Period;
import marsad.record.Status;

/** The day of a happening that its own sentence leaves open, carried from a neighbouring sentence of the same story. */
final class Carried {
  private static final Set<Status> TO_COME = EnumSet.of(Status.PLANNED, Status.THREATENED, Status.DEMANDED, Status.HYPOTHETICAL);
  private static final int LONGEST = 2; // days between the ends: a day, a night, the last 48 hours
  private static final int NEAR = 2; // sentences
  private static final int FAR = 6; // sentences that "the attack" reaches back
  private static final int FRESH = 14; // days before publication: an older day belongs to what is told as past
  private static final int STEPS = 6;
  private static final int LEAD = 2; // index of the last sentence of a lead, behind title and dateline
  private static final int LEAD_ON = 8; // sentences that a report of one day goes on telling of it
  private static final int HEADING = 5; // words of a heading
  private static final int SHORT = 20; // sentences of a short report

  private final Optional<LocalDate> published;
  private final List<Draft> drafts;
  private final List<Draft> days;

  private Carried(List<Draft> drafts, List<Draft> totals) {
    this.drafts = drafts;
    this.days = Stream.concat(drafts.stream(), totals.stream()).toList();
    this.published = drafts.isEmpty() ? Optional.empty() : drafts.get(0).scene.context().document().report().published();
  }

  /** Fills the days of the drafts of one report that have none of their own; what only sums up ("eleven died on Monday in separate attacks") tells days too. */
  static void days(List<Draft> drafts, List<Draft> totals) {
    Carried carried = new Carried(drafts, totals);
    if (carried.published.isPresent()) {
      drafts.stream().filter(d -> d.when.how() == How.DEFAULT).forEach(carried::fill);
    }
  }

  private void fill(Draft draft) {
    if (TO_COME.contains(draft.status)) {
      draft.when = Found.byDefault(published.map(Period::since));
    } else if (draft.status == Status.HAPPENED && !draft.background) {
      here(draft).or(() -> heading(draft)).or(() -> draft.title() || simplePast(draft) ? beside(draft) : Optional.empty()).or(() -> oneDay(draft)).or(() -> breaking(draft)).ifPresent(w -> draft.when = w);
    }
  }

  /** The only day that a sentence of its own tells, however far away in it. */
  private Optional<Found<Optional<Period>>> here(Draft draft) {
    return draft.scenes.stream().flatMap(s -> here(s).stream()).findFirst();
  }

  private Optional<Found<Optional<Period>>> here(Scene scene) {
    List<Mention<Period>> times = scene.context().times().in(scene.sentence());
    return times.size() == 1 && fresh(times.get(0).value()) ? Optional.of(new Found<>(Optional.of(times.get(0).value()), How.INFERRED, times.get(0).spans())) : Optional.empty();
  }

  /** The days that a heading above names ("THURSDAY", "MONDAY TO WEDNESDAY"), other than the day that a report prints above itself. */
  private Optional<Found<Optional<Period>>> heading(Draft draft) {
    List<Sentence> all = draft.scene.context().document().sentences();
    for (int i = draft.sentence() - 1; i >= 0; i--) {
      Sentence sentence = all.get(i);
      if (!sentence.token(sentence.size() - 1).form().matches("[.?!\"”']+|''") && sentence.size() <= HEADING) {
        List<Mention<Period>> days = draft.scene.context().times().in(sentence);
        boolean printed = i <= LEAD && days.stream().allMatch(d -> d.value().from().equals(published) && d.value().to().equals(published));
        boolean only = !printed && !days.isEmpty() && sentence.tokens().stream().allMatch(t -> days.stream().anyMatch(d -> d.covers(t.index())) || draft.scene.context().words().is("heading-joint", t.lower()));
        return Optional.of(days).filter(d -> only && d.stream().allMatch(m -> fresh(m.value())) && simplePast(draft))
            .map(d -> new Found<>(Optional.of(Period.of(d.get(0).value().from().orElseThrow(), d.get(d.size() - 1).value().to().orElseThrow())), How.INFERRED, d.get(0).spans()));
      }
    }
    return Optional.empty();
  }

  /** All that the report has dated so far was on one day, and this goes on telling of it. */
  private Optional<Found<Optional<Period>>> oneDay(Draft draft) {
    List<Draft> before = days.stream().filter(o -> o != draft && dated(o) && o.sentence() < draft.sentence() && draft.sentence() - o.sentence() <= LEAD_ON).toList();
    boolean one = before.stream().map(o -> o.when.value()).distinct().count() == 1;
    boolean plain = Kinds.violent(draft.main) && !draft.main.noun() && simplePast(draft) && draft.scene.context().times().in(draft.scene.sentence()).isEmpty();
    return one && plain ? Optional.of(new Found<>(before.get(0).when.value(), How.INFERRED, before.get(0).when.spans())) : Optional.empty();
  }

  /** The lead of a short report in which no day is told at all is news: of the day of publication or the one before. */
  private Optional<Found<Optional<Period>>> breaking(Draft draft) {
    List<Sentence> sentences = draft.scene.context().document().sentences();
    boolean day = sentences.stream().flatMap(s -> draft.scene.context().times().in(s).stream()).anyMatch(m -> fresh(m.value()));
    boolean told = draft.where.stream().anyMatch(p -> p.how() == How.STATED) || draft.harm.stream().anyMatch(Hurt::counted);
    boolean lead = draft.sentence() <= LEAD && sentences.size() <= SHORT;
    return !day && told && lead ? Optional.of(Found.byDefault(published.map(p -> Period.of(p.minusDays(1), p)))) : Optional.empty();
  }

  private Optional<Found<Optional<Period>>> beside(Draft draft) {
    return days.stream().filter(o -> o != draft && dated(o) && linked(o, draft)).min(Comparator.comparingInt((Draft o) -> Math.abs(draft.sentence() - o.sentence())))
        .map(o -> new Found<>(o.when.value(), How.INFERRED, o.when.spans()));
  }

  /** Told with a day of its own that is new. */
  private boolean dated(Draft other) {
    boolean own = other.when.how() == How.STATED || other.when.how() == How.RESOLVED;
    return own && !other.background && !TO_COME.contains(other.status) && other.when.value().filter(this::fresh).isPresent();
  }

  private boolean fresh(Period period) {
    return period.from().isPresent() && period.to().isPresent() && ChronoUnit.DAYS.between(period.from().get(), period.to().get()) <= LONGEST
        && !period.from().get().isBefore(published.orElseThrow().minusDays(FRESH));
  }

  private static boolean linked(Draft told, Draft open) {
    int gap = open.scenes.stream().mapToInt(s -> s.sentence().index() - told.sentence()).filter(g -> g >= 0).min().orElse(-1);
    boolean follows = gap >= 0 && gap <= NEAR;
    return follows && !Apart.places(told, open) || gap > 0 && gap <= FAR && Same.definite(open) && Kinds.violent(open.main) && Kinds.violent(told.main);
  }

  /** Told in a finite past tense ("fired", "were killed"), itself or by the verb that it hangs on; a perfect tense leaves the day open. */
  static boolean simplePast(Draft draft) {
    Scene scene = draft.scene;
    int at = draft.main.head();
    for (int step = 0; step < STEPS; step++) {
      List<Edge> aux = scene.sentence().children(at, "aux", "aux:pass", "cop");
      boolean perfect = aux.stream().anyMatch(e -> scene.lemma(e.dependent()).equals("have"));
      boolean past = scene.token(at).pos().equals("VBD") || aux.stream().anyMatch(e -> scene.token(e.dependent()).lower().matches("was|were|did|got"));
      boolean finite = past || perfect || !aux.isEmpty() || Set.of("VBZ", "VBP").contains(scene.token(at).pos());
      if (finite) {
        return past && !perfect;
      }
      Optional<Edge> up = scene.up(at);
      if (up.isEmpty()) {
        return false;
      }
      at = up.get().governor();
    }
    return false;
  }
}
