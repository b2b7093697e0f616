// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import marsad.record.Decision;
import marsad.record.Decisions;
import marsad.record.ReaderVersion;
import marsad.record.Reading;
import marsad.record.Report;
import marsad.record.ReportRecord;

/**
 * Readings put in an order that hangs on nothing but themselves: each text once, as its first publication tells it.
 *
 * @param reports one for each text, by SHA-256
 * @param carriers every publication of each text, the first first
 * @param unfit corrections that the record, read anew, has no place for
 * @param records of each text, corrections applied, in the order of first publication, then of the text
 */
record Shelves(Map<String, Report> reports, Map<String, List<Carrier>> carriers, Map<String, List<ReportRecord>> records,
    List<Decision> unfit) {

  /** @param decisions in their order, undone ones included */
  static Shelves of(List<Reading> readings, List<Decision> decisions) {
    Map<String, TreeMap<Carrier, Reading>> byText = new HashMap<>();
    for (Reading reading : readings) {
      String sha = reading.report().sha256();
      byText.computeIfAbsent(sha, k -> new TreeMap<>()).merge(Carrier.of(reading.report(), sha), reading, Shelves::newer);
    }
    Map<Carrier, Reading> firsts = new TreeMap<>();
    byText.values().forEach(c -> firsts.put(c.firstKey(), c.firstEntry().getValue()));
    Map<String, Report> reports = new LinkedHashMap<>();
    Map<String, List<Carrier>> carriers = new LinkedHashMap<>();
    Map<String, List<ReportRecord>> records = new LinkedHashMap<>();
    List<Decision> unfit = new ArrayList<>();
    Map<String, List<Decision.Correct>> corrections = corrections(decisions);
    Set<Decision> standing = Set.copyOf(Decisions.standing(decisions));
    firsts.forEach((first, reading) -> {
      reports.put(first.report(), reading.report());
      carriers.put(first.report(), List.copyOf(byText.get(first.report()).keySet()));
      records.put(first.report(), corrected(reading, corrections.getOrDefault(first.report(), List.of()), standing, unfit));
    });
    return new Shelves(reports, carriers, records, unfit);
  }

  /** Of two readings of one publication that of the later reader. */
  private static Reading newer(Reading one, Reading other) {
    return ReaderVersion.isNewer(one.reader(), other.reader()) ? one : other;
  }

  private static Map<String, List<Decision.Correct>> corrections(List<Decision> decisions) {
    Map<String, List<Decision.Correct>> corrections = new HashMap<>();
    for (Decision decision : decisions) {
      if (decision instanceof Decision.Correct correct) {
        corrections.computeIfAbsent(correct.record().report(), k -> new ArrayList<>()).add(correct);
      }
    }
    return corrections;
  }

  /** @param corrections all of this report's, in their order; those not standing change nothing */
  private static List<ReportRecord> corrected(Reading reading, List<Decision.Correct> corrections, Set<Decision> standing, List<Decision> unfit) {
    if (corrections.isEmpty()) {
      return reading.records();
    }
    List<ReportRecord> records = new ArrayList<>(reading.records());
    for (int i = 0; i < corrections.size(); i++) {
      Decision.Correct correction = corrections.get(i);
      List<Decision.Correct> earlier = corrections.subList(0, i);
      Anchors.find(correction.record(), records).filter(r -> standing.contains(correction)).ifPresent(record -> {
        int place = records.indexOf(record);
        Optional.of(record).filter(r -> Corrections.fits(correction, reading.records().get(place), r, earlier))
            .flatMap(r -> Corrections.tryApply(r, correction, reading.report().text()))
            .ifPresentOrElse(changed -> records.set(place, changed), () -> unfit.add(correction));
      });
    }
    return records;
  }
}
