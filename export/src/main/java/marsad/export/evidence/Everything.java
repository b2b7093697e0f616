// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.export.evidence;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import marsad.export.Books;
import marsad.export.JsonLines;
import marsad.export.Rows;
import marsad.export.Selection;
import marsad.export.Utf8;
import marsad.ledger.Ledger;
import marsad.ledger.ReadingJson;
import marsad.ledger.Withdrawn;
import marsad.link.Carrier;
import marsad.link.Incident;
import marsad.record.Decision;
import marsad.record.Decisions;
import marsad.record.Json;
import marsad.record.Reading;

/**
 * Reports with their readings, decisions, incidents and what was withdrawn, one a line, with the words of PROV-O: what was derived from what, by
 * whom. The first two are enough to make the same ledger again.
 */
public final class Everything {
  private static final String LINKER = "marsad-linker";
  private final Rows rows;

  public Everything(Books books) {
    this.rows = new Rows(books);
  }

  public int write(Selection selection, OutputStream out) throws IOException {
    Writer to = Utf8.writer(out);
    if (selection.kept().isPresent()) {
      Set<String> told = new TreeSet<>();
      selection.view().incidents().forEach(i -> told.addAll(i.reports()));
      boolean all = selection.view().filter().values().isEmpty();
      for (Reading reading : readings(selection.kept().get())) {
        if (all || told.contains(reading.report().sha256())) {
          line(to, report(reading));
        }
      }
      for (Decision decision : selection.kept().get().decisions()) {
        if (all || about(decision, told)) {
          line(to, decision(decision));
        }
      }
    }
    Targets targets = Targets.inTexts(selection);
    for (Incident incident : selection.view().incidents()) {
      line(to, incident(incident, selection.sample(incident), targets));
    }
    for (Withdrawn withdrawn : selection.view().withdrawn()) {
      line(to, withdrawn(withdrawn));
    }
    to.flush();
    return selection.view().incidents().size();
  }

  private static void line(Writer to, ObjectNode node) throws IOException {
    to.append(Json.compact(node)).append('\n');
  }

  /** In order of publication, so that the order of arrival shows nowhere. */
  private static List<Reading> readings(Ledger ledger) {
    return ledger.readings().stream().sorted(Comparator.comparing(r -> Carrier.of(r.report(), r.report().sha256()))).toList();
  }

  private static boolean about(Decision decision, Set<String> told) {
    return decision instanceof Decision.Undo || decision.about().stream().anyMatch(a -> told.contains(a.report()))
        || !decision.reports().isEmpty() && told.containsAll(decision.reports());
  }

  private static ObjectNode node(String type, String id, String prov) {
    return Json.object().put("schema_version", JsonLines.SCHEMA).put("type", type).put("id", id).put("prov:type", prov);
  }

  private static ObjectNode report(Reading reading) {
    String sha = reading.report().sha256();
    ObjectNode node = node("report", "urn:sha256:" + sha, "prov:Entity");
    node.putObject("prov:wasAttributedTo").put("prov:type", "prov:Agent").put("name", Carrier.of(reading.report(), sha).publisher());
    ObjectNode made = node.putObject("reading");
    made.put("prov:type", "prov:Entity").put("prov:wasDerivedFrom", "urn:sha256:" + sha);
    made.putObject("prov:wasGeneratedBy").put("prov:type", "prov:Activity").put("prov:used", "urn:sha256:" + sha).putObject("prov:wasAssociatedWith")
        .put("prov:type", "prov:SoftwareAgent").put("name", reading.reader());
    made.setAll(ReadingJson.of(reading));
    return node.put("text", reading.report().text().toString());
  }

  private static ObjectNode decision(Decision decision) {
    ObjectNode node = node("decision", decision.deed().id(), "prov:Activity");
    node.put("prov:endedAtTime", decision.deed().when().toString());
    node.putObject("prov:wasAssociatedWith").put("prov:type", "prov:Person").put("name", decision.deed().who());
    ArrayNode used = node.putArray("prov:used");
    decision.about().forEach(a -> used.add(a.record()));
    node.set("decision", Decisions.json(decision));
    return node;
  }

  private ObjectNode incident(Incident incident, boolean sample, Targets targets) {
    ObjectNode node = node("incident", incident.id(), "prov:Entity");
    ArrayNode from = node.putArray("prov:wasDerivedFrom");
    incident.members().forEach(m -> from.add(m.event().id()));
    ObjectNode activity = node.putObject("prov:wasGeneratedBy").put("prov:type", "prov:Activity");
    activity.putObject("prov:wasAssociatedWith").put("prov:type", "prov:SoftwareAgent").put("name", LINKER);
    ArrayNode aliases = node.putArray("aliases");
    incident.aliases().forEach(aliases::add);
    node.put("grade_rule", incident.gradeRule());
    node.setAll(rows.of(incident, sample));
    node.set("records", JsonLines.records(incident, Optional.of(targets)));
    return node;
  }

  private static ObjectNode withdrawn(Withdrawn withdrawn) {
    ObjectNode node = node("withdrawn", withdrawn.id(), "prov:Entity");
    ObjectNode by = node.putObject("prov:wasInvalidatedBy").put("prov:type", "prov:Activity").put("what", withdrawn.what().term());
    by.put("prov:endedAtTime", withdrawn.when().map(Object::toString).orElse(null));
    by.putObject("prov:wasAssociatedWith").put("prov:type", "prov:Agent").put("name", withdrawn.who());
    return node.put("became", withdrawn.became().orElse(null)).put("why", withdrawn.why());
  }
}
