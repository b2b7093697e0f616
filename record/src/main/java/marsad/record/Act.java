// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.record;

/** What a named party does by speaking. */
public enum Act implements Term {
  VOW, THREAT, WARNING, ACCUSATION, DENIAL, DEMAND, CONDEMNATION, PRAISE, PREDICTION, CLAIM
}
