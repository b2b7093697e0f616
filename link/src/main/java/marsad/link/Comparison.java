// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import marsad.record.Actor;
import marsad.record.Kind;
import marsad.record.Means;
import marsad.record.Place;
import marsad.record.Precision;

/** Two mentions compared feature by feature; each feature's weight and words are kept, and what excludes a join weighs {@link #NEVER}. */
final class Comparison {
  static final double NEVER = -20;
  private static final int CAMPAIGN_DAYS = 7;
  private static final double QUARTER_KM = 4;
  private static final double NEAR_KM = 15;
  private static final int FRESH_DAYS = 7;

  private final World world;
  private final KindLikeness kinds;
  private final Map<String, Integer> documents = new HashMap<>(); // in how many mentions a word stands
  private final int all;
  private final TollMatch tolls = new TollMatch();

  Comparison(World world, KindLikeness kinds, List<Mention> mentions) {
    this.world = world;
    this.kinds = kinds;
    this.all = mentions.size();
    mentions.forEach(m -> m.wording().rare().forEach(w -> documents.merge(w, 1, Integer::sum)));
  }

  /** All features, those that say nothing left out; ends at the first that excludes. */
  Join compare(Mention one, Mention other) {
    List<Reason> reasons = new ArrayList<>();
    double score = 0;
    for (Feature feature : FEATURES) {
      Reason reason = feature.of(this, one, other);
      if (reason.weight() != 0) {
        reasons.add(reason);
        score += reason.weight();
      }
      if (reason.weight() <= NEVER) {
        break;
      }
    }
    return new Join(one.id(), other.id(), Math.round(score * 1000) / 1000.0, reasons);
  }

  /** The score alone. */
  double score(Mention one, Mention other) {
    return compare(one, other).score();
  }

  private interface Feature {
    Reason of(Comparison comparison, Mention one, Mention other);
  }

  private static final List<Feature> FEATURES = List.of(Comparison::sameReport, Comparison::status, Comparison::kind, Comparison::day,
      Comparison::place, (c, a, b) -> c.parties(a, b), Comparison::toll, Comparison::means, Comparison::words, Comparison::hour, Comparison::names);

  private Reason sameReport(Mention one, Mention other) {
    boolean same = one.text().sha256().equals(other.text().sha256());
    return new Reason("report", same ? NEVER : 0, "one report tells them as two");
  }

  private Reason status(Mention one, Mention other) {
    return new Reason("status", one.happening() == other.happening() ? 0 : NEVER,
        one.event().status().term() + " here, " + other.event().status().term() + " there");
  }

  private Reason kind(Mention one, Mention other) {
    Kind a = one.event().kind();
    Kind b = other.event().kind();
    double likeness = kinds.of(a, b);
    if (likeness == 0) {
      return new Reason("kind", NEVER, a.term() + " and " + b.term() + " are never one happening");
    }
    boolean sizes = one.dated() && other.dated() && (one.days() >= CAMPAIGN_DAYS && other.days() <= 2 || other.days() >= CAMPAIGN_DAYS && one.days() <= 2);
    if (sizes && likeness == 1) {
      return new Reason("kind", 0, "both " + a.term() + ", but one of days and one of a day");
    }
    if (sizes) {
      return new Reason("kind", NEVER, "a campaign is not one of its incidents: " + a.term() + " and " + b.term());
    }
    return new Reason("kind", 1.5 * likeness, likeness == 1 ? "both " + a.term() : a.term() + " and " + b.term() + " may tell one happening");
  }

  private Reason day(Mention one, Mention other) {
    int gap = Math.max(one.from(), other.from()) - Math.min(one.to(), other.to());
    if (gap > 0) {
      return gap == 1 ? new Reason("day", -3, "a day apart") : new Reason("day", NEVER, gap + " days apart at least");
    }
    int longer = Math.max(one.days(), other.days());
    if (longer == 1) {
      return new Reason("day", 1.5, "the same day");
    }
    if (longer <= 3) {
      return new Reason("day", 1, "the same days, within " + longer);
    }
    if (one.from() == other.from() && one.to() == other.to() && one.dated()) {
      return new Reason("day", 0.7, "the same period");
    }
    boolean open = one.from() == Mention.OPEN_START ^ other.from() == Mention.OPEN_START;
    if (open && Math.abs(one.to() - other.to()) <= FRESH_DAYS) {
      return new Reason("day", 0.3, "a day, and an undated happening told within " + FRESH_DAYS + " days of it");
    }
    return longer <= 10 ? new Reason("day", 0.5, "days that overlap") : new Reason("day", open ? -0.5 : 0.1, "a period that overlaps");
  }

  private Reason place(Mention one, Mention other) {
    Reason best = new Reason("place", 0, "no place told");
    boolean first = true;
    for (Place a : heads(one)) {
      for (Place b : heads(other)) {
        Reason reason = place(a, b);
        best = first || reason.weight() > best.weight() ? reason : best;
        first = false;
      }
    }
    return best;
  }

  /** The places of the event itself; what follows an exact place (its province) only says where that lies. */
  private static List<Place> heads(Mention mention) {
    List<Place> exact = mention.event().where().stream().filter(Mention::exact).toList();
    return exact.isEmpty() ? mention.event().where() : exact;
  }

  private Reason place(Place one, Place other) {
    String both = one.name() + " and " + other.name();
    double km = one.point().isPresent() && other.point().isPresent() ? one.point().get().km(other.point().get()) : 0;
    return switch (world.places(one, other)) {
      case SAME -> new Reason("place", switch (coarser(one, other)) {
        case POINT, TOWN -> km > QUARTER_KM ? 1.2 : 2.5;
        case DISTRICT -> 1.8;
        case PROVINCE -> 1.2;
        case AREA -> 1.4;
        case COUNTRY -> 0.3;
      }, "the same place: " + one.name() + (km > QUARTER_KM ? ", " + Math.round(km) + " km apart" : ""));
      case WITHIN -> new Reason("place", coarser(one, other) == Precision.COUNTRY ? 0.2 : near(one, other, km) ? 1.4 : 1, "one lies in the other: " + both);
      case POSSIBLE -> near(one, other, km) ? new Reason("place", 0.8, "close by: " + both)
          : new Reason("place", -0.2, "not told apart: " + both);
      case APART -> new Reason("place", NEVER, "two places: " + both);
    };
  }

  private static boolean near(Place one, Place other, double km) {
    return one.point().isPresent() && other.point().isPresent()
        && km <= (coarser(one, other) == Precision.AREA ? 2 * NEAR_KM : NEAR_KM);
  }

  private static Precision coarser(Place one, Place other) {
    Precision a = Mention.precision(one);
    Precision b = Mention.precision(other);
    return a.compareTo(b) > 0 ? a : b;
  }

  private Reason parties(Mention one, Mention other) {
    Reason straight = parties(one.event().initiator(), one.event().target(), other.event().initiator(), other.event().target());
    boolean mutual = one.event().kind() == Kind.ARMED_CLASH && other.event().kind() == Kind.ARMED_CLASH;
    if (!mutual) {
      return straight;
    }
    Reason crossed = parties(one.event().initiator(), one.event().target(), other.event().target(), other.event().initiator());
    return crossed.weight() > Math.max(straight.weight(), 0.5) ? crossed : straight;
  }

  private Reason parties(List<Actor> initiators, List<Actor> targets, List<Actor> otherInitiators, List<Actor> otherTargets) {
    Reason doers = side(initiators, otherInitiators);
    Reason suffering = side(targets, otherTargets);
    String text = "by: " + doers.text() + "; against: " + suffering.text();
    return new Reason("parties", Math.round(1000 * (1.2 * doers.weight() + 0.8 * suffering.weight())) / 1000.0, text);
  }

  private Reason side(List<Actor> one, List<Actor> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return new Reason("side", 0, "not told");
    }
    World.Likeness best = World.Likeness.APART;
    String text = one.get(0).name() + " or " + other.get(0).name();
    for (Actor a : one) {
      for (Actor b : other) {
        World.Likeness likeness = world.actors(a, b);
        if (likeness.compareTo(best) < 0) {
          best = likeness;
          text = a.name().equals(b.name()) ? a.name() : a.name() + " and " + b.name();
        }
      }
    }
    return switch (best) {
      case SAME -> new Reason("side", 1, text);
      case WITHIN -> new Reason("side", 0.6, text);
      case POSSIBLE -> new Reason("side", -0.1, text + ", not told apart");
      case APART -> new Reason("side", -2.2, text + ", who are not the same");
    };
  }

  private Reason toll(Mention one, Mention other) {
    Reason reason = tolls.compare(one.event().harm(), other.event().harm());
    boolean longer = one.dated() && other.dated() && Math.abs(one.days() - other.days()) >= 2;
    return longer && reason.weight() <= -0.9 ? new Reason("toll", NEVER, "a total of days and a part of it: " + reason.text()) : reason;
  }

  private Reason means(Mention one, Mention other) {
    Set<Means> shared = new TreeSet<>(one.event().means());
    shared.retainAll(other.event().means());
    boolean told = !one.event().means().isEmpty() && !other.event().means().isEmpty();
    return shared.isEmpty() ? new Reason("means", told ? -0.4 : 0, "other means") : new Reason("means", 0.4, "the same means: "
        + shared.stream().map(Means::term).toList());
  }

  private Reason words(Mention one, Mention other) {
    double share = shared(one.wording().rare(), other.wording().rare());
    boolean copied = one.text().family().equals(other.text().family()) && share > 0.8;
    String text = String.format(Locale.ROOT, "%.0f %% of the shorter quote's rare words", 100 * share) + (copied ? ", in copies of one text" : "");
    return new Reason("words", Math.round(1000 * (copied ? 4 : 2 * Math.max(0, share - 0.15))) / 1000.0, text);
  }

  private Reason hour(Mention one, Mention other) {
    boolean day = one.days() <= 2 && other.days() <= 2;
    return new Reason("hour", day && one.wording().otherHour(other.wording()) ? -2.5 : 0, "told of other hours of the day");
  }

  private Reason names(Mention one, Mention other) {
    Set<String> names = new TreeSet<>(one.wording().names());
    Set<String> otherNames = other.wording().names();
    if (names.isEmpty() || otherNames.isEmpty()) {
      return new Reason("names", 0, "no name in both");
    }
    String both = names + " and " + otherNames;
    names.retainAll(otherNames);
    return names.isEmpty() ? new Reason("names", -0.7, "other names: " + both) : new Reason("names", Math.min(1.2, 0.6 * names.size()),
        "the same names: " + names);
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
