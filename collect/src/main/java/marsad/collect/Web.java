// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.collect;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import marsad.collect.feed.Entry;
import marsad.collect.feed.Feed;
import marsad.collect.part.Fault;
import marsad.collect.web.Answer;
import marsad.collect.web.Caching;
import marsad.collect.web.Fetcher;

/**
 * Addresses in, reports out. Fetched are the address itself and the pages that a feed lists as its own, never what a report merely links to.
 */
public final class Web {
  private static final int MOST_PAGES = 100;
  private static final int MOST_LISTS = 50;
  private static final int DEEPEST = 2;
  private static final Fault UNASKED = new Fault("", "its server says that it has not changed, though nobody asked that", "try again later");
  private final Fetcher fetcher;
  private final Opener opener;

  Web(Fetcher fetcher, Opener opener) {
    this.fetcher = fetcher;
    this.opener = opener;
  }

  /** What stands at an address. */
  public sealed interface Seen {

    /** A feed, a sitemap, a list of feeds. */
    record Listing(String shown, Feed feed, Answer.Page page) implements Seen {}

    /** A page or document by itself. */
    record Alone(List<Outcome> outcomes, Answer.Page page) implements Seen {}

    /** The same as last time. */
    record Same(Caching caching) implements Seen {}

    /** Nothing that can be used. */
    record Nothing(Problem problem, boolean forGood, Optional<Instant> notBefore) implements Seen {}
  }

  /**
   * What came of one entry.
   *
   * @param later whether it is worth asking for again
   * @param notBefore until when its host asks to be left alone
   */
  public record Got(List<Outcome> outcomes, boolean later, Optional<Instant> notBefore) {}

  /** Looks at an address; {@code known} is what its server said last time. */
  public Seen look(String address, Caching known) {
    Answer answer = fetcher.get(address, known);
    if (answer instanceof Answer.Unchanged same) {
      return new Seen.Same(same.caching());
    }
    if (answer instanceof Answer.Refused refused) {
      return new Seen.Nothing(problem(address, refused.fault()), refused.forGood(), refused.notBefore());
    }
    Answer.Page page = (Answer.Page) answer;
    Material material = material(address, page, Told.name(name(page.address())).at(page.address()));
    try {
      if (opener.kind(material) == Kind.FEED && page.bytes().length > 0) {
        return new Seen.Listing(address, opener.parse(material, page.cut()), page);
      }
    } catch (Refusal e) {
      return new Seen.Nothing(e.problem(), false, Optional.empty());
    }
    return new Seen.Alone(alone(material, page), page);
  }

  private List<Outcome> alone(Material material, Answer.Page page) {
    List<Outcome> outcomes = new ArrayList<>();
    Opener.guarded(material, outcomes::add, () -> {
      if (page.cut().isPresent()) {
        throw material.refuse(page.cut().get(), "try again later");
      }
      opener.open(material, outcomes::add);
    });
    return outcomes;
  }

  /** Takes one entry of a listing: from the feed where it carries the whole text, else from its page, else what the feed says of it. */
  public Got entry(Seen.Listing listing, Entry entry) {
    Material feed = material(listing.shown(), listing.page(), Told.name(entry.link().map(Web::name).orElseGet(() -> name(listing.page().address()))));
    FeedReports reports = new FeedReports(listing.feed(), feed);
    Optional<FeedReports.Words> words = reports.told(entry);
    if (entry.link().isEmpty() || words.filter(FeedReports.Words::full).isPresent()) {
      return new Got(fromFeed(feed, words), false, Optional.empty());
    }
    Answer answer = fetcher.get(entry.link().get(), Caching.none());
    if (answer instanceof Answer.Page page) {
      Told hints = reports.hints(entry, name(entry.link().get()));
      List<Outcome> outcomes = alone(material(entry.link().get(), page, hints.at(page.address())), page);
      boolean none = outcomes.stream().noneMatch(Outcome.Taken.class::isInstance);
      return new Got(none && words.isPresent() ? both(outcomes, fromFeed(feed, words)) : outcomes, false, Optional.empty());
    }
    Answer.Refused refused = answer instanceof Answer.Refused r ? r
        : new Answer.Refused(UNASKED, false, Optional.empty());
    List<Outcome> said = List.of(new Outcome.Refused(problem(entry.link().get(), refused.fault())));
    return new Got(refused.forGood() ? both(said, fromFeed(feed, words)) : said, !refused.forGood(), refused.notBefore());
  }

  private List<Outcome> fromFeed(Material feed, Optional<FeedReports.Words> words) {
    List<Outcome> outcomes = new ArrayList<>();
    Opener.guarded(feed, outcomes::add, () -> {
      if (words.isPresent()) {
        outcomes.add(opener.taken(feed, "application/xml", words.get().text(), words.get().told()));
      }
    });
    return outcomes;
  }

  private static List<Outcome> both(List<Outcome> one, List<Outcome> other) {
    List<Outcome> all = new ArrayList<>(one);
    all.addAll(other);
    return all;
  }

  /** Takes what stands at an address now: a report, or the newest ones that a feed lists. */
  void collect(String address, Consumer<Outcome> to) {
    collect(address, 0, to);
  }

  private void collect(String address, int depth, Consumer<Outcome> to) {
    Seen seen = look(address, Caching.none());
    if (seen instanceof Seen.Same) {
      to.accept(new Outcome.Refused(problem(address, UNASKED)));
    } else if (seen instanceof Seen.Nothing nothing) {
      to.accept(new Outcome.Refused(nothing.problem()));
    } else if (seen instanceof Seen.Alone alone) {
      alone.outcomes().forEach(to);
    } else if (seen instanceof Seen.Listing listing) {
      listing.feed().faults().forEach(f -> to.accept(new Outcome.Refused(problem(address, f))));
      List<Entry> newest = listing.feed().entries().stream().limit(MOST_PAGES).toList();
      newest.forEach(e -> entry(listing, e).outcomes().forEach(to));
      if (newest.size() < listing.feed().entries().size()) {
        to.accept(new Outcome.Skipped(address + ": the first " + MOST_PAGES + " of " + listing.feed().entries().size() + " entries were taken; marsad watch takes all that are new"));
      }
      if (depth < DEEPEST) {
        listing.feed().lists().stream().limit(MOST_LISTS).forEach(l -> collect(l, depth + 1, to));
      }
    }
  }

  private static Problem problem(String address, Fault fault) {
    return new Problem(address, fault.place(), fault.cause(), fault.remedy());
  }

  private static Material material(String shown, Answer.Page page, Told hints) {
    return new Material(shown, "", page.address(), fileName(page.address()), page.bytes(), page.mediaType(), Optional.of(page.time()), Optional.of(page.head()), hints, 0);
  }

  /** Endings of addresses tell a page's kind only where they name a file. */
  private static String fileName(String address) {
    String last = last(address);
    return Kind.ENDINGS.contains(Kind.ending(last)) && !Kind.ending(last).equals("txt") ? last : "";
  }

  private static String last(String address) {
    String path = address.replaceFirst("(?i)^https?://", "").replaceFirst("[?#].*", "").replaceFirst("/+$", "");
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** A report's name out of its address: the last part of its path. */
  static String name(String address) {
    String name = Kind.stem(last(address));
    return name.isEmpty() ? "page" : name.length() > 80 ? name.substring(0, 80) : name;
  }
}
