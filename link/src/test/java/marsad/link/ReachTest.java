// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import marsad.knowledge.Knowledge;
import marsad.record.Place;
import marsad.record.Point;
import marsad.record.Precision;
import org.junit.jupiter.api.Test;

class ReachTest {
  private final World world = World.of(Knowledge.packed());
  private final Place hills = place("Jabal al-Zawiya", "h.jabal-al-zawiya", 35.7, 36.56, Precision.AREA);

  private static Place place(String name, String id, double lat, double lon, Precision precision) {
    return new Place(name, List.of(), Optional.of(id), Optional.of("SYR"), Optional.of(new Point(lat, lon)), Optional.of(precision));
  }

  @Test
  void aTownFarBeyondHillsIsAnotherPlace() {
    assertThat(world.places(hills, place("a village of the hills", "x.near", 35.68, 36.58, Precision.TOWN))).isEqualTo(World.Likeness.WITHIN);
    assertThat(world.places(hills, place("a town in the east", "x.far", 35.9, 38.5, Precision.TOWN))).isEqualTo(World.Likeness.APART);
  }

  @Test
  void whereADayIsToldASideOfATownNamedWithItIsTheTown() {
    Place side = place("northern Orsa", "x.orsa/n", 35.7, 36.5, Precision.AREA);
    Place town = place("Orsa", "x.orsa", 35.68, 36.5, Precision.TOWN);
    assertThat(Mention.unsided(List.of(side, town))).containsExactly(town);
    assertThat(Mention.unsided(List.of(side))).containsExactly(side);
  }
}
