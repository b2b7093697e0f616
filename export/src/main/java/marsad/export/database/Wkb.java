// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.export.database;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import marsad.record.Point;

/** A point as Well-Known Binary (little-endian, longitude first), alone or in a GeoPackage's envelope. */
final class Wkb {
  private static final int LENGTH = 21;
  private static final int HEADER = 8;
  private static final int WGS84 = 4326;

  private Wkb() {}

  static byte[] point(Point point) {
    return put(ByteBuffer.allocate(LENGTH), point).array();
  }

  /** {@code GP}, version 0, flags 1 (little-endian, no envelope), the reference system, then the point: 29 bytes. */
  static byte[] geoPackage(Point point) {
    ByteBuffer bytes = ByteBuffer.allocate(HEADER + LENGTH).order(ByteOrder.LITTLE_ENDIAN);
    bytes.put((byte) 'G').put((byte) 'P').put((byte) 0).put((byte) 1).putInt(WGS84);
    return put(bytes, point).array();
  }

  private static ByteBuffer put(ByteBuffer bytes, Point point) {
    return bytes.order(ByteOrder.LITTLE_ENDIAN).put((byte) 1).putInt(1).putDouble(point.lon()).putDouble(point.lat());
  }
}
