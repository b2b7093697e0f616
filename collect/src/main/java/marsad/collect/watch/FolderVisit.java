// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.collect.watch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import marsad.collect.Collector;
import marsad.collect.FeedStates;
import marsad.collect.FeedStates.FeedState;
import marsad.collect.Outcome;
import marsad.record.Sha256;

/** One look into a watched folder: files that are new or were written again are taken, once nobody has written to them for a moment. */
final class FolderVisit {
  static final Duration EVERY = Duration.ofSeconds(5);
  private static final Duration SETTLED = Duration.ofSeconds(2);
  private final Collector collector;
  private final FeedStates states;
  private final Keeper keeper;
  private final Telling telling;
  private final Clock clock;

  FolderVisit(Collector collector, FeedStates states, Keeper keeper, Telling telling, Clock clock) {
    this.collector = collector;
    this.states = states;
    this.keeper = keeper;
    this.telling = telling;
    this.clock = clock;
  }

  FeedState visit(String shown, Path folder) {
    FeedState before = states.find(shown).orElseGet(() -> FeedState.fresh(shown, EVERY));
    Instant now = clock.instant();
    int news = 0;
    String said = "";
    try {
      for (Path file : Collector.files(folder).stream().filter(Collector::readable).toList()) {
        news += file(file, now);
      }
    } catch (IOException e) {
      said = "it cannot be looked into (" + e.getMessage() + ")";
      if (!said.equals(before.said())) {
        telling.refused(shown + ": " + said);
      }
    }
    FeedState after = new FeedState(shown, Optional.empty(), Optional.empty(), Optional.empty(), now.plus(EVERY), EVERY, said.isEmpty() ? 0 : before.failures() + 1,
        Optional.of(now), news > 0 ? Optional.of(now) : before.lastNew(), before.taken() + news, said);
    if (news > 0 || !said.equals(before.said()) || before.asked().isEmpty()) {
      states.keep(after); // not at each of so many looks
    }
    return after;
  }

  private int file(Path file, Instant now) throws IOException {
    Instant written = Files.getLastModifiedTime(file).toInstant();
    String key = Sha256.of(file.toAbsolutePath().normalize().toString()).substring(0, 40);
    String print = Files.size(file) + "|" + written.toEpochMilli();
    if (Duration.between(written, now).compareTo(SETTLED) < 0 && !written.isAfter(now) || states.mark(key).filter(print::equals).isPresent()) {
      return 0;
    }
    List<Outcome> outcomes = new ArrayList<>(collector.collect(List.of(file.toString()), file.toAbsolutePath().getParent()));
    int news = 0;
    for (Outcome outcome : outcomes) {
      if (outcome instanceof Outcome.Taken taken) {
        news += keeper.keep(taken, Map.of()) ? 1 : 0;
      } else {
        telling.refused(outcome instanceof Outcome.Refused refused ? refused.problem().message() : ((Outcome.Skipped) outcome).notice());
      }
    }
    states.mark(key, print);
    return news;
  }
}
