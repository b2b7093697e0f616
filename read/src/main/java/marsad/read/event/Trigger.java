// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.event;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import marsad.knowledge.frame.Frame;
import marsad.knowledge.frame.Frame.Role;

/**
 * Words of a sentence that tell of an event.
 *
 * @param head the token that roles hang on
 * @param words the tokens of its words; others may stand between them
 * @param noun whether the head is used as a noun
 */
record Trigger(Frame frame, int head, Set<Integer> words, boolean noun, Arguments args) {
  Trigger {
    words = Collections.unmodifiableSet(new TreeSet<>(words));
  }

  boolean covers(int token) {
    return words.contains(token);
  }

  int from() {
    return words.iterator().next();
  }

  int to() {
    return words.stream().mapToInt(w -> w).max().orElseThrow() + 1;
  }

  boolean is(Role role) {
    return frame.role() == role;
  }

  /** True where no known words tell it, but the scorer alone. */
  boolean unknown() {
    return frame.words().get(0).get(0).equals(Learned.UNKNOWN);
  }

  /** True for words that may tell an event without help. */
  boolean tells() {
    return is(Role.EVENT) || is(Role.ATTACK) || is(Role.HIT);
  }
}
