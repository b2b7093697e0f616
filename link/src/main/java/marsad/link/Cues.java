// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.link;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import marsad.knowledge.Row;
import marsad.knowledge.Table;

/** Words by which a report says how what it tells stands to what others told; {@code link-cues.tsv} of the language. */
final class Cues {
  /** What such words say. */
  enum Cue {
    /** An earlier report is put right. */
    CORRECTION,
    /** One more of its sort came before or beside it. */
    ANOTHER,
    /** It is not the first of its sort within weeks or months. */
    AGAIN,
    /** Its hours are those of another place. */
    ZONE,
    /** It tells of a longer time or of many places. */
    MANY,
    /** It counts happenings. */
    SEVERAL,
    /** Its numbers go on or have gone up. */
    RISING,
    /** A day on which somebody spoke, not that of what is told. */
    SPOKEN;

    boolean in(int cues) {
      return (cues & bit()) != 0;
    }

    private int bit() {
      return 1 << ordinal();
    }
  }

  private final Openings patterns;
  private final int[] bits; // of the cue of each pattern
  private final Map<Cue, Pattern> byCue;

  Cues(Table table) {
    this.patterns = new Openings(table.rows().stream().map(Cues::pattern).toList());
    this.bits = table.rows().stream().mapToInt(r -> cue(r).bit()).toArray();
    this.byCue = table.rows().stream().collect(Collectors.groupingBy(Cues::cue, () -> new EnumMap<>(Cue.class),
        Collectors.collectingAndThen(Collectors.mapping(Cues::pattern, Collectors.joining("|")), all -> Pattern.compile(" (?:" + all + ")(?= )"))));
  }

  private static Cue cue(Row row) {
    return Cue.valueOf(row.need("cue").toUpperCase(Locale.ROOT));
  }

  /** A text without the words of a cue. @param folded with a blank at both ends */
  String without(Cue cue, String folded) {
    Pattern pattern = byCue.get(cue);
    return pattern == null ? folded : pattern.matcher(folded).replaceAll(" ");
  }

  private static String pattern(Row row) {
    return row.need("pattern").strip();
  }

  /** The cues in a text as bits. @param folded with a blank at both ends */
  int in(String folded) {
    int[] found = {0};
    patterns.find(folded, (pattern, words) -> {
      found[0] |= bits[pattern];
      return false;
    });
    return found[0];
  }
}
