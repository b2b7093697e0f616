// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.record;

/** Whether an event came about, as the report tells it. */
public enum Status implements Term {
  HAPPENED, ONGOING, PLANNED, THREATENED, DEMANDED, DENIED, HYPOTHETICAL
}
