// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.event;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import marsad.read.language.Sentence;
import marsad.record.How;

/** Headings, links and captions inside a report: they announce what stands elsewhere. */
final class Headings {
  private static final int LONGEST = 20; // words of a heading
  private static final Set<String> ENDS = Set.of(".", "''", "-RRB-", ":", ",");
  private final Set<Integer> headings;

  private Headings(Set<Integer> headings) {
    this.headings = headings;
  }

  /** The headings of a report whose sentences end with full stops. */
  static Headings of(List<Sentence> parsed) {
    long stopped = parsed.stream().filter(Headings::stopped).count();
    boolean usual = stopped * 2 > parsed.size();
    return new Headings(usual ? new TreeSet<>(parsed.stream().filter(s -> s.index() > 1 && s.size() <= LONGEST && !stopped(s)).map(Sentence::index).toList()) : Set.of());
  }

  /** True for what a heading tells without a day and a number of victims: the text below tells it. */
  boolean hold(Draft draft) {
    return headings.contains(draft.sentence()) && draft.when.how() != How.STATED && draft.harm.stream().noneMatch(Hurt::counted);
  }

  private static boolean stopped(Sentence sentence) {
    return ENDS.contains(sentence.token(sentence.size() - 1).pos());
  }
}
