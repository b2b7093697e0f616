// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** The inverse of {@link RecordWriter}: what it wrote is read again to an equal record. Gold records of the guide's form are read too. */
public final class RecordReader {
  private final Text text;

  /** @param text of the report; a quote without {@code at} is looked up in it */
  public RecordReader(Text text) {
    this.text = text;
  }

  /** All records of a file's {@code records}. */
  public List<ReportRecord> records(JsonNode records) {
    return list(records, this::record);
  }

  /** One record; the error names the record and the field. */
  public ReportRecord record(JsonNode node) {
    try {
      return switch (word(node, "record")) {
        case "event" -> event(node);
        case "figure" -> new Figure(telling(node), Term.of(Metric.class, word(node, "metric")), count(node), word(node, "unit"),
            object(node, "who").map(RecordReader::actor), text(node, "shelter").map(s -> Term.of(Shelter.class, s)), places(node, "where"));
        case "relation" -> new Relation(telling(node), Term.of(Predicate.class, word(node, "predicate")), actor(node.path("subject")),
            party(node.path("object")), object(node, "share").map(RecordReader::count), node.path("ended").asBoolean());
        case "statement" -> new Statement(telling(node), actor(node.path("speaker")), Term.of(Act.class, word(node, "act")),
            object(node, "addressee").map(RecordReader::party), text(node, "about"), object(node, "says").map(RecordReader::says),
            text(node, "gloss"));
        default -> throw new IllegalArgumentException("\"" + Quoted.of(word(node, "record")) + "\" is no type of record");
      };
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("record " + Quoted.of(node.path("id").asText("without id")) + ": " + e.getMessage(), e);
    }
  }

  private Event event(JsonNode node) {
    return new Event(telling(node), Term.of(Kind.class, word(node, "kind")), Term.of(Status.class, word(node, "status")),
        list(node.path("initiator"), RecordReader::actor), list(node.path("target"), RecordReader::actor), places(node, "where"),
        harms(node.path("harm")), list(node.path("means"), m -> Term.of(Means.class, m.asText())));
  }

  private Telling telling(JsonNode node) {
    List<List<String>> chains = node.has("chains") ? list(node.get("chains"), c -> list(c, JsonNode::asText))
        : node.path("sources").isEmpty() ? List.of() : List.of(list(node.path("sources"), JsonNode::asText));
    return new Telling(word(node, "id"), quote(node), list(node.path("restated"), r -> find(r.asText())), chains,
        object(node, "when").map(RecordReader::period), node.path("background").asBoolean(), node.path("hedged").asBoolean(), evidence(node));
  }

  private Quote quote(JsonNode node) {
    return node.has("at") ? text.quote(span(node.get("at"))) : find(word(node, "quote"));
  }

  private Quote find(String words) {
    int unit = text.toString().indexOf(words);
    if (unit < 0) {
      throw new IllegalArgumentException("the quote \"" + Quoted.of(words) + "\" is not in the text; copy it exactly");
    }
    return text.quote(text.span(unit, unit + words.length()));
  }

  private Span span(JsonNode node) {
    return text.within(new Span(node.path(0).asInt(), node.path(1).asInt()));
  }

  private Evidence evidence(JsonNode node) {
    Map<String, List<Span>> spans = new LinkedHashMap<>();
    node.path("spans").properties().forEach(e -> spans.put(e.getKey(), list(e.getValue(), this::span)));
    Map<String, How> how = new LinkedHashMap<>();
    node.path("how").properties().forEach(e -> how.put(e.getKey(), Term.of(How.class, e.getValue().asText())));
    return Evidence.of(spans, how);
  }

  private static Says says(JsonNode node) {
    return new Says(text(node, "kind").map(k -> Term.of(Kind.class, k)), text(node, "status").map(s -> Term.of(Status.class, s)),
        list(node.path("initiator"), RecordReader::actor), list(node.path("target"), RecordReader::actor), places(node, "where"),
        harms(node.path("harm")), object(node, "when").map(RecordReader::period));
  }

  /** Harm entries of a list. */
  public static List<Harm> harms(JsonNode nodes) {
    return list(nodes, h -> new Harm(Term.of(Outcome.class, word(h, "outcome")), Term.of(Victims.class, word(h, "who")),
        object(h, "side").map(RecordReader::actor), count(h)));
  }

  /** A period; both ends may be null. */
  public static Period period(JsonNode node) {
    return new Period(text(node, "from").map(LocalDate::parse), text(node, "to").map(LocalDate::parse));
  }

  private static Count count(JsonNode node) {
    return new Count(number(node, "low"), number(node, "high"), text(node, "words"));
  }

  private static Optional<BigDecimal> number(JsonNode node, String key) {
    return node.path(key).isNumber() ? Optional.of(node.get(key).decimalValue()) : Optional.empty();
  }

  private static Party party(JsonNode node) {
    boolean place = node.has("country") || node.has("lat") || node.has("precision"); // the writer gives every place a country, null or not
    return place ? place(node) : actor(node);
  }

  /** An actor. */
  public static Actor actor(JsonNode node) {
    return new Actor(word(node, "name"), list(node.path("also"), JsonNode::asText), text(node, "id"));
  }

  /** A place. */
  public static Place place(JsonNode node) {
    Optional<Point> point = node.hasNonNull("lat") && node.hasNonNull("lon")
        ? Optional.of(new Point(node.get("lat").asDouble(), node.get("lon").asDouble())) : Optional.empty();
    return new Place(word(node, "name"), list(node.path("also"), JsonNode::asText), text(node, "id"), text(node, "country"), point,
        text(node, "precision").map(p -> Term.of(Precision.class, p)));
  }

  private static List<Place> places(JsonNode node, String key) {
    return list(node.path(key), RecordReader::place);
  }

  private static Optional<JsonNode> object(JsonNode node, String key) {
    return Optional.of(node.path(key)).filter(JsonNode::isObject);
  }

  private static Optional<String> text(JsonNode node, String key) {
    return node.hasNonNull(key) ? Optional.of(node.get(key).asText()) : Optional.empty();
  }

  private static String word(JsonNode node, String key) {
    return text(node, key).orElseThrow(() -> new IllegalArgumentException("\"" + key + "\" is missing"));
  }

  private static <T> List<T> list(JsonNode nodes, Function<JsonNode, T> each) {
    return nodes.isArray() ? StreamSupport.stream(nodes.spliterator(), false).map(each).toList() : new ArrayList<>();
  }
}
