// SPDX-License-Identifier: GPL-3.0-or-later
/** What Marsad knows, as data, and its loaders: kinds, frames, words, actors, places; start with {@link marsad.knowledge.Knowledge}. */
package marsad.knowledge;
