// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import marsad.ledger.Filter;
import marsad.link.Incident;
import marsad.record.Json;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeskTest {
  @TempDir static Path folder;
  private static Opened opened;

  @BeforeAll
  static void open() {
    opened = new Opened(folder, Invented.reports());
  }

  @AfterAll
  static void close() {
    opened.close();
  }

  private static JsonNode json(String path) {
    HttpResponse<String> answer = opened.get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return Json.parse(answer.body());
  }

  static Stream<String> pages() {
    String incident = opened.ledger.view(Filter.all()).incidents().get(0).id();
    String report = Invented.reports().get(0).report().sha256();
    return Stream.of("/", "/?kind=shelling", "/unlocated", "/to-locate", "/about", "/reports", "/search?q=station", "/incidents/" + incident,
        "/reports/" + report);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyPageAnswersWithAStrictHeadAndNoInlineScriptOrStyle(String path) {
    HttpResponse<String> answer = opened.get(path);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Security-Policy").orElse("")).contains("default-src 'none'").doesNotContain("unsafe");
    assertThat(answer.body()).doesNotContainPattern("<script(?![^>]*src=)").doesNotContainPattern("\\sstyle=").doesNotContainPattern("\\son[a-z]+=\"")
        .contains("SAMPLE");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "kind=shelling", "place=Hama", "place=SYR", "actor=red-front", "actor=Blue%20Army", "source=Test%20Wire", "from=2025-03-05",
      "to=2025-03-05", "from=2025-03-06&to=2025-03-07", "status=planned", "precision=province", "disagreement=yes", "grade=single-source", "q=station",
      "bbox=36.0,34.0,37.0,36.0", "review=unreviewed", "background=no", "asof=2025-03-04", "kind=talks&kind=movement", "q=nosuchword"})
  void theBoardsFilterIsTheLedgers(String filter) {
    List<String> expected = opened.ledger.view(Filter.parse(filter)).incidents().stream().map(Incident::id).sorted().toList();
    List<String> shown = new ArrayList<>();
    json("/incidents.json?" + filter).path("incidents").forEach(i -> shown.add(i.path("id").asText()));
    assertThat(shown.stream().sorted().toList()).isEqualTo(expected);
  }

  @Test
  void facetsCountWhatTheOtherKeysLeave() {
    JsonNode parts = json("/part/board?kind=shelling");
    assertThat(parts.path("facets").asText()).contains("Armed clash").contains("aria-current=\"true\"");
    assertThat(parts.path("feed").asText()).contains("1 incident").contains("/incidents.csv?kind=shelling");
  }

  @Test
  void aPlaceKnownToAProvinceIsAnAreaAndOneWithoutCoordinatesIsCounted() {
    JsonNode map = json("/api/map?z=7");
    assertThat(map.path("areas")).hasSize(1);
    assertThat(map.path("areas").get(0).path("outline").asText()).isEqualTo("SY07");
    assertThat(map.path("unlocated").asInt()).isEqualTo(1);
    map.path("clusters").forEach(c -> c.path("ids").forEach(id -> assertThat(id).isNotEqualTo(map.path("areas").get(0).path("ids").get(0))));
    assertThat(opened.get("/to-locate").body()).contains("Qarnash");
    JsonNode features = json("/incidents.geojson").path("features");
    features.forEach(f -> {
      String precision = f.path("properties").path("place_precision").asText();
      String shape = f.path("geometry").path("type").asText();
      assertThat(shape).isEqualTo(precision.equals("null") ? "" : precision.equals("province") ? f.path("geometry").path("type").asText() : "Point");
      assertThat(precision.equals("province") && shape.equals("Point")).isFalse();
    });
  }

  @Test
  void everyMarkOfTheMapOpens() {
    for (int zoom : new int[] {3, 7, 11}) {
      JsonNode map = json("/api/map?z=" + zoom);
      map.path("clusters").forEach(c -> assertThat(opened.get("/part/spot?z=" + zoom + "&cell=" + c.path("cell").asText()).body())
          .contains("/incidents/" + c.path("ids").get(0).asText()));
      map.path("areas").forEach(a -> assertThat(opened.get("/part/spot?z=" + zoom + "&area=" + a.path("area").asText()).body())
          .contains("/incidents/" + a.path("ids").get(0).asText()));
    }
  }

  @Test
  void anIncidentShowsEverySourcesNumberAndItsRule() {
    Incident shelling = opened.ledger.view(Filter.parse("kind=shelling")).incidents().get(0);
    String page = opened.get("/incidents/" + shelling.id()).body();
    assertThat(shelling.members()).hasSize(2);
    assertThat(page).contains("reported, unreviewed").contains("sources differ").contains("Test Wire").contains("Test Radio");
    assertThat(page).contains("data-k=\"m0 m0-harm-0\"").contains(">Nine</span>"); // the words, exactly, behind an emoji
    JsonNode whole = json("/incidents/" + shelling.id() + ".json");
    assertThat(whole.path("records")).hasSize(2);
    assertThat(page).contains("as ACLED counts", "By sides, as UCDP GED counts", "side A (Red Front) 0");
    assertThat(whole.path("ged_rule").asText()).contains("civilians of whatever class to the civilians");
    assertThat(whole.at("/tolls/0/conservative").asInt()).isEqualTo(9);
    assertThat(whole.at("/tolls/0/accounts")).hasSize(2).allSatisfy(a -> assertThat(a.path("carriers")).isNotEmpty());
    assertThat(opened.get("/incidents/" + shelling.id() + ".csv").body()).startsWith("id,");
  }

  @Test
  void whatWasKnownOnADayIsShownAsOfThatDay() {
    Incident shelling = opened.ledger.view(Filter.parse("kind=shelling")).incidents().get(0);
    assertThat(opened.get("/incidents/" + shelling.id() + "?asof=2025-03-04").body()).contains("As known on 4 March 2025").doesNotContain("Test Radio");
  }

  @Test
  void anArabicReportIsShownRightToLeftAndSaidNotToBeRead() {
    String page = opened.get("/reports/" + Invented.reports().get(6).report().sha256()).body();
    assertThat(page).contains("lang=\"ar\"").contains("dir=\"auto\"").contains("does not read this language");
    assertThat(opened.get("/", "Accept-Language", "ar").body()).contains("dir=\"rtl\"").contains("نظرة عامة");
  }

  @Test
  void wrongAddressesAreAnsweredWithWhatIsWrong() {
    assertThat(opened.get("/nothing").statusCode()).isEqualTo(404);
    assertThat(opened.get("/incidents/i000000000000").statusCode()).isEqualTo(404);
    HttpResponse<String> kind = opened.get("/?kind=weather");
    assertThat(kind.statusCode()).isEqualTo(400);
    assertThat(kind.body()).contains("weather");
    assertThat(opened.get("/api/map?frame=1,2").statusCode()).isEqualTo(400);
    assertThat(opened.get("/settings?lang=ar&back=https://elsewhere.example/").headers().firstValue("Location").orElse("")).isEqualTo("/");
    assertThat(opened.get("/settings?lang=ar&back=//elsewhere.example/").headers().firstValue("Location").orElse("")).isEqualTo("/");
  }

  @Test
  void theFirstPageIsSmall() {
    String page = opened.get("/").body();
    assertThat(page.length()).isLessThan(200_000);
  }
}
