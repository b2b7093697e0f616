// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.record;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Ids that the same input always gets: a record's is made of its text's SHA-256, its type, the start of its quote and an ordinal; an
 * incident's of its first record.
 */
public final class Ids {
  private static final int DIGITS = 12;

  private Ids() {}

  /**
   * Gives each record its id, in the order of the text. Statements' {@code about} follow the records they name.
   *
   * @param textSha256 of the report's text
   * @param records with any ids, unique among them
   */
  public static List<ReportRecord> number(String textSha256, List<ReportRecord> records) {
    Comparator<ReportRecord> inText = Comparator.comparing((ReportRecord r) -> r.told().quote().at()).thenComparing(ReportRecord::type);
    List<ReportRecord> ordered = records.stream().sorted(inText).toList(); // stable: ties keep the reader's order
    Map<String, Integer> ordinals = new HashMap<>();
    Map<String, String> newIds = new HashMap<>();
    List<ReportRecord> numbered = new ArrayList<>();
    for (ReportRecord record : ordered) {
      String key = record.type() + "@" + record.told().quote().at().start();
      String id = record(textSha256, record.type(), record.told().quote().at().start(), ordinals.merge(key, 1, Integer::sum));
      newIds.put(record.id(), id);
      numbered.add(record.told(record.told().withId(id)));
    }
    return numbered.stream().map(r -> follow(r, newIds)).toList();
  }

  private static ReportRecord follow(ReportRecord record, Map<String, String> newIds) {
    if (!(record instanceof Statement s) || s.about().isEmpty()) {
      return record;
    }
    return new Statement(s.told(), s.speaker(), s.act(), s.addressee(), s.about().map(newIds::get), s.says(), s.gloss());
  }

  /** One record's id: the type's first letter and twelve hexadecimal digits. */
  public static String record(String textSha256, String type, int quoteStart, int ordinal) {
    return type.charAt(0) + digits(textSha256 + "\n" + type + "\n" + quoteStart + "\n" + ordinal);
  }

  /** An incident's id, from its first record by (publication date, text hash, start). */
  public static String incident(String firstRecordId) {
    return "i" + digits("incident\n" + firstRecordId);
  }

  private static String digits(String of) {
    return Sha256.of(of).substring(0, DIGITS);
  }
}
