// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.desk.view;

import java.util.List;
import marsad.record.Kind;

/** Kinds in six families of one colour each. A family says what sort of thing happened, never who did it: no colour stands for a side. */
public final class Families {
  /** In the order of the legend. */
  public static final List<String> ALL = List.of("fight", "strike", "people", "move", "accord", "other");

  private Families() {}

  /** The family of a kind. */
  public static String of(Kind kind) {
    return switch (kind) {
      case ARMED_CLASH, OFFENSIVE, TERRITORY_GAIN, WITHDRAWAL -> "fight";
      case SHELLING, AIR_STRIKE, BOMBING, SUICIDE_BOMBING, CHEMICAL_ATTACK -> "strike";
      case KILLING, ABUSE, ABDUCTION, ARREST, DESTRUCTION -> "people";
      case MOVEMENT, BASE, DISPLACEMENT -> "move";
      case SURRENDER, PROTEST, AGREEMENT, BREACH, GROUP_CHANGE, TALKS, SANCTION, AID -> "accord";
      case OTHER -> "other";
    };
  }
}
