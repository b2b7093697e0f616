// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.record;

/** The kinds of event of the record guide. What is known of each (crosswalks to ACLED, PLOVER and GED) stands in knowledge/. */
public enum Kind implements Term {
  ARMED_CLASH, OFFENSIVE, TERRITORY_GAIN, WITHDRAWAL, SHELLING, AIR_STRIKE, BOMBING, SUICIDE_BOMBING, CHEMICAL_ATTACK, KILLING, ABUSE,
  ABDUCTION, ARREST, DESTRUCTION, MOVEMENT, BASE, DISPLACEMENT, SURRENDER, PROTEST, AGREEMENT, BREACH, GROUP_CHANGE, TALKS, SANCTION, AID,
  OTHER
}
