// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.language.label;

import edu.stanford.nlp.process.Americanize;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** American spelling, which the models were trained on. What was found is kept while there is room; that changes the time alone. */
final class Spelling {
  private static final int ROOM = 1 << 14;

  private final AtomicReferenceArray<Kept> kept = new AtomicReferenceArray<>(ROOM);

  private record Kept(String word, String american) {}

  String american(String word) {
    int slot = word.hashCode() * 0x9E3779B1 >>> Integer.numberOfLeadingZeros(ROOM - 1); // 2^32 divided by the golden ratio (Knuth, TAOCP 6.4)
    Kept found = kept.get(slot);
    if (found == null || !found.word().equals(word)) {
      found = new Kept(word, Americanize.americanize(word));
      kept.set(slot, found);
    }
    return found.american();
  }
}
