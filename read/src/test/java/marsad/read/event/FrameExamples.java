// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.event;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import marsad.knowledge.frame.Frame;
import marsad.read.Reader;
import marsad.record.Actor;
import marsad.record.Event;
import marsad.record.Place;
import marsad.record.Report;
import marsad.record.Text;

/** Reads the example of a frame and says what of the expected is not read: {@code kind; I:initiator; T:target; W:place; H:outcome low; S:status}. */
final class FrameExamples {
  private static final LocalDate PUBLISHED = LocalDate.of(2021, 6, 16);
  private final Reader reader;

  FrameExamples(Reader reader) {
    this.reader = reader;
  }

  /** Empty where all that is expected is read; else the events that were read instead. */
  Optional<String> failure(Frame.Example example) {
    List<Event> events = events(example.sentence());
    List<String> wanted = Stream.of(example.expected().split(";")).map(String::strip).toList();
    boolean right = wanted.get(0).equals("none") ? events.isEmpty() : events.stream().anyMatch(e -> wanted.stream().allMatch(w -> holds(e, w)));
    return right ? Optional.empty() : Optional.of("\"" + example.sentence() + "\" should give " + example.expected() + ", but gives "
        + events.stream().map(FrameExamples::shown).collect(Collectors.joining(" & ")));
  }

  List<Event> events(String text) {
    return reader.read(report(text)).records().stream().filter(Event.class::isInstance).map(Event.class::cast).toList();
  }

  private static Report report(String sentence) {
    return new Report("example", new Text(sentence), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
        Optional.of(PUBLISHED), "given", "en", List.of(), List.of());
  }

  private static boolean holds(Event event, String wanted) {
    String value = wanted.substring(wanted.indexOf(':') + 1).toLowerCase(Locale.ROOT);
    return switch (wanted.indexOf(':') < 0 ? "" : wanted.substring(0, wanted.indexOf(':'))) {
      case "I" -> event.initiator().stream().anyMatch(a -> named(a, value));
      case "T" -> event.target().stream().anyMatch(a -> named(a, value));
      case "W" -> event.where().stream().anyMatch(p -> named(p, value));
      case "H" -> event.harm().stream().anyMatch(h -> (h.outcome().term() + " " + h.count().low().map(Object::toString).orElse("0")).equals(value));
      case "S" -> event.status().term().equals(value);
      default -> event.kind().term().equals(wanted);
    };
  }

  private static boolean named(Actor actor, String words) {
    return Stream.concat(Stream.of(actor.name()), actor.also().stream()).anyMatch(n -> n.toLowerCase(Locale.ROOT).contains(words));
  }

  private static boolean named(Place place, String words) {
    return Stream.concat(Stream.of(place.name()), place.also().stream()).anyMatch(n -> n.toLowerCase(Locale.ROOT).contains(words));
  }

  private static String shown(Event event) {
    return event.kind().term() + " " + event.status().term() + " I:" + event.initiator().stream().map(Actor::name).toList() + " T:"
        + event.target().stream().map(Actor::name).toList() + " W:" + event.where().stream().map(Place::name).toList() + " H:"
        + event.harm().stream().map(h -> h.outcome().term() + " " + h.count().low().map(Object::toString).orElse("0")).toList();
  }
}
