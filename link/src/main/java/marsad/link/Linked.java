// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.link;

import java.util.List;
import java.util.Optional;
import marsad.record.Actor;
import marsad.record.Decision;
import marsad.record.Period;
import marsad.record.Place;
import marsad.record.pack.Packed;

/**
 * What a set of readings comes to. The same readings, in whatever order, and the same decisions give the same.
 *
 * @param incidents in order of their days, then ids
 * @param families every text is in one, alone or with its copies
 * @param loose figures, relations and statements, in order of publication
 * @param unplaced decisions that no longer fit any record, to be put before a person
 */
public record Linked(List<Incident> incidents, List<Family> families, List<Loose> loose, List<Decision> unplaced) {
  static final Class<?>[] RECURRING = {Actor.class, Place.class, Period.class};

  public Linked {
    incidents = Packed.keep(incidents);
    families = List.copyOf(families);
    loose = List.copyOf(loose);
    unplaced = List.copyOf(unplaced);
  }

  /** Takes incidents in one by one, to be kept as bytes. */
  public static Packed.Builder<Incident> packing() {
    return new Packed.Builder<>(RECURRING);
  }

  /** The same with its incidents packed: together with some that were packed before, of which most are expected again. */
  public Linked packed(Optional<Packed<Incident>> before) {
    Optional<Packed<Incident>> fitting = before.filter(b -> b.kept() <= 2L * incidents.size());
    return new Linked(fitting.map(b -> b.again(incidents, Incident::id)).orElseGet(() -> incidents instanceof Packed<Incident> packed ? packed : Packed.of(incidents, RECURRING)), families, loose, unplaced);
  }

  /** The incident with this id or alias. */
  public Optional<Incident> incident(String id) {
    return incidents.stream().filter(i -> i.id().equals(id)).findFirst()
        .or(() -> incidents.stream().filter(i -> i.aliases().contains(id)).findFirst());
  }
}
