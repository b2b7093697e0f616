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
 */
public record Setting(Optional<LocalDate> day, Set<String> countries) {
  public static final Setting UNKNOWN = new Setting(Optional.empty(), Set.of());

  public Setting {
    countries = java.util.Collections.unmodifiableSet(new TreeSet<>(countries));
  }

  public static Setting of(LocalDate day, String... countries) {
    return new Setting(Optional.of(day), Set.of(countries));
  }
}
