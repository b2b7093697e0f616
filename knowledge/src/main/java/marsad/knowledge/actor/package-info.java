// SPDX-License-Identifier: GPL-3.0-or-later
/** Who acts and who is heard in wars: actors with their spellings, parents and dates, forces composed of adjective and noun, classes, offices, outlets. */
package marsad.knowledge.actor;
