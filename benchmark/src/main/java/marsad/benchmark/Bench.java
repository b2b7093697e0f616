// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import java.util.function.Function;
import marsad.cli.Surroundings;
import marsad.collect.Collector;
import marsad.collect.Outcome;
import marsad.collect.PublishedDates;
import marsad.collect.ReportMaker;
import marsad.knowledge.Knowledge;
import marsad.knowledge.Shelf;
import marsad.read.Context;
import marsad.read.Progress;
import marsad.read.Reader;
import marsad.record.Json;
import marsad.record.Reading;
import marsad.record.Report;

/** What a benchmark works with: the folder given, and the same ways of collecting and reading that a user has. */
public final class Bench {
  private static final int AT_ONCE = 50; // texts whose trees are held in memory
  private final Surroundings surroundings;
  private final Knowledge knowledge;
  private final Asked asked;
  private Optional<Reader> reader = Optional.empty();
  private Optional<KeptReadings> kept = Optional.empty();

  /**
   * What the user asked for.
   *
   * @param folder empty where the project's own set is meant
   * @param sealed the half that is only for measuring
   * @param limit the most reports or items to take
   */
  public record Asked(Optional<Path> folder, boolean sealed, int limit, int threads) {
    Asked in(Path other) {
      return new Asked(Optional.of(other), sealed, limit, threads);
    }

    Asked own() {
      return new Asked(Optional.empty(), sealed, limit, threads);
    }
  }

  public Bench(Surroundings surroundings, Knowledge knowledge, Asked asked) {
    this.surroundings = surroundings;
    this.knowledge = knowledge;
    this.asked = asked;
  }

  /** The same reader, another folder. */
  public Bench with(Asked other) {
    Bench bench = new Bench(surroundings, knowledge, other);
    bench.reader = reader;
    bench.kept = kept;
    return bench;
  }

  /** Readings are kept in a folder, and taken from there where the same reader has read the same report. */
  Bench keeping(Path readings) {
    kept = Optional.of(new KeptReadings(readings));
    return this;
  }

  public Knowledge knowledge() {
    return knowledge;
  }

  public Asked asked() {
    return asked;
  }

  public Path folder() {
    return asked.folder().orElseThrow();
  }

  /** What reads, loaded when it is first needed. */
  public synchronized Reader reader() {
    if (reader.isEmpty()) {
      reader = Optional.of(surroundings.readers().load(knowledge, Progress.none()));
    }
    return reader.get();
  }

  /** A file of the folder given, else of the project's own set of that name. */
  public List<JsonNode> lines(String set, String file) throws IOException {
    List<JsonNode> lines = new ArrayList<>();
    for (String line : text(set, file).split("\n")) {
      if (!line.isBlank()) {
        lines.add(Json.parse(line));
      }
    }
    return lines.subList(0, Math.min(lines.size(), asked.limit()));
  }

  /** The whole of such a file. */
  String text(String set, String file) throws IOException {
    try (InputStream in = shelf(set).open(file).orElseThrow(() -> new IOException(file + " is missing in " + shelf(set) + "; give a folder that has it"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Where the files of a set stand. */
  public Shelf shelf(String set) {
    return asked.folder().map(f -> (Shelf) new Shelf.Folder(f)).orElse(new Shelf.Packed("marsad/benchmark/sets/" + set + "/"));
  }

  /** The half asked for of a set that was cut into a half to look at and one to measure on. */
  public String half(String open) {
    return asked.sealed() ? "sealed.jsonl" : open;
  }

  /** Collects the folder's NAME.txt as a user would, with its published.tsv where there is one. */
  public List<Report> collect(List<String> names) throws IOException {
    Path dates = folder().resolve("published.tsv");
    PublishedDates published = Files.exists(dates) ? PublishedDates.file(dates, ReportMaker.latest(surroundings.clock())) : PublishedDates.none();
    List<String> paths = names.stream().limit(asked.limit()).map(n -> folder().resolve(n + ".txt").toString()).toList();
    return collect(published, paths, InputStream.nullInputStream());
  }

  /** Collects reports given as {@code {"id", "text", "published", …}}, as a user would through standard input. */
  public List<Report> collectJson(List<ObjectNode> reports) throws IOException {
    StringBuilder lines = new StringBuilder();
    reports.forEach(r -> lines.append(Json.compact(r)).append('\n'));
    return reports.isEmpty() ? List.of() : collect(PublishedDates.none(), List.of("-"), new ByteArrayInputStream(lines.toString().getBytes(StandardCharsets.UTF_8)));
  }

  /** Collects files as a user would; what is refused is left out. */
  public List<Report> collectFiles(List<String> paths) {
    Collector collector = new Collector(ReportMaker.load(knowledge, surroundings.clock()), PublishedDates.none(), Optional.empty(), surroundings.clock());
    return collector.collect(paths, surroundings.folder()).stream().filter(Outcome.Taken.class::isInstance).map(o -> ((Outcome.Taken) o).report()).toList();
  }

  private List<Report> collect(PublishedDates published, List<String> paths, InputStream in) throws IOException {
    Collector collector = new Collector(ReportMaker.load(knowledge, surroundings.clock()), published, Optional.empty(), surroundings.clock());
    List<Report> reports = new ArrayList<>();
    List<String> refused = new ArrayList<>();
    collector.collect(paths, surroundings.folder(), in, outcome -> {
      if (outcome instanceof Outcome.Taken taken) {
        reports.add(taken.report());
      } else if (outcome instanceof Outcome.Refused problem) {
        refused.add(problem.problem().message());
      }
    });
    if (!refused.isEmpty()) {
      throw new IOException(refused.get(0));
    }
    return reports;
  }

  /** Reads all, several at a time, in their order. */
  public List<Reading> read(List<Report> reports) {
    if (kept.isPresent()) {
      return each(reports, r -> kept.get().reading(r, () -> reader().read(r)));
    }
    Reader with = reader();
    return each(reports, with::read);
  }

  /** What is named in each text, some texts at a time, so that few trees are held in memory. @param as what makes a report of a text */
  <T> void contexts(List<T> texts, Function<T, ObjectNode> as, BiConsumer<T, Context> use) throws IOException {
    for (int from = 0; from < texts.size(); from += AT_ONCE) {
      List<T> some = texts.subList(from, Math.min(texts.size(), from + AT_ONCE));
      List<Context> contexts = each(collectJson(some.stream().map(as).toList()), reader()::everything);
      for (int i = 0; i < some.size(); i++) {
        use.accept(some.get(i), contexts.get(i));
      }
    }
  }

  /** Does something with each, several at a time, results in their order. */
  public <A, B> List<B> each(List<A> all, Function<A, B> work) {
    ExecutorService pool = Executors.newFixedThreadPool(asked.threads());
    try {
      List<Future<B>> waiting = all.stream().map(a -> pool.submit(() -> work.apply(a))).toList();
      List<B> done = new ArrayList<>();
      for (Future<B> next : waiting) {
        done.add(next.get());
        progress(done.size(), waiting.size());
      }
      return done;
    } catch (ExecutionException e) {
      throw new IllegalStateException("reading failed: " + e.getCause(), e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while reading", e);
    } finally {
      pool.shutdownNow();
    }
  }

  /** A report as JSON for {@link #collectJson}, in English. */
  public static ObjectNode english(String id, String text, String published) {
    ObjectNode node = Json.object().put("id", id).put("text", text).put("language", "en");
    return published.isEmpty() ? node : node.put("published", published);
  }

  private void progress(int done, int of) {
    if (surroundings.terminal()) {
      surroundings.err().print("\r\u001b[K" + (done < of ? done + " of " + of + " …" : ""));
      surroundings.err().flush();
    }
  }
}
