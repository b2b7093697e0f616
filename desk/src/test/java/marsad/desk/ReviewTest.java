// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import marsad.ledger.Acts;
import marsad.ledger.Filter;
import marsad.link.Incident;
import marsad.link.Review;
import marsad.record.Decision;
import marsad.record.Deed;
import marsad.record.Reading;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewTest {
  @TempDir Path folder;
  private Opened opened;
  private String token;

  @BeforeEach
  void open() {
    opened = new Opened(folder, Invented.reports());
    Matcher found = Pattern.compile("data-token=\"([0-9a-f]+)\"").matcher(opened.get("/").body());
    assertThat(found.find()).isTrue();
    token = found.group(1);
  }

  @AfterEach
  void close() {
    opened.close();
  }

  private Incident incident(String filter) {
    return opened.ledger.view(Filter.parse(filter)).incidents().get(0);
  }

  private static String form(String... pairs) {
    StringBuilder form = new StringBuilder();
    for (int i = 0; i < pairs.length; i += 2) {
      form.append(i == 0 ? "" : "&").append(pairs[i]).append('=').append(URLEncoder.encode(pairs[i + 1], StandardCharsets.UTF_8));
    }
    return form.toString();
  }

  private HttpResponse<String> decide(Incident incident, String act, String... more) {
    String rest = more.length == 0 ? "" : "&" + form(more);
    return opened.post("/decide", form("token", token, "incident", incident.id(), "version", incident.version(), "act", act) + rest);
  }

  @Test
  void acceptingTakesTheWordsReportedUnreviewedAwayAndUndoBringsThemBack() {
    Incident clash = incident("kind=armed-clash");
    assertThat(decide(clash, "accept", "reason", "two teams agree").statusCode()).isEqualTo(303);
    assertThat(incident("kind=armed-clash").review().state()).isEqualTo(Review.State.ACCEPTED);
    String page = opened.get("/incidents/" + clash.id()).body();
    assertThat(page).contains("two teams agree").contains("Rana").doesNotContain("reported, unreviewed");
    assertThat(opened.get("/review.json?queue=accepted").body()).contains("\"total\":1", clash.id());
    assertThat(opened.get("/review.csv?queue=new").body()).doesNotContain(clash.id()).contains(incident("kind=shelling").id());
    assertThat(opened.get("/review").body()).contains("/review.geojson");
    assertThat(opened.post("/decide/undo", form("token", token, "incident", clash.id())).statusCode()).isEqualTo(303);
    assertThat(incident("kind=armed-clash").review().state()).isEqualTo(Review.State.UNREVIEWED);
    assertThat(opened.get("/audit").body()).contains("two teams agree").contains("undid a decision");
  }

  @Test
  void aCorrectedTollIsShownWithWhatStoodThereBefore() {
    Incident shelling = incident("kind=shelling");
    String record = shelling.members().get(0).event().id();
    assertThat(decide(shelling, "correct", "record", record, "pointer", "/harm/0/low", "value", "7", "reason", "typing error").statusCode()).isEqualTo(303);
    assertThat(incident("kind=shelling").members().get(0).event().harm().get(0).count().low().orElseThrow().intValue()).isEqualTo(7);
    assertThat(opened.get("/incidents/" + shelling.id()).body()).contains("<del><bdi>9</bdi></del>").contains("typing error");
    HttpResponse<String> wrong = decide(incident("kind=shelling"), "correct", "record", record, "pointer", "/harm/0/low", "value", "many");
    assertThat(wrong.statusCode()).isEqualTo(400);
    assertThat(wrong.body()).contains("is no number");
  }

  @Test
  void mergingAndSplitting() {
    Incident talks = incident("kind=talks");
    Incident clash = incident("kind=armed-clash");
    assertThat(decide(talks, "merge", "with", "http://127.0.0.1/incidents/" + clash.id()).statusCode()).isEqualTo(303);
    Incident merged = opened.ledger.view(Filter.all()).incidents().stream().filter(i -> i.members().size() == 2 && i.members().stream()
        .anyMatch(m -> m.event().id().equals(talks.members().get(0).event().id()))).findFirst().orElseThrow();
    assertThat(decide(merged, "split", "record", talks.members().get(0).event().id()).statusCode()).isEqualTo(303);
    assertThat(opened.ledger.view(Filter.all()).incident(talks.id()).orElseThrow().members()).hasSize(1);
  }

  /** The last decision that a page shows to have seen. */
  private String seen(String path) {
    Matcher found = Pattern.compile("name=\"version\" value=\"([^\"]*)\"").matcher(opened.get(path).body());
    assertThat(found.find()).as(path).isTrue();
    return found.group(1);
  }

  private void elsewhere(Incident incident, String why) {
    opened.ledger.decide(new Decision.Note(Deed.by("Ben", Instant.parse("2025-04-01T10:00:00Z"), why), Acts.anchors(incident)), incident.version());
  }

  @Test
  void whatSomebodyDecidedBeforeThePageWasMadeDoesNotStandInTheWay() {
    Incident talks = incident("kind=talks");
    Incident clash = incident("kind=armed-clash");
    elsewhere(clash, "looked at it");
    assertThat(decide(talks, "merge", "with", clash.id()).statusCode()).as("who has not seen it").isEqualTo(409);
    String merge = form("token", token, "incident", talks.id(), "version", seen("/incidents/" + talks.id()), "act", "merge", "with", clash.id());
    assertThat(opened.post("/decide", merge).statusCode()).as("whose page was made after it").isEqualTo(303);
  }

  @Test
  void undoingTakesBackOnlyWhatThePageShowed() {
    Incident clash = incident("kind=armed-clash");
    decide(clash, "accept", "reason", "seen on video");
    String undo = form("token", token, "incident", clash.id(), "version", seen("/incidents/" + clash.id()));
    elsewhere(incident("kind=armed-clash"), "came while the page stood open");
    assertThat(opened.post("/decide/undo", undo)).satisfies(a -> {
      assertThat(a.statusCode()).isEqualTo(409);
      assertThat(a.body()).contains("Ben decided meanwhile", "came while the page stood open");
    });
    assertThat(opened.ledger.decisions()).hasSize(2);
  }

  @Test
  void ofManyAtOnceThoseThatSomebodyDecidedMeanwhileAreLeftAndNamed() {
    List<Incident> all = opened.ledger.view(Filter.all()).incidents();
    String chosen = form("token", token, "act", "accept", "queue", "new", "incident", all.get(0).id()) + "&incident=" + all.get(1).id();
    Matcher preview = Pattern.compile("name=\"version\" value=\"([^\"]*)\"").matcher(opened.post("/decide/many", chosen).body());
    assertThat(preview.find()).isTrue();
    elsewhere(all.get(1), "wait for the doctor");
    HttpResponse<String> answer = opened.post("/decide/many", chosen + "&sure=yes&version=" + preview.group(1));
    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).contains("1 of 2 were decided", all.get(1).id(), "wait for the doctor");
    assertThat(opened.ledger.decisions()).extracting(Decision::type).containsExactly("note", "accept");
  }

  @Test
  void aDecisionThatFitsNoMoreLeadsToItsReportAndCanBeUndone() {
    Incident clash = incident("kind=armed-clash");
    decide(clash, "accept", "reason", "two teams agree");
    Reading old = opened.ledger.readings().stream().filter(r -> r.report().sha256().equals(clash.reports().get(0))).findFirst().orElseThrow();
    opened.ledger.add(new Reading(old.report(), List.of(), "written 2"), Optional.empty());
    String page = opened.get("/review").body();
    assertThat(page).contains("Decisions that no longer fit", "two teams agree", "/reports/" + old.report().sha256());
    String decision = opened.ledger.decisions().get(0).deed().id();
    assertThat(opened.post("/decide/undo", form("token", token, "decision", decision, "version", decision)).statusCode()).isEqualTo(303);
    assertThat(opened.get("/review").body()).doesNotContain("Decisions that no longer fit");
  }

  private long families(Incident incident) {
    return opened.ledger.view(Filter.all()).linked().families().stream().filter(f -> f.reports().stream().anyMatch(incident.reports()::contains)).count();
  }

  @Test
  void reportsAreMarkedAsGoingBackToOneTextOrIndependentAndBothAreUndone() {
    Incident told = opened.ledger.view(Filter.all()).incidents().stream().filter(i -> families(i) > 1).findFirst().orElseThrow();
    long before = families(told);
    assertThat(decide(told, "copied", "report", told.reports().get(0)).body()).contains("choose two or more");
    String all = told.reports().stream().map(sha -> "&report=" + sha).collect(java.util.stream.Collectors.joining());
    String copied = form("token", token, "incident", told.id(), "act", "copied", "reason", "the same telegram") + all;
    assertThat(opened.post("/decide", copied).statusCode()).isEqualTo(303);
    assertThat(families(told)).isEqualTo(1);
    assertThat(opened.get("/incidents/" + told.id()).body()).contains("marked as going back to one text", "the same telegram");
    assertThat(opened.post("/decide/undo", form("token", token, "incident", told.id())).statusCode()).isEqualTo(303);
    assertThat(families(told)).isEqualTo(before);
    assertThat(opened.post("/decide", copied.replace("act=copied", "act=independent")).statusCode()).as("what another decided meanwhile is told").isEqualTo(409);
  }

  @Test
  void whoDecidesOnWhatSomebodyElseDecidedMeanwhileIsTold() {
    Incident seen = incident("kind=armed-clash");
    assertThat(decide(seen, "accept").statusCode()).isEqualTo(303);
    HttpResponse<String> late = decide(seen, "reject");
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body()).contains("decided meanwhile");
  }

  @Test
  void manyAtOnceOnlyAfterAPreview() {
    List<Incident> all = opened.ledger.view(Filter.all()).incidents();
    String chosen = form("token", token, "act", "accept", "queue", "new", "incident", all.get(0).id()) + "&incident=" + all.get(1).id();
    assertThat(opened.post("/decide/many", chosen).body()).contains("Accept these 2?");
    assertThat(opened.ledger.decisions()).isEmpty();
    assertThat(opened.post("/decide/many", chosen + "&sure=yes").statusCode()).isEqualTo(303);
    assertThat(opened.ledger.decisions()).hasSize(2);
  }

  @Test
  void whatAnotherSiteSendsIsTurnedAway() {
    Incident clash = incident("kind=armed-clash");
    String form = form("incident", clash.id(), "act", "accept");
    assertThat(opened.post("/decide", form).statusCode()).isEqualTo(403);
    assertThat(opened.post("/decide", form + "&token=" + token, "Sec-Fetch-Site", "cross-site").statusCode()).isEqualTo(403);
    assertThat(opened.ledger.decisions()).isEmpty();
  }
}
