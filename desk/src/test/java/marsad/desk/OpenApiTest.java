// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import marsad.ledger.Filter;
import marsad.record.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The description of the API is true: what it lists is answered, in the form that it says, with the filters that it names. */
class OpenApiTest {
  @TempDir private Path folder;

  @Test
  void everyPathOfTheDescriptionAnswersAsDescribed() {
    try (Opened opened = new Opened(folder, Invented.reports())) {
      JsonNode described = Json.parse(opened.get("/api/openapi.json").body());
      String incident = opened.ledger.view(Filter.all()).incidents().get(0).id();
      String report = Invented.reports().get(0).report().sha256();
      assertThat(described.path("openapi").asText()).isEqualTo("3.1.0");
      for (Map.Entry<String, JsonNode> path : described.path("paths").properties()) {
        if (!path.getValue().has("get")) {
          continue;
        }
        HttpResponse<String> answer = opened.get(path.getKey().replace("{id}", incident).replace("{sha}", report));
        assertThat(answer.statusCode()).as(path.getKey()).isEqualTo(200);
        String form = path.getValue().path("get").path("responses").path("200").path("content").fieldNames().next();
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).as(path.getKey()).startsWith(form);
      }
    }
  }

  @Test
  void theFiltersOfTheDescriptionAreThoseOfTheLedger() {
    try (Opened opened = new Opened(folder, Invented.reports())) {
      JsonNode parameters = Json.parse(opened.get("/api/openapi.json").body()).path("components").path("parameters");
      for (String key : (Iterable<String>) parameters::fieldNames) {
        String value = key.equals("from") || key.equals("to") ? "2025-03-01" : key.equals("kind") ? "shelling" : key.equals("status") ? "happened" : "Keldar";
        assertThat(opened.get("/incidents.json?" + key + "=" + value).statusCode()).as(key).isEqualTo(200);
      }
      assertThat(opened.get("/incidents.json?sort=up").statusCode()).as("an unknown key is refused").isEqualTo(400);
    }
  }

  @Test
  void decisionsAreWrittenAsDescribedAndRefusalsSayWhy() {
    try (Opened opened = new Opened(folder, Invented.reports())) {
      JsonNode described = Json.parse(opened.get("/api/openapi.json").body());
      String incident = opened.ledger.view(Filter.all()).incidents().get(0).id();
      java.util.regex.Matcher found = java.util.regex.Pattern.compile("data-token=\"([0-9a-f]+)\"").matcher(opened.get("/about").body());
      assertThat(found.find()).isTrue();
      String[] head = {"Accept", "application/json", "X-Token", found.group(1)};
      HttpResponse<String> done = opened.post("/decide", "act=accept&incident=" + incident + "&reason=seen", head);
      assertThat(done.statusCode()).isEqualTo(200);
      described.at("/paths/~1decide/post/responses/200/content/application~1json/schema/properties").fieldNames()
          .forEachRemaining(f -> assertThat(Json.parse(done.body()).has(f)).as(f).isTrue());
      for (String[] refused : new String[][] {{"act=accept&incident=" + incident, "409"}, {"act=eat&incident=" + incident, "400"}, {"act=accept&incident=i0", "404"}}) {
        HttpResponse<String> answer = opened.post("/decide", refused[0], head);
        assertThat(String.valueOf(answer.statusCode())).isEqualTo(refused[1]);
        assertThat(described.at("/paths/~1decide/post/responses").has(refused[1])).isTrue();
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(Json.parse(answer.body()).path("detail").asText()).isNotEmpty();
      }
      assertThat(opened.post("/decide/undo", "incident=" + incident, head).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void pagesFollowOneAnotherAndWhatIsKnownIsNotSentAgain() {
    try (Opened opened = new Opened(folder, Invented.reports())) {
      java.util.List<String> ids = new java.util.ArrayList<>();
      for (String next = "/incidents.json?limit=2"; !next.isEmpty();) {
        JsonNode page = Json.parse(opened.get(next).body());
        page.path("incidents").forEach(i -> ids.add(i.path("id").asText()));
        next = page.path("next").asText("");
      }
      assertThat(ids).doesNotHaveDuplicates().hasSize(opened.ledger.view(Filter.all()).incidents().size());
      String tag = opened.get("/incidents.json").headers().firstValue("ETag").orElseThrow();
      assertThat(opened.get("/incidents.json", "If-None-Match", tag).statusCode()).isEqualTo(304);
      assertThat(opened.get("/incidents.json?after=i0").statusCode()).isEqualTo(400);
    }
  }
}
