// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.desk.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import marsad.link.Incident;
import marsad.link.Review;
import marsad.record.Event;
import marsad.record.How;
import marsad.record.pack.Packed;

/** What waits for a person, by the reason why. */
public enum Queue {
  /** Nobody has decided. */
  NEW,
  /** Reports joined after somebody decided. */
  CHANGED,
  /** Sources exclude one another, and nobody has decided. */
  DISAGREEING,
  /** Told with doubt, or read from words that do not say it outright; nobody has decided. */
  UNSURE,
  /** Accepted. */
  ACCEPTED,
  /** Rejected. */
  REJECTED;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** By its word; {@link #NEW} for any other. */
  public static Queue of(String word) {
    return Stream.of(values()).filter(q -> q.word().equals(word)).findFirst().orElse(NEW);
  }

  /** The incidents that wait in it: what is told as news before the background, the newest first. Of packed ones the list is packed too. */
  public List<Incident> from(List<Incident> incidents) {
    List<Waiting> waiting = new ArrayList<>();
    for (int i = 0; i < incidents.size(); i++) {
      Incident incident = incidents.get(i);
      if (holds(incident)) {
        waiting.add(new Waiting(i, incident.background(), incident.when().flatMap(w -> w.to().or(w::from)).map(Object::toString).orElse(""), incident.id()));
      }
    }
    waiting.sort(Comparator.comparing(Waiting::background).thenComparing(Waiting::day, Comparator.reverseOrder()).thenComparing(Waiting::id));
    IntStream order = waiting.stream().mapToInt(Waiting::place);
    return incidents instanceof Packed<Incident> packed ? packed.at(order) : order.mapToObj(incidents::get).toList();
  }

  /** What the order of a queue needs of an incident. */
  private record Waiting(int place, boolean background, String day, String id) {}

  private boolean holds(Incident incident) {
    boolean open = incident.review().state() == Review.State.UNREVIEWED;
    return switch (this) {
      case NEW -> open;
      case CHANGED -> !open && incident.review().added() > 0;
      case DISAGREEING -> open && incident.disputed();
      case UNSURE -> open && incident.members().stream().map(m -> m.event()).anyMatch(Queue::unsure);
      case ACCEPTED -> incident.review().state() == Review.State.ACCEPTED;
      case REJECTED -> incident.review().state() == Review.State.REJECTED;
    };
  }

  private static boolean unsure(Event event) {
    return event.told().hedged() || event.told().evidence().how().values().stream().anyMatch(h -> h == How.INFERRED)
        || event.where().isEmpty() || event.told().when().isEmpty();
  }

  /**
   * What a review page shows: the queues with their counts, and the lines of one.
   *
   * @param seen the last decision of the ledger when the page was made
   */
  public record View(Queue at, List<Count> counts, List<Line> lines, int total, List<Unfit> unfit, String seen) {}

  /** A queue and how many wait in it. */
  public record Count(String word, int count) {}

  /** A decision that fits no record any more, and the reports that it was about. */
  public record Unfit(String id, String what, String who, String when, String why, List<IncidentView.Link> reports) {}

  /** Where one incident stands in a queue. */
  public record Place(String queue, int number, int total, Optional<String> previous, Optional<String> next) {}

  /** The place of an incident in this queue's list, as {@link #from} gives it; an incident that has left it stands before the first. */
  public Place place(List<Incident> waiting, String id) {
    int at = -1;
    for (int i = 0; i < waiting.size() && at < 0; i++) {
      at = waiting.get(i).id().equals(id) ? i : -1;
    }
    return new Place(word(), at + 1, waiting.size(), at > 0 ? Optional.of(waiting.get(at - 1).id()) : Optional.empty(),
        at + 1 < waiting.size() ? Optional.of(waiting.get(at + 1).id()) : Optional.empty());
  }
}
