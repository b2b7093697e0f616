// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.link.series;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import marsad.record.Actor;
import marsad.record.Party;
import marsad.record.Predicate;

/**
 * How two actors stand to each other, or an actor to the place it is based in, for a stretch of days.
 *
 * @param from first day that a report says it held; empty where nobody says since when
 * @param to day by which a report says that it ended; empty where none does
 * @param firstTold day of the first publication that tells it
 * @param lastTold day of the last publication that tells it as standing; after it the tie is only supposed
 * @param claimants who say so, each once
 * @param told records that it stands on, in order of publication
 */
public record Tie(Predicate predicate, Actor subject, Party object, Optional<LocalDate> from, Optional<LocalDate> to, Optional<LocalDate> firstTold,
    Optional<LocalDate> lastTold, List<String> claimants, List<Told> told) {
  public Tie {
    claimants = List.copyOf(claimants);
    told = List.copyOf(told);
  }

  /** True where a report says that it no longer holds. */
  public boolean ended() {
    return to.isPresent();
  }

  /** True where it may have held on this day, as told. */
  public boolean on(LocalDate day) {
    return from.or(() -> firstTold).filter(f -> f.isAfter(day)).isEmpty() && to.filter(t -> t.isBefore(day)).isEmpty();
  }
}
