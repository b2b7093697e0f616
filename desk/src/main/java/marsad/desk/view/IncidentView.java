// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.desk.view;

import java.util.List;
import java.util.Optional;

/**
 * All that an incident's page shows.
 *
 * @param rows fields down, one cell for each account: the sources side by side
 * @param ged how GED would lay the dead to sides, with the rule
 * @param asof the past moment that is shown
 * @param version the last decision about it, empty before the first
 * @param seen the last decision of the whole ledger when the page was made: what a decision made on this page names, so that it overwrites nobody's
 * @param area the place is drawn as an area
 */
public record IncidentView(Line line, String grade, String gradeRule, List<Head> heads, List<Row> rows, List<Toll> tolls, Optional<String> ged, List<Voice> voices,
    List<Join> joins, List<Join> near, List<Deed> history, List<Reader> readers, Optional<String> asof, String version, String seen, List<Link> parts,
    Optional<String> held, List<Choice> moments) {

  /** The head of an account's column. */
  public record Head(String number, String report, String publisher, String date, String title, String family, String language, String record) {}

  /** One field of all accounts; {@code differs} where they say different things. */
  public record Row(String field, String label, boolean differs, List<List<Value>> cells) {}

  /** One outcome and class of victims. */
  public record Toll(String label, String low, String best, String high, String conservative, String rule, boolean disputed, List<Account> accounts) {}

  /** What one claimant says of a number. */
  public record Account(String claimant, String chain, boolean party, String asof, Value value, String words, List<Link> carriers,
      boolean hedged, boolean superseded) {}

  /** What a party says of it. */
  public record Voice(String speaker, String act, String addressee, String quote, String says, Link report, String language) {}

  /** Two records and why they are, or are not, one happening. */
  public record Join(String one, String other, String score, List<Reason> reasons, Optional<Link> to) {}

  /** A feature compared: {@code sign} is {@code for} or {@code against}. */
  public record Reason(String feature, String weight, String sign, String text) {}

  /** A decision or an arrival in the incident's history. */
  public record Deed(String id, String when, String who, String what, String reason, String before, String after, boolean undoable) {}

  /** A report's text with this incident's marks. */
  public record Reader(String number, String sha, String title, String publisher, String date, String url, String language,
      List<Segments.Segment> segments, List<String> also) {}

  /** Words that lead somewhere. */
  public record Link(String text, String url) {}

  /** An option. */
  public record Choice(String value, String label) {}
}
