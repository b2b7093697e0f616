// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.collect;

import marsad.record.Report;

/** What became of one input. */
public sealed interface Outcome {

  /** A report, and the bytes that it was made of. */
  record Taken(Report report, Capture capture) implements Outcome {}

  /** An input that is none of Marsad's business, passed over: no fault of anybody's. */
  record Skipped(String notice) implements Outcome {}

  /** An input that cannot be read. */
  record Refused(Problem problem) implements Outcome {}
}
