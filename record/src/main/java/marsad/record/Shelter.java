// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.record;

/** In what displaced people live, where a figure says it. */
public enum Shelter implements Term {
  CAMP, OPEN_AIR, TENTS, UNFINISHED_BUILDINGS, HOST
}
