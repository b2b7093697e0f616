// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import marsad.desk.field.Contacts;
import marsad.desk.field.FieldDesk;
import marsad.ledger.Filter;
import marsad.record.Reading;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages of actors, places, themes and the brief, in a browser; every page for those who cannot see it. */
class PagesTest {
  @TempDir static Path folder;
  @AutoClose private static Opened opened;
  @AutoClose private static Browser browser;

  @BeforeAll
  static void open() {
    browser = new Browser();
    List<marsad.record.Reading> all = new ArrayList<>(Invented.reports());
    all.addAll(Invented.course());
    all.addAll(Invented.copied());
    opened = new Opened(folder, all, Optional.of(new FieldDesk(new Contacts(folder.resolve("contacts"), folder.resolve("contacts.key")), r -> new Reading(r, List.of(), "none"))));
  }

  @Test
  void anActorsTiesAreDrawnOverTimeAndLeadToTheirWords() {
    Page page = browser.page(opened, "/actors/blue-army");
    assertThat(page.locator("[data-plot=ties] svg")).isVisible();
    assertThat(page.locator("[data-plot=ties] a")).not().hasCount(0);
    assertThat(page.locator("section:has([data-plot=ties]) table tbody tr")).not().hasCount(0);
    page.locator("[data-plot=ties] a").first().focus();
    page.keyboard().press("Enter");
    page.waitForURL(Pattern.compile(".*/(reports|incidents)/.*"));
  }

  @Test
  void aPlacesHoldersStandInStretchesAndContestedDaysAreMarked() {
    Page page = browser.page(opened, "/places/g170017");
    assertThat(page.locator("[data-plot=spans] svg rect.span")).not().hasCount(0);
    assertThat(page.locator("[data-plot=spans] svg rect.contest")).not().hasCount(0);
    assertThat(page.locator("section:has([data-plot=spans]) table")).containsText("Red Front");
  }

  @Test
  void aReportShowsWhatItChangedInTheTextThatItGoesBackTo() {
    for (Reading reading : Invented.copied()) {
      assertThat(opened.get("/reports/" + reading.report().sha256() + ".json").body()).contains("\"family\":{\"id\":\"f", "\"publisher\":\"Test Wire\"", "\"publisher\":\"Test Post\"",
          "word triples of one stand in the other");
      Page page = browser.page(opened, "/reports/" + reading.report().sha256());
      page.locator(".changes summary").click();
      assertThat(page.locator(".changes summary")).containsText(Pattern.compile("What .?Test Post.? changed in the text of .?Test Wire"));
      assertThat(page.locator(".changes li")).hasCount(2);
      assertThat(page.locator(".changes li").first()).containsText("on Sunday after eleven twelve days without");
      assertThat(page.locator(".changes del")).hasText(new String[] {"eleven", "Friday and thanked the crews."});
      assertThat(page.locator(".changes ins").last()).containsText("Friday. <b>More</b> parts are expected.");
      assertThat(Browser.barriers(page)).isEmpty();
    }
  }

  @Test
  void numbersOfThemesKeepTheirRanges() {
    Page page = browser.page(opened, "/themes");
    assertThat(page.locator("[data-plot=ranges] line.range")).not().hasCount(0);
    assertThat(page.locator("main")).containsText("40,000–45,000");
  }

  @Test
  void aNewcomerCorrectsATollUndoesItAndTakesAwayWhatTheFilterShows() throws IOException {
    Page page = browser.page(opened, "/");
    page.locator(".facet", new Page.LocatorOptions().setHasText("Shelling")).click();
    page.waitForURL("**/?kind=shelling");
    assertThat(page.locator("#feed .line")).hasCount(1);
    page.locator("#feed .line h3 a").click();
    page.locator(".toll td .v").first().click();
    assertThat(page.locator(".m.on").first()).hasText("Nine");
    page.keyboard().press("c");
    assertThat(page.locator("#correct-value")).isFocused();
    page.keyboard().type("14–15"); // higher than what was read as the highest
    page.keyboard().press("Tab");
    page.keyboard().type("counted by name");
    page.keyboard().press("Enter");
    assertThat(page.locator(".history")).containsText(Pattern.compile("9.*14–15.*counted by name", Pattern.DOTALL));
    assertThat(page.locator(".toll").first()).containsText("14–15");
    page.keyboard().press("u");
    assertThat(page.locator(".history")).containsText("undid a decision");
    assertThat(page.locator(".toll").first()).not().containsText("14–15");
    page.locator(".crumb a").first().click();
    page.waitForURL("**/?kind=shelling");
    Download csv = page.waitForDownload(() -> page.locator(".twins > a[href^='/incidents.csv']").click());
    assertThat(new String(csv.createReadStream().readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(opened.get("/export/csv?kind=shelling").body()).contains("Hama");
  }

  @Test
  void everySentenceOfTheBriefCitesAndItPrints() throws IOException {
    Page page = browser.page(opened, "/brief");
    int sentences = page.locator(".sentences li:has(a.plain)").count();
    assertThat(sentences).isPositive();
    assertThat(page.locator(".sentences li:has(a.plain):has(a.cite)")).hasCount(sentences);
    page.locator(".cite").first().click();
    page.waitForURL("**#source-1");
    assertThat(text(page.pdf())).contains("Situation brief").contains("Hama").contains("Test Wire").doesNotContain("Markdown");
  }

  @Test
  void theBriefPrintsInArabic() throws IOException {
    Page page = browser.page(opened, "/settings?lang=ar&back=/brief");
    assertThat(page.locator("html")).hasAttribute("dir", "rtl");
    byte[] pdf = page.pdf();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      document.getPage(0).getResources().getFontNames().forEach(name -> assertThat(name.getName()).isNotEmpty());
    }
    assertThat(java.text.Normalizer.normalize(text(pdf), java.text.Normalizer.Form.NFKC)).containsPattern("[\\u0621-\\u064a]{3,}").doesNotContain("\ufffd");
  }

  private static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void everyPageCanBeUsedByThoseWhoCannotSeeIt(boolean dark) {
    Page page = browser.page(opened.address(), 1280, 900, dark);
    String incident = opened.ledger.view(Filter.parse("kind=shelling")).incidents().get(0).id();
    for (String path : List.of("/review", "/incidents/" + incident + "?queue=new", "/actors", "/actors/blue-army", "/places", "/places/g170017", "/themes", "/brief",
        "/audit", "/to-locate", "/field")) {
      page.navigate(path);
      assertThat(Browser.barriers(page)).as(path + (dark ? ", dark" : "")).isEmpty();
    }
    assertThat(browser.complaints).isEmpty();
  }
}
