// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.record;

/** How a value was read: said so, a pronoun or description resolved, taken from a neighbouring sentence, or a default. */
public enum How implements Term {
  STATED, RESOLVED, INFERRED, DEFAULT
}
