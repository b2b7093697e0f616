// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import marsad.knowledge.frame.Frame.Role;
import marsad.read.Found;
import marsad.read.Mention;
import marsad.record.Actor;
import marsad.record.How;
import marsad.record.Kind;
import marsad.record.Means;
import marsad.record.Period;
import marsad.record.Place;
import marsad.record.Quote;
import marsad.record.Span;
import marsad.record.Status;

/** An event in the making: what one place of a report tells of it, later joined with what other places tell. */
final class Draft {
  final Scene scene;
  /** The sentences that tell of it. */
  final List<Scene> scenes = new ArrayList<>();
  final Trigger main;
  final List<Trigger> triggers;
  Kind kind = Kind.OTHER;
  Status status = Status.HAPPENED;
  List<Span> statusSpans = List.of();
  final List<Mention<Actor>> initiator = new ArrayList<>();
  final List<Mention<Actor>> target = new ArrayList<>();
  final List<Found<Place>> where = new ArrayList<>();
  final List<Hurt> harm = new ArrayList<>();
  final SortedMap<Means, List<Span>> means = new TreeMap<>();
  Found<Optional<Period>> when = Found.byDefault(Optional.empty());
  Found<List<List<String>>> chains = Found.byDefault(List.of());
  boolean hedged;
  boolean background;
  /** Numbers of people that are counted over a period: figures, no harm. */
  final List<Hurt> totals = new ArrayList<>();
  /** The number that a toll is told to have risen to. */
  Optional<Hurt> raised = Optional.empty();
  /** Tells nothing but a running total. */
  boolean total;
  /** Told as what became of people, with nothing that says what happened. */
  boolean loose;
  /** Told by no frame's words, but by what the tagger takes words for. */
  boolean proposed;
  /** The tagger sees no event in its words. */
  boolean doubted;
  /** Its kind is only guessed from who was harmed or attacked. */
  boolean vague;
  /** What other parties tell otherwise of it. */
  final List<Draft> accounts = new ArrayList<>();
  /** Nothing but another number of the victims of an incident told before. */
  Optional<Retelling> retold = Optional.empty();
  /** A title that the body has told again. */
  boolean settled;
  Quote quote;
  final List<Quote> restated = new ArrayList<>();
  final List<Span> kindSpans = new ArrayList<>();
  How kindHow = How.STATED;

  Draft(Scene scene, Trigger main, List<Trigger> triggers) {
    this.scene = scene;
    scenes.add(scene);
    this.main = main;
    this.triggers = List.copyOf(triggers);
    kindSpans.add(scene.sentence().at(main.from(), main.to()));
    triggers.stream().filter(t -> t != main && Kinds.violent(t) || t.is(Role.HARM)).map(t -> scene.sentence().at(t.from(), t.to())).filter(s -> !kindSpans.contains(s)).forEach(kindSpans::add);
  }

  /** True where the words name an event and say nothing more of it ("the attack"). */
  boolean bare() {
    boolean since = triggers.stream().anyMatch(t -> scene.sentence().children(t.head(), "mark").stream().anyMatch(e -> scene.token(e.dependent()).lower().equals("since")));
    if (since && main.noun() && harm.isEmpty() && when.how() != How.STATED) {
      return true;
    }
    boolean struck = triggers.stream().anyMatch(t -> !t.noun() && t.is(Role.HIT) && t.args().has("obj"));
    boolean stated = where.stream().anyMatch(p -> p.how() == How.STATED) || !main.noun() || struck;
    return !stated && initiator.isEmpty() && target.isEmpty() && harm.isEmpty() && when.how() != How.STATED;
  }

  /** Told as what has just happened or goes on. */
  boolean fresh() {
    return !total && !background && (status == Status.HAPPENED || status == Status.ONGOING);
  }

  /** True in what is told first: the report's title, as long as nothing in the body has taken it up. */
  boolean headline() {
    return !settled && title();
  }

  /** True in what is told first, without a full stop. */
  boolean title() {
    return scene.sentence().title();
  }

  int sentence() {
    return scene.sentence().index();
  }

  /** The last sentence that tells it. */
  int last() {
    return scenes.stream().mapToInt(s -> s.sentence().index()).max().orElseThrow();
  }
}
