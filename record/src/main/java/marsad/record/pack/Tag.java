// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.record.pack;

/** What the first number of a packed value says of it; from {@link #RECORD} on it is a record of the class with the rest as its number. */
final class Tag {
  static final int FALSE = 0;
  static final int TRUE = 1;
  static final int INT = 2;
  static final int LONG = 3;
  static final int DOUBLE = 4;
  static final int STRING = 5;
  static final int HEX = 6;
  static final int EMPTY = 7;
  static final int SOME = 8;
  static final int LIST = 9;
  static final int MAP = 10;
  static final int DAY = 11;
  static final int INSTANT = 12;
  static final int DECIMAL = 13;
  static final int SHARED = 14;
  static final int BEFORE = 15;
  static final int NOTHING = 16;
  static final int RECORD = 17;

  private Tag() {}
}
