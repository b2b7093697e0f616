// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.link.series;

import java.util.List;
import marsad.link.Claimants;
import marsad.link.Incident;
import marsad.link.Linked;
import marsad.link.World;

/**
 * All series over a set of linked records. A pure function of it: the same records in any order give the same series.
 *
 * @param control one for each place, by name, then key
 * @param truces in order of their days
 * @param stray breaches that no known agreement fits, in order of their days
 * @param running by metric, then nature, place and claimant
 * @param ties by subject, predicate, object and days
 */
public record OverTime(List<Control> control, List<Truce> truces, List<Truce.Breach> stray, List<Running> running, List<Tie> ties) {
  public OverTime {
    control = List.copyOf(control);
    truces = List.copyOf(truces);
    stray = List.copyOf(stray);
    running = List.copyOf(running);
    ties = List.copyOf(ties);
  }

  /** Of everything that is linked. */
  public static OverTime of(Linked linked, World world) {
    return of(linked, linked.incidents(), world);
  }

  /** @param incidents those of {@code linked} that are wanted; figures and relations are taken from all of it */
  public static OverTime of(Linked linked, List<Incident> incidents, World world) {
    Sources sources = new Sources(new Claimants(linked.families()));
    Truces truces = new Truces(world, sources);
    Truces.Found found = truces.of(incidents);
    return new OverTime(new Controls(world, sources).of(incidents, linked.loose()), found.truces(), found.stray(),
        new Runnings(world, sources).of(incidents, linked.loose()), new Ties(world, sources).of(linked.loose()));
  }
}
