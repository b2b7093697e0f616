// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import marsad.ledger.Filter;
import marsad.record.Act;
import marsad.record.Actor;
import marsad.record.Json;
import marsad.record.Kind;
import marsad.record.Metric;
import marsad.record.Outcome;
import marsad.record.Precision;
import marsad.record.Predicate;
import marsad.record.Reading;
import marsad.record.Victims;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Forty strings that would do harm, in every field that comes from outside: they are shown as text, do nothing and ask nobody. */
class HostileTest {
  @TempDir static Path folder;

  private static List<String> strings() throws IOException {
    try (BufferedReader lines = new BufferedReader(new InputStreamReader(HostileTest.class.getResourceAsStream("hostile.jsonl"), StandardCharsets.UTF_8))) {
      return lines.lines().map(l -> Json.parse(l).asText()).toList();
    }
  }

  private static Reading report(int number, String s) {
    String quote = "nine people were killed by " + s + " at " + s;
    return new Written(s, s, s, "2025-03-04", number % 3 == 0 ? "ar" : "en", "SAMPLE, invented. " + s + "\n" + number + " On Monday " + quote + ", said " + s + ".", s, s)
        .event(Kind.values()[number % 20], quote).by(null, s, s).to("hostile-" + number, s, s).at("h" + number, s, 35 + number / 50.0, 36 + number / 40.0, Precision.TOWN, s)
        .harm(Outcome.KILLED, Victims.UNKNOWN, 9, 9 + number, "nine").on("2025-03-03", "On Monday").said(s, s).done()
        .figure(Metric.DISPLACED, 10, 20 + number, s, quote, "nine")
        .relation(Predicate.ALLIED_WITH, Actor.named(s), Actor.named(s + "!"), quote).statement(Actor.named(s), Act.CLAIM, quote).reading();
  }

  @Test
  void nothingOfItRunsAsksOrBreaksThePage() throws IOException {
    List<String> strings = strings();
    assertThat(strings).hasSize(40);
    List<Reading> readings = new ArrayList<>();
    for (int i = 0; i < strings.size(); i++) {
      readings.add(report(i, strings.get(i)));
    }
    try (Browser browser = new Browser(); Opened opened = new Opened(folder, readings)) {
      Page page = browser.page(opened.address(), 1000, 800, false);
      List<String> paths = new ArrayList<>(List.of("/", "/unlocated", "/to-locate", "/reports", "/about", "/actors", "/places", "/themes", "/brief", "/review", "/audit"));
      opened.ledger.view(Filter.all()).incidents().forEach(i -> paths.add("/incidents/" + i.id()));
      readings.forEach(r -> paths.add("/reports/" + r.report().sha256()));
      for (int i = 0; i < strings.size(); i++) {
        paths.add((i % 2 == 0 ? "/search?q=" : "/?q=") + encoded(strings.get(i)));
        paths.add((i % 2 == 0 ? "/actors/" : "/places/") + (i % 2 == 0 ? "hostile-" : "h") + i);
      }
      for (String path : paths) {
        page.navigate(path);
        look(page, path);
      }
      for (int i = 0; i < strings.size(); i++) {
        assertThat(opened.get("/reports/" + readings.get(i).report().sha256()).body()).doesNotContain("<script>window").doesNotContain("<img").doesNotContain("<iframe");
      }
      assertThat(browser.requests).allSatisfy(r -> assertThat(r).startsWith(opened.address().toString()));
      assertThat(browser.complaints).isEmpty();
    }
  }

  private static void look(Page page, String path) {
    assertThat(page.evaluate("window.hit === undefined")).as(path).isEqualTo(true);
    assertThat(page.evaluate("document.querySelectorAll('main img, main iframe, main object, main style, main link, main script, base, meta[http-equiv]').length")).as(path).isEqualTo(0);
    assertThat(page.evaluate("[...document.querySelectorAll('a[href]')].every(a => /^(https?:|#|\\/|$)/.test(a.getAttribute('href')))")).as(path).isEqualTo(true);
    assertThat(page.evaluate("[...document.querySelectorAll('a[href^=http]')].every(a => /noreferrer/.test(a.rel) && /noopener/.test(a.rel))")).as(path).isEqualTo(true);
    assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth + 1")).as(path + " is wider than the screen").isEqualTo(true);
  }

  private static String encoded(String raw) {
    return URLEncoder.encode(raw, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
