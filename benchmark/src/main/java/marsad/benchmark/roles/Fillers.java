// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.benchmark.roles;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import marsad.benchmark.score.Ratio;

/** The role fillers that a key wants, and the comparison with those found (CEAF-REE). */
public final class Fillers {
  private Fillers() {}

  /** Role → entities, each with its mentions as they are compared, of one line of {@code roles-*.jsonl}. */
  public static Map<String, List<Set<String>>> gold(JsonNode document) {
    Map<String, List<Set<String>>> gold = new TreeMap<>();
    for (String role : RoleModel.ROLES) {
      List<Set<String>> entities = gold.computeIfAbsent(role, r -> new ArrayList<>());
      for (JsonNode template : document.path("templates")) {
        for (JsonNode entity : template.path(role)) {
          Set<String> mentions = new TreeSet<>();
          entity.forEach(m -> mentions.add(Phrase.plain(m.isArray() ? m.get(0).asText() : m.asText())));
          if (!entities.contains(mentions)) {
            entities.add(mentions);
          }
        }
      }
    }
    return gold;
  }

  /** One to one; since each filler has one form, taking the first entity that has it is best. */
  public static Ratio compare(List<Set<String>> gold, Set<String> read) {
    List<Set<String>> left = new ArrayList<>(gold);
    int right = 0;
    for (String filler : read) {
      for (Set<String> entity : left) {
        if (entity.contains(filler)) {
          right++;
          left.remove(entity);
          break;
        }
      }
    }
    return new Ratio(right, read.size(), gold.size());
  }

  /** Words as they are compared: lower case, single blanks, no article, small number or odd mark in front or behind. */
  public static String plain(String words) {
    return Phrase.plain(words);
  }
}
