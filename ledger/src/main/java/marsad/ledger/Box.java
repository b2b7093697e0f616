// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.ledger;

import marsad.record.Point;

/** A box of degrees, as {@code west,south,east,north}; west of east unless it crosses the antimeridian. */
public record Box(double west, double south, double east, double north) {

  /** Reads {@code w,s,e,n}; the error says what is wrong. */
  public static Box parse(String text) {
    String[] parts = text.split(",", -1);
    try {
      Box box = new Box(Double.parseDouble(parts[0]), Double.parseDouble(parts[1]), Double.parseDouble(parts[2]), Double.parseDouble(parts[3]));
      if (parts.length == 4 && box.south <= box.north && Math.abs(box.south) <= 90 && Math.abs(box.north) <= 90) {
        return box;
      }
    } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
      // told below
    }
    throw new IllegalArgumentException("bbox \"" + text + "\" is no box; write west,south,east,north in degrees, such as 35.5,34.9,37.5,36.9");
  }

  public boolean contains(Point point) {
    boolean between = west <= east ? point.lon() >= west && point.lon() <= east : point.lon() >= west || point.lon() <= east;
    return between && point.lat() >= south && point.lat() <= north;
  }

  @Override
  public String toString() {
    return plain(west) + "," + plain(south) + "," + plain(east) + "," + plain(north);
  }

  private static String plain(double degrees) {
    return java.math.BigDecimal.valueOf(degrees).stripTrailingZeros().toPlainString();
  }
}
