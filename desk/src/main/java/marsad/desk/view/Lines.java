// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.desk.view;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import marsad.link.Incident;
import marsad.link.Member;
import marsad.link.Toll;
import marsad.record.Actor;
import marsad.record.Outcome;
import marsad.record.Period;
import marsad.record.Place;
import marsad.record.Precision;
import marsad.record.Victims;

/** Incidents as lines of a list, in one language. */
public final class Lines {
  private static final int SHOWN_TOLLS = 3;
  private final Words words;

  public Lines(Words words) {
    this.words = words;
  }

  public Line of(Incident incident) {
    Member first = incident.members().get(0);
    return new Line(incident.id(), incident.kind(), incident.status(), days(incident.when()), place(incident),
        coarse(incident), names(incident.initiators()), names(incident.targets()), tolls(incident),
        first.event().told().quote().text(), first.carrier().language(), incident.reports().size(), incident.independent(),
        incident.disputed(), incident.background(), incident.review().state().term(), review(incident));
  }

  private String review(Incident incident) {
    String state = words.term("review", incident.review().state().term());
    return incident.review().added() > 0 ? words.t("review.joined", state, incident.review().added()) : state;
  }

  private static String place(Incident incident) {
    return incident.where().map(Place::name).orElse("");
  }

  private static Optional<String> coarse(Incident incident) {
    return incident.where().flatMap(Place::precision).filter(p -> p.compareTo(Precision.TOWN) > 0).map(Precision::term);
  }

  private static List<String> names(List<Actor> actors) {
    return actors.stream().map(Actor::name).distinct().toList();
  }

  /** "3 February 2020", "1–3 February 2020", "by 9 February 2020"; empty for no day. */
  public String days(Optional<Period> when) {
    return when.map(w -> Dates.period(words, w)).orElse("");
  }

  private List<String> tolls(Incident incident) {
    return sorted(incident).stream().filter(t -> t.outcome() != Outcome.DISPLACED || incident.tolls().size() < SHOWN_TOLLS).limit(SHOWN_TOLLS).map(this::toll).toList();
  }

  /** The killed before the injured, all people before a part of them. */
  static List<Toll> sorted(Incident incident) {
    return incident.tolls().stream().sorted(Comparator.comparing(Toll::outcome).thenComparing(t -> t.who() == Victims.UNKNOWN ? 0 : 1)).toList();
  }

  /** "8–12 killed", "≥ 3 civilians injured". */
  public String toll(Toll toll) {
    String number = toll.best().isPresent() ? best(toll) : Numbers.range(toll.low(), toll.high());
    return words.harmed(number, toll.who(), toll.outcome());
  }

  private static String best(Toll toll) {
    BigDecimal best = toll.best().orElseThrow();
    boolean open = toll.high().isEmpty() && toll.low().isPresent() && toll.low().get().compareTo(best) == 0;
    return (open ? "≥ " : "") + Numbers.plain(best);
  }
}
