// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.link;

import java.util.List;
import java.util.Optional;
import marsad.record.Act;
import marsad.record.Actor;
import marsad.record.Statement;
import marsad.record.Status;

/** The grade of an incident and the rule that gave it, in words. Derived by rule, nobody's assessment. */
final class Grades {
  private final World world;

  Grades(World world) {
    this.world = world;
  }

  record Graded(Grade grade, String rule) {}

  /** @param independent claimants behind the incident */
  Graded grade(List<Member> members, List<Incident.Voice> voices, List<Toll> tolls, List<String> independent) {
    Optional<Statement> owned = voices.stream().map(Incident.Voice::statement).filter(s -> owns(s, members)).findFirst();
    Optional<Statement> denied = voices.stream().map(Incident.Voice::statement).filter(this::denies).findFirst();
    Optional<Statement> blamed = voices.stream().map(Incident.Voice::statement).filter(s -> blamesAnother(s, members)).findFirst();
    Optional<Toll> disputed = tolls.stream().filter(Toll::disputed).findFirst();
    if (denied.isPresent()) {
      return new Graded(Grade.CONTESTED, "contested: " + denied.get().speaker().name() + " denies it");
    }
    if (blamed.isPresent()) {
      return new Graded(Grade.CONTESTED, "contested: " + blamed.get().speaker().name() + " names another doer");
    }
    boolean otherToll = owned.flatMap(Statement::says).filter(s -> !s.harm().isEmpty()).isPresent() && disputed.isPresent();
    if (owned.isPresent() && !otherToll) {
      return new Graded(Grade.CONCEDED, "conceded: " + owned.get().speaker().name() + ", named as its doer, claims it");
    }
    if (disputed.isPresent()) {
      return new Graded(Grade.CONTESTED, "contested: standing accounts of the " + disputed.get().outcome().term() + " exclude one another");
    }
    return independent.size() > 1
        ? new Graded(Grade.CORROBORATED, "corroborated: " + independent.size() + " independent claimants (" + String.join(", ", independent)
            + "), none contradicts; copies of one text count once")
        : new Graded(Grade.SINGLE_SOURCE, "single-source: " + String.join(", ", independent));
  }

  private boolean owns(Statement statement, List<Member> members) {
    return statement.act() == Act.CLAIM && members.stream().flatMap(m -> m.event().initiator().stream())
        .anyMatch(i -> world.actors(i, statement.speaker()).compareTo(World.Likeness.WITHIN) <= 0);
  }

  private boolean denies(Statement statement) {
    return statement.act() == Act.DENIAL || statement.says().flatMap(s -> s.status()).filter(s -> s == Status.DENIED).isPresent();
  }

  private boolean blamesAnother(Statement statement, List<Member> members) {
    List<Actor> said = statement.says().map(s -> s.initiator()).orElse(List.of());
    List<Actor> told = members.stream().flatMap(m -> m.event().initiator().stream()).toList();
    return !said.isEmpty() && !told.isEmpty()
        && said.stream().noneMatch(s -> told.stream().anyMatch(t -> world.actors(s, t).compareTo(World.Likeness.WITHIN) <= 0));
  }
}
