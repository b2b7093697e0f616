// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.event;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import marsad.read.Found;
import marsad.record.How;
import marsad.record.Kind;
import marsad.record.Period;
import marsad.record.Status;

/** Campaigns told by their beginning: "launched its assault on the city in June", "the fighting broke out on January 3". */
final class Campaigns {
  private static final int BEGUN_DAYS = 7; // days ago, from which on a beginning is told to explain what goes on
  private static final int OVER_DAYS = 400;
  private final Scene scene;

  Campaigns(Scene scene) {
    this.scene = scene;
  }

  /** "an assault on Mosul", begun: against a town, not its people. */
  boolean assault(Draft draft) {
    boolean town = draft.harm.isEmpty() && draft.main.noun() && scene.in("assault-word", draft.main.head()) && begins(draft);
    return town && Stream.of("on", "against").flatMap(s -> draft.main.args().get(s).stream()).anyMatch(i -> scene.placeAt(i).isPresent() || scene.in("held-town", i));
  }

  /** Begun on a day well before the report that is told, and not told to have ended. */
  boolean begun(Draft draft, Found<Optional<Period>> when) {
    boolean campaign = draft.kind == Kind.OFFENSIVE || draft.main.frame().ongoing() && draft.kind == Kind.ARMED_CLASH;
    Optional<LocalDate> published = scene.context().document().report().published();
    Optional<LocalDate> from = when.value().flatMap(Period::from).filter(f -> when.how() == How.STATED && published.isPresent());
    return campaign && begins(draft) && draft.harm.isEmpty() && from.filter(f -> f.isBefore(published.get().minusDays(BEGUN_DAYS - 1)) && f.isAfter(published.get().minusDays(OVER_DAYS))).isPresent();
  }

  /** "Has been bombing the hills for weeks", "have been carrying out air strikes since May": a campaign from the air. */
  boolean fromAir(Draft draft) {
    boolean air = draft.kind == Kind.AIR_STRIKE && draft.status == Status.ONGOING && draft.harm.stream().noneMatch(Hurt::counted);
    boolean goesOn = draft.triggers.stream().filter(t -> !t.noun() && scene.token(t.head()).pos().equals("VBG"))
        .anyMatch(t -> scene.sentence().children(t.head(), "aux").stream().anyMatch(e -> scene.lemma(e.dependent()).equals("have")));
    return air && goesOn;
  }

  private boolean begins(Draft draft) {
    return draft.triggers.stream().anyMatch(t -> scene.in("campaign-start", t.head()) && scene.token(t.head()).pos().matches("VBD|VBN"));
  }

  /** "The talks ended in May". */
  boolean over(int noun) {
    return scene.up(noun).filter(e -> e.base().startsWith("nsubj") && scene.in("war-end", e.governor()) && scene.token(e.governor()).pos().matches("VBD|VBN")).isPresent();
  }
}
