// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.tagger;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import marsad.knowledge.Knowledge;
import marsad.read.Brief;
import marsad.read.Context;
import marsad.read.Tags;
import marsad.read.Tags.Sort;
import marsad.read.encoder.Encoder;
import marsad.read.encoder.Tensors;
import marsad.read.encoder.WordPieces;
import marsad.record.Lazy;
import marsad.record.Status;
import marsad.record.Term;

/**
 * Takes the words of a longer report for what they tell, as learned from texts that were written and marked for Marsad (docs/decisions/32). Short reports
 * are the business of the clause encoder (docs/decisions/29).
 */
public final class Tagger {
  private final Lazy<Model> model; // loaded when the first longer report is read

  /** The encoder and what was learned to weigh its vectors by. */
  record Model(WordPieces words, Encoder encoder, Layer status, Layer background, Parts parts, List<String> labels, Map<Sort, int[]> sorts, List<Status> statuses) {
    static Model load(byte[] learned) {
      Tensors tensors = Tensors.read(learned, Encoder.TAGGER);
      List<String> labels = List.of(tensors.about("labels").split(" "));
      return new Model(Encoder.words(), Encoder.load(learned), Layer.of(tensors, "status"), Layer.of(tensors, "background"), Parts.of(tensors),
          labels, bySort(labels), Stream.of(tensors.about("statuses").split(" ")).map(s -> Term.of(Status.class, s)).toList());
    }
  }

  /** The numbers of the labels of each sort: those that begin with its letter. */
  private static Map<Sort, int[]> bySort(List<String> labels) {
    Map<Sort, int[]> sorts = new EnumMap<>(Sort.class);
    for (Sort sort : Sort.values()) {
      sorts.put(sort, IntStream.range(0, labels.size()).filter(l -> labels.get(l).startsWith(sort.name().substring(0, 1) + ":")).toArray());
    }
    return sorts;
  }

  private Tagger(byte[] learned) {
    this.model = new Lazy<>(() -> Model.load(learned));
  }

  public static Tagger load(Knowledge knowledge) {
    return new Tagger(knowledge.language().bytes(Encoder.TAGGER));
  }

  /** What a report's words are taken for. */
  public Tags of(Context context) {
    if (Brief.is(context.document().sentences())) {
      return Tags.none();
    }
    Model known = model.get();
    List<Tagged> windows = new ArrayList<>();
    for (Window window : Window.of(known.words(), context)) {
      windows.add(Tagged.of(known, window));
    }
    return new ReportTags(windows);
  }
}
