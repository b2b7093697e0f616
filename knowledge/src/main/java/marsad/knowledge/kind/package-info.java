// SPDX-License-Identifier: GPL-3.0-or-later
/** What is known of the kinds of event, the means, relations and acts: their families and how they read in ACLED, PLOVER and GED. */
package marsad.knowledge.kind;
