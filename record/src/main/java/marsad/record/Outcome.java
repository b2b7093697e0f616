// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.record;

/** What became of the people that a harm entry counts. */
public enum Outcome implements Term {
  KILLED, INJURED, ABDUCTED, DETAINED, CAPTURED, MISSING, DISPLACED
}
