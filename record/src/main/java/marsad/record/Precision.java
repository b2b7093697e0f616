// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.record;

/** How exact the words for a place are, finest first. */
public enum Precision implements Term {
  POINT, TOWN, DISTRICT, PROVINCE, COUNTRY, AREA
}
