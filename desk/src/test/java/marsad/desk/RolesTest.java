// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import marsad.export.Format;
import marsad.ledger.Filter;
import marsad.record.Kind;
import marsad.record.Outcome;
import marsad.record.Precision;
import marsad.record.Reading;
import marsad.record.Victims;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rules of "Harm we must not do", held for every role over every page, twin and export of the desk. */
class RolesTest {
  private static final String SECRET = "a+long+enough+secret";
  private static final String VICTIM = "Nahla Qasim";
  private static final List<String> PAGES = List.of("/", "/incidents.json", "/incidents.csv", "/incidents.geojson", "/incidents.json?kind=movement", "/search?q=column", "/search.json?q=column",
      "/reports", "/reports.json", "/reports.csv", "/reports.geojson", "/api/map?z=8", "/unlocated", "/part/board", "/to-locate", "/about", "/about.json", "/actors", "/actors.json",
      "/places", "/places.json", "/places.geojson", "/themes", "/brief", "/brief.json", "/releases", "/releases.json");
  @TempDir private Path folder;
  private Opened opened;

  private Map<String, String> open(Clock clock) {
    List<Reading> readings = new ArrayList<>(Invented.reports());
    String quote = VICTIM + ", a baker, was killed by shelling in Hama on Tuesday";
    readings.add(new Written("t-victim", "Test Post", "Baker killed", "2025-03-05", "en", quote + ", neighbours said.\n\nSAMPLE. Invented for a test; nothing in it happened.")
        .event(Kind.KILLING, quote).by("red-front", "Red Front", "shelling").to(null, VICTIM, VICTIM).at("g170017", "Hama", 35.13179, 36.75783, Precision.TOWN, "Hama")
        .harm(Outcome.KILLED, Victims.CIVILIAN, 1, 1, "a baker").on("2025-03-04", "on Tuesday").done().reading());
    opened = new Opened(folder, readings, new DeskConfig("127.0.0.1", 0, "", Optional.of(folder.resolve("people.json")), clock));
    Map<String, String> cookies = new LinkedHashMap<>();
    String admin = session(opened.post("/welcome", "secret=" + opened.desk.invitation().orElseThrow().getPath().replace("/welcome/", "") + "&password=" + SECRET));
    for (String role : List.of("viewer", "analyst", "reviewer")) {
      Matcher link = Pattern.compile("/welcome/([0-9a-f]+)").matcher(opened.post("/people", "token=" + token(admin) + "&name=" + role + "&role=" + role, "Cookie", admin).body());
      assertThat(link.find()).isTrue();
      cookies.put(role, session(opened.post("/welcome", "secret=" + link.group(1) + "&password=" + SECRET)));
    }
    cookies.put("administrator", admin);
    cookies.put("nobody", "marsad=none");
    return cookies;
  }

  @AfterEach
  void close() {
    opened.close();
  }

  private static String session(HttpResponse<String> answer) {
    return answer.headers().firstValue("Set-Cookie").orElseThrow().replaceAll(";.*", "");
  }

  private String token(String cookie) {
    Matcher found = Pattern.compile("data-token=\"([0-9a-f]+)\"").matcher(opened.get("/about", "Cookie", cookie).body());
    return found.find() ? found.group(1) : "";
  }

  private HttpResponse<String> get(String path, String cookie) {
    return opened.get(path, "Cookie", cookie);
  }

  private List<String> everything() {
    List<String> paths = new ArrayList<>(PAGES);
    opened.ledger.view(Filter.all()).incidents().forEach(i -> List.of("", ".json", ".csv", ".geojson").forEach(f -> paths.add("/incidents/" + i.id() + f)));
    opened.ledger.view(Filter.all()).reports().keySet().forEach(r -> List.of("", ".json", ".csv", "?where=page").forEach(f -> paths.add("/reports/" + r + f)));
    for (Format format : Format.values()) {
      paths.add("/export/" + format.term());
    }
    return paths;
  }

  @Test
  void whoMayNotReadAllLearnsNothingOfAMovementForFourteenDaysAndNeverAVictimsName() {
    Map<String, String> cookies = open(Opened.CLOCK);
    for (String role : List.of("viewer", "nobody")) {
      for (String path : everything()) {
        assertThat(get(path, cookies.get(role)).body()).as(role + " at " + path).doesNotContain("A column of", "Column seen", "\"movement\"", VICTIM, "Nahla", "Saraqib");
      }
      assertThat(get("/search.json?q=Nahla", cookies.get(role)).body()).as("a victim's name finds nothing").doesNotContain("sha256");
      assertThat(get("/export/warc", cookies.get(role)).statusCode()).as("texts for " + role).isEqualTo(400);
      for (String path : List.of("/audit", "/review", "/sources", "/sources.json", "/audit.json", "/alerts", "/alerts.csv")) {
        assertThat(get(path, cookies.get(role)).statusCode()).as(role + " at " + path).isEqualTo(403);
      }
    }
  }

  @Test
  void afterFourteenDaysTheyLearnTheDistrictAndNoWords() {
    Map<String, String> cookies = open(Clock.offset(Opened.CLOCK, Duration.ofDays(30)));
    for (String role : List.of("viewer", "nobody")) {
      assertThat(get("/export/csv", cookies.get(role)).body()).contains(",movement,").doesNotContain("A column of", VICTIM);
      assertThat(get("/export/jsonl?kind=movement", cookies.get(role)).body()).contains("\"kind\":\"movement\"").doesNotContain("\"place_precision\":\"town\"", "A column of");
    }
  }

  @Test
  void whoWorksHereReadsAllAndEachMayDoNoMoreThanTheRoleSays() {
    Map<String, String> cookies = open(Opened.CLOCK);
    String id = opened.ledger.view(Filter.all()).incidents().get(0).id();
    for (String role : List.of("analyst", "reviewer", "administrator")) {
      boolean reviews = !role.equals("analyst");
      boolean manages = role.equals("administrator");
      String cookie = cookies.get(role);
      assertThat(get("/export/csv", cookie).body()).as(role).contains(",movement,");
      assertThat(get("/export/warc", cookie).statusCode()).as(role).isEqualTo(200);
      assertThat(get("/audit", cookie).statusCode()).as(role).isEqualTo(200);
      assertThat(get("/sources", cookie).statusCode()).as(role).isEqualTo(200);
      assertThat(get("/review", cookie).statusCode()).as(role).isEqualTo(reviews ? 200 : 403);
      assertThat(get("/alerts", cookie).statusCode()).as(role).isEqualTo(manages ? 200 : 403);
      assertThat(opened.post("/decide", "token=" + token(cookie) + "&act=note&reason=seen&incident=" + id, "Cookie", cookie).statusCode() == 403).as(role).isEqualTo(!reviews);
      assertThat(opened.post("/people", "token=" + token(cookie) + "&name=Eve&role=viewer", "Cookie", cookie).statusCode() == 403).as(role).isEqualTo(!manages);
      assertThat(opened.post("/alerts", "token=" + token(cookie) + "&act=off&name=none", "Cookie", cookie).statusCode() == 403).as(role).isEqualTo(!manages);
    }
  }

  @Test
  void aVictimIsNoActorToChooseOrToOpenAndNoColumn() {
    Map<String, String> cookies = open(Opened.CLOCK);
    for (String path : List.of("/actors", "/actors.json", "/part/board", "/")) {
      assertThat(get(path, cookies.get("administrator")).body().replaceAll("(?s)<li class=\"line.*?</li>|<article.*?</article>", "")).as(path).doesNotContain("actor=" + VICTIM.replace(' ', '+'),
          "/actors/" + VICTIM.replace(' ', '+'), "/actors/" + VICTIM.replace(" ", "%20"));
    }
    assertThat(get("/export/csv", cookies.get("administrator")).body().lines().findFirst().orElseThrow()).doesNotContainIgnoringCase("victim", "name_of", "dead_names");
  }
}
