// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.link;

import java.util.List;
import java.util.Optional;
import marsad.record.Actor;
import marsad.record.Kind;
import marsad.record.Means;
import marsad.record.Period;
import marsad.record.Place;
import marsad.record.Statement;
import marsad.record.Status;

/**
 * One happening, as all reports together tell it.
 *
 * @param id made of its first record's
 * @param aliases ids that it would have, or had, with another record first; each still finds it
 * @param kind the most told, at equal numbers that of the record told first
 * @param when the days that its records agree on, or the tightest that one gives
 * @param where the most exact place told, never finer than its words
 * @param around the other places told, the most exact first
 * @param members its records, the first published first; never empty
 * @param voices what named parties say of it: claims, denials, accusations
 * @param tolls one for each outcome and class of victims
 * @param independent number of independent claimants: copies of one text, and reports of one claimant, count once
 * @param gradeRule in words, how the grade came about
 * @param joins why its records are together, the strongest first
 * @param near records that were nearly joined, and why they were not
 * @param background every record tells it only to explain or date something else
 * @param parts ids of incidents that it sums up (a campaign and its strikes)
 * @param version id of the last decision about it, empty before the first: what an editor must name so as not to overwrite another's
 */
public record Incident(String id, List<String> aliases, Kind kind, Status status, Optional<Period> when, Optional<Place> where,
    List<Place> around, List<Actor> initiators, List<Actor> targets, List<Means> means, List<Member> members, List<Voice> voices,
    List<Toll> tolls, int independent, Grade grade, String gradeRule, List<Join> joins, List<Join> near, boolean background,
    List<String> parts, Review review, String version) {

  /** A statement about an incident, and the text that carries it. */
  public record Voice(String report, Carrier carrier, Statement statement) {}

  /** This incident with what it sums up. */
  Incident withParts(List<String> summedUp) {
    return new Incident(id, aliases, kind, status, when, where, around, initiators, targets, means, members, voices, tolls, independent,
        grade, gradeRule, joins, near, background, List.copyOf(summedUp), review, version);
  }

  /** True where sources exclude one another on a number, a doer or whether it happened. */
  public boolean disputed() {
    return grade == Grade.CONTESTED || tolls.stream().anyMatch(Toll::disputed);
  }

  /** SHA-256 of each report that tells it, in order of publication. */
  public List<String> reports() {
    return members.stream().map(Member::report).distinct().toList();
  }
}
