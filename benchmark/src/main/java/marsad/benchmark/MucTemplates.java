// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.benchmark;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import marsad.benchmark.MucTemplate.Fill;
import marsad.benchmark.roles.Fillers;
import marsad.benchmark.score.Ratio;
import marsad.record.Event;
import marsad.record.Harm;
import marsad.record.Kind;
import marsad.record.Means;
import marsad.record.Outcome;
import marsad.record.Period;
import marsad.record.Place;
import marsad.record.Reading;
import marsad.record.Status;

/**
 * Whole templates of MUC-4, scored as its guidelines say: slot by slot, half for what is partly right, "all templates" (missing and
 * surplus templates count with all their fillers). Of the 24 slots those are filled that a record has; the others count as missing. The
 * guidelines leave doubtful matches to a person: here a filler is right where its words are those of the key or end with them, and partly
 * right where the key's words hold it.
 */
final class MucTemplates {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd MMM yy", Locale.ENGLISH);
  private static final int DATE = 2;
  private static final int PLACE = 3;
  private static final int TYPE = MucTemplate.TYPE;
  private static final int STAGE = 5;
  private static final int HUMAN_EFFECT = 23;
  private static final Map<String, Integer> ROLES = Map.of("Weapon", 6, "PerpInd", 9, "PerpOrg", 10, "Target", 12, "Victim", 18);
  private static final Set<Integer> PARTIES = Set.of(9, 10, 12, 18);
  private static final Set<Integer> WORDS = Set.of(6, 9, 10, 12, 18, 19);

  private MucTemplates() {}

  /** The templates that a reading fills, one an incident. */
  static List<MucTemplate> of(Reading reading, Set<String> things, MucWords words) {
    List<MucTemplate> all = new ArrayList<>();
    MucFillers.incidents(reading, things, words).forEach((event, roles) -> all.add(template(reading, event, roles)));
    return all;
  }

  private static MucTemplate template(Reading reading, Event event, Map<String, Set<String>> roles) {
    Map<Integer, List<Fill>> slots = new TreeMap<>();
    date(event, reading.report().published()).ifPresent(d -> put(slots, DATE, d));
    place(event).ifPresent(p -> put(slots, PLACE, p));
    boolean arson = event.kind() == Kind.DESTRUCTION && event.means().contains(Means.FIRE);
    put(slots, TYPE, switch (event.kind()) {
      case BOMBING, SUICIDE_BOMBING -> "BOMBING";
      case ABDUCTION -> "KIDNAPPING";
      default -> arson ? "ARSON" : "ATTACK";
    });
    put(slots, STAGE, event.status() == Status.HAPPENED || event.status() == Status.ONGOING ? "ACCOMPLISHED" : "THREATENED");
    ROLES.forEach((role, slot) -> roles.getOrDefault(role, Set.of()).forEach(w -> put(slots, slot, w.toUpperCase(Locale.ROOT))));
    for (Harm harm : event.harm()) {
      effect(harm.outcome()).ifPresent(e -> put(slots, HUMAN_EFFECT, e));
    }
    return new MucTemplate("", false, slots);
  }

  private static void put(Map<Integer, List<Fill>> slots, int slot, String words) {
    List<Fill> fills = slots.computeIfAbsent(slot, s -> new ArrayList<>());
    if (fills.stream().noneMatch(f -> f.forms().contains(words))) {
      fills.add(new Fill(List.of(words), false));
    }
  }

  private static Optional<String> effect(Outcome outcome) {
    return switch (outcome) {
      case KILLED -> Optional.of("DEATH");
      case INJURED -> Optional.of("INJURY");
      default -> Optional.empty();
    };
  }

  /** "03 JAN 90", "25 AUG 89 - 26 AUG 89", "- 26 AUG 89"; by default on or before the day of publication. */
  private static Optional<String> date(Event event, Optional<LocalDate> published) {
    Optional<LocalDate> from = event.told().when().flatMap(Period::from);
    Optional<LocalDate> to = event.told().when().flatMap(Period::to).or(() -> published);
    return to.map(t -> from.filter(f -> !f.isAfter(t)).map(f -> f.equals(t) ? "" : day(f) + " ").orElse("") + (from.filter(t::equals).isPresent() ? "" : "- ") + day(t));
  }

  private static String day(LocalDate day) {
    return DAY.format(day).toUpperCase(Locale.ROOT);
  }

  /** Country and most exact place. */
  private static Optional<String> place(Event event) {
    Optional<Place> first = event.where().stream().findFirst();
    return first.map(p -> {
      String country = p.country().map(c -> new Locale("", two(c)).getDisplayCountry(Locale.ENGLISH)).orElse("");
      return (country.equals(p.name()) ? country : country + ": " + p.name()).toUpperCase(Locale.ROOT);
    });
  }

  private static String two(String three) {
    return List.of(Locale.getISOCountries()).stream().filter(c -> new Locale("", c).getISO3Country().equals(three)).findFirst().orElse("");
  }

  /** What the templates of one text earn: earned points, fillers given, fillers possible. */
  static Ratio score(List<MucTemplate> key, List<MucTemplate> read) {
    Collection<MucTemplate> left = new ArrayList<>(read);
    Ratio sum = Ratio.NONE;
    for (MucTemplate gold : key) {
      Optional<MucTemplate> best = left.stream().filter(r -> may(gold, r)).reduce((a, b) -> pair(gold, b).earned() > pair(gold, a).earned() ? b : a);
      sum = best.isPresent() ? sum.plus(pair(gold, best.get())) : gold.optional() ? sum : sum.plus(new Ratio(0, 0, fillers(gold)));
      best.ifPresent(left::remove);
    }
    for (MucTemplate surplus : left) {
      sum = sum.plus(new Ratio(0, fillers(surplus), 0));
    }
    return sum;
  }

  private static long fillers(MucTemplate template) {
    return template.slots().values().stream().flatMap(List::stream).filter(f -> !f.optional()).count();
  }

  /** Two templates may be one where the types meet and at least one of perpetrators and targets. */
  private static boolean may(MucTemplate gold, MucTemplate read) {
    return slot(TYPE, gold, read).earned() > 0 && PARTIES.stream().anyMatch(s -> slot(s, gold, read).earned() > 0);
  }

  private static Ratio pair(MucTemplate gold, MucTemplate read) {
    Set<Integer> slots = new TreeSet<>(gold.slots().keySet());
    slots.addAll(read.slots().keySet());
    return slots.stream().map(s -> slot(s, gold, read)).reduce(Ratio.NONE, Ratio::plus);
  }

  private static Ratio slot(int slot, MucTemplate gold, MucTemplate read) {
    List<Fill> left = new ArrayList<>(gold.slot(slot));
    double earned = 0;
    for (Fill fill : read.slot(slot)) {
      Optional<Fill> best = left.stream().filter(f -> agreement(slot, f, fill) > 0).reduce((a, b) -> agreement(slot, b, fill) > agreement(slot, a, fill) ? b : a);
      earned += best.map(f -> agreement(slot, f, fill)).orElse(0.0);
      best.ifPresent(left::remove);
    }
    long possible = gold.slot(slot).stream().filter(f -> !f.optional() || !left.contains(f)).count();
    return new Ratio(earned, read.slot(slot).size(), possible);
  }

  private static double agreement(int slot, Fill gold, Fill read) {
    String said = read.forms().get(0);
    return gold.forms().stream().mapToDouble(form -> form.equals(said) ? 1 : partly(slot, form, said)).max().orElse(0);
  }

  private static double partly(int slot, String key, String said) {
    if (WORDS.contains(slot)) {
      String gold = Fillers.plain(key);
      String words = Fillers.plain(said);
      return gold.equals(words) || words.endsWith(" " + gold) ? 1 : (" " + gold + " ").contains(" " + words + " ") ? 0.5 : 0;
    }
    return switch (slot) {
      case TYPE -> said.equals("ATTACK") ? 0.5 : 0;
      case DATE -> key.contains("-") && key.endsWith(said.replaceFirst("^.*- ", "")) || key.contains("-") && key.startsWith(said) ? 0.5 : 0;
      case PLACE -> place(key, said);
      default -> 0;
    };
  }

  /** Right with the key's last place, partly with its country or a wider place. */
  private static double place(String key, String said) {
    String[] gold = key.replaceAll("\\s*\\([^)]*\\)", "").split("\\s*:\\s*");
    String[] words = said.split("\\s*:\\s*");
    boolean last = List.of(gold[gold.length - 1].split(" - ")).contains(words[words.length - 1]);
    return last ? (gold[0].equals(words[0]) && !gold[gold.length - 1].contains(" - ") ? 1 : 0.5) : gold[0].equals(words[0]) ? 0.5 : 0;
  }
}
