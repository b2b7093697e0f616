// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.desk.view;

import java.util.List;
import java.util.Optional;

/**
 * All that a report's page shows.
 *
 * @param facts metadata: label and value, with its origin
 * @param changes what texts of its family say otherwise than it, or it than those
 * @param unread why no record was read from it, where that is so
 * @param cut true where the text is too long to be shown whole
 */
public record ReportView(String sha, String title, String publisher, String language, List<Fact> facts, List<Segments.Segment> segments,
    List<Item> items, List<IncidentView.Link> siblings, List<Changes.Changed> changes, Optional<String> unread, boolean cut, int furniture) {

  /** A piece of metadata. */
  public record Fact(String label, String value, String origin, String url) {}

  /** A record of the report: {@code key} is that of its quote's mark. */
  public record Item(String key, String type, String icon, String family, String title, List<Field> fields, Optional<String> incident) {}

  /** A field of a record. */
  public record Field(String label, List<Value> values) {}
}
