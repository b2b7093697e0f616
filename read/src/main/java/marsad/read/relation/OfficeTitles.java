// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.relation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import marsad.knowledge.Knowledge;
import marsad.knowledge.Row;
import marsad.read.language.Sentence;

/** Titles of heads and ministers, and who is known to have held which office when. */
final class OfficeTitles {
  private static final int LONGEST = 4;
  private final Map<String, Row> titles = new TreeMap<>();
  private final Map<String, Row> all = new TreeMap<>();
  private final Map<String, Row> plurals = new TreeMap<>();
  private final Map<String, Row> ranks = new TreeMap<>();
  private final Map<String, List<Row>> holders = new TreeMap<>();

  private OfficeTitles() {}

  static OfficeTitles load(Knowledge knowledge) {
    OfficeTitles titles = new OfficeTitles();
    knowledge.language().need("office-words.tsv").rows().forEach(r -> titles.all.put(r.need("lemma"), r));
    titles.all.values().stream().filter(r -> r.need("holds_office").equals("no") && r.get("head_of").filter(o -> o.matches("army|group")).isPresent()).forEach(r -> titles.ranks.put(r.need("lemma"), r));
    titles.all.values().stream().filter(r -> r.yes("holds_office")).forEach(r -> titles.titles.put(r.need("lemma"), r));
    titles.titles.values().forEach(r -> titles.plurals.put(r.need("plural"), r));
    knowledge.theatres().forEach(shelf -> shelf.table("offices.tsv").ifPresent(t -> t.rows().forEach(titles::holder)));
    knowledge.world().table("offices.tsv").ifPresent(t -> t.rows().forEach(titles::holder));
    return titles;
  }

  private void holder(Row row) {
    List<String> names = new ArrayList<>(row.list("spellings"));
    names.add(row.need("person"));
    names.forEach(n -> holders.computeIfAbsent(n.toLowerCase(Locale.ROOT), k -> new ArrayList<>()).add(row));
  }

  /**
   * A title met.
   *
   * @param ofState true for heads of states and ministers, whose office is of a country
   */
  record Title(String lemma, int from, int to, boolean ofState) {

    /** The same with words before it: "minister" with "economy". */
    Title widened(int first, String words) {
      return new Title(words, first, to, ofState);
    }
  }

  /** The longest title of an office that begins at a token. */
  Optional<Title> at(Sentence sentence, int from) {
    return longest(titles, sentence, from);
  }

  /** The longest title in the plural that begins at a token: "foreign ministers N of X and N of Y". */
  Optional<Title> several(Sentence sentence, int from) {
    return longest(plurals, sentence, from).map(t -> new Title(plurals.get(t.lemma()).need("lemma"), t.from(), t.to(), t.ofState()));
  }

  /** The longest title, rank or calling that begins at a token. */
  Optional<Title> any(Sentence sentence, int from) {
    return longest(all, sentence, from);
  }

  /** Where the ranks that begin at a token end; the token itself where there are none. */
  int ranks(Sentence sentence, int from) {
    int at = from;
    for (int steps = 0; steps < 3 && at < sentence.size(); steps++) {
      at = longest(ranks, sentence, at).map(Title::to).orElse(at);
    }
    return at;
  }

  private static Optional<Title> longest(Map<String, Row> titles, Sentence sentence, int from) {
    for (int size = Math.min(LONGEST, sentence.size() - from); size > 0; size--) {
      StringBuilder words = new StringBuilder();
      for (int i = from; i < from + size; i++) {
        boolean apart = i > from && sentence.token(i).at().start() > sentence.token(i - 1).at().end();
        words.append(apart ? " " : "").append(sentence.token(i).lower());
      }
      Row row = titles.get(words.toString());
      if (row != null) {
        String of = row.get("head_of").orElse("");
        return Optional.of(new Title(words.toString(), from, from + size, of.matches("state|ministry|forces")));
      }
    }
    return Optional.empty();
  }

  /** The office that a person is known to hold on a day and that a title fits, in its usual words. */
  Optional<String> known(String person, String title, Optional<LocalDate> day) {
    List<Row> rows = holders.getOrDefault(person.toLowerCase(Locale.ROOT), List.of());
    return rows.stream().filter(r -> fits(r.need("office"), title)).filter(r -> holds(r, day)).findFirst()
        .or(() -> rows.stream().filter(r -> fits(r.need("office"), title)).findFirst()).map(r -> r.need("office"));
  }

  /** The usual name of a known person. */
  Optional<String> person(String said) {
    return holders.getOrDefault(said.toLowerCase(Locale.ROOT), List.of()).stream().findFirst().map(r -> r.need("person"));
  }

  private static boolean fits(String office, String title) {
    String lower = office.toLowerCase(Locale.ROOT).replace("defense", "defence");
    String wanted = title.replace("defense", "defence");
    return lower.contains(wanted) || wanted.equals("chief") && lower.contains("head") || wanted.equals("head") && lower.contains("director")
        || wanted.equals("director") && lower.contains("head") || wanted.equals("leader") && lower.contains("head");
  }

  private static boolean holds(Row row, Optional<LocalDate> day) {
    Optional<LocalDate> from = row.get("from").flatMap(OfficeTitles::day);
    Optional<LocalDate> to = row.get("to").flatMap(OfficeTitles::day);
    return day.isEmpty() || from.map(f -> !f.isAfter(day.get())).orElse(true) && to.map(t -> !t.isBefore(day.get())).orElse(true);
  }

  private static Optional<LocalDate> day(String cell) {
    String full = cell.length() == 4 ? cell + "-01-01" : cell.length() == 7 ? cell + "-01" : cell;
    return Optional.of(LocalDate.parse(full));
  }
}
