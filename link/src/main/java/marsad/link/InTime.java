// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import marsad.record.pack.Packed;

/** Incidents in order of their days, with what each sums up; many are packed one slice after the other, so that all are never there as objects. */
final class InTime {
  private static final int MANY = 20_000; // incidents that take more memory than a small machine has to spare
  private static final int SLICE = 4096;
  private static final Comparator<Summaries.Summand> ORDER = Comparator
      .comparing((Summaries.Summand i) -> i.when().flatMap(w -> w.from().or(w::to)).map(Object::toString).orElse("9999")).thenComparing(Summaries.Summand::id);

  private final Summaries summaries;

  InTime(Summaries summaries) {
    this.summaries = summaries;
  }

  /**
   * @param incident makes an incident of the indexes of its mentions; called by several threads
   * @param cues those of the mentions with these indexes
   */
  List<Incident> of(List<List<Integer>> groups, Function<List<Integer>, Incident> incident, ToIntFunction<List<Integer>> cues) {
    return groups.size() < MANY ? plain(groups, incident, cues) : packed(groups, incident, cues);
  }

  private List<Incident> plain(List<List<Integer>> groups, Function<List<Integer>, Incident> incident, ToIntFunction<List<Integer>> cues) {
    List<Incident> all = groups.parallelStream().map(incident).toList();
    List<Summaries.Summand> summands = IntStream.range(0, all.size()).mapToObj(i -> Summaries.Summand.of(all.get(i), cues.applyAsInt(groups.get(i)))).toList();
    int[] order = order(summands);
    List<List<String>> parts = parts(summands, order);
    return IntStream.range(0, order.length).mapToObj(i -> parts.get(i).isEmpty() ? all.get(order[i]) : all.get(order[i]).withParts(parts.get(i))).toList();
  }

  private List<Incident> packed(List<List<Integer>> groups, Function<List<Integer>, Incident> incident, ToIntFunction<List<Integer>> cues) {
    Packed.Builder<Incident> builder = Linked.packing();
    List<Summaries.Summand> summands = new ArrayList<>(groups.size());
    for (int from = 0; from < groups.size(); from += SLICE) {
      groups.subList(from, Math.min(groups.size(), from + SLICE)).parallelStream().map(incident).toList().forEach(made -> {
        builder.add(made);
        summands.add(Summaries.Summand.of(made, cues.applyAsInt(groups.get(summands.size()))));
      });
    }
    int[] order = order(summands);
    List<List<String>> parts = parts(summands, order);
    Packed<Incident> alone = builder.build();
    int whole = alone.size();
    for (int i = 0; i < order.length; i++) {
      if (!parts.get(i).isEmpty()) {
        builder.add(alone.get(order[i]).withParts(parts.get(i)));
        order[i] = whole++;
      }
    }
    return builder.build().at(IntStream.of(order));
  }

  private static int[] order(List<Summaries.Summand> summands) {
    return IntStream.range(0, summands.size()).boxed().sorted(Comparator.comparing(summands::get, ORDER)).mapToInt(i -> i).toArray();
  }

  private List<List<String>> parts(List<Summaries.Summand> summands, int[] order) {
    return summaries.of(IntStream.of(order).mapToObj(summands::get).toList());
  }
}
