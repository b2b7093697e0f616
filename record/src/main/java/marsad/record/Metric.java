// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.record;

/** What a figure measures. */
public enum Metric implements Term {
  KILLED, INJURED, DISPLACED, ABDUCTED, DETAINED, POPULATION, FIGHTERS, AREA, SETTLEMENTS, VEHICLES, BASES, DISTANCE, SHARE, MONEY, OTHER
}
