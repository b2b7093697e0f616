// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import marsad.ledger.View;
import marsad.link.Incident;
import marsad.link.Toll;
import marsad.record.Json;
import marsad.record.Place;
import marsad.record.Reading;
import marsad.record.ReportRecord;

/** What a ledger holds, in a few lines: reports, records, incidents, and the sources that disagree. */
record Summary(View view, List<Reading> readings) {

  private Map<String, Long> types() {
    return readings.stream().flatMap(r -> r.records().stream()).collect(Collectors.groupingBy(ReportRecord::type, TreeMap::new, Collectors.counting()));
  }

  private long records() {
    return readings.stream().mapToLong(r -> r.records().size()).sum();
  }

  private long unread() {
    return readings.stream().filter(r -> !r.report().language().equals("en")).count();
  }

  private List<Incident> shared() {
    return view.incidents().stream().filter(i -> i.reports().size() > 1).toList();
  }

  private long copies() {
    return view.linked().families().stream().mapToLong(f -> f.copies().size()).sum();
  }

  void print(PrintStream out) {
    out.println(count(readings.size(), "report") + (unread() > 0 ? ", " + unread() + " in a language that is not read yet" : "")
        + (copies() > 0 ? ", " + copies() + " of them copies or rewrites of another" : ""));
    out.println(count(records(), "record") + ": " + types().entrySet().stream().map(e -> count(e.getValue(), e.getKey())).collect(Collectors.joining(", ")));
    out.println(count(view.incidents().size(), "incident") + ", " + shared().size() + " of them told by more than one report");
    List<Incident> disputed = view.disputed();
    out.println(disputed.isEmpty() ? "no sources that disagree" : "sources that disagree, on " + count(disputed.size(), "incident") + ":");
    disputed.forEach(i -> out.println("  " + line(i)));
  }

  ObjectNode json() {
    ObjectNode node = Json.object();
    node.put("reports", readings.size()).put("unread", unread()).put("copies", copies()).put("records", records());
    ObjectNode types = node.putObject("types");
    types().forEach(types::put);
    node.put("incidents", view.incidents().size()).put("shared", shared().size());
    ArrayNode disputed = node.putArray("disputed");
    view.disputed().forEach(i -> disputed.addObject().put("id", i.id()).put("what", line(i)));
    return node;
  }

  private static String line(Incident incident) {
    String day = incident.when().flatMap(w -> w.from()).map(d -> ", " + d).orElse("");
    String place = incident.where().map(Place::name).map(n -> ", " + n).orElse("");
    String tolls = incident.tolls().stream().filter(Toll::disputed).map(Summary::accounts).collect(Collectors.joining("; "));
    return incident.kind().term().replace('-', ' ') + place + day + ": " + (tolls.isEmpty() ? incident.gradeRule() : tolls);
  }

  /** Who says which number: those who say the same stand together. */
  private static String accounts(Toll toll) {
    Map<String, Set<String>> claimants = new LinkedHashMap<>();
    toll.accounts().stream().filter(a -> !a.superseded())
        .forEach(a -> claimants.computeIfAbsent(InWords.count(a.count()), k -> new LinkedHashSet<>()).add(a.claimant()));
    return toll.outcome().term() + " " + claimants.entrySet().stream().map(e -> e.getKey() + " (" + String.join(", ", e.getValue()) + ")")
        .collect(Collectors.joining(" against "));
  }

  static String count(long number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }
}
