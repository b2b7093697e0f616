// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.collect.furniture;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import marsad.knowledge.Knowledge;
import marsad.record.Json;
import marsad.record.Span;
import marsad.record.Text;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Measured on the gold articles, where they are at hand: what should be found is, and no record's words are lost. */
class GoldFurnitureTest {
  private static final Furniture FURNITURE = Furniture.load(Knowledge.packed().language());

  @ParameterizedTest
  @ValueSource(strings = {"seeds", "syria", "world"})
  void furniture_is_found_and_no_quote_lies_in_it(String set) throws IOException {
    Path folder = Path.of(System.getProperty("marsad.shared", "../../shared"), "gold", set);
    Assumptions.assumeTrue(Files.isDirectory(folder), "the gold articles are not at hand: " + folder);
    List<String> missed = new ArrayList<>();
    List<String> eaten = new ArrayList<>();
    int all = 0;
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
        JsonNode gold = Json.parse(Files.readString(file));
        Text text = new Text(Files.readString(Path.of(file.toString().replace(".json", ".txt"))));
        Found found = FURNITURE.find(text, Optional.empty());
        List<String> spans = found.spans().stream().map(text::at).toList();
        System.out.println(file.getFileName() + " | " + found.title().orElse("?") + " | " + found.outlet() + found.byline() + found.agency() + found.dates());
        spans.forEach(s -> System.out.println("    " + s));
        for (JsonNode words : gold.path("boilerplate")) {
          all++;
          if (spans.stream().noneMatch(s -> s.contains(words.asText()))) {
            missed.add(file.getFileName() + ": " + words.asText());
          }
        }
        gold.path("records").forEach(r -> eaten(text, found, r.path("quote").asText()).ifPresent(q -> eaten.add(file.getFileName() + ": " + q)));
      }
    }
    System.out.println(set + ": " + (all - missed.size()) + " of " + all + " pieces of furniture found; missed " + missed);
    assertThat(eaten).isEmpty();
    assertThat(missed.size()).isLessThanOrEqualTo(set.equals("seeds") ? 0 : all / 5);
  }

  private static Optional<String> eaten(Text text, Found found, String quote) {
    int at = text.toString().indexOf(quote);
    boolean free = at < 0;
    for (; at >= 0 && !free; at = text.toString().indexOf(quote, at + 1)) {
      Span span = text.span(at, at + quote.length());
      free = found.spans().stream().noneMatch(f -> f.overlaps(span));
    }
    return free ? Optional.empty() : Optional.of(quote);
  }
}
