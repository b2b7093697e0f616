// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.desk.view;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import marsad.link.Incident;
import marsad.link.Member;
import marsad.record.Count;
import marsad.record.Event;
import marsad.record.Harm;
import marsad.record.Kind;
import marsad.record.RecordWriter;
import marsad.record.Status;
import marsad.record.Term;

/**
 * A value of an account that a person may correct.
 *
 * @param sort {@code number}, {@code day}, {@code name}, or {@code term} with its {@code options}
 */
public record Correctable(String record, String account, String pointer, String label, String value, String sort,
    List<IncidentView.Choice> options) {

  public static List<Correctable> of(Words words, Incident incident) {
    List<Correctable> all = new ArrayList<>();
    for (int i = 0; i < incident.members().size(); i++) {
      Member member = incident.members().get(i);
      String account = words.t("account.of", incident.reports().indexOf(member.report()) + 1, member.carrier().publisher());
      event(words, member.event(), account, all);
    }
    return all;
  }

  private static void event(Words words, Event e, String account, List<Correctable> all) {
    Fields fields = new Fields(words, "x", e);
    for (int h = 0; h < e.harm().size(); h++) {
      Harm harm = e.harm().get(h);
      all.add(new Correctable(e.id(), account, "/harm/" + h, fields.harm(harm), range(harm.count()), "number", List.of()));
    }
    all.add(new Correctable(e.id(), account, "/kind", words.t("field.kind"), e.kind().term(), "term", Term.terms(Kind.class).stream()
        .map(k -> new IncidentView.Choice(k, words.term("kind", k))).toList()));
    all.add(new Correctable(e.id(), account, "/status", words.t("field.status"), e.status().term(), "term", Term.terms(Status.class).stream()
        .map(k -> new IncidentView.Choice(k, words.term("status", k))).toList()));
    String when = e.told().when().map(w -> RecordWriter.period(w)).map(w -> w.path("from").asText("") + " to " + w.path("to").asText("")).orElse("");
    all.add(new Correctable(e.id(), account, "/when", words.t("field.when"), when, "day", List.of()));
    names(e.id(), account, "where", words, e.where().stream().map(p -> p.name()).toList(), all);
    names(e.id(), account, "initiator", words, e.initiator().stream().map(a -> a.name()).toList(), all);
    names(e.id(), account, "target", words, e.target().stream().map(a -> a.name()).toList(), all);
  }

  /** As it is typed: {@code 7}, {@code 5–7}, {@code 5–} where no highest is told. */
  private static String range(Count count) {
    String low = count.low().map(BigDecimal::toPlainString).orElse("");
    String high = count.high().map(BigDecimal::toPlainString).orElse("");
    return low.equals(high) ? low : low + "–" + high;
  }

  private static void names(String record, String account, String field, Words words, List<String> names, List<Correctable> all) {
    for (int i = 0; i < names.size() || i == 0; i++) {
      all.add(new Correctable(record, account, "/" + field + "/" + i, words.t("field." + field), i < names.size() ? names.get(i) : "", "name", List.of()));
    }
  }
}
