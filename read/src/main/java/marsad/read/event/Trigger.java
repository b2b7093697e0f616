// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.event;

import marsad.knowledge.frame.Frame;
import marsad.knowledge.frame.Frame.Role;

/**
 * Words of a sentence that tell of an event.
 *
 * @param head the token that roles hang on
 * @param from first token of the words
 * @param to one past their last
 * @param noun whether the head is used as a noun
 */
record Trigger(Frame frame, int head, int from, int to, boolean noun, Arguments args) {
  boolean covers(int token) {
    return from <= token && token < to;
  }

  boolean is(Role role) {
    return frame.role() == role;
  }

  /** True for words that may tell an event without help. */
  boolean tells() {
    return is(Role.EVENT) || is(Role.ATTACK) || is(Role.HIT);
  }
}
