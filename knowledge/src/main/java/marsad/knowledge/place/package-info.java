// SPDX-License-Identifier: GPL-3.0-or-later
/** The words for a place and what stands around them → where it lies and how exactly; start with {@link marsad.knowledge.place.Gazetteer}. */
package marsad.knowledge.place;
