// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.link;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import marsad.knowledge.SpellingFamily;
import marsad.record.Kind;
import marsad.record.Means;

/** Two mentions compared feature by feature; each feature's weight and words are kept, and what excludes a join weighs {@link #NEVER}. */
final class Comparison {
  static final double NEVER = -20;
  private static final int CAMPAIGN_DAYS = 7;
  private static final int FRESH_DAYS = 7;
  private static final double UNDATED = -0.5;
  private static final int FAR_DAYS = 30;
  private static final double OTHER_WEEKS = -3;
  private static final double SAME_WEEKDAY = 1;
  private static final double OTHER_WEEKDAY = -2.5;
  private static final double OTHER_DATE = -1.5; // the one names a day, of the other only the date is known
  private static final double FEW_WORDS = 3; // rare words below which their share tells less
  private static final int FULL_GIST = 8; // names and numbers from which a report's gist can speak against
  private static final double GIST = 12;
  private static final double GIST_COMMON = 0.12;
  private static final double GIST_LEAST = -1;
  private static final double GIST_MOST = 2.5;

  private final KindLikeness kinds;
  private final Map<String, Integer> documents = new HashMap<>(); // in how many mentions a word stands
  private final int all;
  private final Where where;
  private final Parties parties;
  private final TollMatch tolls = new TollMatch();

  private final Gists gists;
  private final Posts posts;

  Comparison(World world, KindLikeness kinds, List<Mention> mentions, Gists gists, Posts posts, SpellingFamily spellings) {
    this.gists = gists;
    this.posts = posts;
    this.parties = new Parties(world);
    this.kinds = kinds;
    this.all = mentions.size();
    this.where = new Where(world, mentions, spellings);
    mentions.forEach(m -> m.wording().rare().forEach(w -> documents.merge(w, 1, Integer::sum)));
  }

  /** All features, those that say nothing left out; ends at the first that excludes. */
  Join compare(Mention one, Mention other) {
    List<Reason> reasons = new ArrayList<>();
    double score = sum(one, other, w -> reasons.add(w.told()));
    return new Join(one.id(), other.id(), thousandths(score) / 1000.0, reasons);
  }

  /** The score alone, in thousandths. */
  int score(Mention one, Mention other) {
    return thousandths(sum(one, other, w -> {}));
  }

  private static int thousandths(double score) {
    return (int) Math.round(score * 1000);
  }

  private double sum(Mention one, Mention other, Consumer<Weighed> met) {
    double score = 0;
    for (Feature feature : FEATURES) {
      Weighed weighed = feature.of(this, one, other);
      if (weighed.weight() != 0) {
        met.accept(weighed);
        score += weighed.weight();
      }
      if (weighed.weight() <= NEVER) {
        break;
      }
    }
    return score;
  }

  private interface Feature {
    Weighed of(Comparison comparison, Mention one, Mention other);
  }

  private static final List<Feature> FEATURES = List.of(Comparison::sameReport, Comparison::status, Comparison::kind, Comparison::day,
      (c, a, b) -> c.where.compare(a, b), (c, a, b) -> c.parties.compare(a, b), Comparison::toll, Comparison::means, Comparison::words, Comparison::hour, Comparison::names, Comparison::weekday, Comparison::deed, Comparison::gist, (c, a, b) -> c.posts.compare(a, b));

  private Weighed sameReport(Mention one, Mention other) {
    boolean same = one.text().sha256().equals(other.text().sha256());
    return new Weighed("report", same ? NEVER : 0, () -> "one report tells them as two");
  }

  private Weighed status(Mention one, Mention other) {
    return new Weighed("status", one.happening() == other.happening() ? 0 : NEVER, () -> one.event().status().term() + " here, " + other.event().status().term() + " there");
  }

  private Weighed kind(Mention one, Mention other) {
    Kind a = one.event().kind();
    Kind b = other.event().kind();
    double likeness = kinds.of(a, b);
    if (likeness == 0) {
      return new Weighed("kind", NEVER, () -> a.term() + " and " + b.term() + " are never one happening");
    }
    boolean sizes = one.dated() && other.dated() && (one.days() >= CAMPAIGN_DAYS && other.days() <= 2 || other.days() >= CAMPAIGN_DAYS && one.days() <= 2);
    if (sizes && likeness == 1) {
      return new Weighed("kind", 0, () -> "both " + a.term() + ", but one of days and one of a day");
    }
    if (sizes) {
      return new Weighed("kind", NEVER, () -> "a campaign is not one of its incidents: " + a.term() + " and " + b.term());
    }
    return new Weighed("kind", 1.5 * likeness, () -> likeness == 1 ? "both " + a.term() : a.term() + " and " + b.term() + " may tell one happening");
  }

  private Weighed day(Mention one, Mention other) {
    int gap = Math.max(one.from(), other.from()) - Math.min(one.to(), other.to());
    if (gap > 1) {
      return new Weighed("day", NEVER, () -> gap + " days apart at least");
    }
    if (gap == 1) {
      boolean bothNamed = Math.max(one.wording().weekdays().size(), other.wording().weekdays().size()) > 1 && shareWeekday(one, other);
      return bothNamed ? new Weighed("day", 0, () -> "a day apart, and one report names both days") : new Weighed("day", -3, () -> "a day apart");
    }
    int longer = Math.max(one.days(), other.days());
    if (longer == 1) {
      return new Weighed("day", 1.5, () -> "the same day");
    }
    if (longer <= 3) {
      return new Weighed("day", 1, () -> "the same days, within " + longer);
    }
    if (one.from() == other.from() && one.to() == other.to() && one.dated()) {
      return new Weighed("day", 0.7, () -> "the same period");
    }
    if (!one.bounded() || !other.bounded()) {
      return new Weighed("day", UNDATED, () -> "no day told");
    }
    if (one.from() == Mention.OPEN_START && other.from() == Mention.OPEN_START) {
      return bothRecent(Math.abs(one.to() - other.to()));
    }
    boolean open = one.from() == Mention.OPEN_START || other.from() == Mention.OPEN_START;
    if (open && Math.abs(one.to() - other.to()) <= FRESH_DAYS) {
      return new Weighed("day", 0.3, () -> "a day, and an undated happening told within " + FRESH_DAYS + " days of it");
    }
    return longer <= 10 ? new Weighed("day", 0.5, () -> "days that overlap") : new Weighed("day", open ? -0.5 : 0.1, () -> "a period that overlaps");
  }

  /** @param apart days between the reports */
  private static Weighed bothRecent(int apart) {
    return apart <= FRESH_DAYS ? new Weighed("day", 0.3, () -> "undated happenings told within " + FRESH_DAYS + " days of each other")
        : new Weighed("day", apart < FAR_DAYS ? 0 : OTHER_WEEKS, () -> "undated happenings told " + apart + " days apart");
  }

  private Weighed toll(Mention one, Mention other) {
    Weighed reason = tolls.compare(one.event().harm(), other.event().harm());
    boolean longer = one.dated() && other.dated() && Math.abs(one.days() - other.days()) >= 2;
    return longer && reason.weight() <= -0.9 ? new Weighed("toll", NEVER, () -> "a total of days and a part of it: " + reason.words().get()) : reason;
  }

  private Weighed means(Mention one, Mention other) {
    List<Means> shared = one.event().means().stream().filter(other.event().means()::contains).distinct().sorted().toList();
    boolean told = !one.event().means().isEmpty() && !other.event().means().isEmpty();
    return shared.isEmpty() ? new Weighed("means", told ? -0.4 : 0, () -> "other means") : new Weighed("means", 0.4, () -> "the same means: "
        + shared.stream().map(Means::term).toList());
  }

  private Weighed words(Mention one, Mention other) {
    double share = shared(one.wording().rare(), other.wording().rare()) 
        * Math.min(1, Math.min(one.wording().rare().size(), other.wording().rare().size()) / FEW_WORDS);
    boolean copied = one.text().family().equals(other.text().family()) && share > 0.8;
    return new Weighed("words", Math.round(1000 * (copied ? 4 : 2 * Math.max(0, share - 0.15))) / 1000.0,
        () -> String.format(Locale.ROOT, "%.0f %% of the shorter quote's rare words", 100 * share) + (copied ? ", in copies of one text" : ""));
  }

  private Weighed hour(Mention one, Mention other) {
    boolean day = one.days() <= 2 && other.days() <= 2;
    return new Weighed("hour", day && one.wording().otherHour(other.wording()) ? -2.5 : 0, () -> "told of other hours of the day");
  }

  private static boolean shareWeekday(Mention one, Mention other) {
    return one.wording().weekdays().stream().anyMatch(other.wording().weekdays()::contains);
  }

  /** Where a date is not known, the name of the day still tells two happenings apart. */
  private Weighed weekday(Mention one, Mention other) {
    boolean dates = one.dated() && other.dated();
    Set<String> days = dates ? Set.of() : weekdays(one);
    Set<String> otherDays = dates ? Set.of() : weekdays(other);
    if (days.isEmpty() || otherDays.isEmpty()) {
      return new Weighed("weekday", 0, () -> "dates, or no day named in both");
    }
    Set<String> both = new TreeSet<>(days);
    both.retainAll(otherDays);
    boolean named = !one.wording().weekdays().isEmpty() && !other.wording().weekdays().isEmpty();
    return both.isEmpty() ? new Weighed("weekday", named ? OTHER_WEEKDAY : OTHER_DATE, () -> "other days of the week: " + days + " and " + otherDays) : new Weighed("weekday", SAME_WEEKDAY, () -> "the same day of the week: " + both);
  }

  /** Those that its words name, or those of its date. */
  private static Set<String> weekdays(Mention mention) {
    if (!mention.wording().weekdays().isEmpty() || !mention.dated() || mention.days() > 2) {
      return mention.wording().weekdays();
    }
    Set<String> days = new TreeSet<>();
    for (int day = mention.from(); day <= mention.to(); day++) {
      days.add(LocalDate.ofEpochDay(day).getDayOfWeek().name().toLowerCase(Locale.ROOT));
    }
    return days;
  }

  /** What is of no kind in particular is one thing only where the same is said to be done. */
  private Weighed deed(Mention one, Mention other) {
    Set<String> deed = one.wording().deed();
    Set<String> otherDeed = other.wording().deed();
    if (one.event().kind() != Kind.OTHER || other.event().kind() != Kind.OTHER) {
      return new Weighed("deed", 0, () -> "told by its kind");
    }
    if (deed.isEmpty() || otherDeed.isEmpty()) {
      return new Weighed("deed", -1, () -> "of no kind in particular");
    }
    Set<String> both = new TreeSet<>(deed);
    both.retainAll(otherDeed);
    return both.isEmpty() ? new Weighed("deed", -2, () -> "other deeds: " + deed + " and " + otherDeed) : new Weighed("deed", 2.2, () -> "the same deed: " + both);
  }

  /** Reports that share rare names and numbers are about one matter; asked where days or places do not bind. */
  private Weighed gist(Mention one, Mention other) {
    if (!one.loose() && !other.loose()) {
      return new Weighed("gist", 0, () -> "days and places are told");
    }
    double likeness = gists.likeness(one.text().sha256(), other.text().sha256());
    double full = Math.min(1, Math.min(gists.size(one.text().sha256()), gists.size(other.text().sha256())) / (double) FULL_GIST);
    double least = where.sameSite(one, other) ? 0 : GIST_LEAST * full; // who tells of one prison may tell of many other things
    double weight = Math.max(least, Math.min(GIST_MOST, GIST * (likeness - GIST_COMMON)));
    double told = weight > 0 ? weight * kinds.of(one.event().kind(), other.event().kind()) : weight; // one matter has happenings of many kinds
    return new Weighed("gist", Math.round(1000 * told) / 1000.0, () -> String.format(Locale.ROOT, "the rare names and numbers of both reports are alike to %.0f %%", 100 * likeness));
  }

  private Weighed names(Mention one, Mention other) {
    Set<String> names = one.wording().names();
    Set<String> otherNames = other.wording().names();
    if (names.isEmpty() || otherNames.isEmpty()) {
      return new Weighed("names", 0, () -> "no name in both");
    }
    Set<String> both = new TreeSet<>(names);
    both.retainAll(otherNames);
    return both.isEmpty() ? new Weighed("names", -0.9, () -> "other names: " + names + " and " + otherNames)
        : new Weighed("names", Math.min(1.2, 0.6 * both.size()), () -> "the same names: " + both);
  }

  /** Weight of the words in both (both lists sorted) by the weight of the list that weighs less. */
  private double shared(List<String> one, List<String> other) {
    double common = 0;
    for (int i = 0, j = 0; i < one.size() && j < other.size();) {
      int order = one.get(i).compareTo(other.get(j));
      common += order == 0 ? rarity(one.get(i)) : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    double least = common == 0 ? 0 : Math.min(one.stream().mapToDouble(this::rarity).sum(), other.stream().mapToDouble(this::rarity).sum());
    return least == 0 ? 0 : common / least;
  }

  private double rarity(String word) {
    return Math.log(1 + (double) all / documents.getOrDefault(word, 1));
  }
}
