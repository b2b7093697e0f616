// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.benchmark.ged;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import marsad.benchmark.score.Words;

/** Whether a place of an event bears a coded name: every word of the shorter stands in the longer, spelling within one letter in five. */
final class GedNames {
  private static final Set<String> GENERIC = Set.of("city", "town", "village", "district", "governorate", "province", "region", "state", "area", "department",
      "departement", "municipality", "countryside", "neighborhood", "neighbourhood", "county", "division", "township", "zone", "subdistrict");

  private GedNames() {}

  static boolean bears(JsonNode event, String coded) {
    Set<String> want = words(coded);
    return !want.isEmpty() && names(event).stream().map(GedNames::words).anyMatch(have -> fits(want, have));
  }

  /** Names of the event's places as they stand there. */
  static List<String> names(JsonNode event) {
    List<String> names = new ArrayList<>();
    for (JsonNode place : event.path("where")) {
      names.add(place.path("name").asText(""));
      place.path("also").forEach(a -> names.add(a.asText("")));
    }
    return names;
  }

  private static boolean fits(Set<String> want, Set<String> have) {
    Set<String> small = want.size() <= have.size() ? want : have;
    Set<String> large = small == want ? have : want;
    return !small.isEmpty() && small.stream().allMatch(a -> large.stream().anyMatch(b -> near(a, b)));
  }

  private static Set<String> words(String text) {
    Set<String> words = new TreeSet<>(Arrays.asList(Words.norm(text.replaceAll("[’‘'`]", "")).split(" ")));
    words.removeIf(w -> GENERIC.contains(w) || w.codePointCount(0, w.length()) < 2);
    return words;
  }

  private static boolean near(String one, String other) {
    if (one.equals(other)) {
      return true;
    }
    int[] a = vowels(one);
    int[] b = vowels(other);
    int[] row = new int[b.length + 1];
    Arrays.setAll(row, i -> i);
    for (int i = 1; i <= a.length; i++) {
      int last = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length; j++) {
        int above = row[j];
        row[j] = Math.min(Math.min(row[j] + 1, row[j - 1] + 1), last + (a[i - 1] == b[j - 1] ? 0 : 1));
        last = above;
      }
    }
    return row[b.length] <= Math.max(a.length, b.length) / 5;
  }

  private static int[] vowels(String word) {
    return word.replace('e', 'a').replace('i', 'a').replace('u', 'o').codePoints().toArray();
  }
}
