// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import marsad.link.Carrier;
import marsad.link.Incident;
import marsad.link.Linked;
import marsad.link.Linker;
import marsad.link.World;
import marsad.record.Decision;
import marsad.record.Decisions;
import marsad.record.Json;
import marsad.record.Reading;
import marsad.record.pack.Packed;

/** Derives views from the log, and keeps the last ones as long as nothing is added. */
final class Views {
  private static final int MOST_HITS = 100_000;
  private static final int KEPT = 8;
  private static final int MANY = 20_000; // incidents that take more memory than a small machine has to spare
  private final Store store;
  private final Linker linker;
  private final World world;
  private final Shared<Moment, Snapshot> kept = new Shared<>();
  private Packed<Incident> last;
  private volatile Decided decided = new Decided(-1, List.of());

  Views(Store store, Linker linker, World world) {
    this.store = store;
    this.linker = linker;
    this.world = world;
  }

  /** Two clocks and the head of the log. */
  private record Moment(long head, Optional<LocalDate> published, Optional<LocalDate> known) {
    boolean now() {
      return published.isEmpty() && known.isEmpty();
    }
  }

  private record Snapshot(Map<String, Reading> reports, Linked linked, List<Withdrawn> withdrawn) {}

  View view(Filter filter) {
    long head = store.head();
    Snapshot snapshot = snapshot(new Moment(head, filter.day(Filter.Key.ASOF), filter.day(Filter.Key.KNOWN)));
    List<String> words = filter.all(Filter.Key.Q);
    Optional<Set<String>> texts = words.isEmpty() ? Optional.empty() : Optional.of(texts(words));
    Matching matching = new Matching(filter, world, texts);
    List<Incident> all = snapshot.linked().incidents();
    List<Incident> passing = all instanceof Packed<Incident> packed ? packed.keeping(matching::passes) : all.stream().filter(matching::passes).toList();
    return new View(filter, head, snapshot.reports(), snapshot.linked(), passing, snapshot.withdrawn());
  }

  /** Texts in which all words of any of the queries stand. */
  private Set<String> texts(List<String> queries) {
    Set<String> texts = new HashSet<>();
    queries.forEach(q -> texts.addAll(store.search(SearchText.words(q), MOST_HITS)));
    return texts;
  }

  private Snapshot snapshot(Moment moment) {
    List<Moment> asked = kept.questions();
    asked.stream().filter(m -> m.head() < moment.head()).forEach(kept::forget);
    if (asked.size() > KEPT && !asked.contains(moment)) {
      asked.stream().filter(m -> !m.now()).findFirst().ifPresent(kept::forget);
    }
    return kept.of(moment, () -> derive(moment));
  }

  private Snapshot derive(Moment moment) {
    List<Reading> readings = readings(moment.known()).stream().filter(r -> publishedBy(r, moment.published())).toList();
    List<Decision> decisions = decisions(moment.known());
    Linked linked = packed(linker.link(readings, decisions));
    TreeMap<Carrier, Reading> inOrder = new TreeMap<>();
    readings.forEach(r -> inOrder.put(Carrier.of(r.report(), r.report().sha256()), r));
    Map<String, Reading> reports = new LinkedHashMap<>();
    inOrder.forEach((carrier, reading) -> reports.putIfAbsent(carrier.report(), reading));
    return new Snapshot(java.util.Collections.unmodifiableMap(reports), linked, withdrawn(linked, decisions, reports, moment.known()));
  }

  /** Many incidents are kept as bytes, and what is the same now and at a past moment once. */
  private synchronized Linked packed(Linked linked) {
    if (linked.incidents().size() < MANY) {
      return linked;
    }
    Linked packed = linked.packed(Optional.ofNullable(last));
    last = (Packed<Incident>) packed.incidents();
    return packed;
  }

  private List<Withdrawn> withdrawn(Linked linked, List<Decision> decisions, Map<String, Reading> reports, Optional<LocalDate> known) {
    Withdrawals withdrawals = new Withdrawals(linked).decided(decisions);
    Map<String, Entry> latest = new HashMap<>(); // by identity
    store.entries(e -> {
      if (e.kind().equals(Entry.REPORT) && by(e, known)) {
        Optional.ofNullable(latest.put(e.content().path("identity").asText(), e)).ifPresent(old -> again(old, e, reports, withdrawals));
      } else if (e.kind().equals(Entry.REDACTION) && by(e, known)) {
        withdrawals.redacted(e);
      }
    });
    return withdrawals.all();
  }

  private void again(Entry old, Entry later, Map<String, Reading> reports, Withdrawals withdrawals) {
    Optional<Reading> now = Optional.ofNullable(reports.get(old.content().path("text").asText()));
    Optional<Reading> before = reading(old.content().path("text").asText(), old.content().path("reading").asText());
    now.ifPresent(n -> before.ifPresent(b -> withdrawals.reread(b, n, Optional.of(later.time()))));
  }

  private static boolean by(Entry entry, Optional<LocalDate> known) {
    return known.map(k -> entry.time().isBefore(after(k))).orElse(true);
  }

  /** What has no date of publication is in no view of a past day. */
  private static boolean publishedBy(Reading reading, Optional<LocalDate> day) {
    return day.isEmpty() || reading.report().published().map(p -> !p.isAfter(day.get())).orElse(false);
  }

  /** The readings that held at the end of a day (UTC), or hold now. */
  List<Reading> readings(Optional<LocalDate> known) {
    List<Reading> readings = new ArrayList<>();
    publications(known).forEach(p -> reading(p.text(), p.reading()).ifPresent(readings::add));
    return readings;
  }

  private List<Store.Publication> publications(Optional<LocalDate> known) {
    if (known.isEmpty()) {
      return store.publications();
    }
    Map<String, Store.Publication> held = new LinkedHashMap<>();
    store.entries(e -> {
      if (e.kind().equals(Entry.REPORT) && by(e, known)) {
        Store.Publication published = Projections.publication(e, e.content());
        held.put(published.identity(), published);
      }
    });
    return List.copyOf(held.values());
  }

  private static Instant after(LocalDate day) {
    return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private Optional<Reading> reading(String textHash, String readingHash) {
    Optional<byte[]> text = store.content(textHash);
    Optional<byte[]> json = store.content(readingHash);
    return text.isEmpty() || json.isEmpty() ? Optional.empty()
        : Optional.of(ReadingJson.read(Json.parse(utf8(json.get())), utf8(text.get())));
  }

  /** All decisions at one head of the log. */
  private record Decided(long head, List<Decision> decisions) {}

  List<Decision> decisions(Optional<LocalDate> known) {
    long head = store.head();
    Decided before = decided;
    if (known.isEmpty() && before.head() == head) {
      return before.decisions();
    }
    List<Decision> decisions = List.copyOf(readDecisions(known));
    decided = known.isEmpty() ? new Decided(head, decisions) : before;
    return decisions;
  }

  private List<Decision> readDecisions(Optional<LocalDate> known) {
    List<Decision> decisions = new ArrayList<>();
    store.entries(e -> {
      if (e.kind().equals(Entry.DECISION) && by(e, known)) {
        store.content(e.content().path("decision").asText()).ifPresent(b -> decisions.add(Decisions.of(Json.parse(utf8(b)))));
      }
    });
    return decisions;
  }

  private static String utf8(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
