// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.desk.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import marsad.desk.board.Boards;
import marsad.export.ged.GedRules;
import marsad.ledger.Filter;
import marsad.link.Account;
import marsad.link.Incident;
import marsad.link.Member;
import marsad.link.Toll;
import marsad.record.Decision;
import marsad.record.Decisions;
import marsad.record.Reading;
import marsad.record.Span;
import marsad.record.Statement;
import marsad.record.Text;
import marsad.record.Victims;

/** An incident's page: every value with its words, every source's account side by side, why it is one, and what was decided. */
public final class IncidentPage {
  private static final List<String> ORDER = List.of("kind", "status", "when", "where", "initiator", "target", "harm", "means", "chain", "hedged");
  private static final List<String> COMPARED = List.of("kind", "status", "when", "where", "initiator", "target", "harm");
  private final Words words;
  private final Boards.State state;
  private final List<Decision> decisions;
  private final boolean mayUndo;

  /** @param decisions all of the ledger, in their order */
  public IncidentPage(Words words, Boards.State state, List<Decision> decisions, boolean mayUndo) {
    this.words = words;
    this.state = state;
    this.decisions = decisions;
    this.mayUndo = mayUndo;
  }

  public IncidentView of(Incident incident, Filter filter, Optional<String> held) {
    Map<String, String> numbers = new LinkedHashMap<>(); // report -> its number on the page
    incident.reports().forEach(r -> numbers.put(r, String.valueOf(numbers.size() + 1)));
    List<Fields> accounts = new ArrayList<>();
    for (int i = 0; i < incident.members().size(); i++) {
      accounts.add(new Fields(words, "m" + i, incident.members().get(i).event()));
    }
    History history = new History(words, decisions, mayUndo);
    return new IncidentView(new Lines(words).of(incident), words.term("grade", incident.grade().term()), incident.gradeRule(),
        heads(incident, numbers), rows(accounts), tolls(incident, numbers), GedRules.rule(incident), voices(incident), joins(incident, incident.joins(), numbers, false),
        joins(incident, incident.near(), numbers, true), history.of(incident), readers(incident, numbers, accounts),
        filter.day(Filter.Key.ASOF).or(() -> filter.day(Filter.Key.KNOWN)).map(d -> Dates.day(words, d)), incident.version(),
        Decisions.last(decisions), parts(incident), held, moments(incident));
  }

  private List<IncidentView.Head> heads(Incident incident, Map<String, String> numbers) {
    String first = incident.members().get(0).family();
    return incident.members().stream().map(m -> new IncidentView.Head(numbers.get(m.report()), m.report(), m.carrier().publisher(),
        m.carrier().published().map(d -> Dates.day(words, d)).orElse(words.t("unknown")), m.carrier().title().orElse(""),
        m != incident.members().get(0) && shared(incident, m, first) ? words.t("family.copy") : "", m.carrier().language(), m.event().id())).toList();
  }

  private static boolean shared(Incident incident, Member member, String first) {
    return incident.members().stream().takeWhile(o -> o != member).anyMatch(o -> o.family().equals(member.family())
        && !o.report().equals(member.report()));
  }

  private List<IncidentView.Row> rows(List<Fields> accounts) {
    List<IncidentView.Row> rows = new ArrayList<>();
    for (String field : ORDER) {
      List<List<Value>> cells = accounts.stream().map(a -> a.fields().stream().filter(f -> f.name().equals(field))
          .findFirst().map(Fields.Field::values).orElse(List.of())).toList();
      if (cells.stream().anyMatch(c -> !c.isEmpty())) {
        rows.add(new IncidentView.Row(field, words.term("field", field), COMPARED.contains(field) && differ(cells), cells));
      }
    }
    return rows;
  }

  private static boolean differ(List<List<Value>> cells) {
    Set<Set<String>> told = cells.stream().filter(c -> !c.isEmpty())
        .map(c -> c.stream().map(Value::text).collect(Collectors.toCollection(java.util.TreeSet::new))).collect(Collectors.toSet());
    return told.size() > 1;
  }

  private List<IncidentView.Toll> tolls(Incident incident, Map<String, String> numbers) {
    return Lines.sorted(incident).stream().map(t -> new IncidentView.Toll(label(t), t.low().map(Numbers::plain).orElse("?"),
        t.best().map(Numbers::plain).orElse("–"), t.high().map(Numbers::plain).orElse(words.t("open")), t.conservative().map(Numbers::plain).orElse("–"), t.rule(), t.disputed(),
        t.accounts().stream().map(a -> account(incident, t, a)).toList())).toList();
  }

  private String label(Toll toll) {
    String who = words.term("victims", toll.who().term());
    String side = toll.side().map(s -> " (" + s.name() + ")").orElse("");
    String outcome = words.term("outcome", toll.outcome().term());
    return (toll.who() == Victims.UNKNOWN ? outcome : outcome + ", " + who) + side;
  }

  private IncidentView.Account account(Incident incident, Toll toll, Account account) {
    List<IncidentView.Link> carriers = account.carriers().stream().map(c -> new IncidentView.Link(c.publisher(), "/reports/" + c.report())).distinct().toList();
    return new IncidentView.Account(account.claimant(), account.chain().size() > 1 ? Fields.chain(account.chain()) : "", account.party(),
        account.asOf().map(d -> Dates.day(words, d)).orElse(""), number(incident, toll, account), account.count().words().orElse(""), carriers,
        account.hedged(), account.superseded());
  }

  /** The number of an account, leading to the words of the records that say so. */
  private Value number(Incident incident, Toll toll, Account account) {
    Set<String> keys = new LinkedHashSet<>();
    for (int i = 0; i < incident.members().size(); i++) {
      Member member = incident.members().get(i);
      for (int h = 0; h < member.event().harm().size(); h++) {
        boolean same = member.event().harm().get(h).outcome() == toll.outcome() && member.event().harm().get(h).who() == toll.who();
        if (account.records().contains(member.event().id()) && same) {
          keys.add("m" + i + "-harm-" + h);
        }
      }
    }
    return new Value(Numbers.range(account.count()), String.join(" ", keys), keys.stream().findFirst().orElse(""), "stated");
  }

  private List<IncidentView.Voice> voices(Incident incident) {
    return incident.voices().stream().map(v -> {
      Statement s = v.statement();
      return new IncidentView.Voice(s.speaker().name(), words.term("act", s.act().term()), s.addressee().map(a -> a.name()).orElse(""),
          s.told().quote().text(), says(s), new IncidentView.Link(v.carrier().publisher(), "/reports/" + v.report()), v.carrier().language());
    }).toList();
  }

  private String says(Statement statement) {
    List<String> said = new ArrayList<>();
    statement.says().ifPresent(s -> {
      s.kind().ifPresent(k -> said.add(words.term("kind", k.term())));
      s.status().ifPresent(k -> said.add(words.term("status", k.term())));
      s.initiator().forEach(a -> said.add(words.t("field.initiator") + " " + a.name()));
      s.harm().forEach(h -> said.add(new Fields(words, "x", statement).harm(h)));
      s.where().forEach(p -> said.add(p.name()));
    });
    return String.join(", ", said);
  }

  private List<IncidentView.Join> joins(Incident incident, List<marsad.link.Join> joins, Map<String, String> numbers, boolean near) {
    Map<String, String> own = new LinkedHashMap<>();
    incident.members().forEach(m -> own.put(m.event().id(), words.t("account.of", numbers.get(m.report()), m.carrier().publisher())));
    return joins.stream().map(j -> {
      boolean firstIsOwn = own.containsKey(j.one());
      String here = firstIsOwn ? j.one() : j.other();
      String there = firstIsOwn ? j.other() : j.one();
      Optional<Incident> other = near ? state.board().ofRecord(there) : Optional.empty();
      return new IncidentView.Join(own.getOrDefault(here, here), own.getOrDefault(there, there), weight(j.score()), j.reasons().stream()
          .map(r -> new IncidentView.Reason(r.feature(), weight(r.weight()), r.weight() < 0 ? "against" : "for", r.text())).toList(),
          other.map(this::link));
    }).toList();
  }

  private static String weight(double weight) {
    return String.format(java.util.Locale.ROOT, "%+.1f", weight);
  }

  private IncidentView.Link link(Incident incident) {
    return new IncidentView.Link(title(incident), "/incidents/" + incident.id());
  }

  private String title(Incident incident) {
    return words.term("kind", incident.kind().term()) + incident.where().map(p -> " · " + p.name()).orElse("")
        + incident.when().map(w -> ", " + Dates.period(words, w)).orElse("");
  }

  private List<IncidentView.Link> parts(Incident incident) {
    return incident.parts().stream().flatMap(id -> state.board().find(id).stream()).map(this::link).toList();
  }

  private List<IncidentView.Reader> readers(Incident incident, Map<String, String> numbers, List<Fields> accounts) {
    List<IncidentView.Reader> readers = new ArrayList<>();
    for (String sha : incident.reports()) {
      Optional<Reading> reading = state.view().report(sha);
      if (reading.isEmpty()) {
        continue;
      }
      List<Segments.Mark> marks = new ArrayList<>();
      for (int i = 0; i < accounts.size(); i++) {
        if (incident.members().get(i).report().equals(sha)) {
          marks.addAll(accounts.get(i).marks());
        }
      }
      readers.add(reader(reading.get(), numbers.get(sha), marks));
    }
    return readers;
  }

  private IncidentView.Reader reader(Reading reading, String number, List<Segments.Mark> marks) {
    List<Segments.Mark> all = new ArrayList<>(marks);
    reading.report().furniture().forEach(f -> all.add(new Segments.Mark(f, "furniture", "furniture")));
    Text text = reading.report().text();
    int far = marks.stream().mapToInt(m -> m.span().end()).max().orElse(0);
    Text shown = text.length() > ReportPage.LONGEST ? new Text(text.at(new Span(0, Math.min(text.length(), Math.max(ReportPage.LONGEST, far))))) : text;
    String date = reading.report().published().map(d -> Dates.day(words, d)).orElse(words.t("unknown"));
    return new IncidentView.Reader(number, reading.report().sha256(), ReportPage.title(reading.report()), ReportPage.publisher(reading.report()),
        date, "", reading.report().language(), Segments.of(shown, all), List.of());
  }

  /** Days on which something became known of it: the days its reports were published. */
  private List<IncidentView.Choice> moments(Incident incident) {
    List<IncidentView.Choice> days = incident.members().stream().flatMap(m -> m.carrier().published().stream()).distinct().sorted()
        .map(d -> new IncidentView.Choice(d.toString(), Dates.day(words, d))).toList();
    return days.size() > 1 ? days : List.of();
  }
}
