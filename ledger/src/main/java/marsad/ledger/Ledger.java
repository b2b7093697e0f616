// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import marsad.collect.Captures;
import marsad.collect.FeedStates;
import marsad.knowledge.Knowledge;
import marsad.ledger.sql.SqliteStore;
import marsad.link.Linker;
import marsad.link.World;
import marsad.record.Decision;
import marsad.record.Decisions;
import marsad.record.Json;
import marsad.record.ReaderVersion;
import marsad.record.Reading;
import marsad.record.Report;
import marsad.record.Sha256;

/**
 * Reports and decisions, kept append-only and hash-chained; incidents are derived from them. Everything that belongs to one report goes in
 * at once or not at all. Safe for several threads and processes.
 */
public final class Ledger implements AutoCloseable {
  private final Store store;
  private final Appending appending;
  private final Views views;

  /** @param clock for the times of entries; views do not hang on it */
  public Ledger(Store store, Linker linker, World world, Clock clock) {
    this.store = store;
    this.appending = new Appending(clock);
    this.views = new Views(store, linker, world);
  }

  /** Opens a ledger file, or makes it; what it links with is what knowledge/ knows. */
  public static Ledger open(Path file, Knowledge knowledge, Clock clock) {
    World world = World.of(knowledge);
    return open(file, Linker.of(knowledge, world), world, clock);
  }

  /** Opens a ledger file, or makes it. */
  public static Ledger open(Path file, Linker linker, World world, Clock clock) {
    return new Ledger(SqliteStore.open(file), linker, world, clock);
  }

  /**
   * Takes a report in. The same report again changes nothing; the same text from another outlet adds a carrier.
   *
   * @param capture the bytes that the report was taken from (a page, say), where they are not the text itself
   */
  public Added add(Reading reading, Optional<byte[]> capture) {
    return add(reading, capture, Map.of());
  }

  /**
   * As {@link #add(Reading, Optional)}, and writes down with it, or not at all, from which entry of which feed it was taken.
   *
   * @param marks for {@link FeedStates#mark(String)}
   */
  public Added add(Reading reading, Optional<byte[]> capture, Map<String, String> marks) {
    String text = reading.report().sha256();
    ObjectNode json = ReadingJson.of(reading);
    byte[] bytes = bytes(Json.compact(json));
    String identity = identity(reading.report());
    return store.write(writing -> {
      marks.forEach((key, value) -> writing.note(KeptFeedStates.MARK + key, value));
      if (writing.redacted(text)) {
        return new Added(Added.Outcome.REDACTED, text, 0);
      }
      Optional<Store.Publication> known = writing.publication(identity);
      if (known.filter(k -> k.reading().equals(Sha256.of(bytes)) || ReaderVersion.isNewer(k.reader(), reading.reader())).isPresent()) {
        return new Added(Added.Outcome.KNOWN, text, 0);
      }
      Added.Outcome outcome = known.isPresent() ? Added.Outcome.REREAD : writing.hasText(text) ? Added.Outcome.CARRIER : Added.Outcome.NEW;
      writing.keep(text, bytes(reading.report().text().toString()));
      writing.keep(Sha256.of(bytes), bytes);
      capture.ifPresent(c -> writing.keep(Sha256.of(c), c));
      ObjectNode entry = Json.object();
      entry.put("text", text).put("reading", Sha256.of(bytes)).put("capture", capture.map(Sha256::of).orElse(null))
          .put("identity", identity).put("reader", reading.reader());
      long sequence = appending.append(writing, Entry.REPORT, entry);
      Projections.report(writing, new Store.Publication(identity, text, Sha256.of(bytes), reading.reader(), sequence), reading.report());
      return new Added(outcome, text, sequence);
    });
  }

  private static String identity(Report report) {
    return Sha256.of(report.sha256() + "\n" + Json.compact(ReadingJson.metadata(report)));
  }

  /** The capture that a text was derived from, as it was kept: the first, where several were; empty where there is none or it was redacted. */
  public Optional<byte[]> capture(String sha256) {
    AtomicReference<String> hash = new AtomicReference<>("");
    store.entries(entry -> {
      if (hash.get().isEmpty() && entry.kind().equals(Entry.REPORT) && entry.json().contains(sha256) && entry.content().path("text").asText().equals(sha256)) {
        hash.set(entry.content().path("capture").asText(""));
      }
    });
    return hash.get().isEmpty() ? Optional.empty() : store.content(hash.get());
  }

  /**
   * What adding a report would come to, asked before it is read: {@code KNOWN} where this publication of it was read by this reader or a later
   * one, {@code REDACTED} where its text is not collected again; empty where it is to be read.
   */
  public Optional<Added.Outcome> known(Report report, String reader) {
    return store.write(writing -> writing.redacted(report.sha256()) ? Optional.of(Added.Outcome.REDACTED)
        : writing.publication(identity(report)).filter(p -> !ReaderVersion.isNewer(reader, p.reader())).map(p -> Added.Outcome.KNOWN));
  }

  /**
   * Writes a decision down.
   *
   * @param expected {@link marsad.link.Incident#version} of the incident that the person saw; empty where nobody had decided
   * @return the decision with its id
   * @throws Conflict where somebody else decided about the same records meanwhile; nothing is written then
   */
  public Decision decide(Decision decision, String expected) {
    return decide(decision, expected, false);
  }

  /** As {@link #decide}, for a person without a page: what the same person decided before, and had to see for it, counts as seen. */
  public Decision decideOnward(Decision decision, String expected) {
    return decide(decision, expected, true);
  }

  private Decision decide(Decision decision, String expected, boolean own) {
    Decision numbered = Decisions.numbered(decision);
    byte[] bytes = bytes(Json.compact(Decisions.json(numbered)));
    return store.write(writing -> {
      List<Decision> before = decisions();
      if (before.stream().anyMatch(d -> d.deed().id().equals(numbered.deed().id()))) {
        return numbered; // sent twice
      }
      Versions.check(before, numbered, expected, own);
      writing.keep(Sha256.of(bytes), bytes);
      appending.append(writing, Entry.DECISION, Json.object().put("decision", Sha256.of(bytes)).put("id", numbered.deed().id()));
      return numbered;
    });
  }

  /**
   * Takes a text for good out of store, search and log file; its hash, who, when and why stay. The same text is not collected again.
   *
   * @param id SHA-256 of the text, or of a capture, or the id of a decision whose words must go
   * @return false where a file beside the store still holds the words, because another process has the ledger open; ask again when it has ended
   */
  public boolean redact(String id, String who, String why) {
    Redaction redaction = new Redaction(store, views.readings(Optional.empty()));
    store.write(writing -> {
      redaction.of(writing, id, who, why, appending);
      return null;
    });
    return store.settle();
  }

  /**
   * Writes down that a state was released under a name.
   *
   * @param about what is said of it in the log: no words of reports
   * @param rows what it held, kept beside the log
   */
  public void release(ObjectNode about, JsonNode rows) {
    byte[] bytes = bytes(Json.compact(rows));
    store.write(writing -> {
      writing.keep(Sha256.of(bytes), bytes);
      return appending.append(writing, Entry.RELEASE, about.deepCopy().put("release", Sha256.of(bytes)));
    });
  }

  /** Writes down that an alert was made, changed or taken away. @param about what is said of it in the log: no words of reports, no secret */
  public void alerted(ObjectNode about) {
    store.write(writing -> appending.append(writing, Entry.ALERT, about.deepCopy()));
  }

  /**
   * Writes down a decision that was made in another ledger, as it was made there; one that is here already is left.
   *
   * @return whether it is new here
   */
  public boolean restore(Decision decision) {
    byte[] bytes = bytes(Json.compact(Decisions.json(decision)));
    return store.write(writing -> {
      if (decisions().stream().anyMatch(d -> d.deed().id().equals(decision.deed().id()))) {
        return false;
      }
      writing.keep(Sha256.of(bytes), bytes);
      appending.append(writing, Entry.DECISION, Json.object().put("decision", Sha256.of(bytes)).put("id", decision.deed().id()));
      return true;
    });
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** All decisions in their order, undone ones included; those redacted are left out. */
  public List<Decision> decisions() {
    return views.decisions(Optional.empty());
  }

  /** What a filter lets through, as of the days it names. */
  public View view(Filter filter) {
    return views.view(filter);
  }

  /** Every publication that holds, as it was read last. */
  public List<Reading> readings() {
    return views.readings(Optional.empty());
  }

  /** The whole log, in its order. */
  public List<Entry> entries() {
    List<Entry> entries = new ArrayList<>();
    store.entries(entries::add);
    return entries;
  }

  /** The kept bytes of a capture or text, unless they were redacted. */
  public Optional<byte[]> content(String sha256) {
    return store.content(sha256);
  }

  /** Sequence of the last entry: as long as it stays, no view changes. */
  public long head() {
    return store.head();
  }

  /** Recomputes the chain and every hash. */
  public Verification verify() {
    return new Verifier(store).verify();
  }

  /** Drops all projections and makes them again from the log. */
  public void rebuild() {
    Projections.rebuild(store);
  }

  /** SHA-256 of the texts in which all words stand, the best match first. */
  public List<String> search(String words, int limit) {
    return store.search(SearchText.words(words), limit);
  }

  /** The store beneath; only to look. */
  public Store store() {
    return store;
  }

  /** Where collect/ keeps captures. */
  public Captures captures() {
    return new KeptCaptures(store, appending);
  }

  /** Where collect/ keeps the state of feeds. */
  public FeedStates feedStates() {
    return new KeptFeedStates(store);
  }

  @Override
  public void close() {
    store.close();
  }
}
