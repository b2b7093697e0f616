// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import marsad.read.Context;
import marsad.read.Mention;
import marsad.read.Tags.Sort;
import marsad.read.Tags.Tag;
import marsad.read.language.Sentence;
import marsad.record.Count;
import marsad.record.Metric;
import marsad.record.Term;

/** What the tagger makes of one sentence of a longer report beside the words of measures: it adds (docs/decisions/32). */
final class TaggedFigures {
  private static final double NEW = 0.6;
  private static final Map<Metric, String> UNITS = Map.of(Metric.SETTLEMENTS, "places", Metric.VEHICLES, "vehicles", Metric.BASES, "places", Metric.AREA, "km2", Metric.DISTANCE, "km", Metric.SHARE, "percent");
  private final Context context;
  private final Sentence sentence;
  private final FigureDrafts drafted;

  TaggedFigures(FigureSentence in, FigureDrafts drafted) {
    this.context = in.context();
    this.sentence = in.sentence();
    this.drafted = drafted;
  }

  /** @param free whether a number is no harm of an incident */
  List<FigureDraft> read(List<FigureDraft> drafts, Predicate<Mention<Count>> free) {
    if (!context.tags().any()) {
      return drafts;
    }
    List<FigureDraft> all = new ArrayList<>(drafts);
    for (Tag tag : context.tags().in(sentence, Sort.FIGURE)) {
      Metric metric = Term.of(Metric.class, tag.label());
      Optional<Mention<Count>> count = context.counts().in(sentence).stream().filter(c -> IntStream.range(c.from(), c.to()).anyMatch(tag::covers)).filter(free).findFirst();
      count.filter(c -> tag.sure() >= NEW && metric != Metric.MONEY && drafts.stream().noneMatch(d -> d.count().from() < c.to() && c.from() < d.count().to()))
          .ifPresent(c -> all.add(drafted.of(c, metric, unit(metric, c), c.head(), "")));
    }
    return all;
  }

  private String unit(Metric metric, Mention<Count> count) {
    return metric == Metric.OTHER ? sentence.token(count.head()).lower() : UNITS.getOrDefault(metric, "people");
  }
}
