// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.benchmark.score;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Records as trees of JSON: what a missing, empty or null field counts as. */
final class Nodes {
  private static final List<String> PARTIES = List.of("initiator", "target", "where", "subject", "object", "speaker", "addressee", "who");

  private Nodes() {}

  /** True for what is missing, null, false, zero, or has nothing in it. */
  static boolean empty(JsonNode node) {
    return node.isMissingNode() || node.isNull() || node.isContainerNode() && node.isEmpty() || node.isTextual() && node.textValue().isEmpty()
        || node.isBoolean() && !node.booleanValue() || node.isNumber() && node.decimalValue().signum() == 0;
  }

  static boolean equal(JsonNode one, JsonNode other) {
    if (one.isNumber() && other.isNumber()) {
      return one.decimalValue().compareTo(other.decimalValue()) == 0;
    }
    boolean nothing = one.isMissingNode() || one.isNull();
    return nothing ? other.isMissingNode() || other.isNull() : one.equals(other);
  }

  static List<JsonNode> list(JsonNode node) {
    List<JsonNode> list = new ArrayList<>();
    if (node.isArray()) {
      node.forEach(list::add);
    }
    return list;
  }

  /** All names of an actor or place, comparable. */
  static Set<String> names(JsonNode thing) {
    Set<String> names = new TreeSet<>();
    if (thing.isTextual()) {
      names.add(Words.norm(thing.textValue()));
    } else if (thing.isObject()) {
      names.add(Words.norm(thing.path("name").asText("")));
      list(thing.path("also")).forEach(also -> names.add(Words.norm(also.asText(""))));
    }
    names.remove("");
    return names;
  }

  /** Every actor and place object of a record. */
  static List<JsonNode> parties(JsonNode record) {
    List<JsonNode> all = new ArrayList<>();
    for (String key : PARTIES) {
      JsonNode value = record.path(key);
      (value.isArray() ? list(value) : List.of(value)).stream().filter(JsonNode::isObject).forEach(all::add);
    }
    list(record.path("harm")).stream().map(h -> h.path("side")).filter(JsonNode::isObject).forEach(all::add);
    return all;
  }

  static String text(JsonNode record, String key) {
    return record.path(key).asText("");
  }
}
