// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.collect.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import marsad.record.Update;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** The article of a page, and what the page tells about it. */
class PageTest {
  private static final String PARAGRAPHS = """
      <p>Two shells hit a mill outside the hill town of Orsa on Monday night, the mayor said, and four millers died.</p>
      <p>The council met on Tuesday in the hall of the old school, because the town hall burnt down last week.</p>
      <p>The front has not moved since the spring, and the <a href="/bakers">bakers</a> still bring bread to both sides of the river.</p>
      """;

  private static Document page(String head, String body) {
    return Jsoup.parse("<!doctype html><html lang='en-GB'><head>" + head + "</head><body>" + body + "</body></html>");
  }

  private static String body(String html) {
    return ArticleBody.standard().of(page("", html));
  }

  @Test
  void navigation_captions_related_links_and_hidden_parts_are_left_out() {
    String found = body("<nav><a href='/'>Home</a></nav><article><h1>Mill burns near Orsa town</h1><p class='date'>6 May 2025</p>" + PARAGRAPHS
        + "<figure><img src='x'><figcaption>The mill, before</figcaption></figure><ul><li><a href='/a'>Army back in Orsa</a></li></ul>"
        + "<p style='display:none'>Hidden words of a tracker that nobody sees</p></article><footer>Imprint</footer>");
    assertThat(found).contains("Two shells hit", "the bakers still bring bread").doesNotContain("Home", "before", "Army back", "Hidden", "Imprint");
    assertThat(found.split("\n\n")).hasSizeGreaterThanOrEqualTo(3);
  }

  @Test
  void a_page_that_stands_in_one_form_is_read() {
    assertThat(body("<form action='/'><div class='article'>" + PARAGRAPHS + "</div><input value='x'></form>")).contains("four millers died");
  }

  @Test
  void a_page_without_words_has_no_article() {
    assertThat(body("<script>var x = 'Two shells hit a mill';</script>")).isBlank();
  }

  @Test
  void json_ld_goes_before_meta_and_meta_before_the_address() {
    String meta = "<meta property='article:published_time' content='2025-05-07T01:00:00+02:00'>";
    String address = "<link rel=canonical href='https://news.example/2025/05/08/mill'>";
    String linked = "<script type='application/ld+json'>{\"@graph\": [{\"@type\": \"WebSite\"}, {\"@type\": \"NewsArticle\", \"headline\": \"Mill burns\","
        + " \"datePublished\": \"2025-05-06\", \"author\": [{\"name\": \"Marta Quill\"}], \"publisher\": {\"name\": \"Sample Daily\"}}]}</script>";
    assertThat(PageFacts.of(page(meta + address + linked, ""))).satisfies(f -> {
      assertThat(f.published()).contains(LocalDate.of(2025, 5, 6));
      assertThat(f.publishedFrom()).isEqualTo("json-ld");
      assertThat(f.title()).contains("Mill burns");
      assertThat(f.byline()).contains("Marta Quill");
      assertThat(f.outlet()).contains("Sample Daily");
      assertThat(f.language()).contains("en");
    });
    assertThat(PageFacts.of(page(meta + address, "")).publishedFrom()).isEqualTo("meta");
    String changed = "<meta property='article:modified_time' content='2025-05-09T01:00:00+02:00'>";
    assertThat(PageFacts.of(page(changed, "")).updated()).contains(new Update("2025-05-08T23:00:00Z", "meta"));
    assertThat(PageFacts.of(page(changed + linked.replace("\"author\"", "\"dateModified\": \"2025-05-10\", \"author\""), "")).updated())
        .contains(Update.of(LocalDate.of(2025, 5, 10), "json-ld"));
    assertThat(PageFacts.of(page(address, "")).published()).contains(LocalDate.of(2025, 5, 8));
    assertThat(PageFacts.of(page("", ""))).satisfies(f -> {
      assertThat(f.published()).isEmpty();
      assertThat(f.publishedFrom()).isEqualTo("unknown");
    });
  }

  @Test
  void broken_json_ld_and_impossible_days_do_no_harm() {
    assertThat(PageFacts.of(page("<script type='application/ld+json'>{\"headline\": </script><meta name=date content='2025-13-45'>"
        + "<title>Mill burns</title>", "")).title()).contains("Mill burns");
    assertThat(PageFacts.dayInAddress("https://news.example/2025/02/30/mill")).isEqualTo(Optional.empty());
  }

  @Test
  void an_address_may_name_the_day() {
    assertThat(PageFacts.dayInAddress("https://news.example/live/20250207-mill-burns")).contains(LocalDate.of(2025, 2, 7));
    assertThat(PageFacts.dayInAddress("https://news.example/2025/2/7/mill")).contains(LocalDate.of(2025, 2, 7));
    assertThat(PageFacts.dayInAddress("https://twitter.com/mill/status/1458073849183014917")).contains(LocalDate.of(2021, 11, 9));
    assertThat(PageFacts.dayInAddress("https://news.example/en/262586/")).isEmpty();
  }

  @Test
  void the_outlet_is_taken_off_the_title() {
    assertThat(PageFacts.of(page("<meta property='og:site_name' content='Sample Daily'><title>Mill burns | Sample Daily</title>", "")).title())
        .contains("Mill burns");
  }
}
