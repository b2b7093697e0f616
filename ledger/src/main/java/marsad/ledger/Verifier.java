// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import marsad.record.Json;
import marsad.record.Sha256;

/** Recomputes the chain of entries and the hash of every content, compares what is derived with the log, and says what does not hold. */
final class Verifier {
  private static final List<String> HASHES = List.of("text", "reading", "capture", "decision", "release");
  private static final String REMEDY = "; make what is derived again with: marsad verify --rebuild";
  private final Store store;
  private final List<Verification.Fault> faults = new ArrayList<>();
  private final Map<String, Long> named = new HashMap<>(); // content hash -> first entry that names it
  private final Map<String, Long> redacted = new TreeMap<>(); // hash -> the entry that took it out
  private final Map<String, Store.Publication> holding = new LinkedHashMap<>(); // what the log says holds now, by identity
  private String previous = Entry.BEFORE_FIRST;
  private long entries;

  Verifier(Store store) {
    this.store = store;
  }

  Verification verify() {
    Optional<String> damage = store.damage();
    damage.ifPresent(d -> faults.add(new Verification.Fault(0, "the file of the ledger is damaged: " + d + "; take a backup that verifies, and add what came since")));
    try {
      return everything();
    } catch (RuntimeException e) {
      if (damage.isEmpty()) {
        throw e;
      }
      return new Verification(entries, 0, previous, List.copyOf(redacted.keySet()), List.copyOf(faults)); // some of it cannot be read
    }
  }

  private Verification everything() {
    boolean read = log();
    boolean chained = read && faults.stream().noneMatch(f -> f.entry() > 0);
    long contents = 0;
    for (Map.Entry<String, Long> content : inOrder()) {
      contents += content(content.getKey(), content.getValue()) ? 1 : 0;
    }
    if (read) {
      for (String hash : store.contentHashes()) {
        if (!named.containsKey(hash)) {
          faults.add(new Verification.Fault(0, "the content " + hash + " is named by no entry"));
        }
      }
    }
    if (chained) { // from an altered log nothing is to be made again
      derived();
    }
    faults.sort(Comparator.comparingLong(f -> f.entry() == 0 ? Long.MAX_VALUE : f.entry()));
    return new Verification(entries, contents, previous, List.copyOf(redacted.keySet()), List.copyOf(faults));
  }

  /** False where an entry cannot even be read: what follows it is not looked at. */
  private boolean log() {
    try {
      store.entries(this::entry);
      return true;
    } catch (Damaged e) {
      faults.add(new Verification.Fault(e.entry(), e.getMessage() + "; the entries after it were not looked at"));
      return false;
    }
  }

  private void entry(Entry entry) {
    entries++;
    if (entry.sequence() != entries) {
      faults.add(new Verification.Fault(entry.sequence(), "the entry before " + entry.sequence() + " is missing: " + entries + " was expected"));
      entries = entry.sequence();
    }
    if (!entry.hash().equals(entry.recomputed())) {
      faults.add(new Verification.Fault(entry.sequence(), "entry " + entry.sequence() + " was altered: its hash is " + entry.recomputed()
          + ", written is " + entry.hash()));
    } else if (!entry.previous().equals(previous)) {
      faults.add(new Verification.Fault(entry.sequence(), "entry " + entry.sequence() + " does not follow the one before: expected "
          + previous + ", written is " + entry.previous()));
    }
    previous = entry.hash();
    JsonNode content = content(entry);
    HASHES.forEach(key -> Optional.of(content.path(key)).filter(JsonNode::isTextual)
        .ifPresent(h -> named.putIfAbsent(h.asText(), entry.sequence())));
    content.path("redacted").forEach(h -> redacted.putIfAbsent(h.asText(), entry.sequence()));
    if (entry.kind().equals(Entry.REPORT)) {
      holding.put(content.path("identity").asText(), Projections.publication(entry, content));
    }
  }

  /** Empty where it is no JSON any more; that the entry was altered is said by its hash. */
  private static JsonNode content(Entry entry) {
    try {
      return entry.content();
    } catch (IllegalArgumentException e) {
      return Json.object();
    }
  }

  private List<Map.Entry<String, Long>> inOrder() {
    return named.entrySet().stream().sorted(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey())).toList();
  }

  private boolean content(String hash, long entry) {
    Optional<byte[]> bytes = store.content(hash);
    if (bytes.isEmpty() && redacted.containsKey(hash)) {
      return false;
    }
    if (bytes.isEmpty()) {
      faults.add(new Verification.Fault(entry, "the content " + hash + " of entry " + entry + " is missing, and no entry redacts it"));
    } else if (!Sha256.of(bytes.get()).equals(hash)) {
      faults.add(new Verification.Fault(entry, "the content of entry " + entry + " was altered: its hash is " + Sha256.of(bytes.get())
          + ", written is " + hash));
    } else if (redacted.containsKey(hash)) {
      faults.add(new Verification.Fault(redacted.get(hash), "the content " + hash + " of entry " + entry + " was redacted by entry " + redacted.get(hash)
          + ", and its bytes are back"));
    }
    return bytes.isPresent();
  }

  /** What can be made again from the log, and must be what the log says: which reading of each report holds, and what search finds. */
  private void derived() {
    holding.values().removeIf(p -> redacted.containsKey(p.text()));
    Set<String> texts = new TreeSet<>();
    holding.values().forEach(p -> texts.add(p.text()));
    for (Store.Publication kept : store.publications()) {
      if (!kept.equals(holding.remove(kept.identity()))) {
        faults.add(new Verification.Fault(0, "views are made of a reading of report " + kept.text() + " that does not hold by the log" + REMEDY));
      }
    }
    holding.values().forEach(p -> faults.add(new Verification.Fault(0, "the reading of entry " + p.entry() + " holds by the log, and no view is made of it" + REMEDY)));
    Set<String> found = new TreeSet<>();
    store.indexed((text, number) -> found.add(text));
    if (!texts.equals(found)) {
      faults.add(new Verification.Fault(0, "the search index holds other texts than the log" + REMEDY));
    }
  }
}
