// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.knowledge.place;

import marsad.record.Precision;

/** What sort of place a row of the gazetteer is; {@link #of} reads the classes of {@code knowledge/world/README.md}. */
public enum PlaceKind {
  COUNTRY(Precision.COUNTRY),
  PROVINCE(Precision.PROVINCE),
  DISTRICT(Precision.DISTRICT),
  SUBDISTRICT(Precision.DISTRICT),
  TOWN(Precision.TOWN),
  QUARTER(Precision.POINT),
  SITE(Precision.POINT),
  ROAD(Precision.AREA),
  WATER(Precision.AREA),
  REGION(Precision.AREA);

  private final Precision precision;

  PlaceKind(Precision precision) {
    this.precision = precision;
  }

  /** How exact a place of this kind is when it is named. */
  public Precision precision() {
    return precision;
  }

  /** From the class of a row, such as {@code PPLA2}. */
  static PlaceKind of(String code) {
    return switch (code) {
      case "PCLI" -> COUNTRY;
      case "ADM1" -> PROVINCE;
      case "ADM2" -> DISTRICT;
      case "ADM3" -> SUBDISTRICT;
      case "PPLX" -> QUARTER;
      case "AIRB", "BASE", "CAMP", "FIELD", "FAC", "XING" -> SITE;
      case "ROAD" -> ROAD;
      case "SEA", "RIV", "LK" -> WATER;
      case "RGN", "VAL", "DSRT", "MT", "ISL" -> REGION;
      default -> {
        if (code.startsWith("PPL") || code.equals("STLMT")) {
          yield TOWN;
        }
        throw new IllegalArgumentException("\"" + code + "\" is no class of place; knowledge/world/README.md lists them");
      }
    };
  }
}
