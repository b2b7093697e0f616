// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages of actors, places, themes and the brief, in a browser; every page for those who cannot see it. */
class PagesTest {
  @TempDir static Path folder;
  private static Opened opened;
  private static Browser browser;

  @BeforeAll
  static void open() {
    browser = new Browser();
    List<marsad.record.Reading> all = new ArrayList<>(Invented.reports());
    all.addAll(Invented.course());
    opened = new Opened(folder, all, Optional.of(new FieldDesk(new Contacts(folder.resolve("contacts"), folder.resolve("contacts.key")), r -> new Reading(r, List.of(), "none"))));
  }

  @AfterAll
  static void close() {
    if (opened != null) {
      opened.close();
      browser.close();
    }
  }

  private static Page page(String path) {
    Page page = browser.page(opened.address(), 1280, 900, false);
    page.navigate(path);
    return page;
  }

  @Test
  void anActorsTiesAreDrawnOverTimeAndLeadToTheirWords() {
    Page page = page("/actors/blue-army");
    assertThat(page.locator("[data-plot=ties] svg")).isVisible();
    assertThat(page.locator("[data-plot=ties] a")).not().hasCount(0);
    assertThat(page.locator("section:has([data-plot=ties]) table tbody tr")).not().hasCount(0);
    page.locator("[data-plot=ties] a").first().focus();
    page.keyboard().press("Enter");
    page.waitForURL(Pattern.compile(".*/(reports|incidents)/.*"));
  }

  @Test
  void aPlacesHoldersStandInStretchesAndContestedDaysAreMarked() {
    Page page = page("/places/g170017");
    assertThat(page.locator("[data-plot=spans] svg rect.span")).not().hasCount(0);
    assertThat(page.locator("[data-plot=spans] svg rect.contest")).not().hasCount(0);
    assertThat(page.locator("section:has([data-plot=spans]) table")).containsText("Red Front");
  }

  @Test
  void numbersOfThemesKeepTheirRanges() {
    Page page = page("/themes");
    assertThat(page.locator("[data-plot=ranges] line.range")).not().hasCount(0);
    assertThat(page.locator("main")).containsText("40,000–45,000");
  }

  @Test
  void everySentenceOfTheBriefCitesAndItPrints() throws IOException {
    Page page = page("/brief");
    int sentences = page.locator(".sentences li:has(a.plain)").count();
    assertThat(sentences).isPositive();
    assertThat(page.locator(".sentences li:has(a.plain):has(a.cite)")).hasCount(sentences);
    page.locator(".cite").first().click();
    page.waitForURL("**#source-1");
    assertThat(text(page.pdf())).contains("Situation brief").contains("Hama").contains("Test Wire").doesNotContain("Markdown");
  }

  @Test
  void theBriefPrintsInArabic() throws IOException {
    Page page = page("/settings?lang=ar&back=/brief");
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
