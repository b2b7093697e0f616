// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.record;

import java.util.List;
import java.util.Optional;

/** What the speaker of a claim, denial or accusation says otherwise than the record it is about; what is empty is not said otherwise. */
public record Says(Optional<Kind> kind, Optional<Status> status, List<Actor> initiator, List<Actor> target, List<Place> where,
    List<Harm> harm, Optional<Period> when) {
  public Says {
    initiator = List.copyOf(initiator);
    target = List.copyOf(target);
    where = List.copyOf(where);
    harm = List.copyOf(harm);
  }

  public static Says harm(List<Harm> harm) {
    return new Says(Optional.empty(), Optional.empty(), List.of(), List.of(), List.of(), harm, Optional.empty());
  }

  public static Says initiator(List<Actor> initiator) {
    return new Says(Optional.empty(), Optional.empty(), initiator, List.of(), List.of(), List.of(), Optional.empty());
  }

  public static Says status(Status status) {
    return new Says(Optional.empty(), Optional.of(status), List.of(), List.of(), List.of(), List.of(), Optional.empty());
  }
}
