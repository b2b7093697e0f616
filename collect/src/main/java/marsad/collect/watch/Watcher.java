// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.collect.watch;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.random.RandomGenerator;
import marsad.collect.Collector;
import marsad.collect.FeedStates;
import marsad.collect.FeedStates.FeedState;
import marsad.collect.Web;
import marsad.collect.web.Fetcher;
import marsad.collect.web.Pause;

/**
 * Visits sources when they are due, several at a time but one a host, until it is stopped. One that fails keeps no other from being visited. All
 * that has to last is in the ports, so that it can be killed at any moment.
 */
public final class Watcher {
  private static final Duration TICK = Duration.ofMillis(250);
  private static final int MOST_SOURCES = 5_000;
  private final Map<String, Path> folders;
  private final FeedStates states;
  private final Telling telling;
  private final Clock clock;
  private final Pause pause;
  private final FeedVisit feeds;
  private final FolderVisit folderVisit;
  private final Map<String, Instant> due = new ConcurrentSkipListMap<>();
  private final Set<String> busy = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean stopped = new AtomicBoolean();

  /** What a watcher works with. */
  public record With(Collector collector, Web web, FeedStates states, Keeper keeper, Telling telling, Rhythm rhythm, Clock clock, Pause pause, RandomGenerator chance) {}

  /**
   * @param addresses of feeds, sitemaps, OPML, pages
   * @param folders by the name that the user gave them
   */
  public Watcher(Collection<String> addresses, Map<String, Path> folders, With with) {
    this.folders = new TreeMap<>(folders);
    this.states = with.states();
    this.telling = with.telling();
    this.clock = with.clock();
    this.pause = with.pause();
    this.feeds = new FeedVisit(with.web(), with.states(), with.keeper(), with.telling(), with.rhythm(), with.clock(), with.chance(), stopped::get);
    this.folderVisit = new FolderVisit(with.collector(), with.states(), with.keeper(), with.telling(), with.clock());
    addresses.forEach(this::add);
    folders.keySet().forEach(f -> due.put(f, Instant.EPOCH));
  }

  private void add(String address) {
    if (due.size() < MOST_SOURCES) {
      due.putIfAbsent(address, states.find(address).map(FeedState::next).orElse(Instant.EPOCH));
    }
  }

  /** Every source that is known now, the folders among them. */
  public List<String> sources() {
    return List.copyOf(due.keySet());
  }

  /** Lets a running {@link #run} come to its end after what it is doing. */
  public void stop() {
    stopped.set(true);
  }

  /**
   * Visits until it is stopped.
   *
   * @param once to end as soon as nothing is due any more
   */
  public void run(int threads, boolean once) throws InterruptedException {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    Set<String> visited = ConcurrentHashMap.newKeySet();
    try {
      while (!stopped.get()) {
        start(pool, visited, once);
        if (once && busy.isEmpty() && next(visited, true).isEmpty()) {
          return;
        }
        pause.sleep(TICK);
      }
    } finally {
      stopped.set(true);
      pool.shutdown();
      if (!pool.awaitTermination(1, TimeUnit.MINUTES)) {
        pool.shutdownNow();
      }
    }
  }

  private void start(ExecutorService pool, Set<String> visited, boolean once) {
    for (Optional<String> source = next(visited, once); source.isPresent(); source = next(visited, once)) {
      String address = source.get();
      String host = host(address);
      busy.add(host);
      visited.add(address);
      pool.execute(() -> {
        try {
          visit(address);
        } catch (RuntimeException e) {
          due.put(address, clock.instant().plus(Duration.ofMinutes(5)));
          telling.refused(address + ": visiting it failed (" + e + "); it is tried again, and the others go on");
        } finally {
          busy.remove(host);
        }
      });
    }
  }

  /** A source that is due and whose host is idle, the longest overdue first. */
  private Optional<String> next(Set<String> visited, boolean once) {
    Instant now = clock.instant();
    return due.entrySet().stream().filter(e -> !e.getValue().isAfter(now) && !(once && visited.contains(e.getKey())) && !busy.contains(host(e.getKey())))
        .min(Map.Entry.<String, Instant>comparingByValue().thenComparing(Map.Entry.comparingByKey())).map(Map.Entry::getKey);
  }

  private String host(String source) {
    return folders.containsKey(source) ? source : Fetcher.site(source).orElse(source);
  }

  /** One visit. */
  void visit(String source) {
    FeedState after;
    long before = states.find(source).map(FeedState::taken).orElse(0L);
    if (folders.containsKey(source)) {
      after = folderVisit.visit(source, folders.get(source));
    } else {
      FeedVisit.Visited visited = feeds.visit(source);
      visited.lists().forEach(this::add);
      after = visited.state();
    }
    due.put(source, after.next());
    telling.visited(after, (int) (after.taken() - before));
  }
}
