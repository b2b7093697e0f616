// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The desk as a person with a browser meets it. */
class BrowserTest {
  @TempDir static Path folder;
  @AutoClose private static Opened opened;
  @AutoClose private static Browser browser;

  @BeforeAll
  static void open() {
    browser = new Browser();
    opened = new Opened(folder, Invented.reports());
  }

  @AfterEach
  void nobodyElseWasAskedAndNothingWentWrong() {
    String own = opened.address().toString();
    assertThat(browser.requests).allSatisfy(r -> assertThat(r).matches(u -> u.startsWith(own) || u.startsWith("data:") || u.startsWith("blob:")));
    assertThat(browser.complaints).isEmpty();
  }

  @Test
  void fromTheMapToTheWords() {
    Page page = browser.page(opened, "/");
    page.locator("#map[data-ready]").waitFor();
    page.locator("#map .mark[title*='Shelling']").click();
    Locator window = page.locator(".leaflet-popup .line");
    assertThat(window).hasCount(1);
    window.locator("h3 a").click();
    page.waitForURL(Pattern.compile(".*/incidents/.*"));
    Locator number = page.locator("table .v", new Page.LocatorOptions().setHasText("9")).first();
    number.click();
    Locator lit = page.locator(".m.on");
    assertThat(lit.first()).hasText("Nine");
    assertThat(page.locator("body")).containsText("reported, unreviewed");
  }

  @Test
  void filterHoldsForMapListTimelineAndAddress() {
    Page page = browser.page(opened, "/");
    page.locator("#map[data-ready]").waitFor();
    page.locator(".facet", new Page.LocatorOptions().setHasText("Armed clash")).click();
    page.waitForURL("**/?kind=armed-clash");
    assertThat(page.locator("#feed .line")).hasCount(1);
    assertThat(page.locator("#map .area-mark")).hasCount(1);
    assertThat(page.locator("#map path.area")).not().hasCount(0);
    assertThat(page.locator("#map .mark:not(.area-mark)")).hasCount(0);
    assertThat(page.locator("#bars .bar")).hasCount(1);
    page.goBack();
    assertThat(page.locator("#feed .line")).hasCount(5);
    page.locator("input[name=from]").fill("2025-03-06");
    page.waitForURL("**/?from=2025-03-06");
    assertThat(page.locator("#feed .line")).hasCount(2);
  }

  @Test
  void searchByKeyboard() {
    Page page = browser.page(opened, "/");
    page.keyboard().press("/");
    page.keyboard().type("Qarnash");
    page.keyboard().press("Enter");
    page.waitForURL("**q=Qarnash");
    assertThat(page.locator("#feed .line")).hasCount(1);
    assertThat(page.locator("#beside")).containsText("1 without a place");
    page.navigate("/search?q=Qarnash");
    assertThat(page.locator("mark")).hasText(Pattern.compile("qarnash", Pattern.CASE_INSENSITIVE));
  }

  @Test
  void walkingTheListByKeyboard() {
    Page page = browser.page(opened, "/");
    page.locator("#map[data-ready]").waitFor();
    page.keyboard().press("j");
    page.keyboard().press("j");
    assertThat(page.locator("#feed .line").nth(1)).hasClass(Pattern.compile(".*\\bat\\b.*"));
    page.keyboard().press("k");
    page.keyboard().press("?");
    assertThat(page.locator("dialog[open]")).isVisible();
    page.keyboard().press("Escape");
    page.keyboard().press("Enter");
    page.waitForURL(Pattern.compile(".*/incidents/.*"));
  }

  @Test
  void brushingTheTimelineChoosesDays() {
    Page page = browser.page(opened, "/");
    page.locator("#bars .bar").first().waitFor();
    var box = page.locator("#bars .overlay").boundingBox();
    page.mouse().move(box.x + 5, box.y + 20);
    page.mouse().down();
    page.mouse().move(box.x + box.width / 2, box.y + 20);
    page.mouse().up();
    page.waitForURL(Pattern.compile(".*from=2025-03-0.*to=2025-03-0.*"));
    assertThat(page.locator(".chip")).hasCount(2);
  }

  @Test
  void playingWalksAWindowThroughTheDaysUntilItIsPaused() {
    Page page = browser.page(opened, "/");
    page.locator("#bars .bar").first().waitFor();
    assertThat(page.locator("#play")).hasAttribute("aria-label", "Play");
    page.locator("#play").click();
    assertThat(page.locator("#play")).hasAttribute("aria-label", "Pause");
    page.waitForURL(Pattern.compile(".*from=.*to=.*"));
    String first = page.url();
    page.waitForURL(url -> !url.equals(first));
    page.locator("#play").click();
    assertThat(page.locator("#play use")).hasAttribute("href", Pattern.compile(".*#play$"));
    assertThat(page.locator("#play")).hasAttribute("aria-label", "Play");
    assertThat(page.url().replaceAll(".*from=([0-9-]+).*", "$1")).isGreaterThan(first.replaceAll(".*from=([0-9-]+).*", "$1"));
  }

  @Test
  void lightDarkAndArabic() {
    Page page = browser.page(opened, "/");
    page.locator("#theme").click();
    assertThat((String) page.evaluate("document.documentElement.dataset.theme")).isEqualTo("dark");
    page.reload();
    assertThat((String) page.evaluate("document.documentElement.dataset.theme")).isEqualTo("dark");
    page.locator("a[lang=ar]").click();
    assertThat((String) page.evaluate("document.dir")).isEqualTo("rtl");
    page.locator("#map[data-ready]").waitFor();
    assertThat((Boolean) page.evaluate("document.querySelector('.feed').getBoundingClientRect().left < 100")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void nothingStandsInTheWayOfAssistiveTechnology(boolean dark) {
    Page page = browser.page(opened.address(), 1440, 900, dark);
    String incident = opened.get("/incidents.json?kind=shelling").body().replaceAll("(?s).*?\"id\":\"(i[0-9a-f]+)\".*", "$1");
    String report = Invented.reports().get(0).report().sha256();
    for (String path : List.of("/", "/incidents/" + incident, "/reports/" + report, "/reports", "/search?q=station", "/about", "/to-locate", "/unlocated", "/nowhere")) {
      page.navigate(path);
      if (path.equals("/")) {
        page.locator("#map[data-ready]").waitFor();
      }
      assertThat(Browser.barriers(page)).as(path).isEmpty();
    }
    browser.complaints.removeIf(c -> c.contains("/nowhere") && c.contains("404")); // asked for on purpose
  }

  @Test
  void aPhoneNeedsNoSidewaysScrolling() {
    Page page = browser.page(opened.address(), 390, 844, false);
    for (String path : List.of("/", "/about", "/reports", "/search?q=station")) {
      page.navigate(path);
      assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth")).as(path).isTrue();
    }
  }

  @Test
  void reviewingByKeyboardAlone() {
    Page page = browser.page(opened, "/review");
    page.keyboard().press("Enter");
    page.waitForURL(Pattern.compile(".*/incidents/.*queue=new"));
    String first = page.url();
    page.keyboard().press("n");
    page.waitForURL(u -> !u.equals(first));
    page.keyboard().press("p");
    page.waitForURL(first);
    page.keyboard().press("a");
    page.waitForURL(u -> !u.equals(first) && u.contains("/incidents/"));
    String second = page.url();
    page.keyboard().press("x");
    page.waitForURL(u -> !u.equals(second));
    page.navigate(second);
    page.keyboard().press("u");
    assertThat(page.locator(".history")).containsText("undid a decision");
    page.navigate(first);
    page.keyboard().press("u");
    assertThat(page.locator(".marks").first()).containsText("reported, unreviewed");
    assertThat(opened.ledger.decisions()).hasSize(4);
  }

  @Test
  void twoWindowsOnOneIncidentKnowOfEachOther() {
    String incident = "/incidents/" + opened.ledger.view(marsad.ledger.Filter.parse("kind=shelling")).incidents().get(0).id();
    Page one = browser.page(opened, incident);
    one.locator("#held").waitFor(new Locator.WaitForOptions().setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED));
    one.waitForResponse("**/api/hold", () -> one.reload());
    Page other = browser.page(opened, incident);
    assertThat(other.locator("#held")).containsText("Rana is on it");
    Page board = browser.page(opened, "/?kind=shelling");
    one.keyboard().press("c");
    one.locator("#correct-value").fill("8");
    one.locator("#correct input[name=reason]").fill("counted again");
    one.locator("#correct button.main").click();
    assertThat(one.locator(".history")).containsText("counted again");
    one.waitForLoadState();
    assertThat(other.locator(".history")).containsText("counted again"); // without being loaded anew
    assertThat(board.locator("#feed")).containsText("killed");
    one.keyboard().press("u");
    assertThat(other.locator(".history")).containsText("undid a decision");
  }
}
