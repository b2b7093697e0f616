// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.export.table;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import marsad.export.Columns.Column;
import marsad.export.Columns.Type;
import marsad.ledger.View;
import marsad.link.Carrier;
import marsad.link.Family;
import marsad.record.Json;

/** The publications of the texts that tell incidents of a view, one a row. */
public final class Sources {
  public static final List<Column> COLUMNS = List.of(text("report_sha256", "the text"), text("name", "what the report was called where it came from"),
      text("title", "its title"), text("publisher", "who published it"), text("agency", "the agency that it credits"),
      new Column("published", Type.DATE, "on which day", Optional.empty()), text("url", "where"), text("language", "ISO 639-1"),
      text("family", "texts of one family go back to one text"), text("original", "SHA-256 of the family's first text"));

  private Sources() {}

  private static Column text(String name, String covers) {
    return new Column(name, Type.STRING, covers, Optional.empty());
  }

  /** In order of publication. What readers of the view may not have of a report stands in none of its fields. */
  public static List<ObjectNode> of(View view) {
    Set<String> told = new TreeSet<>();
    view.incidents().forEach(i -> told.addAll(i.reports()));
    List<Row> rows = new ArrayList<>();
    for (Family family : view.linked().families()) {
      family.carriers().stream().filter(c -> told.contains(c.report())).forEach(c -> rows.add(new Row(c, family)));
    }
    rows.sort(java.util.Comparator.comparing(Row::carrier));
    return rows.stream().map(Sources::node).toList();
  }

  private record Row(Carrier carrier, Family family) {}

  private static ObjectNode node(Row row) {
    Carrier c = row.carrier();
    ObjectNode node = Json.object().put("report_sha256", c.report()).put("name", c.name()).put("title", c.title().orElse(null));
    node.put("publisher", c.publisher()).put("agency", c.agency().orElse(null)).put("published", c.published().map(Object::toString).orElse(null));
    node.put("url", c.url().orElse(null)).put("language", c.language());
    return node.put("family", row.family().id()).put("original", row.family().original());
  }
}
