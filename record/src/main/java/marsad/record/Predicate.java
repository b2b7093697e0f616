// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.record;

/** How the subject of a relation stands to its object. */
public enum Predicate implements Term {
  PART_OF, AFFILIATE_OF, FORMED_FROM, ALLIED_WITH, RIVAL_OF, BACKED_BY, OPPOSED_TO, SANCTIONED_BY, LED_BY, MEMBER_OF, CONTROLS, BASED_IN,
  HOLDS_OFFICE;

  /** True where subject and object may be exchanged. */
  public boolean symmetric() {
    return this == ALLIED_WITH || this == RIVAL_OF || this == OPPOSED_TO;
  }
}
