// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.benchmark.desk;

import java.time.LocalDate;
import java.util.AbstractMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import marsad.desk.board.Source;
import marsad.ledger.Filter;
import marsad.ledger.Ledger;
import marsad.ledger.View;
import marsad.link.Carrier;
import marsad.link.Incident;
import marsad.link.Linked;
import marsad.link.Member;
import marsad.record.Reading;
import marsad.record.ReportRecord;
import marsad.record.Report;
import marsad.record.Text;

/** Views of generated incidents in place of a ledger's own; texts are searched in the ledger, which holds them. */
final class GeneratedSource implements Source {
  private static final int BATCH = 100_000;
  private final Ledger ledger;
  private final List<Incident> incidents;
  private final Map<String, Incident> telling = new HashMap<>(); // a text -> the last incident that it tells

  GeneratedSource(Ledger ledger, List<Incident> incidents) {
    this.ledger = ledger;
    this.incidents = incidents;
    incidents.forEach(i -> i.members().forEach(m -> telling.put(m.report(), i)));
    index();
  }

  /** Each text is its title and says in which incident's words it may be found. */
  private void index() {
    List<Map.Entry<String, Incident>> texts = List.copyOf(telling.entrySet());
    for (int from = 0; from < texts.size(); from += BATCH) {
      List<Map.Entry<String, Incident>> batch = texts.subList(from, Math.min(texts.size(), from + BATCH));
      ledger.store().write(writing -> {
        batch.forEach(t -> writing.index(t.getKey(), marsad.link.Names.fold(text(t.getKey(), t.getValue()))));
        return null;
      });
    }
  }

  private static String text(String sha, Incident incident) {
    Carrier carrier = carrier(sha, incident);
    return carrier.title().orElse("") + ". SAMPLE: made up to measure a desk; nothing in it happened. Told in " + incident.where().map(p -> p.name()).orElse("no place") + ".";
  }

  private static Carrier carrier(String sha, Incident incident) {
    return incident.members().stream().filter(m -> m.report().equals(sha)).findFirst().orElseThrow().carrier();
  }

  @Override
  public View view(Filter moment) {
    Optional<LocalDate> asof = moment.day(Filter.Key.ASOF).or(() -> moment.day(Filter.Key.KNOWN));
    List<Incident> then = asof.map(day -> incidents.stream().filter(i -> publishedBy(i, day)).toList()).orElse(incidents);
    Linked linked = new Linked(then, List.of(), List.of(), List.of());
    return new View(moment, head(), new Reports(), linked, then, List.of());
  }

  private static boolean publishedBy(Incident incident, LocalDate day) {
    return incident.members().stream().map(Member::carrier).anyMatch(c -> !c.published().orElseThrow().isAfter(day));
  }

  @Override
  public long head() {
    return ledger.head();
  }

  @Override
  public List<String> search(List<String> folded, int limit) {
    return ledger.store().search(folded, limit);
  }

  /** A text's reading, made when it is asked for: as a store would hand it out. */
  private final class Reports extends AbstractMap<String, Reading> {
    @Override
    public Reading get(Object sha) {
      Incident incident = telling.get(sha);
      return incident == null ? null : reading((String) sha, incident);
    }

    @Override
    public boolean containsKey(Object sha) {
      return telling.containsKey(sha);
    }

    @Override
    public Set<Entry<String, Reading>> entrySet() {
      return telling.entrySet().stream().limit(1).map(e -> Map.entry(e.getKey(), reading(e.getKey(), e.getValue())))
          .collect(java.util.stream.Collectors.toUnmodifiableSet());
    }
  }

  private static Reading reading(String sha, Incident incident) {
    Carrier c = carrier(sha, incident);
    Report report = new Report(c.name(), new Text(text(sha, incident)), c.title(), Optional.empty(), c.outlet(), Optional.empty(), Optional.empty(), c.published(),
        "given", c.language(), List.of(), List.of());
    List<ReportRecord> records = incident.members().stream().filter(m -> m.report().equals(sha)).map(m -> (ReportRecord) m.event()).toList();
    return new Reading(report, records, "made up");
  }
}
