// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.benchmark.score;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Takes away what would let one name stand for everything: forms that the text does not have, and all forms of a thing that fits two gold
 * things with no form in common.
 */
final class Bounds {
  private Bounds() {}

  /** Changes the system's records in place. */
  static void set(List<JsonNode> system, List<JsonNode> gold, Article article) {
    List<Set<String>> known = gold.stream().flatMap(r -> Nodes.parties(r).stream()).map(Nodes::names).toList();
    for (JsonNode record : system) {
      for (JsonNode party : Nodes.parties(record)) {
        bound((ObjectNode) party, known, article);
      }
    }
  }

  private static void bound(ObjectNode party, List<Set<String>> known, Article article) {
    List<JsonNode> also = Nodes.list(party.path("also")).stream().filter(a -> article.has(a.asText())).toList();
    ArrayNode kept = party.putArray("also");
    also.forEach(kept::add);
    if (fitsTwo(Nodes.names(party), known)) {
      party.putArray("also");
      Set<String> own = new TreeSet<>(Set.of(Words.norm(Nodes.text(party, "name"))));
      own.remove("");
      if (fitsTwo(own, known)) {
        party.put("name", "");
      }
    }
  }

  private static boolean fitsTwo(Set<String> mine, List<Set<String>> known) {
    List<Set<String>> fits = known.stream().filter(k -> !Collections.disjoint(k, mine)).distinct().toList();
    return fits.stream().anyMatch(a -> fits.stream().anyMatch(b -> Collections.disjoint(a, b)));
  }
}
