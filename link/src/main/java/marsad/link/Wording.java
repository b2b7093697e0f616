// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.link;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import marsad.knowledge.Table;
import marsad.record.Event;
import marsad.record.Party;
import marsad.record.Quote;
import marsad.record.Span;
import marsad.record.Text;

/**
 * What the words of a record tell beside its fields.
 *
 * @param rare words of its quotes of four letters and more, folded, sorted
 * @param names capitalised words after "in", "on", "near" and the like that no field holds (a quarter, a street), folded, sorted
 * @param weekdays named in its quote, or else around it
 * @param deed stems of the words that say its kind; empty where its evidence does not name them
 * @param hours hours of the day, see {@link Hours}
 * @param persons see {@link Persons#of}
 * @param signs what it names beside
 */
record Wording(List<String> rare, Set<String> names, Set<String> weekdays, Set<String> deed, long hours, List<String> persons, Signs signs) {
  private static final Pattern CAPITAL = Pattern.compile("\\b(?:in|at|on|near|outside|inside|of) (?:the )?(\\p{Lu}[\\p{L}-]{2,}(?: \\p{Lu}[\\p{L}-]{2,})?)");
  private static final int AROUND = 90;
  private static final int MOST_OF_A_DEED = 4; // words that name it; a whole clause names none
  private static final int BRIEF = 700; // characters of a report all of which tells of one matter

  /** Reads the words of records; holds the language's words for hours. */
  static final class Reader {
    private final Hours hours;
    private final Set<String> week;
    private final Set<String> common;
    private final Map<String, String> shared = new ConcurrentHashMap<>(); // one copy of each word

    private final Stems stems;
    private final Signs.Reader signs;

    /** @param times the language's words for days and months, which are written with a capital and name nobody */
    Reader(Hours hours, Table times, Stems stems, Signs.Reader signs) {
      this.stems = stems;
      this.signs = signs;
      this.hours = hours;
      this.week = words(times, "weekday");
      this.common = new TreeSet<>(words(times, "month"));
      this.common.addAll(week);
    }

    /** @param text of the report, for what stands around the quote; may be empty */
    Wording of(Event event, Text text) {
      String quoted = String.join(" ", Stream.concat(Stream.of(event.told().quote()), event.told().restated().stream()).map(Quote::text).toList());
      String named = text.length() > 0 && text.length() <= BRIEF ? text.toString() : quoted;
      String around = around(event.told().quote().at(), text);
      List<String> words = List.of(Names.fold(quoted).split(" "));
      Set<String> rare = new TreeSet<>(words);
      rare.removeIf(w -> w.length() < 4);
      long told = hours.in(" " + String.join(" ", words) + " ");
      return new Wording(rare.stream().map(w -> shared.computeIfAbsent(w, k -> k)).toList(), names(event, quoted), weekdays(quoted, around), deed(event, text), told == 0 ? hours.in(" " + Names.fold(around) + " ") : told, Persons.of(event), signs.of(event, quoted, named, words, common));
    }

    private static Set<String> words(Table times, String sort) {
      return times.rows().stream().filter(r -> r.need("sort").equals(sort)).flatMap(r -> r.list("words").stream()).filter(w -> !w.endsWith(".")).map(Names::fold)
          .collect(Collectors.toUnmodifiableSet());
    }

    private Set<String> weekdays(String quoted, String around) {
      Set<String> days = named(quoted);
      return days.isEmpty() ? named(around) : days;
    }

    /** The days of the week in a text on which more is told than that somebody spoke. */
    private Set<String> named(String text) {
      Set<String> days = new TreeSet<>(List.of(Names.fold(text).split(" ")));
      days.retainAll(week);
      if (!days.isEmpty()) {
        days.retainAll(List.of(signs.unspoken(" " + Names.fold(text) + " ").split(" ")));
      }
      return days.isEmpty() ? Set.of() : days;
    }

    private Set<String> deed(Event event, Text text) {
      Set<String> deed = new TreeSet<>();
      for (Span span : event.told().evidence().spans().getOrDefault("/kind", List.of())) {
        if (span.end() <= text.length()) {
          List<String> words = List.of(Names.fold(text.at(span)).split(" "));
          words.stream().filter(w -> w.length() > 2 && words.size() <= MOST_OF_A_DEED).map(stems::of).forEach(deed::add);
        }
      }
      return deed.isEmpty() ? Set.of() : deed;
    }

    private static String around(Span quote, Text text) {
      int from = Math.max(0, quote.start() - AROUND);
      int to = Math.min(text.length(), quote.end() + AROUND);
      if (from >= to) {
        return "";
      }
      String before = text.at(new Span(from, Math.min(quote.start(), to)));
      String after = text.at(new Span(Math.min(quote.end(), to), to));
      return before.substring(before.lastIndexOf(". ") + 1) + " " + (after.contains(". ") ? after.substring(0, after.indexOf(". ")) : after);
    }

    private Set<String> names(Event event, String quoted) {
      Set<String> names = new TreeSet<>();
      Matcher capital = CAPITAL.matcher(quoted);
      while (capital.find()) {
        names.addAll(List.of(Names.fold(capital.group(1)).split(" ")));
      }
      Stream.of(event.initiator(), event.target(), event.where()).flatMap(List::stream).forEach(p -> words((Party) p).forEach(names::remove));
      names.removeAll(common);
      return names.isEmpty() ? Set.of() : names;
    }

    static Stream<String> words(Party party) {
      return Stream.concat(Stream.of(party.name()), party.also().stream()).flatMap(n -> Stream.of(Names.fold(n).split(" ")));
    }
  }
}
