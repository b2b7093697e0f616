// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.link;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** In how many mentions each name stands: the fewer, the more it tells that two share it. */
final class Named {
  private static final int SELDOM = 50; // mentions with a name up to which it binds those of one day
  private static final int MOST = 6; // names by which a mention is bound, the rarest
  private final Map<String, Integer> mentions = new HashMap<>();
  private final int all;

  Named(List<Mention> mentions) {
    this.all = mentions.size();
    mentions.forEach(m -> m.wording().signs().capitals().forEach(n -> this.mentions.merge(n, 1, Integer::sum)));
  }

  /** How much a name tells that stands in both of two reports: the logarithm of all mentions by those that have it. */
  double rareness(String name) {
    return Math.log(1 + (double) all / mentions.getOrDefault(name, 1));
  }

  /** A mention's names that some others have, but few, the rarest first; for blocks of candidates. */
  List<String> seldom(Mention mention) {
    return mention.wording().signs().capitals().stream().filter(n -> mentions.get(n) > 1 && mentions.get(n) <= SELDOM)
        .sorted(Comparator.comparing((String n) -> mentions.get(n)).thenComparing(n -> n)).limit(MOST).toList();
  }
}
