// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.export;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import marsad.link.Incident;

/** When something last changed, out of the reports and decisions alone: the same whenever it is asked. */
public final class Updated {
  private Updated() {}

  /** The day of its newest report or decision (UTC); empty where neither has a date. */
  public static Optional<LocalDate> of(Incident incident) {
    Stream<LocalDate> told = incident.members().stream().flatMap(m -> m.carrier().published().stream());
    Stream<LocalDate> decided = incident.review().last().map(d -> LocalDate.ofInstant(d.when(), ZoneOffset.UTC)).stream();
    return Stream.concat(told, decided).max(Comparator.naturalOrder());
  }

  /** The day of the newest of them, or the first day of all where none has one. */
  public static LocalDate of(Collection<Incident> incidents) {
    return incidents.stream().flatMap(i -> of(i).stream()).max(Comparator.naturalOrder()).orElse(LocalDate.EPOCH);
  }
}
