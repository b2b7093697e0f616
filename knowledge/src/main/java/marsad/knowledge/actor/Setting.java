// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.knowledge.actor;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What decides between actors of one name: the day of the report and the countries that it is about.
 *
 * @param countries ISO3; empty where nothing is known, then no description counts
 * @param main the one country that it is plainly about, told at least twice as often as any other
 */
public record Setting(Optional<LocalDate> day, Set<String> countries, Optional<String> main) {
  public static final Setting UNKNOWN = new Setting(Optional.empty(), Set.of(), Optional.empty());

  public Setting {
    countries = java.util.Collections.unmodifiableSet(new TreeSet<>(countries));
  }

  public static Setting of(LocalDate day, String... countries) {
    return new Setting(Optional.of(day), Set.of(countries), Optional.of(countries).filter(c -> c.length == 1).map(c -> c[0]));
  }
}
