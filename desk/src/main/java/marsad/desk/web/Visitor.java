// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.desk.web;

import marsad.record.Term;

/**
 * Who asks.
 *
 * @param name under which decisions stand; empty for somebody who has not logged in
 * @param token to be sent back with each form, so that no other site can send one in this person's name
 * @param session true where this person logged in; false for whoever sits at the desk's own machine, and for programs
 */
public record Visitor(String name, Role role, String token, boolean session) {

  /** What a person may do; each may do what those before it may. */
  public enum Role implements Term {
    /** Reads what is public: later and coarser where that protects people. */
    VIEWER,
    /** Reads all. */
    ANALYST,
    /** Decides. */
    REVIEWER,
    /** Lets people in. */
    ADMINISTRATOR
  }

  static Visitor stranger() {
    return new Visitor("", Role.VIEWER, "", false);
  }

  public boolean mayReadAll() {
    return role.compareTo(Role.ANALYST) >= 0;
  }

  public boolean mayReview() {
    return role.compareTo(Role.REVIEWER) >= 0;
  }

  public boolean mayManage() {
    return role == Role.ADMINISTRATOR;
  }
}
