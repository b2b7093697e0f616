// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.knowledge.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import marsad.knowledge.Row;
import marsad.knowledge.Table;

/** What the words beside a name say of it: {@code place-words.tsv} and {@code compass.tsv} of the language. */
public final class PlaceWords {

  /** What sort of place the words mean. */
  public enum Sort { PROVINCE, DISTRICT, TOWN, QUARTER, SITE, WATER, REGION, COUNTRYSIDE, CAPITAL }

  /**
   * Words found beside a name.
   *
   * @param words as the table has them
   * @param after whether they stand after the name
   * @param firm whether no other sort can be meant
   */
  public record Cue(String words, boolean after, Sort sort, boolean firm) {}

  /** A compass word: which way the middle of the part lies from the middle of the whole. */
  public record Direction(String word, int north, int east, boolean noun, boolean adjective) {}

  private final List<Cue> cues;
  private final List<Direction> directions;

  PlaceWords(Table words, Table compass) {
    cues = words.rows().stream().map(PlaceWords::cue)
        .sorted(Comparator.<Cue>comparingInt(c -> -c.words().length()).thenComparing(Cue::words)).toList();
    directions = compass.rows().stream().map(PlaceWords::direction).toList();
  }

  private static Cue cue(Row row) {
    return new Cue(row.need("words"), row.need("side").equals("after"), Sort.valueOf(row.need("kind")), row.yes("firm"));
  }

  private static Direction direction(Row row) {
    String use = row.need("use");
    return new Direction(row.need("word"), row.number("north").orElseThrow().intValue(), row.number("east").orElseThrow().intValue(),
        !use.equals("adjective"), !use.equals("noun"));
  }

  /** What stands right after the name, else right before it. */
  public Optional<Cue> beside(PlaceMention mention) {
    String after = straight(mention.after());
    String before = straight(mention.before()).strip();
    return cues.stream().filter(Cue::after).filter(c -> begins(after, c.words())).findFirst()
        .or(() -> cues.stream().filter(c -> !c.after() && ends(before, c.words())).findFirst());
  }

  /** The words with which a form itself ends ("Kunduz province"), or that stand in it ("the northern province of Kunduz"). */
  public Optional<Cue> inside(String form) {
    String f = straight(form);
    return cues.stream().filter(c -> c.after() ? f.endsWith(" " + c.words()) : (" " + f).contains(" " + c.words() + " ")).findFirst();
  }

  /** A form without the words of a cue. */
  public static String without(String form, Cue cue) {
    int length = cue.words().length();
    int at = straight(form).indexOf(cue.words() + " ");
    return (cue.after() ? form.substring(0, form.length() - length) : form.substring(Math.max(0, at) + length)).strip();
  }

  /** The compass word that this one is. */
  public Optional<Direction> direction(String word) {
    String w = word.toLowerCase(Locale.ROOT);
    return directions.stream().filter(d -> d.word().equals(w)).findFirst();
  }

  /** All compass words. */
  public List<Direction> directions() {
    return new ArrayList<>(directions);
  }

  private static String straight(String words) {
    return words.toLowerCase(Locale.ROOT).replace('’', '\'');
  }

  private static boolean begins(String after, String words) {
    String wanted = words.startsWith("'") ? words : " " + words;
    return after.startsWith(wanted) && (after.length() == wanted.length() || !Character.isLetterOrDigit(after.charAt(wanted.length())));
  }

  private static boolean ends(String before, String words) {
    int at = before.length() - words.length();
    return at >= 0 && before.startsWith(words, at) && (at == 0 || !Character.isLetterOrDigit(before.charAt(at - 1)));
  }
}
