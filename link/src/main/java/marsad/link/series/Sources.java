// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.link.series;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import marsad.link.Claimants;
import marsad.link.Incident;
import marsad.link.Loose;
import marsad.link.Member;

/** Who tells what: a record with a line of attribution each. */
final class Sources {
  private final Claimants claimants;

  Sources(Claimants claimants) {
    this.claimants = claimants;
  }

  /** One for each independent line that the record names, one where it names none. */
  List<Told> of(Loose loose) {
    return chains(loose.record().told().chains()).stream().map(c -> new Told(loose.record().id(), Optional.empty(), loose.report(),
        claimants.nearest(c, loose.family(), loose.carrier()), loose.carrier())).toList();
  }

  List<Told> of(Incident incident) {
    List<Told> told = new ArrayList<>();
    for (Member member : incident.members()) {
      chains(member.event().told().chains()).forEach(c -> told.add(new Told(member.event().id(), Optional.of(incident.id()), member.report(),
          claimants.nearest(c, member.family(), member.carrier()), member.carrier())));
    }
    told.sort(null);
    return told;
  }

  private static List<List<String>> chains(List<List<String>> chains) {
    List<List<String>> named = chains.stream().filter(c -> !c.isEmpty()).toList();
    return named.isEmpty() ? List.of(List.of()) : named;
  }

  /** Each once, in order. */
  static List<String> names(Collection<Told> told) {
    return List.copyOf(new TreeSet<>(told.stream().map(Told::claimant).toList()));
  }

  /** Sorted, each once. */
  static List<Told> sorted(Collection<Told> told) {
    return List.copyOf(new TreeSet<>(told));
  }
}
