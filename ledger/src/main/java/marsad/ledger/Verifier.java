// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import marsad.record.Sha256;

/** Recomputes the chain of entries and the hash of every content, and says what does not hold. */
final class Verifier {
  private static final List<String> HASHES = List.of("text", "reading", "capture", "decision", "release");
  private final Store store;
  private final List<Verification.Fault> faults = new ArrayList<>();
  private final Map<String, Long> named = new HashMap<>(); // content hash -> first entry that names it
  private final TreeSet<String> redacted = new TreeSet<>();
  private String previous = Entry.BEFORE_FIRST;
  private long entries;

  Verifier(Store store) {
    this.store = store;
  }

  Verification verify() {
    store.entries(this::entry);
    long contents = 0;
    for (Map.Entry<String, Long> content : inOrder()) {
      contents += content(content.getKey(), content.getValue()) ? 1 : 0;
    }
    for (String hash : store.contentHashes()) {
      if (!named.containsKey(hash)) {
        faults.add(new Verification.Fault(0, "the content " + hash + " is named by no entry"));
      }
    }
    faults.sort(java.util.Comparator.comparingLong(f -> f.entry() == 0 ? Long.MAX_VALUE : f.entry()));
    return new Verification(entries, contents, List.copyOf(redacted), List.copyOf(faults));
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
    JsonNode content = entry.content();
    HASHES.forEach(key -> Optional.of(content.path(key)).filter(JsonNode::isTextual)
        .ifPresent(h -> named.putIfAbsent(h.asText(), entry.sequence())));
    content.path("redacted").forEach(h -> redacted.add(h.asText()));
  }

  private List<Map.Entry<String, Long>> inOrder() {
    return named.entrySet().stream().sorted(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey())).toList();
  }

  private boolean content(String hash, long entry) {
    Optional<byte[]> bytes = store.content(hash);
    if (bytes.isEmpty() && redacted.contains(hash)) {
      return false;
    }
    if (bytes.isEmpty()) {
      faults.add(new Verification.Fault(entry, "the content " + hash + " of entry " + entry + " is missing, and no entry redacts it"));
    } else if (!Sha256.of(bytes.get()).equals(hash)) {
      faults.add(new Verification.Fault(entry, "the content of entry " + entry + " was altered: its hash is " + Sha256.of(bytes.get())
          + ", written is " + hash));
    }
    return bytes.isPresent();
  }
}
