// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import marsad.benchmark.score.Ratio;
import marsad.knowledge.place.Gazetteer;
import marsad.knowledge.place.KnownPlace;
import marsad.knowledge.place.PlaceMention;
import marsad.knowledge.place.PlaceResolver;
import marsad.knowledge.place.Resolved;
import marsad.read.Context;
import marsad.read.Mention;
import marsad.read.language.Sentence;
import marsad.record.Place;
import marsad.record.Point;
import marsad.record.Report;
import marsad.record.Span;

/** Names of places: where they lie. */
final class PlacesBenchmark implements Benchmark {
  private static final double NEAR_KM = 161;
  private static final String LARGEST = "the most populous place of that name";

  @Override
  public String name() {
    return "places";
  }

  @Override
  public String about() {
    return "Locates names of places: those marked by hand, and those found by reading; beside them the best that the gazetteer allows.";
  }

  @Override
  public String format() {
    return "GWN.xml (GeoWebNews) and lgl.xml (LGL), or one of them";
  }

  @Override
  public Result run(Bench bench) throws IOException {
    Gazetteer gazetteer = Gazetteer.load(bench.knowledge());
    PlaceResolver resolver = PlaceResolver.of(gazetteer, bench.knowledge());
    List<Measure> measures = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    List<String> misses = new ArrayList<>();
    for (Map.Entry<String, String> set : List.of(Map.entry("GeoWebNews", "GWN.xml"), Map.entry("LGL", "lgl.xml"))) {
      Path file = bench.folder().resolve(set.getValue());
      if (Files.exists(file)) {
        List<Toponyms> articles = Toponyms.read(file).stream().filter(t -> !t.text().isBlank()).limit(bench.asked().limit()).toList();
        Spans spans = new Spans(gazetteer, resolver);
        articles.forEach(a -> spans.add(a, misses));
        measures.add(Measure.of(set.getKey() + ", gold spans within 161 km", spans.right(), spans.naive(), LARGEST));
        measures.add(Measure.of(set.getKey() + ", best that the gazetteer allows", spans.possible()));
        Ratio end = endToEnd(bench, articles);
        measures.add(Measure.of(set.getKey() + ", end to end, F1", end.f1()));
        notes.add(set.getKey() + ": " + spans.all + " names in " + articles.size() + " articles; end to end P " + Shown.number(end.precision()) + " R " + Shown.number(end.recall()));
      }
    }
    return new Result(measures, notes, misses);
  }

  private static final class Spans {
    private final Gazetteer gazetteer;
    private final PlaceResolver resolver;
    private int all;
    private int right;
    private int naive;
    private int possible;

    Spans(Gazetteer gazetteer, PlaceResolver resolver) {
      this.gazetteer = gazetteer;
      this.resolver = resolver;
    }

    void add(Toponyms article, List<String> misses) {
      List<PlaceMention> mentions = article.places().stream().map(p -> mention(article, p)).toList();
      List<Optional<Resolved>> read = resolver.resolve(mentions, Map.of());
      for (int i = 0; i < mentions.size(); i++) {
        Toponyms.Marked gold = article.places().get(i);
        List<KnownPlace> known = gazetteer.lookup(gold.form());
        boolean ok = read.get(i).filter(r -> near(r.place().point(), gold.point())).isPresent();
        all++;
        right += ok ? 1 : 0;
        naive += known.stream().findFirst().filter(k -> near(k.point(), gold.point())).isPresent() ? 1 : 0;
        boolean can = ok || known.stream().anyMatch(k -> near(k.point(), gold.point()));
        possible += can ? 1 : 0;
        if (!ok) {
          misses.add("  " + article.name() + " " + gold.form() + ": " + gold.point().lat() + " " + gold.point().lon() + ", read "
              + read.get(i).map(r -> r.place().name() + " " + r.place().country()).orElse("nothing") + (can ? "" : " (not in the gazetteer)"));
        }
      }
    }

    private static PlaceMention mention(Toponyms article, Toponyms.Marked place) {
      int from = article.text().offsetByCodePoints(0, place.at().start());
      return PlaceMention.at(article.text(), from, from + place.form().length());
    }

    double right() {
      return right / (double) Math.max(1, all);
    }

    double naive() {
      return naive / (double) Math.max(1, all);
    }

    double possible() {
      return possible / (double) Math.max(1, all);
    }
  }

  private static boolean near(Point one, Point other) {
    return one.km(other) <= NEAR_KM;
  }

  /** A name found is right where it overlaps a marked one and lies near it; each marked one counts once. */
  private static Ratio endToEnd(Bench bench, List<Toponyms> articles) throws IOException {
    List<Report> reports = bench.collectJson(articles.stream().map(a -> Bench.english(a.name(), a.text(), "")).toList());
    List<List<Mention<Place>>> found = bench.each(reports, r -> mentions(bench.reader().everything(r)));
    Ratio sum = Ratio.NONE;
    for (int i = 0; i < articles.size(); i++) {
      Set<Toponyms.Marked> hit = new HashSet<>();
      List<Mention<Place>> located = found.get(i).stream().filter(m -> m.value().point().isPresent()).toList();
      for (Mention<Place> mention : located) {
        Span at = mention.spans().get(0);
        articles.get(i).places().stream().filter(p -> p.at().overlaps(at) && !hit.contains(p) && near(p.point(), mention.value().point().orElseThrow()))
            .findFirst().ifPresent(hit::add);
      }
      sum = sum.plus(new Ratio(hit.size(), located.size(), articles.get(i).places().size()));
    }
    return sum;
  }

  private static List<Mention<Place>> mentions(Context context) {
    List<Mention<Place>> all = new ArrayList<>();
    for (Sentence sentence : context.document().sentences()) {
      all.addAll(context.places().in(sentence).stream().filter(m -> !m.spans().isEmpty()).toList());
    }
    return all;
  }
}
