// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.knowledge.kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import marsad.knowledge.Row;
import marsad.record.Kind;
import marsad.record.Term;

/**
 * What is known of a kind.
 *
 * @param covers what it is, in a sentence
 * @param families kinds that share one are near each other
 * @param acled where no variant holds
 * @param variants tried in order
 * @param gedRule name of its rules in {@code ged-rules.tsv}
 * @param sensitive whether it is published with delay by default
 */
public record KindInfo(Kind kind, String covers, List<String> families, Acled acled, List<Variant> variants, Optional<String> ploverType,
    Optional<String> ploverMode, String gedRule, boolean sensitive, String example) {

  /** An event type of ACLED and its sub-event type. */
  public record Acled(String eventType, String subEventType) {}

  /** Another type of ACLED where all conditions hold, each written {@code initiator=state}. */
  public record Variant(Set<String> conditions, Acled acled) {}

  static KindInfo read(Row row) {
    List<Variant> variants = new ArrayList<>();
    for (String cell : row.list("variants")) {
      String[] sides = cell.split("=>", 2);
      String[] types = sides.length == 2 ? sides[1].split(":", 2) : new String[0];
      if (types.length != 2) {
        throw new IllegalArgumentException(row.place() + ": the variant \"" + cell + "\" is not of the form condition=>type:sub-event type");
      }
      variants.add(new Variant(Set.of(sides[0].split(",")), new Acled(types[0], types[1])));
    }
    return new KindInfo(Term.of(Kind.class, row.need("kind")), row.need("covers"), row.list("family"),
        new Acled(row.need("acled_event_type"), row.need("acled_sub_event_type")), List.copyOf(variants), row.get("plover_type"),
        row.get("plover_mode"), row.need("ged_rule"), row.yes("sensitive"), row.need("example"));
  }

  /** ACLED's type where these conditions are known to hold ({@code initiator=state}, {@code means=drone}, {@code harm=killed}). */
  public Acled acled(Set<String> known) {
    return variants.stream().filter(v -> known.containsAll(v.conditions())).map(Variant::acled).findFirst().orElse(acled);
  }
}
