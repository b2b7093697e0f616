// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.language.label;

import static marsad.read.language.label.Keys.and;

import java.util.List;
import java.util.regex.Pattern;

/** What a model of names or of case looks at in a sentence: words, their beginnings and ends, shapes and groups, their neighbours' too. */
final class NameFeatures {
  private static final Pattern TITLE = Pattern.compile("(?:Mr|Ms|Mrs|Dr|Miss|Sen|Judge|Sir)\\.?");
  private static final int SHORT = 3; // letters; beyond a neighbour no longer than that the next one is looked at too
  private static final int FAR = 150; // words within which a name is looked for again, and no nearer than
  private static final int NEAR = 3;
  private static final String DOTS = "...";

  private final NameModel model;
  private final Words words;
  private final List<String> shapes;
  private final int[] after; // by word, from as many before the first on as are looked at: the number of the feature "stands somewhere behind"
  private final int[] before;

  NameFeatures(NameModel model, Words words) {
    this.model = model;
    this.words = words;
    this.shapes = words.shapes(model);
    this.after = near("-DISJN");
    this.before = near("-DISJP");
  }

  private int[] near(String feature) {
    int outside = model.number(key("", feature));
    int[] numbers = new int[words.size() + 2 * model.reach()];
    for (int i = 0; i < numbers.length; i++) {
      int at = i - model.reach();
      numbers[i] = at < 0 || at >= words.size() ? outside : model.number(key(word(at), feature));
    }
    return numbers;
  }

  /** The sums of a word's features, one for each label. */
  double[] node(int at) {
    double[] sums = new double[model.labels().size()];
    String word = word(at);
    put(sums, "###");
    put(sums, word, "-WORD");
    put(sums, word(at - 1), "-PW");
    put(sums, word(at + 1), "-NW");
    put(sums, cluster(at), "-DISTSIM");
    put(sums, cluster(at - 1), "-PDISTSIM");
    put(sums, cluster(at + 1), "-NDISTSIM");
    if (model.titles() && TITLE.matcher(word).matches()) {
      put(sums, "IS_TITLE");
    }
    parts(sums, "<" + word + ">");
    shaped(sums, at);
    around(sums, at, 1, after);
    around(sums, at, -1, before);
    again(sums, at);
    if (model.placed()) {
      placed(sums, at);
    }
    return sums;
  }

  /** The sums of the features of a word and the one before, one for each pair of labels. */
  double[] edge(int at) {
    double[] sums = model.pairs().clone();
    String before = at == 0 ? "" : cluster(at - 1);
    String next = at + 1 == words.size() ? "null" : shape(at + 1);
    edge(sums, "PSEQ");
    edge(sums, word(at), "-PSEQW");
    edge(sums, word(at - 1), "-", word(at), "-PSEQW2");
    edge(sums, word(at - 1), "-PSEQpW");
    edge(sums, before, "-PSEQpDS");
    edge(sums, cluster(at), "-PSEQcDS");
    edge(sums, before, "-", cluster(at), "-PSEQpcDS");
    edge(sums, shape(at - 1), "-PSEQpS");
    edge(sums, shape(at), "-PSEQcS");
    edge(sums, shape(at - 1), "-", shape(at), "-TYPES");
    edge(sums, next, "-TNS1");
    edge(sums, shape(at), "-TPS2");
    return sums;
  }

  /** Beginnings and ends, in letters from two on. */
  private void parts(double[] sums, String word) {
    int longest = model.longest() < 0 ? word.length() : Math.min(model.longest(), word.length());
    for (int letters = 2; letters <= longest; letters++) {
      part(sums, word, 0, letters);
      if (letters < word.length()) {
        part(sums, word, word.length() - letters, word.length());
      }
    }
  }

  private void part(double[] sums, String word, int from, int to) {
    model.node(sums, and(and(and(Keys.START, "#"), word, from, to), "#"));
  }

  private void shaped(double[] sums, int at) {
    String shape = shape(at);
    put(sums, shape, "-TYPE");
    put(sums, shape(at - 1), "-PTYPE");
    put(sums, shape(at + 1), "-NTYPE");
    put(sums, word(at - 1), DOTS, shape, "-PW_CTYPE");
    put(sums, shape, DOTS, word(at + 1), "-NW_CTYPE");
    put(sums, shape(at - 1), DOTS, shape, "-PCTYPE");
    put(sums, shape, DOTS, shape(at + 1), "-CNTYPE");
    put(sums, shape(at - 1), DOTS, shape, DOTS, shape(at + 1), "-PCNTYPE");
    if (word(at - 1).length() <= SHORT) {
      put(sums, word(at - 2), DOTS, shape, "-PPW_CTYPE");
    }
    if (word(at + 1).length() <= SHORT) {
      put(sums, word(at + 2), DOTS, shape, "-NNW_CTYPE");
    }
  }

  private void placed(double[] sums, int at) {
    String part = at == 0 ? "BEGIN-SENT" : at == words.size() - 1 ? "END-SENT" : "IN-SENT";
    put(sums, Integer.toString(at), "-POSITION");
    put(sums, part);
    put(sums, shape(at), "-", part);
  }

  private void around(double[] sums, int at, int step, int[] numbers) {
    int here = at + model.reach();
    for (int i = 1; i <= model.reach(); i++) {
      int number = numbers[here + i * step];
      boolean seen = false;
      for (int k = 1; k < i; k++) {
        seen |= numbers[here + k * step] == number;
      }
      if (!seen) {
        model.node(sums, number);
      }
    }
  }

  /** Whether a name that stands alone here stands alone elsewhere too. */
  private void again(double[] sums, int at) {
    if (!(like(word(at)) && small(word(at + 1)) && letter(word(at + 1)) && letter(word(at - 1)))) {
      put(sums, "NO-OCCURRENCE-PATTERN");
    } else if (!name(at - 1)) {
      if (again(at, 1)) {
        put(sums, "X-NEXT-OCCURRENCE-X");
      }
      if (again(at, -1)) {
        put(sums, "X-PREV-OCCURRENCE-X");
      }
    }
  }

  private boolean again(int at, int step) {
    for (int i = at + NEAR * step; i >= 0 && i < words.size() && Math.abs(i - at) < FAR; i += step) {
      if (word(i).equals(word(at)) && !name(i - 1) && !name(i + 1)) {
        return true;
      }
    }
    return false;
  }

  private boolean name(int at) {
    return words.tag(at).equals("NNP") && like(word(at));
  }

  private static boolean like(String word) {
    return word.length() > 1 && (Character.isUpperCase(word.charAt(0)) || Character.isTitleCase(word.charAt(0))) && small(word.substring(1));
  }

  private static boolean small(String word) {
    return !word.isEmpty() && word.chars().noneMatch(c -> Character.isUpperCase((char) c));
  }

  private static boolean letter(String word) {
    return word.chars().anyMatch(c -> Character.isLetter((char) c));
  }

  private String word(int at) {
    return words.word(at);
  }

  private String shape(int at) {
    return at < 0 || at >= shapes.size() ? "" : shapes.get(at);
  }

  private String cluster(int at) {
    return words.cluster(at);
  }

  private void put(double[] sums, String... parts) {
    model.node(sums, key(parts));
  }

  private void edge(double[] sums, String... parts) {
    model.edge(sums, key(parts));
  }

  private static long key(String... parts) {
    long key = Keys.START;
    for (String part : parts) {
      key = and(key, part);
    }
    return key;
  }
}
