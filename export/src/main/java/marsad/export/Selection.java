// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.export;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import marsad.ledger.Filter;
import marsad.ledger.Ledger;
import marsad.ledger.View;
import marsad.link.Incident;
import marsad.record.Report;

/**
 * What is handed over.
 *
 * @param view already as its readers may have it: whoever writes it looks at nothing else
 * @param held how many incidents of the filter were held back
 * @param samples texts that are made up for the sample and say so
 * @param kept where texts, captures and decisions lie; empty where readers may not have them
 * @param address where this selection is found on the net, for feeds; empty where nowhere
 */
public record Selection(View view, int held, Set<String> samples, Optional<Ledger> kept, Optional<String> address) {
  private static final int HEAD = 200;

  /** All of it, for the desk's own people. */
  public static Selection internal(Ledger ledger, Filter filter) {
    View view = ledger.view(filter);
    return new Selection(view, 0, samples(view), Optional.of(ledger), Optional.empty());
  }

  /** What everybody may have. */
  public static Selection everybody(Ledger ledger, Filter filter, Discretion discretion) {
    View view = ledger.view(filter);
    View open = discretion.apply(view);
    return new Selection(open, view.incidents().size() - open.incidents().size(), samples(view), Optional.empty(), Optional.empty());
  }

  /** A view that is already as its readers may have it, without what lies beneath. */
  public static Selection shown(View view, Optional<String> address) {
    return new Selection(view, 0, samples(view), Optional.empty(), address);
  }

  /** The same, found at an address. */
  public Selection at(String where) {
    return new Selection(view, held, samples, kept, Optional.of(where));
  }

  private static Set<String> samples(View view) {
    Set<String> samples = new TreeSet<>();
    view.reports().forEach((sha, reading) -> {
      if (sample(reading.report())) {
        samples.add(sha);
      }
    });
    return samples;
  }

  private static boolean sample(Report report) {
    String text = report.text().toString();
    return report.title().orElse("").contains("SAMPLE") || text.substring(0, Math.min(HEAD, text.length())).contains("SAMPLE");
  }

  /** Whether a report of this incident is made up for the sample. */
  public boolean sample(Incident incident) {
    return incident.reports().stream().anyMatch(samples::contains);
  }
}
