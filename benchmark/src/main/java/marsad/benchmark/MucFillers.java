// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.benchmark;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import marsad.benchmark.roles.Fillers;
import marsad.record.Actor;
import marsad.record.Event;
import marsad.record.Harm;
import marsad.record.Kind;
import marsad.record.Outcome;
import marsad.record.Reading;
import marsad.record.ReportRecord;
import marsad.record.Span;
import marsad.record.Status;
import marsad.record.Victims;

/**
 * The roles of MUC-4 from the records of one text. MUC-4 names victims, which a record never does: their names are taken from the words that
 * the record gives as evidence for those who were harmed. What only hurts armed sides is no incident of MUC-4.
 */
final class MucFillers {
  private static final Set<Kind> ATTACKS = Set.of(Kind.ARMED_CLASH, Kind.OFFENSIVE, Kind.SHELLING, Kind.AIR_STRIKE, Kind.BOMBING, Kind.SUICIDE_BOMBING,
      Kind.KILLING, Kind.ABDUCTION, Kind.DESTRUCTION, Kind.ABUSE);
  private static final Pattern SOLDIERS = Pattern.compile("(?:.* )?(?:soldiers?|troops?|army|military|guerrillas?|rebels?|insurgents?|terrorists?|fighters?|militants?|combatants?"
      + "|battalions?|brigades?|patrols?|units?|forces?|contras?|subversives?|extremists?|posts?|barracks|garrison|enemy)(?: .*)?");
  private static final Pattern PEOPLE = Pattern.compile("(?:.* )?(?:guerrillas?|rebels?|terrorists?|troops|soldiers?|militants?|fighters?|gunmen|gunman|insurgents|attackers?|assailants?"
      + "|members?|commandos?|men|man|women|woman|children|people|persons?|individuals?|civilians?|peasants?|workers?|students?|leaders?|priests?|clerics?|drivers?|bodyguards?"
      + "|officers?|officials?|police|policemen|guards?|mayors?|judges?|journalists?|residents?|population|citizens?|forces?|army|units?|battalions?|opponents?|bod(?:y|ies)|victims?"
      + "|employees|engineers?|businessm[ae]n|lawyers?|attorneys?|presidents?|candidates?|ministers?|wi(?:fe|ves)|sons?|daughters?|brothers?|couple|girls?|boys?|minors?|agents?"
      + "|they|them|he|him|she|her|his|their|its|who|it|(?:the )?(?:one|others?))");
  private static final Pattern MEMBERS = Pattern.compile("(.+?) (guerrillas?|rebels?|terrorists?|troops|soldiers?|militants?|fighters?|insurgents"
      + "|members?|commandos?|gunmen)");
  private static final Pattern BODIES = Pattern.compile("(?:.* )?(?:army|police|squads?|front|governments?|movement|(?:armed|security|air) forces?|military|cartels?"
      + "|mafias?|organizations?|party|battalion|brigade|union)");
  private static final Pattern PRONOUNS = Pattern.compile("they|them|their|he|him|his|she|her|who|it|its|we|you|i|one|himself|members|person|the group|group|organization");
  private static final Pattern DEEDS = Pattern.compile("(?:\\S*ed|shots?|\\w+ings?|bombard\\S*|attack\\S*|burn\\S*|shell|fire|gunfire|gunm[ae]n|gunned|aerial|air|sorties?|shoot-?\\w*"
      + "|(?:helicopter )?gunships?|helicopters?|(?:air|war)?planes?|aircrafts?|jets?|from the air|set .*)(?: \\S+)?");
  /** Up to three words of a name before its last; two blanks, a line's end or a mark ends it. */
  private static final Pattern BEFORE = Pattern.compile("((?:[\\p{L}.'-]+\\s){1,3})$");
  private static final Pattern NO_NAME = Pattern.compile("a|an|the|of|and|or|that|who|whom|by|in|on|at|to|for|from|with|against|when|where|while|after|before|was|were"
      + "|is|are|had|has|have|been|as|it|he|his|her|their|also|including|former|named|called|said|late|hopeful|judge|father|priest|not|were|but|this|new|-?year-old|-?old"
      + "|\\w{3,}(?:ed|ing|ist|ian)s?|\\w*(?:leader|minister|officer|commander|worker|teacher|engineer|ranker|lawmaker)s?|director|senator|governor|doctor|ambassador"
      + "|president|student|resident|general|official|lieutenant|sergeant|policeman|congressman|businessman|councilman|woman|comrades?|soldiers?|banker|magnate|impresario"
      + "|mayor|colonel|col|gen|lt|capt|maj|sgt|dr|mr|mrs|msgr|monsigno|captain|major|bishop|archbishop|monsignor|deputy|magistrate|candidate|attorney|chief|guard|agent|corporal"
      + "|secretary|citizen|guerrilla|police|justice|diplomat|lawyer|rev|reverend|reverand|sister|wife|son|daughter|brother|frenchman|spaniard|jesuits?|companion|counselor|reporter"
      + "|photographers?|cameraman|brigade|driver|bodyguard|young|mother|nun|peasant|farmer|rancher|manager|nurse|professor|rector|union|among|comptroller|correspondent|u\\.?s\\.?");

  private final Map<String, Set<String>> found = new TreeMap<>();
  private final Set<String> things;
  private final Reading reading;
  private final MucWords words;

  private MucFillers(Reading reading, Set<String> things, MucWords words) {
    this.reading = reading;
    this.things = things;
    this.words = words;
  }

  /** Role → its fillers, in lower case without what {@link Fillers#plain} leaves out. things: names of the classes that are no people. */
  static Map<String, Set<String>> of(Reading reading, Set<String> things, MucWords words) {
    MucFillers fillers = new MucFillers(reading, things, words);
    for (ReportRecord record : reading.records()) {
      if (record instanceof Event event && fillers.counts(event)) {
        fillers.event(event);
      }
    }
    return words.better(fillers.found);
  }

  /** The events that are incidents of MUC-4 → the fillers of each. */
  static Map<Event, Map<String, Set<String>>> incidents(Reading reading, Set<String> things, MucWords words) {
    Map<Event, Map<String, Set<String>>> all = new LinkedHashMap<>();
    for (ReportRecord record : reading.records()) {
      MucFillers fillers = new MucFillers(reading, things, words);
      if (record instanceof Event event && fillers.counts(event) && !event.told().background()) {
        fillers.event(event);
        all.put(event, words.better(fillers.found));
      }
    }
    return all;
  }

  /** An attack that was not denied, and not between armed sides alone. */
  private boolean counts(Event event) {
    boolean real = ATTACKS.contains(event.kind()) && event.status() != Status.DENIED && event.status() != Status.HYPOTHETICAL;
    boolean clash = event.kind() == Kind.ARMED_CLASH || event.kind() == Kind.OFFENSIVE;
    boolean soldiers = event.target().stream().allMatch(t -> t.id().isPresent() || SOLDIERS.matcher(t.name().toLowerCase(Locale.ROOT)).matches())
        && IntStream.range(0, event.harm().size()).allMatch(i -> event.harm().get(i).side().isPresent() || event.harm().get(i).who() == Victims.COMBATANT);
    return real && !(soldiers && (clash || !event.target().isEmpty() || !event.harm().isEmpty()));
  }

  private void event(Event event) {
    for (int i = 0; i < event.initiator().size(); i++) {
      perpetrator(event.initiator().get(i), spans(event, "/initiator/" + i).stream().map(s -> Fillers.plain(reading.report().text().at(s))).filter(w -> !PRONOUNS.matcher(w).matches()).toList());
    }
    for (int i = 0; i < event.target().size(); i++) {
      boolean thing = event.target().get(i).id().isEmpty() && things.stream().anyMatch(event.target().get(i).name()::endsWith);
      words(event, "/target/" + i, w -> thing || event.kind() == Kind.DESTRUCTION && !PEOPLE.matcher(w).matches()).forEach(w -> add("Target", w));
    }
    for (int i = 0; i < event.means().size(); i++) {
      words(event, "/means/" + i, w -> !DEEDS.matcher(w).matches()).forEach(w -> add("Weapon", w));
    }
    for (int i = 0; i < event.harm().size(); i++) {
      victims(event, event.harm().get(i), spans(event, "/harm/" + i));
    }
    words.suffering(event).forEach(this::victim);
  }

  /** A known side is an organisation under its shortest name in the text, those told by their work alone are persons. */
  private void perpetrator(Actor actor, List<String> words) {
    boolean known = actor.id().isPresent();
    for (String said : words) {
      Matcher members = MEMBERS.matcher(said);
      if (known && members.matches()) {
        add("PerpInd", members.group(2));
      } else if (PEOPLE.matcher(said).matches() && !BODIES.matcher(said).matches() || !known && !BODIES.matcher(said).matches()) {
        add("PerpInd", said);
      } else if (!known) {
        add("PerpOrg", said);
      }
    }
    if (known) {
      Stream.concat(words.stream(), actor.also().stream().map(Fillers::plain)).map(w -> MEMBERS.matcher(w).replaceFirst("$1")).filter(w -> w.length() > 2 && !PRONOUNS.matcher(w).matches())
          .filter(w -> BODIES.matcher(w).matches() || !PEOPLE.matcher(w).matches()).min(Comparator.comparingInt(String::length).thenComparing(w -> w)).ifPresent(w -> add("PerpOrg", w));
    }
  }

  /** Where one person is meant of whom no class is said, and behind a class, names stand. */
  private void victims(Event event, Harm harm, List<Span> spans) {
    boolean one = harm.count().words().isEmpty() && harm.count().high().filter(h -> h.intValue() == 1).isPresent();
    if (harm.outcome() == Outcome.DISPLACED) {
      return;
    }
    if (one && harm.side().isEmpty() && !spans.isEmpty()) {
      String name = name(spans.get(0));
      if (!PEOPLE.matcher(name).matches() && !aimedAt(event, spans.get(0))) {
        victim(name);
      }
    }
    for (int i = 1; i < spans.size(); i++) {
      boolean behind = spans.get(i).start() > spans.get(i - 1).end() && reading.report().text().at(spans.get(i)).strip().contains(" ");
      if (behind) {
        victim(name(spans.get(i)));
      }
    }
  }

  /** A target is a class of people or a thing: its words are nobody's name. */
  private boolean aimedAt(Event event, Span span) {
    return IntStream.range(0, event.target().size()).boxed().flatMap(i -> spans(event, "/target/" + i).stream())
        .anyMatch(t -> t.start() < span.end() && span.start() < t.end());
  }

  /** Of one person's names the fullest. */
  private void victim(String name) {
    Set<String> has = found.computeIfAbsent("Victim", r -> new TreeSet<>());
    if (has.stream().noneMatch(h -> (" " + h + " ").contains(" " + name + " "))) {
      has.removeIf(h -> (" " + name + " ").contains(" " + h + " "));
      has.add(name);
    }
  }

  private String name(Span last) {
    String end = reading.report().text().at(last);
    String front = reading.report().text().at(new Span(Math.max(0, last.start() - 60), last.start()));
    Matcher before = BEFORE.matcher(front);
    String[] words = ((before.find() ? before.group(1).strip() + " " : "") + end.strip()).split("\\s+");
    int first = words.length - 1;
    while (first > 0 && !NO_NAME.matcher(words[first - 1].toLowerCase(Locale.ROOT).replace(".", "")).matches()) {
      first--;
    }
    return Fillers.plain(String.join(" ", List.of(words).subList(first, words.length)));
  }

  private List<Span> spans(Event event, String pointer) {
    return event.told().evidence().spans().getOrDefault(pointer, List.of());
  }

  /** The last words of a value's evidence that will do, if any. */
  private List<String> words(Event event, String pointer, Predicate<String> fit) {
    List<String> all = spans(event, pointer).stream().map(s -> Fillers.plain(reading.report().text().at(s))).filter(fit).toList();
    return all.isEmpty() ? List.of() : all.subList(all.size() - 1, all.size());
  }

  /** One of the singular and the plural of a word is enough. */
  private void add(String role, String words) {
    Set<String> has = found.computeIfAbsent(role, r -> new TreeSet<>());
    if (!has.contains(words + "s") && !words.isEmpty()) {
      has.remove(words.replaceFirst("s$", ""));
      has.add(words);
    }
  }
}
