// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import marsad.knowledge.Row;

/** Fills the templates of the swap set with actors, pair by pair, always the same pairs. */
final class SwapSet {
  private static final List<String> COLUMNS = List.of("state", "rebel", "foreign");
  /** For each pair: who does it and who suffers it in the first filling, then in the second. */
  private static final int[][] EXCHANGES = {{0, 1, 1, 0}, {0, 2, 2, 0}, {1, 2, 2, 1}, {0, 1, 2, 1}, {1, 0, 2, 0}, {0, 2, 1, 2}};
  private static final Pattern NUMBER = Pattern.compile("\\{([AB]):([^|}]*)\\|([^}]*)\\}");

  private SwapSet() {}

  /**
   * One template filled.
   *
   * @param side column of the actor who does it
   */
  record Filling(JsonNode template, String text, String side, String a, String b) {
    /** The name that stands for a slot such as {@code A}. */
    String actor(String slot) {
      return slot.contains("A") ? a : b;
    }
  }

  /** Two fillings that must be read alike. */
  record Pair(Filling one, Filling other) {}

  static List<Pair> pairs(List<JsonNode> templates, List<Row> theatres, int most) {
    List<Pair> pairs = new ArrayList<>();
    int rounds = theatres.size() * EXCHANGES.length;
    for (int round = 0; round < rounds; round++) {
      for (int t = 0; t < templates.size() && pairs.size() < most; t++) {
        int turn = (t * 7 + round * 11) % rounds;
        Row theatre = theatres.get(turn % theatres.size());
        int[] exchange = EXCHANGES[turn / theatres.size()];
        List<String> places = theatre.list("places");
        String place = places.get((t + round) % places.size());
        pairs.add(new Pair(fill(templates.get(t), theatre, exchange[0], exchange[1], place), fill(templates.get(t), theatre, exchange[2], exchange[3], place)));
      }
    }
    return pairs;
  }

  private static Filling fill(JsonNode template, Row theatre, int doer, int sufferer, String place) {
    String a = theatre.need(COLUMNS.get(doer));
    String b = theatre.need(COLUMNS.get(sufferer));
    StringBuilder text = new StringBuilder();
    Matcher number = NUMBER.matcher(template.path("template").asText());
    while (number.find()) {
      String column = COLUMNS.get(number.group(1).equals("A") ? doer : sufferer) + "_number";
      number.appendReplacement(text, Matcher.quoteReplacement(number.group(theatre.need(column).equals("singular") ? 2 : 3)));
    }
    number.appendTail(text);
    String filled = capitals(text.toString().replace("{A}", a).replace("{B}", b).replace("{P}", place));
    return new Filling(template, filled, COLUMNS.get(doer), a, b);
  }

  private static String capitals(String text) {
    Matcher start = Pattern.compile("(^|[.!?][\"”]? )(\\p{Ll})").matcher(text);
    return start.replaceAll(m -> m.group(1) + m.group(2).toUpperCase(java.util.Locale.ROOT));
  }
}
