// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.cli;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import marsad.collect.Outcome;
import marsad.collect.watch.Keeper;
import marsad.collect.watch.Telling;
import marsad.knowledge.Knowledge;
import marsad.ledger.Added;
import marsad.ledger.Ledger;
import marsad.read.Progress;
import marsad.read.Reader;
import marsad.record.Reading;

/** Reads what was collected and puts it into the ledger, together with the marks. The language models are loaded when the first report is there. */
final class LedgerKeeper implements Keeper {
  private final Ledger ledger;
  private final Surroundings.Readers readers;
  private final Knowledge knowledge;
  private final Semaphore threads;
  private final Telling telling;
  private Optional<Reader> reader = Optional.empty();

  LedgerKeeper(Ledger ledger, Surroundings.Readers readers, Knowledge knowledge, int threads, Telling telling) {
    this.ledger = ledger;
    this.readers = readers;
    this.knowledge = knowledge;
    this.threads = new Semaphore(threads);
    this.telling = telling;
  }

  @Override
  public boolean keep(Outcome.Taken taken, Map<String, String> marks) {
    threads.acquireUninterruptibly();
    try {
      Optional<Reading> reading = read(taken);
      if (reading.isEmpty()) {
        marks.forEach(ledger.feedStates()::mark); // the next try would fail as this one did
        return false;
      }
      Added.Outcome added = ledger.add(reading.get(), Ledgers.bytes(taken.capture(), reading.get()), marks).outcome();
      return added == Added.Outcome.NEW || added == Added.Outcome.CARRIER;
    } finally {
      threads.release();
    }
  }

  private Optional<Reading> read(Outcome.Taken taken) {
    try {
      return Optional.of(reader().read(taken.report()));
    } catch (RuntimeException | StackOverflowError e) {
      telling.refused(taken.report().name() + ": reading it failed (" + e + "); it is left out, file an issue with its text");
      return Optional.empty();
    }
  }

  private synchronized Reader reader() {
    if (reader.isEmpty()) {
      reader = Optional.of(readers.load(knowledge, Progress.none()));
    }
    return reader.get();
  }
}
