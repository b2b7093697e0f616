// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How one report becomes a family: cut, given another head, re-ordered, mixed with other copy, reworded, always in the same way. */
final class WireRules {
  private static final Map<String, String> REWORDED = new TreeMap<>(Map.ofEntries(Map.entry("killed", "left dead"), Map.entry("said", "stated"), Map.entry("people", "persons"),
      Map.entry("wounded", "hurt"), Map.entry("at least", "no fewer than"), Map.entry("more than", "over"), Map.entry("near", "close to"), Map.entry("fighters", "gunmen"),
      Map.entry("several", "a number of"), Map.entry("began", "started"), Map.entry("officials", "authorities"), Map.entry("area", "zone"), Map.entry("attack", "assault"),
      Map.entry("about", "around"), Map.entry("home", "house"), Map.entry("morning", "early hours"), Map.entry("told", "informed"), Map.entry("road", "route")));

  private WireRules() {}

  /** The seed and five that go back to it; {@code other} lends a paragraph to the mixed one, which is published after both. */
  static List<ObjectNode> family(JsonNode seed, JsonNode other) {
    List<String> body = paragraphs(seed);
    List<ObjectNode> family = new ArrayList<>();
    family.add(report(seed, "", seed.path("title").asText(), body));
    family.add(report(seed, "cut", "News in brief: " + seed.path("title").asText(), body.subList(0, (body.size() + 1) / 2)));
    family.add(report(seed, "head", "What is known so far", headed(body)));
    List<String> turned = new ArrayList<>(body);
    Collections.rotate(turned, body.size() / 2);
    family.add(report(seed, "order", seed.path("title").asText(), turned));
    List<String> mixed = new ArrayList<>(body);
    mixed.add(mixed.size() - 1, paragraphs(other).get(paragraphs(other).size() / 2));
    String later = seed.path("published").asText().compareTo(other.path("published").asText()) > 0 ? seed.path("published").asText() : other.path("published").asText();
    family.add(report(seed, "mixed", "Round-up of the day", mixed).put("published", LocalDate.parse(later).plusDays(1).toString()));
    family.add(report(seed, "words", "Account from the scene", body.stream().map(WireRules::reword).toList()));
    return family;
  }

  private static List<String> headed(List<String> body) {
    List<String> headed = new ArrayList<>(List.of("A correspondent who followed the matter from abroad sent this account, parts of which could not be checked by the editors."));
    headed.addAll(body.subList(1, body.size()));
    return headed;
  }

  private static String reword(String paragraph) {
    String reworded = paragraph;
    for (Map.Entry<String, String> word : REWORDED.entrySet()) {
      reworded = reworded.replaceAll("\\b" + word.getKey() + "\\b", word.getValue());
    }
    return reworded;
  }

  private static List<String> paragraphs(JsonNode seed) {
    return List.of(seed.path("text").asText().split("\n\n"));
  }

  private static ObjectNode report(JsonNode seed, String rule, String title, List<String> body) {
    return Bench.english(seed.path("id").asText() + rule, title + "\n\n" + String.join("\n\n", body), seed.path("published").asText())
        .put("title", title).put("outlet", rule.isEmpty() ? seed.path("outlet").asText() : seed.path("outlet").asText() + " " + rule);
  }
}
