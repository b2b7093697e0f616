// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.record;

/** Who a harm entry counts ({@code who} in the guide); {@code UNKNOWN} where the report does not say. */
public enum Victims implements Term {
  CIVILIAN, CHILD, WOMAN, MEDICAL, AID_WORKER, JOURNALIST, COMBATANT, UNKNOWN
}
