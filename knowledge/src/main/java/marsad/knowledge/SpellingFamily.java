// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Whether two spellings are likely one name: "Maaret al-Noman" and "Ma'arrat an-Nu'man". The rules stand in {@code spelling-family.tsv}.
 *
 * <p>{@link #key} is the same for all spellings of a family and serves to look them up; names of different families may share it, so that
 * {@link #same} must confirm what was found.
 */
public final class SpellingFamily {
  private static final String VOWELS = "aeiu";
  private static final double DIFFERENT = 9;

  private record Rule(Pattern find, String replace, String needs) {
    String on(String name) {
      for (int i = 0; i < needs.length(); i++) {
        if (name.indexOf(needs.charAt(i)) < 0) {
          return name;
        }
      }
      return find.matcher(name).replaceAll(replace);
    }
  }

  private final List<Rule> rules;

  private SpellingFamily(List<Rule> rules) {
    this.rules = rules;
  }

  /** With the rules of the language. */
  public static SpellingFamily load(Knowledge knowledge) {
    return new SpellingFamily(knowledge.language().need("spelling-family.tsv").rows().stream()
        .map(row -> new Rule(Pattern.compile(row.need("find")), replacement(row), row.get("needs").orElse("").replace('_', ' '))).toList());
  }

  private static String replacement(Row row) {
    String raw = row.cells().getOrDefault("replace", "");
    return raw.replace("$", "\\$").replaceAll("\\\\(\\d)", "\\$$1");
  }

  /** The consonants of the name as the rules leave them; empty where there are none. */
  public String key(String form) {
    return consonants(reduced(form));
  }

  private static String consonants(String reduced) {
    StringBuilder key = new StringBuilder();
    for (int i = 0; i < reduced.length(); i++) {
      if (VOWELS.indexOf(reduced.charAt(i)) < 0 && reduced.charAt(i) != ' ') {
        key.append(reduced.charAt(i));
      }
    }
    return key.toString();
  }

  /** Whether the two are spellings of one name. */
  public boolean same(String left, String right) {
    return distance(left, right) <= 1;
  }

  /** 0 for equal names, up to 1 for spellings of one, more for different names. Names of as many words are compared word by word. */
  public double distance(String left, String right) {
    String a = reduced(left);
    String b = reduced(right);
    if (a.equals(b)) {
      return a.isEmpty() && !left.equals(right) ? DIFFERENT : 0;
    }
    String[] as = a.split(" +");
    String[] bs = b.split(" +");
    if (as.length != bs.length) {
      return word(a, b);
    }
    double worst = 0;
    for (int i = 0; i < as.length; i++) {
      worst = Math.max(worst, as[i].equals(bs[i]) ? 0 : word(as[i], bs[i]));
    }
    return worst;
  }

  private static double word(String left, String right) {
    List<String> a = slots(left);
    List<String> b = slots(right);
    if (a.size() != b.size() || a.size() < 2 || !consonants(left).equals(consonants(right))) {
      return DIFFERENT;
    }
    double cost = 0;
    for (int i = 0; i < a.size(); i++) {
      cost += cost(a.get(i), b.get(i), i == 0, i == a.size() - 1);
    }
    return cost / (a.size() <= 3 ? 0.45 : 0.2 + 0.15 * a.size());
  }

  /** The name after all rules, words parted by blanks. */
  String reduced(String form) {
    String name = Folding.fold(form);
    for (Rule rule : rules) {
      name = rule.on(name);
    }
    return name.strip();
  }

  /** What stands before, between and after the consonants. */
  private static List<String> slots(String reduced) {
    List<String> slots = new ArrayList<>();
    StringBuilder vowels = new StringBuilder();
    for (int i = 0; i < reduced.length(); i++) {
      char c = reduced.charAt(i);
      if (c == ' ') {
        continue;
      }
      if (VOWELS.indexOf(c) >= 0) {
        vowels.append(c);
      } else {
        slots.add(vowels.toString());
        vowels.setLength(0);
      }
    }
    slots.add(vowels.toString());
    return slots;
  }

  private static double cost(String a, String b, boolean first, boolean last) {
    if (a.equals(b)) {
      return 0;
    }
    if (a.isEmpty() || b.isEmpty()) {
      boolean shva = (a + b).equals("e");
      return (a + b).length() > 1 ? 1 : first || last ? (shva && last ? 0.3 : 1.2) : shva ? 0.25 : 0.5;
    }
    if (a.length() != b.length()) {
      return 1;
    }
    double sum = 0;
    for (int i = 0; i < a.length(); i++) {
      sum += vowel(a.charAt(i), b.charAt(i));
    }
    return sum;
  }

  private static double vowel(char a, char b) {
    String pair = a < b ? "" + a + b : "" + b + a;
    return switch (pair) {
      case "ei" -> 0.2;
      case "ae" -> 0.3;
      case "eu" -> 0.6;
      case "ai", "iu", "au" -> 1;
      default -> 0;
    };
  }
}
