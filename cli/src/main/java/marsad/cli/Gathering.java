// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.cli;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import marsad.collect.Capture;
import marsad.collect.Collector;
import marsad.collect.Outcome;
import marsad.knowledge.Knowledge;
import marsad.read.Reader;
import marsad.record.Reading;
import marsad.record.Report;

/** Collects reports and reads them, several at a time, and hands the readings on in the order of the reports. What is refused is said at once. */
final class Gathering {
  private final Knowledge knowledge;
  private final Status status;
  private final int threads;
  private Optional<Reader> reader = Optional.empty();
  private int taken;
  private int refused;

  Gathering(Knowledge knowledge, Status status, int threads) {
    this.knowledge = knowledge;
    this.status = status;
    this.threads = threads;
  }

  private record Waiting(String name, Capture capture, Future<Reading> reading) {}

  /** Takes all reports of the paths. The language models are loaded when the first report is there. */
  void run(Collector collector, List<String> paths, Surroundings surroundings, BiConsumer<Reading, Capture> to) {
    run(collector, paths, surroundings, report -> false, to);
  }

  /** @param skip reports that need not be read */
  void run(Collector collector, List<String> paths, Surroundings surroundings, Predicate<Report> skip, BiConsumer<Reading, Capture> to) {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    Deque<Waiting> waiting = new ArrayDeque<>();
    try {
      collector.collect(paths, surroundings.folder(), surroundings.in(), outcome -> {
        if (outcome instanceof Outcome.Taken known && skip.test(known.report())) {
          taken++;
        } else if (outcome instanceof Outcome.Taken report) {
          waiting.add(new Waiting(report.report().name(), report.capture(), pool.submit(() -> reader(surroundings).read(report.report()))));
          status.now("Reading " + report.report().name());
        } else if (outcome instanceof Outcome.Skipped skipped) {
          status.say(skipped.notice());
        } else if (outcome instanceof Outcome.Refused problem) {
          refuse(problem.problem().message());
        }
        while (waiting.size() > 2 * threads) {
          hand(waiting.remove(), to);
        }
      });
      while (!waiting.isEmpty()) {
        hand(waiting.remove(), to);
      }
    } finally {
      pool.shutdownNow();
      status.clear();
    }
  }

  void refuse(String message) {
    refused++;
    status.say("refused: " + message);
  }

  private void hand(Waiting next, BiConsumer<Reading, Capture> to) {
    try {
      Reading reading = next.reading().get();
      taken++;
      to.accept(reading, next.capture());
    } catch (ExecutionException e) {
      if (e.getCause() instanceof OutOfMemoryError outOfMemory) {
        throw outOfMemory;
      }
      refuse(next.name() + ": reading it failed (" + e.getCause() + "); leave it out, and file an issue with its text");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while reading", e);
    }
  }

  private synchronized Reader reader(Surroundings surroundings) {
    if (reader.isEmpty()) {
      reader = Optional.of(surroundings.readers().load(knowledge, status));
    }
    return reader.get();
  }

  int taken() {
    return taken;
  }

  int exit() {
    return refused == 0 ? Exit.DONE : Exit.REFUSED;
  }
}
