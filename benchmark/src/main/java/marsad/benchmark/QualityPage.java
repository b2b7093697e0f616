// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import marsad.knowledge.Row;

/** The table of quality: every figure with the command that prints it, what something naive reaches, the floor and the goal. */
final class QualityPage {
  private static final String HEAD = """
      # Quality, measured

      Made by `marsad benchmark all --shared ../shared --keep figures/ --write docs/quality.md`; no figure is written by hand.
      *Naive* is what something simple reaches on the same set. **Bold**: short of the floor. The sets in `../shared` are not part of the project;
      the halves to look at were used while building, others are kept back, and a figure here says nothing of those. Sealed halves of the project's own
      sets were not used for this page.
      """;

  private QualityPage() {}

  static String of(List<Row> runs, Map<String, JsonNode> found) {
    StringBuilder page = new StringBuilder(HEAD);
    for (Row run : runs) {
      if (found.containsKey(run.need("run"))) {
        section(run, found.get(run.need("run")), page);
      }
    }
    List<String> missing = runs.stream().map(r -> r.need("run")).filter(r -> !found.containsKey(r)).toList();
    if (!missing.isEmpty()) {
      page.append("\nNot measured for this page: ").append(String.join(", ", missing)).append(".\n");
    }
    return page.toString();
  }

  private static void section(Row run, JsonNode result, StringBuilder page) {
    page.append("\n## ").append(run.need("title")).append("\n\n`marsad benchmark ").append(run.need("benchmark"))
        .append(run.get("folder").map(f -> " ../shared/" + f).orElse("")).append("`\n\n| | measured | naive | floor | goal |\n| --- | ---: | ---: | ---: | ---: |\n");
    for (JsonNode measure : result.path("measures")) {
      String value = Shown.number(measure.path("value").asDouble());
      boolean short1 = measure.has("holds") && !measure.path("holds").asBoolean();
      page.append("| ").append(measure.path("name").asText()).append(" | ").append(short1 ? "**" + value + "**" : value).append(" | ")
          .append(cell(measure, "naive")).append(" | ").append(cell(measure, "floor")).append(" | ").append(cell(measure, "goal")).append(" |\n");
    }
    page.append('\n');
    result.path("measures").findValuesAsText("naive_is").stream().distinct().forEach(n -> page.append("Naive: ").append(n).append(".\n"));
    for (JsonNode note : result.path("notes")) {
      if (!note.asText().startsWith(" ") && !note.asText().matches("(all|event|figure|relation|statement|casualty numbers|slots).*")) {
        page.append(note.asText()).append("  \n");
      }
    }
  }

  private static String cell(JsonNode measure, String key) {
    return measure.has(key) ? Shown.number(measure.get(key).asDouble()) : "";
  }
}
