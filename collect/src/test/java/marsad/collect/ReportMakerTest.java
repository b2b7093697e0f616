// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import marsad.knowledge.Knowledge;
import marsad.record.Report;
import marsad.record.Update;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Texts that lost their HTML, made into reports. */
class ReportMakerTest {
  private static final ReportMaker MAKER = ReportMaker.load(Knowledge.packed(), Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC));
  private static final String ARTICLE = "Two shells hit a mill outside the hill town of Orsa on Monday night, the mayor said.\n"
      + "The council met on Tuesday in the hall of the old school, because the town hall burnt down.\n";

  private static Report make(String text) {
    return MAKER.make(text, Told.name("r"));
  }

  private static java.util.List<String> furniture(Report report) {
    return report.furniture().stream().map(report.text()::at).toList();
  }

  @Test
  void the_text_stays_as_it_was_given() {
    String text = "Skip to content\n\nMill burns near Orsa \ud83d\udd25 again\n\n3 min read\n" + ARTICLE;
    Report report = make(text);
    assertThat(report.text().toString()).isEqualTo(text);
    assertThat(furniture(report)).containsExactly("Skip to content", "3 min read");
    assertThat(report.title()).contains("Mill burns near Orsa \ud83d\udd25 again");
  }

  @Test
  void headline_outlet_and_byline_are_told_apart() {
    Report report = make("SAMPLE Tribune\nMill burns near the town of Orsa\nBy Marta Quill\n6 May 2025\n" + ARTICLE);
    assertThat(report.outlet()).contains("SAMPLE Tribune");
    assertThat(report.title()).contains("Mill burns near the town of Orsa");
    assertThat(report.byline()).contains("Marta Quill");
    assertThat(report.published()).contains(LocalDate.of(2025, 5, 6));
    assertThat(report.publishedFrom()).isEqualTo("text");
  }

  @Test
  void a_label_goes_before_a_caption_and_a_day_to_come_is_no_publication() {
    assertThat(make("Mill burns near Orsa town\nMillers wait for bread near Orsa, May 4, 2025.\nPublished on 6 May 2025\n" + ARTICLE).published())
        .contains(LocalDate.of(2025, 5, 6));
    assertThat(make("Mill burns near Orsa town\n6 May 2031\n" + ARTICLE).published()).isEmpty();
  }

  @Test
  void the_day_of_a_change_stands_beside_the_day_of_publication() {
    Report report = make("Mill burns near Orsa town\nPublished on 6 May 2025\nUpdated on 8 May 2025\n" + ARTICLE);
    assertThat(report.published()).contains(LocalDate.of(2025, 5, 6));
    assertThat(report.updated()).contains(Update.of(LocalDate.of(2025, 5, 8), "text"));
    assertThat(make("Mill burns near Orsa town\nPublished on 6 May 2025\n" + ARTICLE).updated()).isEmpty();
  }

  @Test
  void a_text_without_a_headline_has_none_and_loses_nothing() {
    Report report = make(ARTICLE);
    assertThat(report.title()).isEmpty();
    assertThat(report.furniture()).isEmpty();
  }

  @Test
  void a_list_of_villages_and_a_short_last_paragraph_stay() {
    assertThat(furniture(make("Villages that changed hands\n\n" + ARTICLE + "The villages are:\n- Orsa\n- Tirgol\n- Hadrune\n- Benavor\nNobody was hurt.\n"))).isEmpty();
  }

  @Test
  void a_language_that_is_not_read_yet_is_kept_and_said() {
    assertThat(make("Deux obus ont touché un moulin près de la ville lundi soir, a déclaré le maire, et quatre meuniers sont morts dans la nuit.\n"))
        .satisfies(r -> {
          assertThat(r.language()).isEqualTo("fr");
          assertThat(r.notes()).anyMatch(n -> n.contains("not read yet"));
        });
    assertThat(make("Fighting in Orsa").language()).as("too short to tell").isEqualTo("en");
  }

  @Test
  void a_long_text_takes_no_long_time() {
    String text = "Mill burns near Orsa\n\n" + ARTICLE.repeat(6_000).replace("\n", " ");
    assertThat(java.time.Duration.ofNanos(timed(() -> make(text)))).isLessThan(Duration.ofSeconds(60));
  }

  private static long timed(Runnable work) {
    long start = System.nanoTime();
    work.run();
    return System.nanoTime() - start;
  }

  @Property(tries = 300)
  void whatever_the_text_spans_lie_in_it_and_do_not_overlap(@ForAll String text) {
    Report report = make(text + "\nShare this article\n" + text);
    int last = 0;
    for (marsad.record.Span span : report.furniture()) {
      assertThat(span.start()).isGreaterThanOrEqualTo(last);
      assertThat(report.text().at(span)).isNotBlank();
      last = span.end();
    }
    assertThat(last).isLessThanOrEqualTo(report.text().length());
  }
}
