// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import marsad.collect.Collector;
import marsad.collect.PublishedDates;
import marsad.collect.ReportMaker;
import marsad.collect.watch.Rhythm;
import marsad.collect.watch.Watcher;
import marsad.collect.web.Fetcher;
import marsad.collect.web.Pause;
import marsad.knowledge.Knowledge;
import marsad.ledger.Ledger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code marsad watch}: collects from sources until it is stopped. */
@Command(name = "watch", mixinStandardHelpOptions = true, sortOptions = false,
    description = "Collects from feeds, sitemaps, OPML, pages and folders until it is stopped; started again it goes on where it was.",
    footer = {"", "Examples:", "  marsad watch https://example.org/feed.xml inbox/ --contact desk@example.org", "  marsad watch https://example.org/sitemap-news.xml --once",
        "  marsad watch --status"})
final class WatchCommand implements Callable<Integer> {
  private static final int HOSTS_AT_ONCE = 8;
  private static final Duration SHORTEST = Duration.ofMinutes(15);
  private final Surroundings surroundings;
  @Spec private CommandSpec spec;
  @Parameters(paramLabel = "FEED", arity = "0..*", description = "The address of a feed, a sitemap, OPML or a page; a folder; or a file of OPML.")
  private List<String> sources = new ArrayList<>();
  @Option(names = "--every", paramLabel = "TIME", description = "How often a source is asked at most, such as 30m or 2h (default: 15m, and no less but on this machine).")
  private Optional<String> every = Optional.empty();
  @Option(names = "--once", description = "Visit what is due, then end.")
  private boolean once;
  @Option(names = "--status", description = "Only show how the sources of this ledger stand.")
  private boolean status;
  @Mixin private Courtesy courtesy;
  @Mixin private Common common;

  WatchCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws InterruptedException {
    if (!status && sources.isEmpty()) {
      throw new ParameterException(spec.commandLine(), "say what to watch: the address of a feed, or a folder");
    }
    Knowledge knowledge = common.knowledge(surroundings);
    try (Ledger ledger = status ? Ledgers.existing(common.ledger(surroundings), knowledge, surroundings)
        : Ledger.open(common.ledger(surroundings), knowledge, surroundings.clock())) {
      WatchBoard board = new WatchBoard(surroundings, common.json());
      if (status) {
        board.table(ledger.feedStates().all());
        return Exit.DONE;
      }
      return watch(ledger, knowledge, board);
    }
  }

  private int watch(Ledger ledger, Knowledge knowledge, WatchBoard board) throws InterruptedException {
    Map<String, Path> folders = new TreeMap<>();
    List<String> addresses = addresses(folders);
    Collector collector = new Collector(ReportMaker.load(knowledge, surroundings.clock()), PublishedDates.none(), Optional.empty(), surroundings.clock());
    CountDownLatch ended = new CountDownLatch(1);
    try (Fetcher fetcher = courtesy.fetcher(surroundings, addresses)) {
      LedgerKeeper keeper = new LedgerKeeper(ledger, surroundings.readers(), knowledge, common.threads(), board);
      Watcher watcher = new Watcher(addresses, folders, new Watcher.With(collector, collector.web(fetcher), ledger.feedStates(), keeper, board, rhythm(addresses),
          surroundings.clock(), Pause.real(), new Random()));
      Thread hook = new Thread(() -> {
        watcher.stop();
        await(ended);
      });
      Runtime.getRuntime().addShutdownHook(hook);
      board.begin(watcher.sources().size());
      watcher.run(HOSTS_AT_ONCE, once);
      board.table(watcher.sources().stream().flatMap(s -> ledger.feedStates().find(s).stream()).toList());
    } finally {
      ended.countDown();
    }
    return board.failed() ? Exit.REFUSED : Exit.DONE;
  }

  private static void await(CountDownLatch ended) {
    try {
      ended.await(20, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private List<String> addresses(Map<String, Path> folders) {
    List<String> addresses = new ArrayList<>();
    for (String source : sources) {
      Path path = Fetcher.isAddress(source) ? surroundings.folder() : surroundings.path(source);
      if (Fetcher.isAddress(source)) {
        if (Fetcher.site(source).isEmpty()) {
          throw new ParameterException(spec.commandLine(), source + " is no address; write it as https://example.org/feed.xml");
        }
        addresses.add(source);
      } else if (Files.isDirectory(path)) {
        folders.put(source, path);
      } else if (Files.isRegularFile(path)) {
        addresses.addAll(SourceList.read(path, source));
      } else {
        throw new ParameterException(spec.commandLine(), source + " is neither an address, such as https://example.org/feed.xml, nor a folder, nor a file of addresses");
      }
    }
    return addresses;
  }

  /** Others' servers are asked every fifteen minutes at most; on this machine the user may ask as often as wanted. */
  private Rhythm rhythm(List<String> addresses) {
    Rhythm usual = Rhythm.usual();
    if (every.isEmpty()) {
      return usual;
    }
    Duration wanted = duration(every.get());
    boolean own = addresses.stream().allMatch(a -> a.matches("(?i)https?://(localhost|127\\.[0-9.]+|\\[::1])([:/].*)?"));
    if (wanted.compareTo(SHORTEST) < 0 && !own) {
      throw new ParameterException(spec.commandLine(), "--every " + every.get() + " is too often: no less than 15m, or sites shut you out");
    }
    return new Rhythm(wanted, wanted.compareTo(usual.first()) < 0 ? wanted : usual.first(), own ? wanted.multipliedBy(2) : usual.cap());
  }

  private Duration duration(String written) {
    try {
      Duration wanted = Duration.parse("PT" + written.strip().toUpperCase(Locale.ROOT));
      if (!wanted.isNegative() && !wanted.isZero()) {
        return wanted;
      }
    } catch (DateTimeParseException e) {
      // told below
    }
    throw new ParameterException(spec.commandLine(), "--every " + written + ": write it as 30m, 2h or 1h30m");
  }
}
