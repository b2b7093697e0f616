// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.knowledge.actor;

import marsad.record.Term;

/** What sort of actor an entry is. */
public enum ActorType implements Term {
  STATE, STATE_FORCE, ARMED_GROUP, MILITIA, COALITION, POLITICAL, ORGANISATION, MONITOR, MEDIA, NGO, POLICE, CLASS;

  /** True for those that fight or carry arms. */
  public boolean armed() {
    return this == STATE_FORCE || this == ARMED_GROUP || this == MILITIA || this == COALITION || this == POLICE;
  }

  /** True for a state and what belongs to it. */
  public boolean ofState() {
    return this == STATE || this == STATE_FORCE || this == POLICE;
  }
}
