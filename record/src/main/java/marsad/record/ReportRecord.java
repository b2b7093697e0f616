// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.record;

/** One thing that a report asserts, with the words that assert it. */
public sealed interface ReportRecord permits Event, Figure, Relation, Statement {
  Telling told();

  /** {@code event}, {@code figure}, {@code relation} or {@code statement}. */
  String type();

  /** The same record, told otherwise (another id, say). */
  ReportRecord told(Telling telling);

  default String id() {
    return told().id();
  }
}
