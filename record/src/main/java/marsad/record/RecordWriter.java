// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.record;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Records as the JSON of the record guide, with {@code at}, {@code spans} and {@code how} beside the guide's fields. */
public final class RecordWriter {
  private RecordWriter() {}

  /** What {@code read --out} writes for one report. */
  public static ObjectNode reading(Reading reading) {
    Report report = reading.report();
    ObjectNode node = Json.object();
    node.put("report", report.name());
    put(node, "title", report.title());
    put(node, "outlet", report.outlet());
    put(node, "published", report.published().map(Object::toString));
    node.put("published_from", report.publishedFrom());
    report.updated().ifPresent(u -> node.put("updated", u.when()).put("updated_from", u.from()));
    node.put("language", report.language());
    node.put("sha256", report.sha256());
    ArrayNode furniture = node.putArray("furniture");
    report.furniture().forEach(s -> furniture.add(report.text().at(s)));
    if (!report.notes().isEmpty()) {
      ArrayNode notes = node.putArray("notes");
      report.notes().forEach(notes::add);
    }
    node.put("reader", reading.reader());
    ArrayNode records = node.putArray("records");
    reading.records().forEach(r -> records.add(record(r)));
    return node;
  }

  /** One record. */
  public static ObjectNode record(ReportRecord record) {
    ObjectNode node = Json.object();
    node.put("id", record.id());
    node.put("record", record.type());
    if (record instanceof Event e) {
      event(node, e);
    } else if (record instanceof Figure f) {
      figure(node, f);
    } else if (record instanceof Relation r) {
      relation(node, r);
    } else if (record instanceof Statement s) {
      statement(node, s);
    }
    telling(node, record.told());
    return node;
  }

  private static void event(ObjectNode node, Event event) {
    node.put("kind", event.kind().term());
    node.put("status", event.status().term());
    actors(node.putArray("initiator"), event.initiator());
    actors(node.putArray("target"), event.target());
    places(node.putArray("where"), event.where());
    harms(node.putArray("harm"), event.harm());
    ArrayNode means = node.putArray("means");
    event.means().forEach(m -> means.add(m.term()));
  }

  private static void figure(ObjectNode node, Figure figure) {
    node.put("metric", figure.metric().term());
    count(node, figure.count());
    node.put("unit", figure.unit());
    node.set("who", figure.who().map(RecordWriter::party).orElse(null));
    figure.shelter().ifPresent(s -> node.put("shelter", s.term()));
    places(node.putArray("where"), figure.where());
  }

  private static void relation(ObjectNode node, Relation relation) {
    node.put("predicate", relation.predicate().term());
    node.set("subject", party(relation.subject()));
    node.set("object", party(relation.object()));
    relation.share().ifPresent(s -> count(node.putObject("share"), s));
    if (relation.ended()) {
      node.put("ended", true);
    }
  }

  private static void statement(ObjectNode node, Statement statement) {
    node.set("speaker", party(statement.speaker()));
    node.put("act", statement.act().term());
    node.set("addressee", statement.addressee().map(RecordWriter::party).orElse(null));
    statement.about().ifPresent(a -> node.put("about", a));
    statement.says().ifPresent(s -> says(node.putObject("says"), s));
    statement.gloss().ifPresent(g -> node.put("gloss", g));
  }

  private static void says(ObjectNode node, Says says) {
    says.kind().ifPresent(k -> node.put("kind", k.term()));
    says.status().ifPresent(s -> node.put("status", s.term()));
    if (!says.initiator().isEmpty()) {
      actors(node.putArray("initiator"), says.initiator());
    }
    if (!says.target().isEmpty()) {
      actors(node.putArray("target"), says.target());
    }
    if (!says.where().isEmpty()) {
      places(node.putArray("where"), says.where());
    }
    if (!says.harm().isEmpty()) {
      harms(node.putArray("harm"), says.harm());
    }
    says.when().ifPresent(w -> node.set("when", period(w)));
  }

  private static void telling(ObjectNode node, Telling told) {
    node.put("quote", told.quote().text());
    at(node.putArray("at"), told.quote().at());
    if (!told.restated().isEmpty()) {
      ArrayNode restated = node.putArray("restated");
      told.restated().forEach(q -> restated.add(q.text()));
    }
    ArrayNode sources = node.putArray("sources");
    told.sources().forEach(sources::add);
    if (told.sources().size() > 1) {
      ArrayNode chains = node.putArray("chains");
      told.chains().forEach(c -> c.forEach(chains.addArray()::add));
    }
    node.set("when", told.when().map(RecordWriter::period).orElse(null));
    if (told.background()) {
      node.put("background", true);
    }
    if (told.hedged()) {
      node.put("hedged", true);
    }
    evidence(node, told.evidence());
  }

  private static void evidence(ObjectNode node, Evidence evidence) {
    ObjectNode spans = node.putObject("spans");
    evidence.spans().forEach((pointer, where) -> {
      ArrayNode list = spans.putArray(pointer);
      where.forEach(s -> at(list.addArray(), s));
    });
    ObjectNode how = node.putObject("how");
    evidence.how().forEach((pointer, way) -> how.put(pointer, way.term()));
  }

  private static void at(ArrayNode node, Span span) {
    node.add(span.start()).add(span.end());
  }

  /** A period as {@code {"from", "to"}}. */
  public static ObjectNode period(Period period) {
    ObjectNode node = Json.object();
    put(node, "from", period.from().map(Object::toString));
    put(node, "to", period.to().map(Object::toString));
    return node;
  }

  /** Harm entries, appended to a list. */
  public static void harms(ArrayNode list, List<Harm> harms) {
    for (Harm harm : harms) {
      ObjectNode node = list.addObject();
      node.put("outcome", harm.outcome().term());
      node.put("who", harm.who().term());
      node.set("side", harm.side().map(RecordWriter::party).orElse(null));
      count(node, harm.count());
    }
  }

  private static void count(ObjectNode node, Count count) {
    number(node, "low", count.low());
    number(node, "high", count.high());
    count.words().ifPresent(w -> node.put("words", w));
  }

  private static void number(ObjectNode node, String key, Optional<BigDecimal> number) {
    if (number.isEmpty()) {
      node.putNull(key);
    } else if (number.get().scale() <= 0) {
      node.put(key, number.get().toBigIntegerExact());
    } else {
      node.put(key, number.get());
    }
  }

  private static void actors(ArrayNode list, List<Actor> actors) {
    actors.forEach(a -> list.add(party(a)));
  }

  private static void places(ArrayNode list, List<Place> places) {
    places.forEach(p -> list.add(party(p)));
  }

  /** An actor or a place. */
  public static ObjectNode party(Party party) {
    ObjectNode node = Json.object();
    node.put("name", party.name());
    ArrayNode also = node.putArray("also");
    party.also().forEach(also::add);
    put(node, "id", party.id());
    if (party instanceof Place place) {
      put(node, "country", place.country());
      place.point().ifPresent(p -> node.put("lat", p.lat()).put("lon", p.lon()));
      place.precision().ifPresent(p -> node.put("precision", p.term()));
    }
    return node;
  }

  private static void put(ObjectNode node, String key, Optional<String> value) {
    node.put(key, value.orElse(null));
  }
}
