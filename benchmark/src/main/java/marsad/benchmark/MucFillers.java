// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.benchmark;

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
import marsad.record.Event;
import marsad.record.Harm;
import marsad.record.Kind;
import marsad.record.Outcome;
import marsad.record.Reading;
import marsad.record.ReportRecord;
import marsad.record.Span;
import marsad.record.Status;

/**
 * The roles of MUC-4 from the records of one text. MUC-4 names victims, which a record never does: a name is taken from the text,
 * around the word that the record gives as evidence for one person who was harmed.
 */
final class MucFillers {
  private static final Set<Kind> ATTACKS = Set.of(Kind.ARMED_CLASH, Kind.OFFENSIVE, Kind.SHELLING, Kind.AIR_STRIKE, Kind.BOMBING, Kind.SUICIDE_BOMBING,
      Kind.KILLING, Kind.ABDUCTION, Kind.DESTRUCTION, Kind.ABUSE);
  private static final Pattern PEOPLE = Pattern.compile("(?:.* )?(?:guerrillas?|rebels?|terrorists?|troops|soldiers?|militants?|fighters?|gunmen|gunman|insurgents"
      + "|members?|commandos?|men|man|women|woman|children|people|persons?|individuals?|civilians?|peasants?|workers?|students?|leaders?|priests?|clerics?"
      + "|officers?|officials?|police|policemen|guards?|mayors?|judges?|journalists?|residents?|population|citizens?|forces?|army|units?|battalions?|opponents?|bod(?:y|ies)|victims?"
      + "|they|them|he|him|she|her|who|it|(?:the )?(?:one|others?))");
  private static final Pattern MEMBERS = Pattern.compile("(.+?) (guerrillas?|rebels?|terrorists?|troops|soldiers?|militants?|fighters?|insurgents"
      + "|members?|commandos?|gunmen)");
  private static final Pattern BODIES = Pattern.compile("(?:.* )?(?:army|police|squads?|front|governments?|movement|(?:armed|security|air) forces?|military|cartels?"
      + "|mafias?|organizations?|party|battalion|brigade|union)");
  private static final Pattern PRONOUNS = Pattern.compile("they|them|their|he|him|his|she|her|who|it|we|you|i|one|himself|members|person");
  private static final Pattern DEEDS = Pattern.compile("(?:\\S*ed|shots?|shooting|bombings?|bombard\\S*|attack\\S*|burn\\S*|shell|fire|gunmen|gunned)(?: \\S+)?");
  /** Up to three words of a name before its last; two blanks, a line's end or a mark ends it. */
  private static final Pattern BEFORE = Pattern.compile("((?:[\\p{L}.'-]+\\s){1,3})$");
  private static final Pattern NO_NAME = Pattern.compile("a|an|the|of|and|or|that|who|whom|by|in|on|at|to|for|from|with|against|when|where|while|after|before|was|were"
      + "|is|are|had|has|have|been|as|it|he|his|her|their|also|including|former|named|called|said|late|hopeful|judge|father|priest"
      + "|\\w{3,}(?:ed|ing|ist|ian)|\\w*(?:leader|minister|officer|commander|worker|teacher|engineer|ranker|lawmaker)|director|senator|governor|doctor|ambassador"
      + "|president|student|resident|general|official|lieutenant|sergeant|policeman|congressman|businessman|councilman|woman"
      + "|mayor|colonel|col|gen|lt|capt|maj|sgt|dr|mr|mrs|msgr|captain|major|bishop|archbishop|monsignor|deputy|magistrate|candidate|attorney|chief|guard"
      + "|secretary|citizen|guerrilla|police|justice|diplomat|lawyer|rev|reverend|sister|wife|son|daughter|brother");

  private final Map<String, Set<String>> found = new TreeMap<>();
  private final Reading reading;

  private MucFillers(Reading reading) {
    this.reading = reading;
  }

  /** Role → its fillers, in lower case without what {@link #plain} leaves out. */
  static Map<String, Set<String>> of(Reading reading) {
    MucFillers fillers = new MucFillers(reading);
    for (ReportRecord record : reading.records()) {
      if (record instanceof Event event && ATTACKS.contains(event.kind()) && event.status() != Status.DENIED && event.status() != Status.HYPOTHETICAL) {
        fillers.event(event);
      }
    }
    return fillers.found;
  }

  /** Words as they are compared: lower case, single blanks, no article or small number in front. */
  static String plain(String words) {
    return words.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").replaceFirst("^(the|a|an|some|several|two|three|four|five|\\d+) ", "").strip();
  }

  private void event(Event event) {
    for (int i = 0; i < event.initiator().size(); i++) {
      boolean known = event.initiator().get(i).id().isPresent();
      words(event, "/initiator/" + i, w -> !PRONOUNS.matcher(w).matches()).forEach(w -> perpetrator(w, known));
    }
    for (int i = 0; i < event.target().size(); i++) {
      words(event, "/target/" + i, w -> !PEOPLE.matcher(w).matches()).forEach(w -> add("Target", w));
    }
    for (int i = 0; i < event.means().size(); i++) {
      words(event, "/means/" + i, w -> !DEEDS.matcher(w).matches()).forEach(w -> add("Weapon", w));
    }
    for (int i = 0; i < event.harm().size(); i++) {
      victim(event, event.harm().get(i), spans(event, "/harm/" + i));
    }
  }

  private void perpetrator(String words, boolean known) {
    Matcher members = MEMBERS.matcher(words);
    if (known && members.matches()) {
      add("PerpOrg", members.group(1));
      add("PerpInd", members.group(2));
    } else {
      add(known || BODIES.matcher(words).matches() ? "PerpOrg" : "PerpInd", words);
    }
  }

  /** One person of whom no class of people is said is one whose name the text gives. */
  private void victim(Event event, Harm harm, List<Span> spans) {
    boolean one = harm.count().words().isEmpty() && harm.count().high().filter(h -> h.intValue() == 1).isPresent();
    if (one && harm.side().isEmpty() && harm.outcome() != Outcome.DISPLACED && spans.size() == 1) {
      String name = name(spans.get(0));
      if (!PEOPLE.matcher(name).matches() && !aimedAt(event, spans.get(0))) {
        victim(name);
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
    String[] words = before.find() ? before.group(1).strip().split("\\s+") : new String[0];
    int first = words.length;
    while (first > 0 && !NO_NAME.matcher(words[first - 1].toLowerCase(Locale.ROOT).replace(".", "")).matches()) {
      first--;
    }
    return plain(String.join(" ", List.of(words).subList(first, words.length)) + " " + end);
  }

  private List<Span> spans(Event event, String pointer) {
    return event.told().evidence().spans().getOrDefault(pointer, List.of());
  }

  /** The last words of a value's evidence that will do, if any. */
  private List<String> words(Event event, String pointer, Predicate<String> fit) {
    List<String> all = spans(event, pointer).stream().map(s -> plain(reading.report().text().at(s))).filter(fit).toList();
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
