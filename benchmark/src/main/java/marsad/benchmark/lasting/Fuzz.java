// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.benchmark.lasting;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import marsad.benchmark.linking.Generated;
import marsad.collect.Collector;
import marsad.collect.Outcome;
import marsad.collect.PublishedDates;
import marsad.collect.ReportMaker;
import marsad.collect.feed.Feeds;
import marsad.collect.part.Broken;
import marsad.collect.part.Limits;
import marsad.export.Books;
import marsad.export.Export;
import marsad.export.Format;
import marsad.export.Selection;
import marsad.export.back.Corrected;
import marsad.export.back.Restoring;
import marsad.knowledge.Knowledge;
import marsad.ledger.Filter;
import marsad.ledger.Ledger;
import marsad.link.Linker;
import marsad.link.PlainWorld;
import marsad.record.Deed;
import marsad.record.Reading;

/** Feeds spoilt inputs to every reader: whatever comes, it is read, or refused with a line that says why; never an exception, and soon. */
public final class Fuzz implements AutoCloseable {
  private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);
  private static final int REPORTS = 6;
  private static final int LONGEST_MESSAGE = 2_000;
  private static final int LONGEST_LINE = 400;
  private static final long LONGEST = Duration.ofSeconds(20).toNanos(); // of processor time, for one input
  private final Map<String, Target> targets = new TreeMap<>();
  private final Ledger ledger;
  private final Ledger again;

  /** Takes bytes as they come. */
  private interface Reads {
    /** @throws IllegalArgumentException where the bytes are refused as a whole */
    void read(byte[] bytes) throws IOException;
  }

  private record Target(byte[] seed, Reads reads) {}

  /**
   * What was found.
   *
   * @param inputs how many, by kind
   * @param faults kind, number of the input and what happened; empty where all is well
   */
  public record Found(Map<String, Long> inputs, List<String> faults) {}

  /** @param folder for two small ledgers; may be thrown away after */
  public Fuzz(Path folder) throws IOException {
    Knowledge knowledge = Knowledge.packed();
    Collector collector = new Collector(ReportMaker.load(knowledge, CLOCK), PublishedDates.none(), Optional.empty(), CLOCK);
    for (Map.Entry<String, byte[]> seed : FuzzSeeds.all().entrySet()) {
      targets.put(seed.getKey(), new Target(seed.getValue(), bytes -> collected(collector, bytes)));
    }
    ledger = ledger(knowledge, folder.resolve("fuzz.db"));
    again = ledger(knowledge, folder.resolve("again.db"));
    for (Reading reading : Generated.readings(REPORTS, 2)) {
      ledger.add(reading, Optional.empty());
    }
    Books books = Books.load(knowledge);
    Deed deed = Deed.by("Ada", CLOCK.instant(), "checked");
    targets.put("CSV", new Target(written(books, Format.EXCEL), bytes -> lines(
        new Corrected(books, ledger.view(Filter.all()), deed).read(bytes).refused().stream().map(Corrected.Refused::toString).toList())));
    targets.put("our JSON lines", new Target(written(books, Format.EVERYTHING), bytes -> lines(Restoring.lines(again, new ByteArrayInputStream(bytes)).refused())));
  }

  private static Ledger ledger(Knowledge knowledge, Path file) {
    PlainWorld world = new PlainWorld();
    return Ledger.open(file, Linker.of(knowledge, world), world, CLOCK);
  }

  private byte[] written(Books books, Format format) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new Export(books).write(format, Selection.internal(ledger, Filter.all()), bytes);
    return bytes.toByteArray();
  }

  /** Each kind in turn for an equal share of the time; an input has a number, and the same number is the same input again. @param told each fault as it is found */
  public Found run(Duration time, long firstNumber, Consumer<String> told) {
    Map<String, Long> inputs = new TreeMap<>();
    List<String> faults = new ArrayList<>();
    List<byte[]> seeds = targets.values().stream().map(Target::seed).toList();
    for (Map.Entry<String, Target> target : targets.entrySet()) {
      long end = System.nanoTime() + time.toNanos() / targets.size();
      long number = firstNumber;
      for (; System.nanoTime() < end; number++) {
        String input = target.getKey() + ", input " + number + ": ";
        byte[] other = seeds.get((int) Math.floorMod(number, (long) seeds.size()));
        fault(target.getValue().reads(), Spoiling.spoil(target.getValue().seed(), other, number)).map(input::concat).ifPresent(f -> {
          faults.add(f);
          told.accept(f);
        });
      }
      inputs.put(target.getKey(), number - firstNumber);
    }
    return new Found(inputs, List.copyOf(faults));
  }

  private static Optional<String> fault(Reads reads, byte[] bytes) {
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    try {
      reads.read(bytes);
    } catch (IllegalArgumentException e) {
      if (!readable(e.getMessage())) {
        return Optional.of("refused with no readable line: " + line(e.toString()));
      }
    } catch (RuntimeException | IOException | StackOverflowError | OutOfMemoryError e) {
      return Optional.of(line(e.toString()) + " at " + (e.getStackTrace().length > 0 ? e.getStackTrace()[0] : "an unknown place"));
    }
    long taken = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
    return taken > LONGEST ? Optional.of("took " + Duration.ofNanos(taken).toSeconds() + " s") : Optional.empty();
  }

  private static String line(String words) {
    return words.replaceAll("\\p{Cntrl}", "?").substring(0, Math.min(LONGEST_LINE, words.length()));
  }

  private static void lines(List<String> refused) {
    refused.stream().filter(line -> !readable(line)).findFirst().ifPresent(line -> {
      throw new IllegalStateException("refused with no readable line: " + line);
    });
  }

  private static boolean readable(String message) {
    return message != null && !message.isBlank() && message.length() < LONGEST_MESSAGE && message.indexOf('\n') < 0;
  }

  private static void collected(Collector collector, byte[] bytes) {
    collector.collect(List.of("-"), Path.of("."), new ByteArrayInputStream(bytes), outcome -> {
      if (outcome instanceof Outcome.Refused refused && !(readable(refused.problem().message()) && refused.problem().message().contains("; "))) {
        throw new IllegalStateException("a refusal without a remedy: " + refused.problem().message());
      }
    });
    try {
      new Feeds(Limits.usual()).read(new String(bytes, UTF_8), "https://orsa.example/", Optional.empty());
    } catch (Broken e) {
      if (!readable(e.fault().cause())) {
        throw new IllegalStateException("a feed is refused with no readable line", e);
      }
    }
  }

  @Override
  public void close() {
    ledger.close();
    again.close();
  }
}
