// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.record;

import java.util.List;

/**
 * Something that happened, is under way, is planned, threatened or denied, at a place and a time.
 *
 * @param initiator who does it; empty where the report does not say
 * @param target to whom or what it is done
 * @param where the most exact place first
 */
public record Event(Telling told, Kind kind, Status status, List<Actor> initiator, List<Actor> target, List<Place> where, List<Harm> harm,
    List<Means> means) implements ReportRecord {
  public Event {
    initiator = List.copyOf(initiator);
    target = List.copyOf(target);
    where = List.copyOf(where);
    harm = List.copyOf(harm);
    means = List.copyOf(means);
  }

  @Override
  public String type() {
    return "event";
  }

  @Override
  public Event told(Telling telling) {
    return new Event(telling, kind, status, initiator, target, where, harm, means);
  }
}
