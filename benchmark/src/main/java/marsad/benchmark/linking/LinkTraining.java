// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.benchmark.linking;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import marsad.benchmark.Bench;
import marsad.link.Learning;
import marsad.link.Linker;
import marsad.link.World;

/** Makes {@code knowledge/world/link-weights.tsv} of the project's own open pairs. */
public final class LinkTraining {
  private static final double PULL = 4;
  private static final List<String> STATEMENT = List.of(
      "# How much each feature of a comparison counts where days and places are told, beside what it weighs by itself: where it speaks for one happening, and where against (empty: 1).",
      "# learned from: %d of the project's own open pairs (benchmark/sets/linking/pairs.jsonl) by `marsad benchmark train-links`; see docs/decisions/27. No other set, no sealed pair.",
      "# one happening or not, right: %.3f of these pairs; %.3f when each author's pairs are judged by what the others' teach; %.3f when every feature counts as it is.",
      "# No rows where what the others teach judges no better than every feature as it is: then each counts as it is.",
      "# source: own",
      "# licence: GPL-3.0-or-later");

  private LinkTraining() {}

  /** The lines of the table, its statement of what they were learned from first; without rows where cross-validation finds them of no use. */
  public static List<String> lines(Bench bench) throws IOException {
    Learning learning = new Learning(Linker.of(bench.knowledge(), World.of(bench.knowledge())), PULL);
    List<JsonNode> pairs = bench.lines("linking", OwnPairs.OPEN);
    for (JsonNode pair : pairs) {
      String id = pair.path("id").asText();
      learning.add(id.substring(0, id.indexOf('-')), OwnPairs.reading(bench, pair.path("a"), "a"), OwnPairs.reading(bench, pair.path("b"), "b"), pair.path("same").asText().equals("true"));
    }
    Learning.Learned learned = learning.learn();
    List<String> lines = new ArrayList<>();
    STATEMENT.forEach(l -> lines.add(l.startsWith("# learned") ? String.format(Locale.ROOT, l, pairs.size())
        : l.contains("%") ? String.format(Locale.ROOT, l, learned.fitted(), learned.crossed(), learned.plain()) : l));
    lines.add("feature\tfor\tagainst");
    lines.addAll(learned.crossed() > learned.plain() ? learned.rows() : List.of());
    return lines;
  }
}
