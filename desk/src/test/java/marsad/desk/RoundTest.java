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
import marsad.ledger.Filter;
import marsad.link.Review;
import marsad.record.Decision;
import marsad.record.Kind;
import marsad.record.Outcome;
import marsad.record.Precision;
import marsad.record.Reading;
import marsad.record.Victims;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole round of review by keyboard alone, and two people at one incident. */
class RoundTest {
  private static final int ITEMS = 20;
  @TempDir Path folder;

  private static List<Reading> twenty() {
    List<Reading> all = new ArrayList<>();
    for (int i = 0; i < ITEMS; i++) {
      String day = LocalDate.of(2025, 1, 1).plusDays(2L * i).toString();
      String quote = (3 + i) + " people were killed when a shell hit mill number " + i;
      all.add(new Written("mill-" + i, "Test Wire", "Mill " + i, day, "en", quote + " near Hama. SAMPLE, invented.")
          .event(Kind.SHELLING, quote).at("g170017", "Hama", 35.13179, 36.75783, Precision.TOWN, "Hama")
          .harm(Outcome.KILLED, Victims.UNKNOWN, 3 + i, 3 + i, String.valueOf(3 + i)).on(day, "when").done().reading());
    }
    return all;
  }

  /** Accepts, rejects and corrects by turns until nothing waits; not one click. */
  @Test
  void twentyItemsByKeyboardAlone() {
    try (Browser browser = new Browser(); Opened opened = new Opened(folder, twenty())) {
      assertThat(opened.ledger.view(Filter.all()).incidents()).hasSize(ITEMS);
      Page page = browser.page(opened.address(), 1280, 800, false);
      page.navigate("/review");
      page.keyboard().press("?");
      assertThat(page.locator("dialog[open]")).containsText("Accept");
      page.keyboard().press("Escape");
      page.keyboard().press("Enter");
      for (int i = 0; i < ITEMS; i++) {
        page.waitForURL(Pattern.compile(".*/incidents/.*queue=new"));
        String here = page.url();
        if (i % 5 == 4) {
          correct(page);
        }
        boolean last = i == ITEMS - 1;
        page.keyboard().press(i % 3 == 2 ? "x" : "a");
        page.waitForURL(u -> last ? u.contains("/review") : u.contains("/incidents/") && !u.equals(here));
      }
      assertThat(page.locator(".empty")).isVisible();
      assertThat(opened.ledger.decisions()).hasSize(ITEMS + 4);
      assertThat(opened.ledger.view(Filter.all().with(Filter.Key.REVIEW, "unreviewed")).incidents()).isEmpty();
      assertThat(opened.ledger.view(Filter.all().with(Filter.Key.REVIEW, "accepted")).incidents()).hasSize(14).allMatch(i -> i.review().state() == Review.State.ACCEPTED);
      assertThat(browser.complaints).isEmpty();
    }
  }

  /** A fast hand: Enter follows in the very moment in which the help is closed, before the browser has taken the focus from its button. */
  @Test
  void enterRightBehindAClosedDialogBeginsTheRound() {
    try (Browser browser = new Browser(); Opened opened = new Opened(folder, twenty())) {
      Page page = browser.page(opened, "/review");
      page.evaluate("""
          () => {
            const help = document.getElementById('help');
            help.showModal();
            help.close();
            document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
          }""");
      page.waitForURL(Pattern.compile(".*/incidents/.*queue=new"));
      assertThat(browser.complaints).isEmpty();
    }
  }

  private static void correct(Page page) {
    page.keyboard().press("c");
    assertThat(page.locator("#correct-value")).isFocused();
    page.keyboard().type("2"); // in place of what was read
    page.keyboard().press("Tab");
    page.keyboard().type("counted at the mill");
    page.keyboard().press("Enter");
    assertThat(page.locator(".history")).containsText("counted at the mill");
  }

  @Test
  void whoComesSecondIsToldAndOverwritesNothing() {
    try (Browser browser = new Browser(); Opened opened = new Opened(folder, twenty())) {
      String incident = "/incidents/" + opened.ledger.view(Filter.all()).incidents().get(0).id();
      Page one = browser.page(opened.address(), 1280, 800, false);
      Page other = browser.page(opened.address(), 1280, 800, false);
      one.waitForResponse("**/api/hold", () -> one.navigate(incident));
      other.navigate(incident);
      assertThat(other.locator("#held")).containsText("Rana is on it");
      other.keyboard().press("c");
      other.locator("#correct-value").fill("1"); // while the form is open, the page does not change under the person's hands
      one.keyboard().press("a");
      assertThat(one.locator(".history")).containsText("accepted");
      other.locator("#correct button.main").click();
      assertThat(other.locator("main")).containsText("decided meanwhile");
      assertThat(opened.ledger.decisions()).hasSize(1).allMatch(d -> d instanceof Decision.Accept);
      one.close();
      other.navigate(incident);
      Locator held = other.locator("#held");
      assertThat(held).isHidden();
      browser.complaints.removeIf(c -> c.contains("409"));
      assertThat(browser.complaints).isEmpty();
    }
  }
}
