// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.desk.web;

/**
 * Who asks.
 *
 * @param name under which decisions stand; empty for somebody who has not logged in
 * @param token to be sent back with each form, so that no other site can send one in this person's name
 */
public record Visitor(String name, Role role, String token) {

  /** What a person may do; each may do what those before it may. */
  public enum Role {
    /** Reads what is public: later and coarser where that protects people. */
    VIEWER,
    /** Reads all. */
    ANALYST,
    /** Decides. */
    REVIEWER,
    /** Lets people in. */
    ADMINISTRATOR
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
