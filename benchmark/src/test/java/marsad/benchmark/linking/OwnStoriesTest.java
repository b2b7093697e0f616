// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.benchmark.linking;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import marsad.knowledge.Shelf;
import marsad.record.Json;
import marsad.record.Kind;
import marsad.record.Term;
import org.junit.jupiter.api.Test;

/** The stories are whole: what is marked in a report stands in it once, and each story has happenings that several reports tell. */
class OwnStoriesTest {
  private static final int STORY = "pva-01".length();

  private static List<JsonNode> rows() throws IOException {
    try (InputStream in = new Shelf.Packed("marsad/benchmark/sets/stories/").open("stories.jsonl").orElseThrow()) {
      return Stream.of(new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")).map(Json::parse).toList();
    }
  }

  @Test
  void whatIsMarkedStandsOnceInItsReport() throws IOException {
    for (JsonNode row : rows()) {
      row.path("events").forEach(e -> {
        assertThat(row.path("text").asText().split(java.util.regex.Pattern.quote(e.path("words").asText()), -1)).as(row.path("id").asText()).hasSize(2);
        assertThat(Term.of(Kind.class, e.path("kind").asText())).isNotNull();
      });
    }
  }

  @Test
  void everyStoryHasAHappeningToldByThreeReportsAndOneOfOthers() throws IOException {
    Map<String, List<JsonNode>> stories = rows().stream().collect(Collectors.groupingBy(r -> r.path("id").asText().substring(0, STORY)));
    assertThat(stories).hasSize(220);
    stories.forEach((story, rows) -> {
      Map<String, Long> told = rows.stream().filter(r -> !r.path("tells").isEmpty()).collect(Collectors.groupingBy(r -> r.path("tells").path(0).asText(), Collectors.counting()));
      assertThat(told.get("A")).as(story).isGreaterThanOrEqualTo(3);
      assertThat(told).as(story).hasSizeGreaterThanOrEqualTo(3);
    });
  }
}
