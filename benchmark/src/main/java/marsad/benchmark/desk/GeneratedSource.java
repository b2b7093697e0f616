// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.benchmark.desk;

import java.time.LocalDate;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import marsad.desk.board.Source;
import marsad.ledger.Filter;
import marsad.ledger.Ledger;
import marsad.ledger.Store;
import marsad.ledger.View;
import marsad.link.Carrier;
import marsad.link.Incident;
import marsad.link.Linked;
import marsad.record.Reading;
import marsad.record.ReportRecord;
import marsad.record.Report;
import marsad.record.Text;
import marsad.record.pack.Packed;

/**
 * Views of generated incidents in place of a ledger's own; texts are searched in the ledger, which holds them. What linking costs is not
 * measured: a past view is handed over as a linker would, with each incident as the reports published by then tell it.
 */
final class GeneratedSource implements Source {
  private static final String TELLS = "made-up:";
  private static final String MADE = "made-up";
  private static final int BATCH = 100_000;
  private final Ledger ledger;
  private final Packed<Incident> incidents;
  private final int[] first; // days since 1970-01-01 on which the first and the last report of each was published
  private final int[] last;

  GeneratedSource(Ledger ledger, Packed<Incident> incidents) {
    this.ledger = ledger;
    this.incidents = incidents;
    first = new int[incidents.size()];
    last = new int[incidents.size()];
    boolean there = ledger.store().note(MADE).filter(String.valueOf(incidents.size())::equals).isPresent();
    for (int from = 0; from < incidents.size(); from += BATCH) {
      int to = Math.min(incidents.size(), from + BATCH);
      int start = from;
      if (there) {
        IntStream.range(from, to).forEach(i -> days(i, incidents.get(i)));
      } else {
        ledger.store().write(writing -> {
          IntStream.range(start, to).forEach(i -> index(i, writing));
          return null;
        });
      }
    }
    ledger.store().note(MADE, String.valueOf(incidents.size()));
  }

  private void days(int number, Incident incident) {
    int[] days = incident.members().stream().mapToInt(m -> (int) m.carrier().published().orElseThrow().toEpochDay()).sorted().toArray();
    first[number] = days[0];
    last[number] = days[days.length - 1];
  }

  /** Each text is its title and says in which incident's words it may be found; the ledger notes which that is. */
  private void index(int number, Store.Writing writing) {
    Incident incident = incidents.get(number);
    days(number, incident);
    incident.members().forEach(m -> {
      writing.index(m.report(), marsad.link.Names.fold(text(m.carrier(), incident)));
      writing.note(TELLS + m.report(), String.valueOf(number));
    });
  }

  private static String text(Carrier carrier, Incident incident) {
    return carrier.title().orElse("") + ". SAMPLE: made up to measure a desk; nothing in it happened. Told in " + incident.where().map(p -> p.name()).orElse("no place") + ".";
  }

  @Override
  public View view(Filter moment) {
    Optional<LocalDate> asof = moment.day(Filter.Key.ASOF).or(() -> moment.day(Filter.Key.KNOWN));
    Packed<Incident> then = asof.map(this::then).orElse(incidents);
    Linked linked = new Linked(then, List.of(), List.of(), List.of());
    return new View(moment, head(), new Reports(), linked, then, List.of());
  }

  private Packed<Incident> then(LocalDate day) {
    int at = (int) day.toEpochDay();
    List<Incident> partly = new ArrayList<>();
    IntStream.range(0, first.length).filter(i -> first[i] <= at && last[i] > at).forEach(i -> Generated.asOf(incidents.get(i), day).ifPresent(partly::add));
    return incidents.at(IntStream.range(0, last.length).filter(i -> last[i] <= at)).and(partly);
  }

  @Override
  public long head() {
    return ledger.head();
  }

  @Override
  public Store store() {
    return ledger.store();
  }

  /** A text's reading, made when it is asked for: as a store would hand it out. */
  private final class Reports extends AbstractMap<String, Reading> {
    @Override
    public Reading get(Object sha) {
      return ledger.store().note(TELLS + sha).map(number -> reading((String) sha, incidents.get(Integer.parseInt(number)))).orElse(null);
    }

    @Override
    public boolean containsKey(Object sha) {
      return get(sha) != null;
    }

    @Override
    public Set<Entry<String, Reading>> entrySet() {
      return Stream.of(incidents.get(0)).map(i -> Map.entry(i.members().get(0).report(), reading(i.members().get(0).report(), i))).collect(Collectors.toUnmodifiableSet());
    }
  }

  private static Reading reading(String sha, Incident incident) {
    Carrier c = incident.members().stream().filter(m -> m.report().equals(sha)).findFirst().orElseThrow().carrier();
    Report report = new Report(c.name(), new Text(text(c, incident)), c.title(), Optional.empty(), c.outlet(), Optional.empty(), Optional.empty(), c.published(),
        "given", c.language(), List.of(), List.of());
    List<ReportRecord> records = incident.members().stream().filter(m -> m.report().equals(sha)).map(m -> (ReportRecord) m.event()).toList();
    return new Reading(report, records, "made up");
  }
}
