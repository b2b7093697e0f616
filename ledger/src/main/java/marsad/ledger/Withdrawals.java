// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import marsad.link.Anchors;
import marsad.link.Incident;
import marsad.link.Linked;
import marsad.link.Review;
import marsad.record.Anchor;
import marsad.record.Decision;
import marsad.record.Decisions;
import marsad.record.Deed;
import marsad.record.Event;
import marsad.record.Ids;
import marsad.record.Reading;
import marsad.record.ReportRecord;

/** Which ids of incidents no longer stand for themselves, and where they lead. */
final class Withdrawals {
  private final Linked linked;
  private final Map<String, String> holders = new HashMap<>(); // record -> incident
  private final Set<String> living = new HashSet<>(); // ids and aliases that incidents have today
  private final TreeMap<String, Withdrawn> found = new TreeMap<>();

  Withdrawals(Linked linked) {
    this.linked = linked;
    for (Incident incident : linked.incidents()) {
      living.add(incident.id());
      living.addAll(incident.aliases());
      incident.members().forEach(m -> holders.put(m.event().id(), incident.id()));
    }
  }

  /** In order of their ids. */
  List<Withdrawn> all() {
    return List.copyOf(found.values());
  }

  private void put(Withdrawn withdrawn) {
    found.putIfAbsent(withdrawn.id(), withdrawn);
  }

  /** Rejected, and joined by persons. */
  Withdrawals decided(List<Decision> decisions) {
    List<Decision> standing = Decisions.standing(decisions);
    linked.incidents().stream().filter(i -> i.review().state() == Review.State.REJECTED).forEach(i -> rejected(i, standing));
    for (Decision decision : standing) {
      if (decision instanceof Decision.Merge merge) {
        merge.about().stream().map(Anchor::record).filter(holders::containsKey).forEach(record -> merged(record, merge));
      }
    }
    return this;
  }

  private void rejected(Incident incident, List<Decision> standing) {
    Optional<Deed> deed = standing.stream().filter(d -> d instanceof Decision.Reject && Acts.concerns(d, incident)).reduce((a, b) -> b).map(Decision::deed)
        .or(() -> incident.review().last()); // a later reader gave the record another id
    put(new Withdrawn(incident.id(), Withdrawn.What.REJECTED, Optional.empty(), deed.map(Deed::when), deed.map(Deed::who).orElse(""), deed.map(Deed::why).orElse("")));
  }

  private void merged(String record, Decision.Merge merge) {
    String now = holders.get(record);
    if (!Ids.incident(record).equals(now)) {
      put(new Withdrawn(Ids.incident(record), Withdrawn.What.MERGED, Optional.of(now), Optional.of(merge.deed().when()), merge.deed().who(), merge.deed().why()));
    }
  }

  /** Told only by texts that were redacted. */
  Withdrawals redacted(Entry entry) {
    JsonNode content = entry.content();
    for (JsonNode id : content.path("incidents")) {
      if (!living.contains(id.asText())) {
        put(new Withdrawn(id.asText(), Withdrawn.What.REDACTED, Optional.empty(), Optional.of(entry.time()), content.path("who").asText(), content.path("why").asText()));
      }
    }
    return this;
  }

  /**
   * Ids of records that a later reader gave other ids.
   *
   * @param old a reading that no longer holds
   * @param now what is read from the same text today
   * @param when the time of the entry with today's reading
   */
  Withdrawals reread(Reading old, Reading now, Optional<Instant> when) {
    Set<String> ids = now.records().stream().map(ReportRecord::id).collect(Collectors.toCollection(HashSet::new));
    for (ReportRecord record : old.records()) {
      String incident = Ids.incident(record.id());
      if (record instanceof Event && !ids.contains(record.id()) && !living.contains(incident)) {
        Optional<String> became = Anchors.find(Anchor.of(now.report().sha256(), record), now.records()).map(ReportRecord::id).map(holders::get);
        put(new Withdrawn(incident, Withdrawn.What.REREAD, became, when, now.reader(),
            became.isPresent() ? "read anew: its record has another quote" : "read anew: its record is not read any more"));
      }
    }
    return this;
  }

  /** What an id leads to that no incident bears. */
  static Optional<Incident> follow(String id, Linked linked, List<Withdrawn> withdrawn) {
    return withdrawn.stream().filter(w -> w.id().equals(id)).findFirst().flatMap(Withdrawn::became).flatMap(linked::incident);
  }
}
