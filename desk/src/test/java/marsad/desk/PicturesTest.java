// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotType;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Takes the pictures of the documentation from a desk that is open: {@code docs/screenshots/take} starts one and this. */
@EnabledIfSystemProperty(named = "marsad.pictures.of", matches = "http://127\\.0\\.0\\.1:.*")
class PicturesTest {
  private static final long MOST_BYTES = 300_000;
  private static final int QUALITY = 82;

  /** A page to be taken: {@code open} is clicked first, where it is not empty. */
  private record Shot(String name, String path, String open) {}

  private record Screen(String name, int width, int height, boolean dark) {}

  private static final List<Screen> SCREENS = List.of(new Screen("light", 1440, 900, false), new Screen("dark", 1440, 900, true),
      new Screen("wall", 2560, 1440, true), new Screen("phone", 390, 844, false));

  @Test
  void everyPageLightDarkWideAndOnAPhone() throws IOException {
    URI address = URI.create(System.getProperty("marsad.pictures.of"));
    Path folder = Path.of(System.getProperty("marsad.pictures.into"));
    String only = System.getProperty("marsad.pictures.only", "");
    Files.createDirectories(folder);
    try (Browser browser = new Browser()) {
      for (Screen screen : SCREENS) {
        Page page = browser.page(address, screen.width(), screen.height(), screen.dark());
        for (Shot shot : shots(page)) {
          if (Pattern.compile(only).matcher(shot.name() + "-" + screen.name()).find()) {
            take(page, shot, folder.resolve(shot.name() + "-" + screen.name() + ".jpg"));
          }
        }
        page.context().close();
      }
      assertThat(browser.complaints).isEmpty();
    }
  }

  private static List<Shot> shots(Page page) {
    page.navigate("/?disagreement=yes");
    String incident = (String) page.evaluate("(document.querySelector('#feed .line a') ?? document.createElement('a')).getAttribute('href')");
    page.navigate("/reports");
    String report = (String) page.evaluate("[...document.querySelectorAll('td a')].sort((a, b) => b.closest('tr').querySelector('.n').textContent - a.closest('tr').querySelector('.n').textContent)[0].getAttribute('href')");
    String arabic = (String) page.evaluate("(document.querySelector('td a[lang=ar]') ?? document.querySelector('td a')).getAttribute('href')");
    page.navigate("/actors");
    String actor = (String) page.evaluate("document.querySelector('main .facet').getAttribute('href')");
    page.navigate("/places");
    String place = (String) page.evaluate("document.querySelector('main .facet').getAttribute('href')");
    return List.of(new Shot("overview", "/", ""), new Shot("overview-open", "/", "#map .mark:not(.area-mark)"), new Shot("incident", incident, ""),
        new Shot("report", report, ""), new Shot("report-arabic", arabic, ""), new Shot("review", "/review", ""), new Shot("correct", incident, "[data-open=correct]"),
        new Shot("actor", actor, ""), new Shot("place", place, ""), new Shot("actors", "/actors", ""), new Shot("themes", "/themes", ""),
        new Shot("brief", "/brief", ""), new Shot("reports", "/reports", ""), new Shot("about", "/about", ""), new Shot("to-locate", "/to-locate", ""),
        new Shot("sources", "/sources", ""), new Shot("releases", "/releases", ""), new Shot("alerts", "/alerts", ""), new Shot("audit", "/audit", ""),
        new Shot("field", "/field", ""));
  }

  private static void take(Page page, Shot shot, Path file) throws IOException {
    page.navigate(shot.path());
    page.waitForLoadState();
    if (shot.path().equals("/")) {
      page.locator("#map[data-ready]").waitFor();
      page.waitForTimeout(700); // names and outlines follow the marks
    }
    if (!shot.open().isEmpty()) {
      page.locator(shot.open()).first().click();
      page.waitForTimeout(400);
    }
    page.screenshot(new Page.ScreenshotOptions().setPath(file).setType(ScreenshotType.JPEG).setQuality(QUALITY));
    assertThat(Files.size(file)).as(file.toString()).isLessThanOrEqualTo(MOST_BYTES);
  }
}
