// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.count;

import java.math.BigDecimal;

/**
 * A bare number of a sentence.
 *
 * @param to one past its last token
 * @param words true where it is spelt out in words
 */
record Number(BigDecimal value, int from, int to, boolean words) {}
