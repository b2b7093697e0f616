// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.benchmark.roles;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import marsad.benchmark.roles.Candidates.Candidate;
import marsad.benchmark.roles.Candidates.Rules;
import marsad.knowledge.Knowledge;
import marsad.knowledge.Row;
import marsad.knowledge.Shelf;
import marsad.knowledge.Table;
import marsad.read.Context;
import marsad.record.Reading;
import marsad.record.Span;

/** Chooses role fillers by learned weights: of each role the likeliest phrases that do not overlap. */
public final class RoleModel {
  /** The roles, in the order of the columns of the weights. */
  public static final List<String> ROLES = List.of("PerpInd", "PerpOrg", "Target", "Victim", "Weapon");
  static final String BIAS = "bias";
  static final String LEAST = "least probability";

  private final Map<String, double[]> weights;
  private final Candidates candidates;

  private RoleModel(Map<String, double[]> weights, Knowledge knowledge) {
    this.weights = weights;
    this.candidates = new Candidates(WordClasses.load(knowledge));
  }

  /** The weights that come with the benchmark. */
  public static RoleModel load(Knowledge knowledge) {
    return of(new Shelf.Packed("marsad/benchmark/roles/").need("weights.tsv"), knowledge);
  }

  static RoleModel of(Table table, Knowledge knowledge) {
    Map<String, double[]> weights = new HashMap<>();
    for (Row row : table.rows()) {
      weights.put(row.cells().get("sign"), ROLES.stream().mapToDouble(r -> row.number(r).orElse(0.0)).toArray());
    }
    return new RoleModel(weights, knowledge);
  }

  /** Role → its fillers as they are compared, of a text and of what the rules made of it. */
  public Map<String, Set<String>> fillers(Context context, Reading reading, Map<String, Set<String>> rules) {
    List<Candidate> all = candidates.of(context, new Rules(reading, rules));
    List<double[]> scores = all.stream().map(this::scores).toList();
    Map<String, Set<String>> fillers = new TreeMap<>();
    for (int role = 0; role < ROLES.size(); role++) {
      int of = role;
      fillers.put(ROLES.get(role), chosen(all, scores.stream().map(s -> s[of]).toList(), weights.get(LEAST)[role]));
    }
    return fillers;
  }

  private double[] scores(Candidate candidate) {
    double[] sums = weights.get(BIAS).clone();
    for (String sign : candidate.signs()) {
      double[] more = weights.get(sign);
      for (int role = 0; more != null && role < sums.length; role++) {
        sums[role] += more[role];
      }
    }
    return sums;
  }

  /** The likeliest first, none that overlaps one chosen before. */
  static Set<String> chosen(List<Candidate> all, List<Double> sums, double least) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      if (Logistic.probability(sums.get(i)) >= least) {
        order.add(i);
      }
    }
    order.sort(Comparator.comparingDouble((Integer i) -> -sums.get(i)).thenComparing(i -> all.get(i).words()));
    List<Candidate> chosen = new ArrayList<>();
    for (int i : order) {
      if (chosen.stream().noneMatch(c -> overlap(c, all.get(i)))) {
        chosen.add(all.get(i));
      }
    }
    Set<String> words = new TreeSet<>();
    chosen.forEach(c -> words.add(c.words()));
    return words;
  }

  private static boolean overlap(Candidate one, Candidate other) {
    return one.at().stream().anyMatch(a -> other.at().stream().anyMatch(b -> meet(a, b)));
  }

  private static boolean meet(Span a, Span b) {
    return a.start() < b.end() && b.start() < a.end();
  }
}
