// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.desk.view;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import marsad.record.Json;

/**
 * Points for a plot, and the same as a table.
 *
 * @param sort {@code ranges} (a number from low to high on a day), {@code spans} (somebody from one day to another), {@code ties} (who is what to whom)
 */
public record Series(String id, String title, String note, String sort, List<Point> points) {

  /**
   * One point.
   *
   * @param from day, empty where none is known
   * @param low text of a number, empty for none
   * @param group what it belongs to: a place, an actor, a claimant
   * @param label what it says
   * @param source who says so
   * @param url to its words
   * @param style empty, or how it differs: {@code contest}, {@code breach}, {@code supposed}, or the term of a tie
   */
  public record Point(String from, String to, String low, String high, String group, String label, String source, String url, String style) {}

  /** For the browser's plot. */
  public String json() {
    ArrayNode list = Json.object().arrayNode();
    for (Point p : points) {
      ObjectNode node = list.addObject().put("from", p.from()).put("to", p.to()).put("group", p.group()).put("label", p.label()).put("url", p.url())
          .put("style", p.style());
      if (!p.low().isEmpty()) {
        node.put("low", Double.parseDouble(p.low()));
      }
      if (!p.high().isEmpty()) {
        node.put("high", Double.parseDouble(p.high()));
      }
    }
    return Json.compact(list);
  }
}
