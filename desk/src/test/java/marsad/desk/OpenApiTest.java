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
}
