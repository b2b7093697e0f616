// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import marsad.collect.Capture;
import marsad.collect.CaptureWarc;
import marsad.collect.FeedStates.FeedState;
import marsad.export.Books;
import marsad.export.Selection;
import marsad.export.release.Releases;
import marsad.knowledge.Knowledge;
import marsad.ledger.Filter;
import marsad.record.Json;
import marsad.record.Kind;
import marsad.record.Precision;
import marsad.record.Reading;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What those who keep the desk look after: sources, releases, alerts, and where a quote stands in the captured page. */
class KeepersTest {
  private static final String HOSTILE = "<script>alert(1)</script>\u202eabc";
  @TempDir static Path folder;
  @AutoClose private static Opened opened;
  @AutoClose private static Browser browser;
  private static String report;

  @BeforeAll
  static void open() {
    browser = new Browser();
    opened = new Opened(folder, Invented.reports());
    opened.ledger.feedStates().keep(new FeedState("https://orsa.example/feed.xml", Optional.of("Orsa Post"), Optional.empty(), Optional.empty(), Opened.CLOCK.instant().plusSeconds(1800),
        Duration.ofMinutes(30), 0, Optional.of(Opened.CLOCK.instant()), Optional.of(Instant.parse("2025-03-10T11:30:00Z")), 12, ""));
    opened.ledger.feedStates().keep(new FeedState("https://broken.example/rss", Optional.of(HOSTILE), Optional.empty(), Optional.empty(), Instant.EPOCH, Duration.ofHours(2), 4,
        Optional.of(Opened.CLOCK.instant()), Optional.empty(), 0, "its server failed (500); try again later"));
    Releases releases = new Releases(opened.ledger, Books.load(Knowledge.packed()));
    releases.freeze("weekly", Selection.internal(opened.ledger, Filter.all()), false);
    captured();
    releases.freeze("weekly", Selection.internal(opened.ledger, Filter.all()), false);
    releases.freeze("open", Selection.internal(opened.ledger, Filter.parse("kind=destruction")), true);
  }

  /** A report that was derived from a page. */
  private static void captured() {
    String quote = "Rockets hit the grain silo of Orsa";
    Reading reading = new Written("t-page", "Orsa Post", "Silo burns", "2025-03-08", "en", quote + " on Friday, the mayor said.\n\nSAMPLE. Invented for a test; nothing in it happened.")
        .event(Kind.SHELLING, quote).at("g170017", "Hama", 35.13179, 36.75783, Precision.TOWN, "Orsa").on("2025-03-07", "on Friday").said("mayor").done().reading();
    report = reading.report().sha256();
    byte[] html = ("<html><body><p>😀 Weather.</p><p>Rockets hit the <b>grain</b>\n silo of Orsa on Friday, the mayor said.</p></body></html>").getBytes(StandardCharsets.UTF_8);
    opened.ledger.add(reading, Optional.of(CaptureWarc.bytes(Capture.of(html, "text/html", "https://orsa.example/1", Opened.CLOCK.instant()))));
  }

  @Test
  void everySourceSaysWhatItGaveAndWhenItIsAskedAgain() {
    Page page = browser.page(opened, "/");
    page.locator("nav a[href='/sources']").click();
    assertThat(page.locator("main")).containsText("Sources followed: 2; failing: 1");
    assertThat(page.locator("tr:has-text('Orsa Post')")).containsText("2025-03-10 12:30 UTC");
    assertThat(page.locator("tr:has-text('broken.example')")).containsText("its server failed (500)");
    assertThat(opened.get("/sources").body()).doesNotContain("<script>alert");
    assertThat(opened.get("/sources.csv").body()).contains("https://orsa.example/feed.xml,Orsa Post,12,2025-03-10T11:30:00Z");
    assertThat(Json.parse(opened.get("/sources.json").body()).path("sources").path(0).path("failures").asText()).isEqualTo("4");
  }

  @Test
  void aReleaseHasAPageThatSaysWhatItChanged() {
    Page page = browser.page(opened, "/");
    page.locator("nav a[href='/releases']").click();
    page.locator("a[href='/releases/weekly/2']").click();
    assertThat(page.locator("h1")).hasText("weekly 2");
    assertThat(page.locator(".lead")).containsText("1 new, 0 gone, 0 changed");
    page.locator("tbody a").first().click();
    assertThat(page.locator("main")).containsText("Rockets hit the grain silo");
    assertThat(opened.get("/releases.json").body()).contains("\"name\":\"weekly\",\"number\":\"2\"");
    assertThat(opened.get("/releases/weekly/2.csv").body()).contains("incident,change,column,before,now").contains(",new,,,");
    assertThat(opened.get("/releases/weekly/3").statusCode()).isEqualTo(404);
    assertThat(opened.get("/releases/weekly/x%3Cscript%3E").statusCode()).isEqualTo(404);
  }

  @Test
  void anAlertIsMadeTurnedOnAndTakenAwayByHand() {
    Page page = browser.page(opened, "/sources");
    page.locator("a[href='/alerts']").click();
    page.locator("input[name=name]:visible").fill("idlib");
    page.locator("input[name=address]").fill("https://hooks.example/secret-path");
    page.locator("input[name=filter]").fill("kind=shelling");
    page.locator("form.bulk button").click();
    assertThat(page.locator(".secret")).hasText(java.util.regex.Pattern.compile("[0-9a-f]{64}"));
    assertThat(page.locator("tr:has-text('idlib')")).containsText("off");
    page.locator("button[value=on]").click();
    assertThat(page.locator("tr:has-text('idlib')")).containsText("Turn off");
    assertThat(page.locator(".secret")).hasCount(0);
    assertThat(page.content()).doesNotContain("secret-path");
    page.navigate("/audit");
    assertThat(page.locator("main")).containsText("made: idlib, https://hooks.example");
    page.navigate("/alerts");
    page.locator("button[value=remove]").click();
    assertThat(page.locator("button[value=remove]")).hasCount(0);
    assertThat(opened.post("/alerts", "act=add&name=x&address=https://example.org/").statusCode()).as("without the form's token").isEqualTo(403);
  }

  @Test
  void aQuotesPlaceInTheCapturedPageCanBeCopied() {
    Page page = browser.page(opened, "/reports/" + report);
    page.locator("a[href$='?where=page']").click();
    page.locator("details summary").first().click();
    JsonNode annotation = Json.parse(page.locator("details textarea").first().inputValue());
    assertThat(annotation.path("target")).hasSize(2);
    JsonNode inText = annotation.path("target").path(0);
    assertThat(inText.path("source").asText()).isEqualTo("urn:sha256:" + report);
    assertThat(inText.path("selector").path(0).path("exact").asText()).isEqualTo("Rockets hit the grain silo of Orsa");
    JsonNode inPage = annotation.path("target").path(1).path("selector");
    assertThat(inPage.path(0).path("exact").asText()).isEqualTo("Rockets hit the <b>grain</b>\n silo of Orsa");
    assertThat(inPage.path(1).path("start").asInt()).as("in code points, an emoji before it").isEqualTo("<html><body><p>X Weather.</p><p>".length());
    assertThat(opened.get("/export/jsonl?kind=shelling").body()).contains("\"target\":[{\"source\":\"urn:sha256:" + report, "<b>grain</b>");
  }

  @ParameterizedTest
  @CsvSource({"false,en", "true,en", "false,ar", "true,ar"})
  void thesePagesCanBeUsedByThoseWhoCannotSeeThem(boolean dark, String language) {
    Page page = browser.page(opened.address(), dark ? 390 : 1280, 844, dark);
    page.navigate("/settings?lang=" + language + "&back=/about");
    for (String path : List.of("/sources", "/releases", "/releases/weekly/2", "/alerts", "/reports/" + report + "?where=page")) {
      page.navigate(path);
      assertThat(Browser.barriers(page)).as(path).isEmpty();
      assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth + 1")).as("no sideways scrolling: " + path).isTrue();
      picture(page, path, dark, language);
    }
    assertThat(browser.complaints).isEmpty();
  }

  private static void picture(Page page, String path, boolean dark, String language) {
    String into = System.getProperty("marsad.pictures.into", "");
    if (!into.isEmpty()) {
      page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(into, path.replaceAll("[^a-z0-9]+", "-").replaceAll("-[0-9a-f]{64}", "") + (dark ? "-dark-phone-" : "-light-") + language + ".png")));
    }
  }
}
