// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import de.l3s.boilerpipe.BoilerpipeProcessingException;
import de.l3s.boilerpipe.extractors.ArticleExtractor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import marsad.collect.page.ArticleBody;
import marsad.knowledge.Row;
import marsad.knowledge.Shelf;
import marsad.record.Json;
import marsad.record.Report;
import net.dankito.readability4j.Readability4J;
import org.jsoup.Jsoup;

/** Article bodies of the article-extraction set, two well-known Java libraries beside; day and headline of its pages that were labelled by hand. */
final class BodiesBenchmark implements Benchmark {
  @Override
  public String name() {
    return "bodies";
  }

  @Override
  public String about() {
    return "Takes the article out of pages and compares it with its true text, by runs of four words; day and headline of 60 of them.";
  }

  @Override
  public String format() {
    return "ground-truth.json and html/ID.html.gz, as in github.com/scrapinghub/article-extraction-benchmark";
  }

  /** One page, and what was found on it. */
  private record Page(String id, String truth, String ours, String readability, String boilerpipe) {}

  @Override
  public Result run(Bench bench) throws IOException {
    JsonNode truth = Json.parse(Files.readString(bench.folder().resolve("ground-truth.json"), StandardCharsets.UTF_8));
    List<String> ids = new ArrayList<>();
    truth.fieldNames().forEachRemaining(ids::add);
    List<Page> pages = bench.each(ids.stream().sorted().limit(bench.asked().limit()).toList(), id -> page(bench.folder(), id, truth.path(id).path("articleBody").asText()));
    List<String> misses = new ArrayList<>();
    List<Shingles.Score> ours = scores(pages, Page::ours);
    for (int i = 0; i < pages.size(); i++) {
      if (ours.get(i).f1() < 0.9) {
        misses.add("  body " + pages.get(i).id() + String.format(Locale.ROOT, ": precision %.3f, recall %.3f", ours.get(i).precision(), ours.get(i).recall()));
      }
    }
    double readability = Shingles.f1(scores(pages, Page::readability));
    List<Measure> measures = new ArrayList<>(List.of(Measure.of("body, 4-gram F1", Shingles.f1(ours), readability, "readability4j by itself"),
        Measure.of("body, 4-gram F1 of boilerpipe", Shingles.f1(scores(pages, Page::boilerpipe)))));
    measures.addAll(facts(bench, pages.stream().map(Page::id).toList(), misses));
    return new Result(measures, List.of(pages.size() + " pages; the best known of any language reaches 0.970, the best known in Java 0.860"), misses);
  }

  private static List<Shingles.Score> scores(List<Page> pages, Function<Page, String> text) {
    return pages.stream().map(p -> Shingles.score(p.truth(), text.apply(p))).toList();
  }

  private static Page page(Path folder, String id, String truth) {
    String html = html(folder.resolve("html").resolve(id + ".html.gz"));
    String readable = Optional.ofNullable(new Readability4J("https://page.invalid/", html).parse().getTextContent()).orElse("");
    return new Page(id, truth, ArticleBody.standard().of(Jsoup.parse(html)), readable, boilerpipe(html));
  }

  private static String boilerpipe(String html) {
    try {
      return ArticleExtractor.INSTANCE.getText(html);
    } catch (BoilerpipeProcessingException e) {
      return "";
    }
  }

  private static String html(Path file) {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(Files.readAllBytes(file)))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(file + " cannot be read: " + e.getMessage(), e);
    }
  }

  /** Day and headline as a user gets them: the page goes in as a file. */
  private static List<Measure> facts(Bench bench, List<String> ids, List<String> misses) throws IOException {
    List<Row> labels = new Shelf.Packed("marsad/benchmark/sets/bodies/").need("pages.tsv").rows().stream().filter(r -> ids.contains(r.need("id"))).toList();
    Map<String, Report> reports = new TreeMap<>(bench.collectFiles(labels.stream().map(r -> bench.folder().resolve("html").resolve(r.need("id") + ".html.gz").toString())
        .toList()).stream().collect(Collectors.toMap(Report::name, r -> r)));
    int days = 0;
    int titles = 0;
    for (Row label : labels) {
      Optional<Report> report = Optional.ofNullable(reports.get(label.need("id")));
      String day = report.flatMap(Report::published).map(Object::toString).orElse("none");
      String title = report.flatMap(Report::title).orElse("none");
      days += day.equals(label.need("published")) ? 1 : 0;
      titles += folded(title).equals(folded(label.need("title"))) ? 1 : 0;
      if (!day.equals(label.need("published"))) {
        misses.add("  day " + label.need("id") + ": " + label.need("published") + ", found " + day + " in " + report.map(Report::publishedFrom).orElse("nothing"));
      }
      if (!folded(title).equals(folded(label.need("title")))) {
        misses.add("  headline " + label.need("id") + ": " + label.need("title") + " | found: " + title);
      }
    }
    double all = Math.max(1, labels.size());
    return List.of(Measure.of("day of publication, right", days / all), Measure.of("headline, right", titles / all));
  }

  /** Letters and digits alone: quotation marks and blanks are written one way or another. */
  private static String folded(String title) {
    return title.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
  }
}
