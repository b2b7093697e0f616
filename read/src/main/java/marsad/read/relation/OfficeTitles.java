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
  private final Map<String, List<Row>> holders = new TreeMap<>();

  private OfficeTitles() {}

  static OfficeTitles load(Knowledge knowledge) {
    OfficeTitles titles = new OfficeTitles();
    knowledge.language().need("office-words.tsv").rows().stream().filter(r -> r.yes("holds_office")).forEach(r -> titles.titles.put(r.need("lemma"), r));
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
  record Title(String lemma, int from, int to, boolean ofState) {}

  /** The longest title that begins at a token. */
  Optional<Title> at(Sentence sentence, int from) {
    for (int size = Math.min(LONGEST, sentence.size() - from); size > 0; size--) {
      StringBuilder words = new StringBuilder();
      for (int i = from; i < from + size; i++) {
        boolean apart = i > from && sentence.token(i).at().start() > sentence.token(i - 1).at().end();
        words.append(apart ? " " : "").append(sentence.token(i).lower());
      }
      Row row = titles.get(words.toString());
      if (row != null) {
        String of = row.get("head_of").orElse("");
        return Optional.of(new Title(words.toString(), from, from + size, of.equals("state") || of.equals("ministry")));
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
