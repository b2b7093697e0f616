// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.record;

/**
 * What a decision holds on to: one record of a report, by its id and by its words, so that it is found again when a better reader gives
 * the record another id.
 *
 * @param report SHA-256 of the report's text
 * @param record the record's id when the decision was made
 * @param type of the record
 * @param at where its quote stood
 * @param quote SHA-256 of the quote: the words themselves stay beside the log, where they can be redacted
 */
public record Anchor(String report, String record, String type, Span at, String quote) {

  /** The anchor of a record in the report with this hash. */
  public static Anchor of(String reportSha256, ReportRecord record) {
    Quote quote = record.told().quote();
    return new Anchor(reportSha256, record.id(), record.type(), quote.at(), Sha256.of(quote.text()));
  }

  /** True where a record of the same report is the one meant, by its id or, failing that, by its type and words. */
  public boolean means(ReportRecord other) {
    return record.equals(other.id()) || sameWords(other);
  }

  /** True where type and quoted words are the same, whatever the id. */
  public boolean sameWords(ReportRecord other) {
    return type.equals(other.type()) && at.equals(other.told().quote().at()) && quote.equals(Sha256.of(other.told().quote().text()));
  }
}
