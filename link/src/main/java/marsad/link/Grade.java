// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.link;

import marsad.record.Term;

/** How an incident is attested. Derived by rule, nobody's assessment. */
public enum Grade implements Term {
  /** One independent claimant. */
  SINGLE_SOURCE,
  /** Two or more independent claimants, and none contradicts. */
  CORROBORATED,
  /** A named party denies it, or names another doer or another toll. */
  CONTESTED,
  /** The party accused claims it or admits it. */
  CONCEDED
}
