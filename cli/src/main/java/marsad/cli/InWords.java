// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.cli;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import marsad.record.Count;
import marsad.record.Event;
import marsad.record.Figure;
import marsad.record.Harm;
import marsad.record.Party;
import marsad.record.Period;
import marsad.record.Relation;
import marsad.record.ReportRecord;
import marsad.record.Statement;
import marsad.record.Victims;

/** Records in a few words for people. */
final class InWords {
  private InWords() {}

  /** What kind of record it is: "air strike", "figure: displaced", "controls", "threat". */
  static String kind(ReportRecord record) {
    if (record instanceof Event event) {
      return spoken(event.kind().term()) + (event.status().term().equals("happened") ? "" : ", " + event.status().term());
    }
    if (record instanceof Figure figure) {
      return "figure: " + figure.metric().term();
    }
    if (record instanceof Relation relation) {
      return spoken(relation.predicate().term()) + (relation.ended() ? ", ended" : "");
    }
    return spoken(((Statement) record).act().term());
  }

  /** Its values: who, to whom, where, when, harm, from whom. */
  static List<String> values(ReportRecord record) {
    List<String> values = new ArrayList<>();
    if (record instanceof Event event) {
      event(event, values);
    } else if (record instanceof Figure figure) {
      add(values, "", count(figure.count()) + (figure.unit().equals("people") ? "" : " " + figure.unit()));
      add(values, "of ", names(figure.who().stream().toList()));
      add(values, "in ", names(figure.where()));
    } else if (record instanceof Relation relation) {
      add(values, "", relation.subject().name() + " → " + relation.object().name());
      relation.share().ifPresent(s -> add(values, "", count(s) + " percent"));
    } else if (record instanceof Statement statement) {
      add(values, "by ", statement.speaker().name());
      statement.addressee().ifPresent(a -> add(values, "to ", a.name()));
      statement.about().ifPresent(a -> add(values, "about ", a));
    }
    record.told().when().ifPresent(w -> add(values, "", period(w)));
    add(values, "says ", record.told().chains().stream().map(c -> String.join(" → ", c)).collect(Collectors.joining("; ")));
    if (record.told().hedged()) {
      values.add("hedged");
    }
    if (record.told().background()) {
      values.add("background");
    }
    return values;
  }

  private static void event(Event event, List<String> values) {
    String doers = names(event.initiator());
    String targets = names(event.target());
    add(values, "", doers + (targets.isEmpty() ? "" : (doers.isEmpty() ? "" : " ") + "→ " + targets));
    add(values, "at ", names(event.where()));
    add(values, "", event.harm().stream().map(InWords::harm).collect(Collectors.joining(", ")));
    add(values, "by ", event.means().stream().map(m -> spoken(m.term())).collect(Collectors.joining(", ")));
  }

  private static void add(List<String> values, String before, String value) {
    if (!value.isBlank()) {
      values.add(before + value);
    }
  }

  private static String names(List<? extends Party> parties) {
    return parties.stream().map(Party::name).collect(Collectors.joining(", "));
  }

  private static String harm(Harm harm) {
    String who = harm.who() == Victims.UNKNOWN ? "" : " (" + harm.who().term() + ")";
    return count(harm.count()) + " " + harm.outcome().term() + who;
  }

  static String count(Count count) {
    Optional<String> low = count.low().map(InWords::number);
    Optional<String> high = count.high().map(InWords::number);
    if (low.isPresent() && high.isPresent()) {
      return low.get().equals(high.get()) ? low.get() : low.get() + "–" + high.get();
    }
    return low.map(l -> l + " or more").orElseGet(() -> high.map(h -> h + " or fewer").orElse("an unknown number"));
  }

  private static String number(BigDecimal number) {
    return NumberFormat.getInstance(Locale.ENGLISH).format(number);
  }

  private static String period(Period period) {
    String from = period.from().map(LocalDate::toString).orElse("");
    String to = period.to().map(LocalDate::toString).orElse("");
    return from.equals(to) ? (from.isEmpty() ? "no day known" : from) : from.isEmpty() ? "by " + to : to.isEmpty() ? "from " + from : from + " to " + to;
  }

  private static String spoken(String term) {
    return term.replace('-', ' ');
  }
}
