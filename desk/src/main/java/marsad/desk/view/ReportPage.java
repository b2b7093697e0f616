// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.desk.view;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import marsad.desk.board.Board;
import marsad.desk.board.Boards;
import marsad.ledger.View;
import marsad.link.Carrier;
import marsad.link.Family;
import marsad.record.Event;
import marsad.record.Figure;
import marsad.record.Reading;
import marsad.record.Relation;
import marsad.record.Report;
import marsad.record.ReportRecord;
import marsad.record.Span;
import marsad.record.Statement;
import marsad.record.Text;

/** A report's page: its text with all records marked by type, furniture greyed, metadata with its origin. */
public final class ReportPage {
  /** Longer texts are cut on the page, in code points; the text itself is kept whole. */
  static final int LONGEST = 120_000;
  private static final int MOST_CHANGED = 6;
  private final Words words;
  private final View view;
  private final Board board;

  public ReportPage(Words words, Boards.State state) {
    this.words = words;
    this.view = state.view();
    this.board = state.board();
  }

  public ReportView of(Reading reading, Optional<Instant> added) {
    Report report = reading.report();
    List<Segments.Mark> marks = new ArrayList<>();
    List<ReportView.Item> items = new ArrayList<>();
    Map<String, String> incidents = incidents(report.sha256());
    for (int i = 0; i < reading.records().size(); i++) {
      ReportRecord record = reading.records().get(i);
      Fields fields = new Fields(words, "e" + i, record);
      marks.addAll(fields.marks());
      items.add(item("e" + i, record, fields, Optional.ofNullable(incidents.get(record.id()))));
    }
    report.furniture().forEach(f -> marks.add(new Segments.Mark(f, "furniture", "furniture")));
    boolean cut = report.text().length() > LONGEST;
    Text text = cut ? new Text(report.text().at(new Span(0, LONGEST))) : report.text();
    return new ReportView(report.sha256(), title(report), publisher(report), report.language(), facts(report, added),
        Segments.of(text, marks), items, siblings(report.sha256()), changes(report.sha256()), unread(reading), cut, report.furniture().size());
  }

  /** What a report is called on pages. */
  public static String title(Report report) {
    return report.title().orElseGet(report::name);
  }

  static String publisher(Report report) {
    return report.outlet().orElseGet(report::name);
  }

  private Map<String, String> incidents(String sha) {
    return board.page(board.telling(List.of(sha)), 0, Integer.MAX_VALUE).stream().flatMap(i -> i.members().stream().filter(m -> m.report().equals(sha))
        .map(m -> Map.entry(m.event().id(), i.id()))).collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a));
  }

  private Optional<String> unread(Reading reading) {
    boolean read = !reading.records().isEmpty() || List.of("en", "").contains(reading.report().language());
    return read ? Optional.empty() : Optional.of(words.t("report.unread"));
  }

  private ReportView.Item item(String key, ReportRecord record, Fields fields, Optional<String> incident) {
    String icon = record instanceof Event e ? e.kind().term() : "";
    String family = record instanceof Event e ? Families.of(e.kind()) : "";
    return new ReportView.Item(key, record.type(), icon, family, title(record), fields.fields().stream()
        .map(f -> new ReportView.Field(words.term("field", f.name()), f.values())).toList(), incident);
  }

  private String title(ReportRecord record) {
    if (record instanceof Event e) {
      return words.term("kind", e.kind().term()) + e.where().stream().findFirst().map(p -> " · " + p.name()).orElse("");
    }
    if (record instanceof Figure f) {
      return Numbers.range(f.count()) + " " + words.term("unit", f.unit()) + " · " + words.term("metric", f.metric().term());
    }
    if (record instanceof Relation r) {
      return r.subject().name() + " · " + words.term("predicate", r.predicate().term()) + " · " + r.object().name();
    }
    Statement s = (Statement) record;
    return s.speaker().name() + " · " + words.term("act", s.act().term());
  }

  private List<ReportView.Fact> facts(Report report, Optional<Instant> added) {
    List<ReportView.Fact> facts = new ArrayList<>();
    facts.add(fact("published", report.published().map(d -> Dates.day(words, d)).orElse(words.t("unknown")),
        words.term("from", report.publishedFrom())));
    report.updated().ifPresent(u -> facts.add(fact("updated", u.when(), words.term("from", u.from()))));
    report.outlet().ifPresent(o -> facts.add(fact("outlet", o, "")));
    report.agency().ifPresent(a -> facts.add(fact("agency", a, "")));
    report.byline().ifPresent(b -> facts.add(fact("byline", b, "")));
    facts.add(fact("language", report.language(), ""));
    report.url().ifPresent(u -> facts.add(new ReportView.Fact(words.t("fact.url"), u, "", safe(u))));
    facts.add(fact("name", report.name(), ""));
    facts.add(fact("sha", report.sha256(), ""));
    added.ifPresent(a -> facts.add(fact("added", Dates.moment(a), "")));
    report.notes().forEach(n -> facts.add(fact("notes", n, "")));
    return facts;
  }

  /** Only addresses of the web become links: others (a script's, say) stay text. */
  static String safe(String url) {
    return url.startsWith("https://") || url.startsWith("http://") ? url : "";
  }

  private ReportView.Fact fact(String key, String value, String origin) {
    return new ReportView.Fact(words.t("fact." + key), value, origin, "");
  }

  /** Other publications of the same text, and texts that go back to it. */
  private List<IncidentView.Link> siblings(String sha) {
    Optional<Family> family = view.family(sha);
    if (family.isEmpty() || family.get().carriers().size() < 2) {
      return List.of();
    }
    return family.get().carriers().stream().map(c -> new IncidentView.Link(label(c, family.get(), sha), "/reports/" + c.report())).toList();
  }

  /** Between this text and those of its family that it goes back to, or that go back to it. */
  private List<Changes.Changed> changes(String sha) {
    return view.family(sha).stream().flatMap(f -> f.copies().stream()).filter(c -> c.report().equals(sha) || c.from().equals(sha)).limit(MOST_CHANGED)
        .flatMap(c -> changed(c.from(), c.report()).stream()).toList();
  }

  /** Empty where one of the texts is not there for this reader, or nothing differs. */
  private Optional<Changes.Changed> changed(String from, String to) {
    Optional<Report> older = Optional.ofNullable(view.reports().get(from)).map(Reading::report).filter(r -> r.text().length() > 0);
    Optional<Report> newer = Optional.ofNullable(view.reports().get(to)).map(Reading::report).filter(r -> r.text().length() > 0);
    if (older.isEmpty() || newer.isEmpty() || !older.get().language().equals(newer.get().language())) { // of a translation every word is another
      return Optional.empty();
    }
    return Optional.of(new Changes.Changed(words.t("report.changed", isolated(publisher(newer.get())), isolated(publisher(older.get()))),
        Changes.of(older.get(), newer.get()))).filter(c -> !c.passages().isEmpty());
  }

  /** A name whose letters may run the other way. */
  private static String isolated(String name) {
    return "\u2068" + name + "\u2069";
  }

  private String label(Carrier carrier, Family family, String sha) {
    String date = carrier.published().map(d -> ", " + Dates.day(words, d)).orElse("");
    String shared = family.copies().stream().filter(c -> c.report().equals(carrier.report())).findFirst()
        .map(c -> " · " + words.t("family.shared", Math.round(100 * c.shared()))).orElse("");
    String self = carrier.report().equals(sha) ? " · " + words.t("family.same") : "";
    return isolated(carrier.publisher()) + date + shared + self;
  }
}
