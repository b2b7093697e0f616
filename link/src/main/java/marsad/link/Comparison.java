// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.link;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import marsad.knowledge.SpellingFamily;
import marsad.record.Kind;
import marsad.record.Means;

/** Two mentions compared feature by feature; each feature's weight and words are kept, and what excludes a join weighs {@link #NEVER}. */
final class Comparison {
  static final double NEVER = -20;
  private static final int CAMPAIGN_DAYS = 7;
  private static final int LONGER = 2; // times as long as what it holds a campaign is at least
  private static final double FEW_WORDS = 3; // rare words below which their share tells less
  private static final int FULL_GIST = 8; // names and numbers from which a report's gist can speak against
  private static final double RISING = 0.2; // what is left of numbers that differ where they are said to rise
  private static final double KIND = 1.5;
  private static final double RARE_KIND = 1.9;
  private static final Set<Kind> SELDOM = EnumSet.of(Kind.AGREEMENT, Kind.GROUP_CHANGE, Kind.SURRENDER, Kind.TERRITORY_GAIN, Kind.WITHDRAWAL, Kind.DISPLACEMENT,
      Kind.SANCTION, Kind.TALKS, Kind.CHEMICAL_ATTACK); // what seldom comes twice in one region on one day
  private static final double GIST = 12;
  private static final double GIST_COMMON = 0.12;
  private static final double GIST_LEAST = -1;
  private static final double GIST_MOST = 2.5;

  private final KindLikeness kinds;
  private final Map<String, Integer> documents = new HashMap<>(); // in how many mentions a word stands
  private final Named named;
  private final int all;
  private final Where where;
  private final Parties parties;
  private final Persons persons;
  private final Foundings foundings;
  private final Days days = new Days();
  private final Marks marks;
  private final Weights weights;
  private final TollMatch tolls = new TollMatch();

  private final Gists gists;
  private final Posts posts;

  Comparison(World world, KindLikeness kinds, List<Mention> mentions, Gists gists, Posts posts, Named named, SpellingFamily spellings, Marks marks, Weights weights) {
    this.named = named;
    this.marks = marks;
    this.weights = weights;
    this.gists = gists;
    this.posts = posts;
    this.parties = new Parties(world);
    this.kinds = kinds;
    this.all = mentions.size();
    this.persons = new Persons(spellings);
    this.foundings = new Foundings(spellings);
    this.where = new Where(world, mentions, spellings, persons);
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
    boolean bound = !one.loose() && !other.loose();
    boolean day = one.dated() && other.dated() && !one.wide() && !other.wide();
    for (Feature feature : bound ? BOUND : day ? DATED : FEATURES) {
      Weighed plain = feature.of(this, one, other);
      Weighed weighed = bound ? weights.of(plain) : plain;
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

  private static final List<Feature> FEATURES = List.of(Comparison::sameReport, Comparison::status, Comparison::kind, (c, a, b) -> c.days.day(a, b),
      (c, a, b) -> c.where.compare(a, b), (c, a, b) -> c.parties.doers(a, b), (c, a, b) -> c.parties.suffering(a, b), Comparison::toll, Comparison::means, Comparison::words,
      (c, a, b) -> c.days.hour(a, b), Comparison::names, (c, a, b) -> c.days.weekday(a, b), Comparison::deed, Comparison::gist, (c, a, b) -> c.posts.compare(a, b));

  /** Asked where days are told, and a place is not. */
  private static final List<Feature> DATED = Stream.concat(FEATURES.stream(), Stream.<Feature>of((c, a, b) -> c.marks.capitals(a, b, c.named), (c, a, b) -> c.marks.numbers(a, b))).toList();

  /** Asked where days and places are told; elsewhere the gist of the whole reports stands for them. */
  private static final List<Feature> BOUND = Stream.concat(FEATURES.stream(), Stream.<Feature>of((c, a, b) -> c.marks.several(a, b), (c, a, b) -> c.persons.compare(a, b), (c, a, b) -> c.foundings.compare(a, b), (c, a, b) -> c.marks.sites(a, b),
      (c, a, b) -> c.marks.occasions(a, b), (c, a, b) -> c.marks.people(a, b), (c, a, b) -> c.marks.capitals(a, b, c.named),
      (c, a, b) -> c.marks.numbers(a, b), (c, a, b) -> c.marks.sides(a, b), (c, a, b) -> c.marks.another(a, b), (c, a, b) -> c.marks.corrected(a, b))).toList();

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
    boolean sum = sizes && Wholes.either(one, other);
    if (sum && likeness == 1) {
      return new Weighed("kind", 0, () -> "both " + a.term() + ", but one of days and one of a day");
    }
    if (campaign(one, other) || campaign(other, one)) {
      return new Weighed("kind", NEVER, () -> "an offensive is not one of its incidents: " + a.term() + " and " + b.term());
    }
    if (sum) {
      return new Weighed("kind", NEVER, () -> "a campaign is not one of its incidents: " + a.term() + " and " + b.term());
    }
    return Weighed.rounded("kind", (SELDOM.contains(a) && SELDOM.contains(b) ? RARE_KIND : KIND) * likeness, () -> likeness == 1 ? "both " + a.term() : a.term() + " and " + b.term() + " may tell one happening");
  }

  /** True where the one is an offensive over more days or a wider place than what the other tells. */
  private static boolean campaign(Mention one, Mention other) {
    boolean offensive = one.event().kind() == Kind.OFFENSIVE && other.event().kind() != Kind.OFFENSIVE && one.place().isPresent() && other.place().isPresent();
    return offensive && (one.days() > LONGER * other.days() || Mention.precision(one.place().get()).compareTo(Mention.precision(other.place().get())) > 0);
  }

  private Weighed toll(Mention one, Mention other) {
    Weighed reason = tolls.compare(one.event(), other.event());
    boolean longer = one.dated() && other.dated() && Math.abs(one.days() - other.days()) >= 2 && Math.min(one.days(), other.days()) <= 2;
    if (longer && reason.weight() <= -0.9 && Wholes.either(one, other)) {
      return new Weighed("toll", NEVER, () -> "a total of days and a part of it: " + reason.words().get());
    }
    return reason.weight() < 0 && (rising(one, other) || later(one, other)) ? new Weighed("toll", reason.weight() * RISING, () -> reason.words().get() + ", still rising") : reason;
  }

  /** True where the report of a later day has the greater number: a toll that only rises. */
  private static boolean later(Mention one, Mention other) {
    Optional<LocalDate> a = one.text().carrier().published();
    Optional<LocalDate> b = other.text().carrier().published();
    if (a.isEmpty() || b.isEmpty() || a.equals(b)) {
      return false;
    }
    boolean first = a.get().isBefore(b.get());
    return Wholes.grew(first ? one : other, first ? other : one);
  }

  /** True where either report says that its number grows. */
  private static boolean rising(Mention one, Mention other) {
    return Cues.Cue.RISING.in(one.wording().signs().cues() | other.wording().signs().cues());
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
    return Weighed.rounded("words", copied ? 4 : (one.loose() || other.loose() ? 2 : 1) * Math.max(0, share - 0.15),
        () -> String.format(Locale.ROOT, "%.0f %% of the shorter quote's rare words", 100 * share) + (copied ? ", in copies of one text" : ""));
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
    return Weighed.rounded("gist", told, () -> String.format(Locale.ROOT, "the rare names and numbers of both reports are alike to %.0f %%", 100 * likeness));
  }

  private Weighed names(Mention one, Mention other) {
    Set<String> names = one.wording().names();
    Set<String> otherNames = other.wording().names();
    if (names.isEmpty() || otherNames.isEmpty()) {
      return new Weighed("names", 0, () -> "no name in both");
    }
    Set<String> both = new TreeSet<>(names);
    both.retainAll(otherNames);
    if (!both.isEmpty()) {
      return new Weighed("names", Math.min(1.2, 0.6 * both.size()), () -> "the same names: " + both);
    }
    boolean loose = one.loose() || other.loose(); // who knows the day may tell of another street of it
    return new Weighed("names", loose && marks.capitals(one, other, named).weight() == 0 ? -0.9 : 0, () -> "other names: " + names + " and " + otherNames);
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
