// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.desk;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Assumptions;

/** Chromium, watched: what it asks of whom, and what its console says. */
final class Browser implements AutoCloseable {
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private final Playwright playwright;
  private final com.microsoft.playwright.Browser browser;
  final List<String> requests = new CopyOnWriteArrayList<>();
  final List<String> complaints = new CopyOnWriteArrayList<>();

  Browser() {
    Assumptions.assumeTrue(Files.isExecutable(CHROMIUM), "NOTICE: no " + CHROMIUM + ", so the browser tests are skipped");
    playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(CHROMIUM).setArgs(List.of("--no-sandbox",
        "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync")));
  }

  /** A page of a desk in a new window of a usual screen, light. */
  Page page(Opened opened, String path) {
    Page page = page(opened.address(), 1440, 900, false);
    page.navigate(path);
    return page;
  }

  Page page(URI address, int width, int height, boolean dark) {
    com.microsoft.playwright.Browser.NewContextOptions options = new com.microsoft.playwright.Browser.NewContextOptions()
        .setBaseURL(address.toString()).setViewportSize(width, height).setLocale("en-GB")
        .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE);
    if (dark) {
      options.setColorScheme(ColorScheme.DARK); // light is what Chromium has; Playwright cannot write LIGHT in a Turkish locale
    }
    BrowserContext context = browser.newContext(options);
    context.setDefaultTimeout(20_000);
    Page page = context.newPage();
    page.onRequest(r -> requests.add(r.url()));
    page.onConsoleMessage(m -> {
      if (m.type().equals("error") || m.type().equals("warning")) {
        complaints.add(page.url() + ": " + m.text());
      }
    });
    page.onPageError(e -> complaints.add(page.url() + ": " + e));
    page.onDialog(d -> {
      complaints.add(page.url() + ": dialog " + d.message());
      d.dismiss();
    });
    return page;
  }

  /** Serious and critical findings of axe-core on the page. */
  @SuppressWarnings("unchecked")
  static List<String> barriers(Page page) {
    page.evaluate("source => { (0, eval)(source); }", axe());
    return (List<String>) page.evaluate("""
        async () => (await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })).violations
          .filter(v => v.impact === 'serious' || v.impact === 'critical')
          .map(v => v.id + ': ' + v.nodes.slice(0, 3).map(n => n.target.join(' ') + ' ' + (n.any[0]?.message ?? '')).join(' | '))""");
  }

  private static String axe() {
    try (InputStream in = Browser.class.getResourceAsStream("/axe.min.js")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
