// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.knowledge.actor;

import java.util.Locale;
import java.util.Optional;
import marsad.knowledge.Row;

/**
 * A noun that makes an actor with an adjective of a state or people: "Kenyan troops".
 *
 * @param template the name kept, with {@code {adj}} for the adjective
 * @param bare whether the noun alone means the force of the country that a report is about: "the army"
 * @param happening whether the noun tells what they do ("air strikes") and not who they are
 */
record ForceNoun(String noun, String role, String template, Optional<Integer> acledInter, boolean happening, boolean bare) {

  /** The people of a country, under the plural of its adjective. */
  static final ForceNoun PEOPLE = new ForceNoun("people", "civilians", "{adj} people", Optional.of(7), false, false);

  static ForceNoun read(Row row) {
    return new ForceNoun(row.need("noun"), row.need("role"), row.need("template"), row.number("acled_inter").map(Double::intValue), row.yes("happening"), row.yes("bare"));
  }

  /** The id of it in a country: {@code ken-armed-forces}. */
  String id(String iso3) {
    return iso3.toLowerCase(Locale.ROOT) + "-" + template.replace("{adj}", "").strip().toLowerCase(Locale.ROOT).replace(' ', '-').replaceAll("^-", "");
  }

  String name(String adjective) {
    return this == PEOPLE ? adjective : template.replace("{adj}", adjective);
  }

  ActorType type() {
    return switch (role) {
      case "state-force", "air-force", "navy", "border", "coalition" -> ActorType.STATE_FORCE;
      case "police", "intelligence" -> ActorType.POLICE;
      case "state", "ministry", "office" -> ActorType.STATE;
      case "armed-group" -> ActorType.ARMED_GROUP;
      case "militia" -> ActorType.MILITIA;
      case "political" -> ActorType.POLITICAL;
      default -> ActorType.CLASS;
    };
  }
}
