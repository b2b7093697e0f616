// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.knowledge.frame;

import java.util.List;

/**
 * Where roles stand around the words of a {@link Frame}: slots in the order of preference. A slot is {@code subj}, {@code obj} (passive
 * subjects included), {@code mod}, {@code poss} or a preposition.
 *
 * @param both slots that hold both sides of a symmetric event ("between X and Y"): the first is the initiator, the others the target
 */
public record Pattern(String id, List<String> initiator, List<String> target, List<String> both, List<String> where) {}
