// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.benchmark.wires;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Reports of one newsroom on different happenings in the same form: they share most of their words, and none is another's copy. */
final class Dispatches {
  private static final int EACH = 8;
  private static final String[] PLACES = {"Dorva", "Elmin", "Tagra", "Upper Sanu", "Kelbar", "Ostrin", "Maduka", "Pell Crossing", "Varna Heights", "Isk", "Lower Teme", "Harun Bridge"};
  private static final String[] DAYS = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
  private static final String[] SIDES = {"northern", "southern", "eastern", "western"};

  private Dispatches() {}

  static List<Copies.Copy> of(List<JsonNode> templates, Random random) {
    List<Copies.Copy> dispatches = new ArrayList<>();
    for (JsonNode template : templates) {
      for (int i = 0; i < EACH; i++) {
        int place = random.nextInt(PLACES.length);
        String other = PLACES[(place + 1 + random.nextInt(PLACES.length - 1)) % PLACES.length];
        String[][] values = {{"{place}", PLACES[place]}, {"{other}", other}, {"{day}", DAYS[random.nextInt(DAYS.length)]}, {"{side}", SIDES[random.nextInt(SIDES.length)]},
            {"{number}", String.valueOf(2 + random.nextInt(30))}, {"{hours}", String.valueOf(2 + random.nextInt(5))}};
        String id = template.path("id").asText() + "-" + i;
        dispatches.add(new Copies.Copy(id, id, "dispatch", LocalDate.of(2031, 1, 5).plusDays(9L * i), template.path("outlet").asText(),
            fill(template.path("title").asText(), values), fill(template.path("text").asText(), values)));
      }
    }
    return dispatches;
  }

  private static String fill(String template, String[][] values) {
    String text = template;
    for (String[] value : values) {
      text = text.replace(value[0], value[1]);
    }
    return text;
  }
}
