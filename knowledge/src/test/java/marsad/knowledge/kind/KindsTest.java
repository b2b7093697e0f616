// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.knowledge.kind;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import marsad.knowledge.Knowledge;
import marsad.record.Act;
import marsad.record.Kind;
import marsad.record.Means;
import marsad.record.Predicate;
import org.junit.jupiter.api.Test;

class KindsTest {
  private static final Map<String, Set<String>> ACLED = Map.of(
      "Battles", Set.of("Armed clash", "Government regains territory", "Non-state actor overtakes territory"),
      "Explosions/Remote violence", Set.of("Chemical weapon", "Air/drone strike", "Suicide bomb", "Shelling/artillery/missile attack",
          "Remote explosive/landmine/IED", "Grenade"),
      "Violence against civilians", Set.of("Sexual violence", "Attack", "Abduction/forced disappearance"),
      "Protests", Set.of("Peaceful protest", "Protest with intervention", "Excessive force against protesters"),
      "Riots", Set.of("Violent demonstration", "Mob violence"),
      "Strategic developments", Set.of("Agreement", "Arrests", "Change to group/activity", "Disrupted weapons use", "Headquarters or base established",
          "Looting/property destruction", "Non-violent transfer of territory", "Other"));
  private static final Set<String> PLOVER = Set.of("AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT",
      "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT");

  private final Kinds kinds = Kinds.load(Knowledge.packed());

  @Test
  void everyTermOfTheGuideIsThere() {
    assertThat(Kind.values()).allSatisfy(k -> assertThat(kinds.of(k).example()).endsWith("."));
    assertThat(Means.values()).allSatisfy(m -> assertThat(kinds.of(m).words()).isNotEmpty());
    assertThat(Predicate.values()).allSatisfy(p -> assertThat(kinds.of(p).symmetric()).isEqualTo(p.symmetric()));
    assertThat(Act.values()).allSatisfy(a -> assertThat(kinds.of(a).verbs()).isNotEmpty());
  }

  @Test
  void typesOfAcledAndPloverExist() {
    for (Kind kind : Kind.values()) {
      KindInfo info = kinds.of(kind);
      assertThat(ACLED.get(info.acled().eventType())).as(kind.term()).contains(info.acled().subEventType());
      info.variants().forEach(v -> assertThat(ACLED.get(v.acled().eventType())).as(kind.term()).contains(v.acled().subEventType()));
      info.ploverType().ifPresent(p -> assertThat(PLOVER).contains(p));
      assertThat(kinds.gedRules(info.gedRule())).as(kind.term()).isNotEmpty();
    }
  }

  @Test
  void variantsGoByWhoDidIt() {
    assertThat(kinds.of(Kind.TERRITORY_GAIN).acled(Set.of("initiator=state")).subEventType()).isEqualTo("Government regains territory");
    assertThat(kinds.of(Kind.TERRITORY_GAIN).acled(Set.of("initiator=non-state")).subEventType()).isEqualTo("Non-state actor overtakes territory");
    assertThat(kinds.of(Kind.ARREST).acled(Set.of("initiator=non-state")).eventType()).isEqualTo("Violence against civilians");
    assertThat(kinds.of(Kind.PROTEST).acled(Set.of("harm=killed", "initiator=state")).subEventType()).isEqualTo("Excessive force against protesters");
  }

  @Test
  void familiesAreThoseThatAScoreForgivesHalf() {
    List<Set<Kind>> families = List.of(Set.of(Kind.ARMED_CLASH, Kind.OFFENSIVE), Set.of(Kind.TERRITORY_GAIN, Kind.WITHDRAWAL),
        Set.of(Kind.SHELLING, Kind.AIR_STRIKE, Kind.BOMBING, Kind.SUICIDE_BOMBING, Kind.CHEMICAL_ATTACK), Set.of(Kind.KILLING, Kind.ABUSE),
        Set.of(Kind.ABDUCTION, Kind.ARREST), Set.of(Kind.DESTRUCTION, Kind.BOMBING, Kind.SHELLING, Kind.AIR_STRIKE), Set.of(Kind.MOVEMENT, Kind.BASE),
        Set.of(Kind.DISPLACEMENT, Kind.SURRENDER), Set.of(Kind.AGREEMENT, Kind.BREACH, Kind.TALKS), Set.of(Kind.SANCTION, Kind.AID));
    for (Kind a : Kind.values()) {
      for (Kind b : Kind.values()) {
        assertThat(kinds.near(a, b)).as(a + " " + b).isEqualTo(a == b || families.stream().anyMatch(f -> f.contains(a) && f.contains(b)));
      }
    }
  }

  @Test
  void whereTroopsStandIsSensitive() {
    assertThat(Kind.values()).filteredOn(k -> kinds.of(k).sensitive()).containsExactlyInAnyOrder(Kind.MOVEMENT, Kind.BASE);
  }
}
