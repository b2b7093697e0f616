// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.export;

/** What can be written. */
public enum Format {
  GEOJSON, CSV, JSONL
}
