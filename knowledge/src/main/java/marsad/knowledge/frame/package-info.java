// SPDX-License-Identifier: GPL-3.0-or-later
/** Which words tell of which kind of event, and where initiator, target, place, means and harm stand around them; start with {@link marsad.knowledge.frame.Lexicon}. */
package marsad.knowledge.frame;
