// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.record;

/** A point of the earth in WGS 84 degrees. */
public record Point(double lat, double lon) {
  private static final double EARTH_DIAMETER_KM = 12742;

  public Point {
    if (!(Math.abs(lat) <= 90 && Math.abs(lon) <= 180)) {
      throw new IllegalArgumentException("no point of the earth: latitude " + lat + ", longitude " + lon);
    }
  }

  /** Great-circle distance by the haversine formula, in kilometres on a sphere. */
  public double km(Point other) {
    double sinLat = Math.sin(Math.toRadians(other.lat - lat) / 2);
    double sinLon = Math.sin(Math.toRadians(other.lon - lon) / 2);
    double h = sinLat * sinLat + Math.cos(Math.toRadians(lat)) * Math.cos(Math.toRadians(other.lat)) * sinLon * sinLon;
    return EARTH_DIAMETER_KM * Math.asin(Math.min(1, Math.sqrt(h)));
  }
}
