// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.desk.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import marsad.record.Actor;
import marsad.record.Count;
import marsad.record.Evidence;
import marsad.record.Event;
import marsad.record.Figure;
import marsad.record.Harm;
import marsad.record.How;
import marsad.record.Place;
import marsad.record.Relation;
import marsad.record.ReportRecord;
import marsad.record.Span;
import marsad.record.Statement;
import marsad.record.Term;

/** A record's values in the interface's words, each with the marks that show its words in the report. */
public final class Fields {
  private final Words words;
  private final String prefix;
  private final ReportRecord record;
  private final List<Segments.Mark> marks = new ArrayList<>();
  private final List<Field> fields = new ArrayList<>();

  /** A field with its values; {@code name} is the guide's. */
  public record Field(String name, List<Value> values) {}

  /** @param prefix of the marks' keys: one for each record of a page, letters and digits */
  public Fields(Words words, String prefix, ReportRecord record) {
    this.words = words;
    this.prefix = prefix;
    this.record = record;
    marks.add(new Segments.Mark(record.told().quote().at(), prefix, "quote " + record.type()));
    read();
  }

  public List<Field> fields() {
    return List.copyOf(fields);
  }

  public List<Segments.Mark> marks() {
    return List.copyOf(marks);
  }

  private void read() {
    if (record instanceof Event event) {
      event(event);
    } else if (record instanceof Figure figure) {
      figure(figure);
    } else if (record instanceof Relation relation) {
      relation(relation);
    } else if (record instanceof Statement statement) {
      statement(statement);
    }
    add("when", record.told().when().map(w -> value(Dates.period(words, w), "/when")).filter(v -> !v.text().isEmpty()).stream().toList());
    List<List<String>> chains = record.told().chains();
    add("chain", IntStream.range(0, chains.size()).mapToObj(i -> value(chain(chains.get(i)), "/chains/" + i, "/sources")).toList());
    if (record.told().hedged()) {
      add("hedged", List.of(value(words.t("hedged"), "/hedged")));
    }
  }

  /** "Observatory → AFP": nearest to the fact first. */
  static String chain(List<String> chain) {
    return String.join(" → ", chain);
  }

  private void event(Event event) {
    add("kind", List.of(value(words.term("kind", event.kind().term()), "/kind")));
    add("status", List.of(value(words.term("status", event.status().term()), "/status")));
    actors("initiator", event.initiator());
    actors("target", event.target());
    places(event.where());
    add("harm", IntStream.range(0, event.harm().size()).mapToObj(i -> value(harm(event.harm().get(i)), "/harm/" + i)).toList());
    terms("means", event.means());
  }

  private void figure(Figure figure) {
    add("metric", List.of(value(words.term("metric", figure.metric().term()), "/metric")));
    add("count", List.of(value(Numbers.range(figure.count()) + " " + words.term("unit", figure.unit()), "/low", "/high")));
    add("who", figure.who().map(a -> value(a.name(), "/who")).stream().toList());
    add("shelter", figure.shelter().map(s -> value(words.term("shelter", s.term()), "/shelter")).stream().toList());
    places(figure.where());
  }

  private void relation(Relation relation) {
    add("subject", List.of(value(relation.subject().name(), "/subject")));
    add("predicate", List.of(value(words.term("predicate", relation.predicate().term()) + (relation.ended() ? " " + words.t("ended") : ""),
        "/predicate")));
    add("object", List.of(value(relation.object().name(), "/object")));
    add("share", relation.share().map(s -> value(Numbers.range(s) + " %", "/share")).stream().toList());
  }

  private void statement(Statement statement) {
    add("speaker", List.of(value(statement.speaker().name(), "/speaker")));
    add("act", List.of(value(words.term("act", statement.act().term()), "/act")));
    add("addressee", statement.addressee().map(a -> value(a.name(), "/addressee")).stream().toList());
  }

  /** "8–12 civilians killed". */
  String harm(Harm harm) {
    String side = harm.side().map(a -> " (" + a.name() + ")").orElse("");
    return words.harmed(counted(harm.count()), harm.who(), harm.outcome()) + side;
  }

  private static String counted(Count count) {
    return Numbers.range(count);
  }

  private void actors(String field, List<Actor> actors) {
    add(field, IntStream.range(0, actors.size()).mapToObj(i -> value(actors.get(i).name(), "/" + field + "/" + i)).toList());
  }

  private void places(List<Place> places) {
    add("where", IntStream.range(0, places.size()).mapToObj(i -> value(place(places.get(i)), "/where/" + i)).toList());
  }

  private String place(Place place) {
    return place.precision().filter(p -> p.compareTo(marsad.record.Precision.TOWN) > 0)
        .map(p -> place.name() + " (" + words.term("precision", p.term()) + ")").orElse(place.name());
  }

  private <T extends Enum<T> & Term> void terms(String field, List<T> terms) {
    add(field, IntStream.range(0, terms.size()).mapToObj(i -> value(words.term(field, terms.get(i).term()), "/" + field + "/" + i)).toList());
  }

  private void add(String field, List<Value> values) {
    if (!values.isEmpty()) {
      fields.add(new Field(field, values));
    }
  }

  /** A value and the marks of its words: those of the pointers, of what lies below them, else of what lies around. */
  Value value(String text, String... pointers) {
    Evidence evidence = record.told().evidence();
    String key = prefix + pointers[0].replace('/', '-').replace('~', '_');
    TreeSet<Span> spans = new TreeSet<>();
    How how = How.STATED;
    for (String pointer : pointers) {
      evidence.spans().forEach((at, where) -> {
        if (at.equals(pointer) || at.startsWith(pointer + "/")) {
          spans.addAll(where);
        }
      });
      how = Optional.ofNullable(evidence.how().get(pointer)).or(() -> below(evidence, pointer)).orElse(how);
    }
    if (spans.isEmpty()) {
      spans.addAll(evidence.of(pointers[0]));
    }
    if (spans.isEmpty()) {
      return how == How.DEFAULT ? new Value(text, "", "", how.term()) : new Value(text, prefix, prefix, how.term());
    }
    spans.forEach(s -> marks.add(new Segments.Mark(s, key, "value")));
    return new Value(text, key, key, how.term());
  }

  private static Optional<How> below(Evidence evidence, String pointer) {
    return evidence.how().entrySet().stream().filter(e -> e.getKey().startsWith(pointer + "/")).map(Map.Entry::getValue).findFirst();
  }
}
