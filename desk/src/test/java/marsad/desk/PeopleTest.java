// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import marsad.ledger.Filter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Log-in, roles, and what those outside may see. */
class PeopleTest {
  private static final String SECRET = "a long enough secret";
  @TempDir Path folder;

  private Opened open(Clock clock) {
    return new Opened(folder, Invented.reports(), new DeskConfig("127.0.0.1", 0, "", Optional.of(folder.resolve("people.json")), clock));
  }

  private static String session(HttpResponse<String> answer) {
    return answer.headers().firstValue("Set-Cookie").orElseThrow().replaceAll(";.*", "");
  }

  private static String token(Opened opened, String cookie) {
    Matcher found = Pattern.compile("data-token=\"([0-9a-f]+)\"").matcher(opened.get("/about", "Cookie", cookie).body());
    return found.find() ? found.group(1) : "";
  }

  private static String administrator(Opened opened) {
    URI invitation = opened.desk.invitation().orElseThrow();
    String secret = invitation.getPath().replace("/welcome/", "");
    return session(opened.post("/welcome", "secret=" + secret + "&password=" + SECRET.replace(" ", "+")));
  }

  @Test
  void theFirstAdministratorComesInByALinkThatWorksOnce() {
    try (Opened opened = open(Opened.CLOCK)) {
      String secret = opened.desk.invitation().orElseThrow().getPath().replace("/welcome/", "");
      assertThat(opened.post("/welcome", "secret=" + secret + "&password=short").statusCode()).isEqualTo(400);
      String admin = administrator(opened);
      assertThat(opened.get("/me", "Cookie", admin).body()).contains("Administrator");
      assertThat(opened.post("/welcome", "secret=" + secret + "&password=another+long+one").statusCode()).isEqualTo(403);
      assertThat(folder.resolve("people.json")).content().doesNotContain(SECRET).doesNotContain(secret).contains("$2a$");
    }
  }

  @Test
  void rolesHoldOnEveryWayIn() {
    try (Opened opened = open(Opened.CLOCK)) {
      String admin = administrator(opened);
      String form = "token=" + token(opened, admin);
      HttpResponse<String> invited = opened.post("/people", form + "&name=Omar&role=analyst", "Cookie", admin);
      Matcher link = Pattern.compile("/welcome/([0-9a-f]+)").matcher(invited.body());
      assertThat(link.find()).isTrue();
      String omar = session(opened.post("/welcome", "secret=" + link.group(1) + "&password=omars+long+secret"));
      String id = opened.ledger.view(Filter.all()).incidents().get(0).id();
      String act = "token=" + token(opened, omar) + "&act=accept&incident=" + id;
      assertThat(opened.post("/decide", act, "Cookie", omar).statusCode()).isEqualTo(403);
      assertThat(opened.post("/people", "token=" + token(opened, omar) + "&name=Eve&role=administrator", "Cookie", omar).statusCode()).isEqualTo(403);
      assertThat(opened.get("/review", "Cookie", omar).statusCode()).isEqualTo(403);
      assertThat(opened.get("/audit", "Cookie", omar).statusCode()).isEqualTo(200);
      assertThat(opened.get("/audit").statusCode()).isEqualTo(403);
      assertThat(opened.post("/decide", "act=accept&incident=" + id).statusCode()).isEqualTo(403);
      assertThat(opened.post("/decide", "token=" + token(opened, admin) + "&act=accept&incident=" + id, "Cookie", admin).statusCode()).isEqualTo(303);
      assertThat(opened.ledger.decisions().get(0).deed().who()).isEqualTo("administrator");
    }
  }

  @Test
  void tokensOfProgramsHaveTheirPersonsRoleAndLogOutEndsASession() {
    try (Opened opened = open(Opened.CLOCK)) {
      String admin = administrator(opened);
      Matcher token = Pattern.compile("class=\"secret\">([0-9a-f]+)<").matcher(
          opened.post("/me/token", "token=" + token(opened, admin), "Cookie", admin).body());
      assertThat(token.find()).isTrue();
      assertThat(opened.get("/audit", "Authorization", "Bearer " + token.group(1)).statusCode()).isEqualTo(200);
      assertThat(opened.get("/audit", "Authorization", "Bearer 00").statusCode()).isEqualTo(401);
      opened.post("/logout", "token=" + token(opened, admin), "Cookie", admin);
      assertThat(opened.get("/audit", "Cookie", admin).statusCode()).isEqualTo(403);
    }
  }

  @Test
  void guessingPasswordsIsSlowedDown() {
    try (Opened opened = open(Opened.CLOCK)) {
      administrator(opened);
      for (int i = 0; i < 8; i++) {
        assertThat(opened.post("/login", "name=administrator&password=guess" + i).statusCode()).isEqualTo(401);
      }
      assertThat(opened.post("/login", "name=administrator&password=" + SECRET.replace(" ", "+")).statusCode()).isEqualTo(429);
    }
  }

  @Test
  void theMovementOfTroopsIsNotToldToThePublicForFourteenDays() {
    try (Opened opened = open(Opened.CLOCK)) {
      for (String path : List.of("/", "/incidents.json", "/incidents.csv", "/incidents.geojson", "/search?q=column", "/reports", "/api/map?z=8",
          "/unlocated", "/part/board", "/incidents.json?kind=movement", "/to-locate", "/about", "/actors", "/places", "/themes", "/brief")) {
        assertThat(opened.get(path).body()).as(path).doesNotContain("Saraqib").doesNotContain("A column of").doesNotContain("Column seen");
      }
      assertThat(opened.get("/incidents.json?place=Saraqib").body()).contains("\"total\":0");
    }
  }

  @Test
  void afterFourteenDaysItIsToldNoFinerThanTheDistrictAndWithoutItsWords() {
    try (Opened opened = open(Clock.offset(Opened.CLOCK, Duration.ofDays(30)))) {
      String told = opened.get("/incidents.json?kind=movement").body();
      assertThat(told).contains("\"kind\":\"movement\"").contains("\"quote\":\"\"").doesNotContain("\"precision\":\"town\"").doesNotContain("A column of");
      String report = Invented.reports().get(4).report().sha256();
      assertThat(opened.get("/reports/" + report).body()).doesNotContain("A column of");
      assertThat(opened.get("/reports/" + report + ".json").body()).doesNotContain("A column of");
      String admin = administrator(opened);
      assertThat(opened.get("/reports/" + report, "Cookie", admin).body()).contains("A column of");
    }
  }

  @Test
  void aDeskForOthersNeedsPeople() {
    assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> new DeskConfig("0.0.0.0", 0, "x", Optional.empty(), Opened.CLOCK)))
        .hasMessageContaining("without log-in");
  }
}
