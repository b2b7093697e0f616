// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.collect.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import marsad.collect.FeedStates;
import marsad.collect.feed.Entry;
import marsad.record.Sha256;

/**
 * Which entries were taken before. An entry is known by its page's address without what only counts clicks, and by what its feed calls it; one of
 * them is enough, because feeds change either. One whose headline or time of change is another is taken again, a few times.
 */
final class Items {
  private static final Pattern CLICKS = Pattern.compile("(?i)([?&])(utm_[^=&]*|fbclid|gclid|dclid|msclkid|mc_cid|mc_eid|igshid|at_medium|at_campaign|CMP|ocid|ns_[a-z_]+)=[^&#]*");
  private static final int MOST_TIMES = 5;
  private static final String OLD = "passed over";
  private final FeedStates states;

  Items(FeedStates states) {
    this.states = states;
  }

  /** Whether an entry is to be taken now. */
  boolean isNew(String feed, Entry entry) {
    Optional<Mark> known = known(feed, entry);
    if (known.isEmpty()) {
      return true;
    }
    return !known.get().print().equals(OLD) && !known.get().print().equals(print(entry)) && known.get().times() < MOST_TIMES;
  }

  /** What to write down once an entry was taken. */
  Map<String, String> taken(String feed, Entry entry) {
    return marks(feed, entry, new Mark(print(entry), known(feed, entry).map(Mark::times).orElse(0) + 1, 0));
  }

  /** What to write down of an entry too old to be taken. */
  Map<String, String> passedOver(String feed, Entry entry) {
    return marks(feed, entry, new Mark(OLD, 1, 0));
  }

  /** What to write down of an entry that could not be had, and whether to try again. */
  Optional<Map<String, String>> failed(String feed, Entry entry) {
    int failures = known(feed, entry).map(Mark::failures).orElse(0) + 1;
    return failures >= MOST_TIMES ? Optional.empty() : Optional.of(marks(feed, entry, new Mark("", 0, failures)));
  }

  /** What is written down: a print of the entry, how often it was taken, how often in vain. */
  private record Mark(String print, int times, int failures) {
    static Mark of(String written) {
      String[] cells = written.split("\\|", -1);
      return new Mark(cells[0], Integer.parseInt(cells[1]), Integer.parseInt(cells[2]));
    }

    @Override
    public String toString() {
      return print + "|" + times + "|" + failures;
    }
  }

  private Optional<Mark> known(String feed, Entry entry) {
    return keys(feed, entry).stream().flatMap(k -> states.mark(k).stream()).map(Mark::of).findFirst();
  }

  private static Map<String, String> marks(String feed, Entry entry, Mark mark) {
    Map<String, String> marks = new TreeMap<>();
    keys(feed, entry).forEach(k -> marks.put(k, mark.toString()));
    return marks;
  }

  private static String print(Entry entry) {
    return Sha256.of(entry.title().orElse("") + "\n" + entry.updated().map(Object::toString).orElse("") + "\n"
        + (entry.link().isEmpty() ? entry.words().orElse("") : "")).substring(0, 16);
  }

  private static List<String> keys(String feed, Entry entry) {
    List<String> keys = new ArrayList<>();
    entry.link().ifPresent(l -> keys.add(key(clean(l))));
    entry.id().filter(i -> !i.equals(entry.link().orElse(""))).ifPresent(i -> keys.add(key(feed + "\n" + i)));
    if (keys.isEmpty()) {
      keys.add(key(feed + "\n" + entry.title().orElse("") + "\n" + entry.words().orElse("")));
    }
    return keys;
  }

  private static String key(String what) {
    return Sha256.of(what).substring(0, 40);
  }

  /** An address without its fragment and what only counts clicks. */
  static String clean(String link) {
    String bare = CLICKS.matcher(link.replaceFirst("#.*", "")).replaceAll("$1").replaceAll("&{2,}", "&").replace("?&", "?").replaceFirst("[?&]+$", "");
    return bare.replaceFirst("(?i)^https?://(www\\.)?", "").replaceFirst("/+$", "");
  }
}
