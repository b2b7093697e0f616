// SPDX-License-Identifier: GPL-3.0-or-later
/** What was learned from marked texts says of each word of a report what it tells, and who stands in which part to it. */
package marsad.read.tagger;
