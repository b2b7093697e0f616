// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import marsad.desk.view.Overview;
import marsad.ledger.Filter;
import marsad.record.Kind;
import marsad.record.Reading;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What users of other desks complained of, tried with a browser. */
class ComplaintsTest {
  private static final int MORE_THAN_A_PAGE = Overview.PAGE + 5;
  private static final int ENOUGH = 80; // tabs from the top of the page to the map
  @TempDir Path folder;
  @AutoClose private static Browser browser;

  @BeforeAll
  static void open() {
    browser = new Browser();
  }

  /** A fire a day, each in a village of its own. */
  private static List<Reading> fires() {
    List<Reading> fires = new ArrayList<>(Invented.reports());
    for (int i = 0; i < MORE_THAN_A_PAGE; i++) {
      LocalDate day = LocalDate.of(2024, 12, 1).plusDays(i);
      String quote = "A barn of the farm number " + (100 + i) + " burned down on " + day;
      fires.add(new Written("t-fire-" + i, "Test Post", "Fire", day.plusDays(1).toString(), "en", quote + ", a neighbour said. SAMPLE.").event(Kind.DESTRUCTION, quote)
          .unlocated("farm number " + (100 + i)).on(day.toString(), "" + day).said("neighbour").done().reading());
    }
    return fires;
  }

  private static String id(Opened opened, String filter) {
    return opened.ledger.view(Filter.parse(filter)).incidents().get(0).id();
  }

  @Test
  void complaint_16_what_is_decided_elsewhere_is_shown_in_list_and_map_without_a_reload() {
    try (Opened opened = new Opened(folder, Invented.reports())) {
      String clash = id(opened, "kind=armed-clash");
      String shelling = id(opened, "kind=shelling");
      Page board = browser.page(opened, "/");
      board.locator("#map[data-ready]").waitFor();
      board.evaluate("window.neverLoadedAnew = true");
      Page person = browser.page(opened, "/incidents/" + clash);
      assertThat(board.locator("#feed .line[data-id='" + clash + "'] .marks")).containsText("reported, unreviewed");
      person.keyboard().press("a");
      assertThat(board.locator("#feed .line[data-id='" + clash + "'] .marks")).containsText("accepted");
      person.locator(".history li").first().waitFor(); // the page shows anew what was decided
      person.navigate("/incidents/" + shelling);
      person.keyboard().press("x");
      assertThat(board.locator("#feed .line[data-id='" + shelling + "']")).hasCount(0);
      assertThat(board.locator("#map .mark[title*='Shelling']")).hasCount(0);
      person.locator(".history").waitFor();
      person.keyboard().press("u");
      assertThat(board.locator("#feed .line[data-id='" + shelling + "']")).hasCount(1);
      assertThat(board.locator("#map .mark[title*='Shelling']")).hasCount(1);
      assertThat((Boolean) board.evaluate("window.neverLoadedAnew")).isTrue();
    }
  }

  @Test
  void complaint_17_a_mark_of_the_map_is_reached_opened_and_followed_by_keyboard_alone() {
    try (Opened opened = new Opened(folder, Invented.reports())) {
      Page page = browser.page(opened, "/");
      page.locator("#map[data-ready]").waitFor();
      Locator mark = page.locator("#map .mark:focus");
      for (int i = 0; i < ENOUGH && mark.count() == 0; i++) {
        page.keyboard().press("Tab");
      }
      assertThat(mark).hasCount(1);
      page.keyboard().press("Enter");
      assertThat(page.locator(".leaflet-popup a:focus")).hasCount(1);
      page.keyboard().press("Enter");
      page.waitForURL(Pattern.compile(".*/incidents/i.*"));
    }
  }

  @Test
  void complaint_17_a_list_longer_than_a_page_is_walked_to_its_end_by_keyboard_alone() {
    try (Opened opened = new Opened(folder, fires())) {
      Page page = browser.page(opened, "/?kind=destruction");
      Locator lines = page.locator("#feed .line");
      assertThat(lines).hasCount(Overview.PAGE);
      for (int i = 0; i < Overview.PAGE; i++) {
        page.keyboard().press("j");
      }
      assertThat(lines.nth(Overview.PAGE - 1)).hasClass(Pattern.compile(".*\\bat\\b.*"));
      page.keyboard().press("j");
      assertThat(lines.nth(Overview.PAGE)).hasClass(Pattern.compile(".*\\bat\\b.*"));
      assertThat(lines).hasCount(MORE_THAN_A_PAGE + 1);
      assertThat(lines.nth(Overview.PAGE)).isInViewport();
      assertThat(page.locator("#feed .line a:focus")).hasCount(1);
    }
  }
}
