// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.benchmark.roles;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import marsad.benchmark.roles.Candidates.Candidate;
import marsad.benchmark.roles.Candidates.Rules;
import marsad.benchmark.score.Ratio;
import marsad.knowledge.Knowledge;
import marsad.read.Context;
import marsad.read.language.Sentence;
import marsad.read.language.Token;
import marsad.record.Reading;

/** Learns the weights of a {@link RoleModel} from texts whose role fillers are known. The same texts in the same order give the same weights. */
public final class RoleTraining {
  private static final int TEXTS = 6; // in fewer a sign says nothing
  private static final double LEAST_WEIGHT = 0.04;
  private static final double NAMES = 0.5; // a word that is part of a name more often than that is no common word
  private static final int PARTS = 3; // of the texts, to measure on one what was learned from the others
  private static final double LEAST = 0.2; // half of the F1 reached: from there on a filler taken raises it (Lipton, Elkan and Narayanaswamy 2014)
  private static final Pattern WORDS = Pattern.compile("[^=<>&/]+");

  private final Candidates candidates;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> signs = new ArrayList<>();
  private final List<int[]> texts = new ArrayList<>(); // of each sign: how many, and which was the last
  private final Map<String, int[]> names = new HashMap<>(); // of each word: in names, and in all
  private final List<Text> all = new ArrayList<>();
  private Ratio ruled = Ratio.NONE;

  /** One text: what may fill its roles, each with the numbers of its signs, and what does. */
  private record Text(List<Candidate> candidates, List<int[]> signs, Map<String, List<Set<String>>> gold) {}

  public RoleTraining(Knowledge knowledge) {
    candidates = new Candidates(WordClasses.load(knowledge));
    number(RoleModel.BIAS);
  }

  /**
   * Adds a text to learn from.
   *
   * @param rules the fillers that follow from the rules
   * @param gold role → entities, each with its mentions as they are compared
   */
  public void add(Context context, Reading reading, Map<String, Set<String>> rules, Map<String, List<Set<String>>> gold) {
    for (Sentence sentence : context.document().parsed()) {
      sentence.tokens().forEach(this::count);
    }
    for (String role : RoleModel.ROLES) {
      ruled = ruled.plus(Fillers.compare(gold.getOrDefault(role, List.of()), rules.getOrDefault(role, Set.of())));
    }
    add(candidates.of(context, new Rules(reading, rules)), gold);
  }

  void add(List<Candidate> candidates, Map<String, List<Set<String>>> gold) {
    List<Candidate> found = new ArrayList<>();
    List<int[]> numbered = new ArrayList<>();
    for (Candidate candidate : candidates) {
      numbered.add(IntStream.concat(IntStream.of(0), candidate.signs().stream().mapToInt(this::number)).toArray());
      found.add(new Candidate(candidate.words(), Set.of(), candidate.at(), candidate.head()));
    }
    all.add(new Text(found, numbered, gold));
  }

  private void count(Token token) {
    int[] seen = names.computeIfAbsent(token.lower(), w -> new int[2]);
    seen[0] += token.isName() || token.entity().equals("PERSON") || token.entity().equals("LOCATION") ? 1 : 0;
    seen[1]++;
  }

  private int number(String sign) {
    int number = numbers.computeIfAbsent(sign, s -> {
      signs.add(s);
      texts.add(new int[] {0, -1});
      return signs.size() - 1;
    });
    int[] seen = texts.get(number);
    if (seen[1] != all.size()) {
      seen[0]++;
      seen[1] = all.size();
    }
    return number;
  }

  /** Rows of a table with the columns sign and the roles; {@code tell} gets one line for each thing that was measured on the way. */
  public List<String> learn(Consumer<String> tell) {
    tell.accept(String.format(Locale.ROOT, "rules alone: F1 %.3f (P %.3f, R %.3f)", ruled.f1(), ruled.precision(), ruled.recall()));
    boolean[] kept = new boolean[signs.size()];
    IntStream.range(0, kept.length).forEach(s -> kept[s] = s == 0 || texts.get(s)[0] >= TEXTS && common(signs.get(s)));
    List<Text> pruned = all.stream().map(t -> new Text(t.candidates(), t.signs().stream().map(s -> Arrays.stream(s).filter(i -> kept[i]).toArray()).toList(), t.gold())).toList();
    List<Learned> roles = IntStream.range(0, RoleModel.ROLES.size()).parallel().mapToObj(role -> learned(pruned, role)).toList();
    Map<String, double[]> columns = new TreeMap<>();
    for (int role = 0; role < roles.size(); role++) {
      tell.accept(roles.get(role).told());
      float[] learned = roles.get(role).weights();
      columns.computeIfAbsent(RoleModel.LEAST, s -> new double[RoleModel.ROLES.size()])[role] = LEAST;
      for (int s = 0; s < learned.length; s++) {
        if (Math.abs(learned[s]) >= LEAST_WEIGHT) {
          columns.computeIfAbsent(signs.get(s), x -> new double[RoleModel.ROLES.size()])[role] = learned[s];
        }
      }
    }
    List<String> rows = new ArrayList<>(List.of("sign\t" + String.join("\t", RoleModel.ROLES)));
    columns.forEach((sign, weights) -> rows.add(sign + row(weights)));
    return rows;
  }

  private static String row(double[] weights) {
    StringBuilder row = new StringBuilder();
    for (double weight : weights) {
      row.append('\t').append(weight == 0 ? "" : String.format(Locale.ROOT, "%.2f", weight));
    }
    return row.toString();
  }

  /** False where a sign holds a word that is a name more often than not. */
  private boolean common(String sign) {
    return WORDS.matcher(sign).results().map(r -> names.get(r.group())).noneMatch(n -> n != null && n[0] > NAMES * n[1]);
  }

  /** What was learned for a role: what it reached on texts not learned from, and the weights. */
  private record Learned(String told, float[] weights) {}

  /** Learned from all texts but a part; from all where the part is below 0. */
  private Logistic model(List<Text> from, int role, int without) {
    List<Logistic.Case> cases = new ArrayList<>();
    for (int i = 0; i < from.size(); i++) {
      if (without < 0 || i % PARTS != without) {
        Text text = from.get(i);
        List<Set<String>> gold = text.gold().getOrDefault(RoleModel.ROLES.get(role), List.of());
        for (int c = 0; c < text.candidates().size(); c++) {
          String words = text.candidates().get(c).words();
          cases.add(new Logistic.Case(text.signs().get(c), gold.stream().anyMatch(e -> e.contains(words))));
        }
      }
    }
    return Logistic.learn(cases, signs.size());
  }

  /** Learned from all texts, and measured part by part on texts that were not learned from. */
  private Learned learned(List<Text> from, int role) {
    String name = RoleModel.ROLES.get(role);
    Ratio sum = Ratio.NONE;
    for (int part = 0; part < PARTS; part++) {
      Logistic model = model(from, role, part);
      for (int i = part; i < from.size(); i += PARTS) {
        Text text = from.get(i);
        List<Double> scores = text.signs().stream().map(model::sum).toList();
        sum = sum.plus(Fillers.compare(text.gold().getOrDefault(name, List.of()), RoleModel.chosen(text.candidates(), scores, LEAST)));
      }
    }
    String told = String.format(Locale.ROOT, "%s: F1 %.3f (P %.3f, R %.3f) on texts not learned from; %d right, %d given, %d wanted", name, sum.f1(), sum.precision(), sum.recall(),
        Math.round(sum.earned()), sum.system(), sum.gold());
    return new Learned(told, model(from, role, -1).weights());
  }
}
