// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.desk.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import marsad.export.TollJson;
import marsad.export.ged.GedRules;
import marsad.link.Family;
import marsad.link.Incident;
import marsad.link.Member;
import marsad.record.Actor;
import marsad.record.Json;
import marsad.record.RecordWriter;
import marsad.record.Term;

/** Incidents as the API's JSON. */
final class Twins {
  private static final double HUNDRED = 100.0;

  private Twins() {}

  /** An incident as a line of a list. */
  static ObjectNode summary(Incident i, boolean sample) {
    ObjectNode node = Json.object().put("id", i.id()).put("kind", i.kind().term()).put("status", i.status().term());
    node.set("when", i.when().map(w -> (JsonNode) RecordWriter.period(w)).orElse(null));
    node.set("where", i.where().map(p -> (JsonNode) RecordWriter.party(p)).orElse(null));
    names(node.putArray("initiators"), i.initiators());
    names(node.putArray("targets"), i.targets());
    ArrayNode tolls = node.putArray("tolls");
    i.tolls().forEach(t -> tolls.add(TollJson.of(t)));
    node.put("reports", i.reports().size()).put("independent_sources", i.independent()).put("grade", i.grade().term());
    node.put("disputed", i.disputed()).put("background", i.background()).put("review", i.review().label());
    node.put("quote", quote(i));
    if (sample) {
      node.put("sample", "SAMPLE");
    }
    return node;
  }

  private static void names(ArrayNode list, List<Actor> actors) {
    actors.forEach(a -> list.add(RecordWriter.party(a)));
  }

  private static String quote(Incident incident) {
    return incident.members().get(0).event().told().quote().text();
  }

  /** An incident with every record, account and reason. */
  static ObjectNode whole(Incident i, boolean sample) {
    ObjectNode node = summary(i, sample);
    node.put("grade_rule", i.gradeRule()).put("ged_rule", GedRules.rule(i).orElse(null));
    i.aliases().forEach(node.putArray("aliases")::add);
    ArrayNode around = node.putArray("around");
    i.around().forEach(p -> around.add(RecordWriter.party(p)));
    i.means().stream().map(Term::term).forEach(node.putArray("means")::add);
    ArrayNode records = node.putArray("records");
    for (Member member : i.members()) {
      ObjectNode entry = records.addObject().put("report", member.report()).put("publisher", member.carrier().publisher())
          .put("published", member.carrier().published().map(Object::toString).orElse(null)).put("family", member.family());
      entry.set("record", RecordWriter.record(member.event()));
    }
    ArrayNode voices = node.putArray("voices");
    i.voices().forEach(v -> voices.addObject().put("report", v.report()).set("record", RecordWriter.record(v.statement())));
    joins(node.putArray("joins"), i.joins());
    joins(node.putArray("near"), i.near());
    return node.put("version", i.version());
  }

  private static void joins(ArrayNode list, List<marsad.link.Join> joins) {
    joins.forEach(j -> {
      ObjectNode join = list.addObject().put("one", j.one()).put("other", j.other()).put("score", j.score());
      ArrayNode reasons = join.putArray("reasons");
      j.reasons().forEach(r -> reasons.addObject().put("feature", r.feature()).put("weight", r.weight()).put("text", r.text()));
    });
  }

  /** Who published a text first, who carries it, and what goes back to what. */
  static ObjectNode family(Family family) {
    ObjectNode node = Json.object().put("id", family.id()).put("original", family.original());
    ArrayNode carriers = node.putArray("carriers");
    family.carriers().forEach(c -> carriers.addObject().put("report", c.report()).put("publisher", c.publisher())
        .put("published", c.published().map(Object::toString).orElse(null)).put("language", c.language()));
    ArrayNode copies = node.putArray("copies");
    family.copies().forEach(c -> copies.addObject().put("report", c.report()).put("from", c.from()).put("shared", Math.round(c.shared() * HUNDRED) / HUNDRED).put("reason", c.reason()));
    return node;
  }
}
