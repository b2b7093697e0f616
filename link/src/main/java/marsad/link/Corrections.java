// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.link;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import marsad.record.Anchor;
import marsad.record.Decision;
import marsad.record.Json;
import marsad.record.RecordReader;
import marsad.record.RecordWriter;
import marsad.record.ReportRecord;
import marsad.record.Text;

/** Applies a person's corrections to a record; the record as read stays in the ledger. */
public final class Corrections {
  private Corrections() {}

  /** The record with one value changed; the error says why it cannot be. */
  public static ReportRecord apply(ReportRecord record, Decision.Correct correction, Text text) {
    ObjectNode node = RecordWriter.record(record);
    JsonPointer pointer = JsonPointer.compile(correction.pointer());
    JsonNode parent = node.at(pointer.head());
    String key = pointer.last().getMatchingProperty();
    if (parent instanceof ObjectNode object) {
      object.set(key, correction.value());
    } else if (parent instanceof ArrayNode array && pointer.last().getMatchingIndex() >= 0 && pointer.last().getMatchingIndex() <= array.size()) {
      set(array, pointer.last().getMatchingIndex(), correction.value());
    } else {
      throw new IllegalArgumentException(correction.pointer() + " names no value of record " + record.id() + "; look at its JSON");
    }
    return new RecordReader(text).record(node);
  }

  /** As {@link #apply}, or empty where the record has no such value any more. */
  static Optional<ReportRecord> tryApply(ReportRecord record, Decision.Correct correction, Text text) {
    try {
      return Optional.of(apply(record, correction, text));
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // the decision is listed as unfit and put before a person
    }
  }

  /**
   * Whether a correction still speaks of the value that the person saw. What names a field of a record always does; what names a place in a list
   * (the first harm, the second doer) does only where there stands now what stood there then, or what the person put there.
   *
   * @param read the record as it is read now
   * @param current the same with the corrections before this one
   * @param earlier corrections of this report that were made before this one, undone ones included: the person may have seen what they put there
   */
  static boolean fits(Decision.Correct correction, ReportRecord read, ReportRecord current, List<Decision.Correct> earlier) {
    if (!correction.pointer().matches(".*/[0-9]+(/.*)?")) {
      return true;
    }
    List<JsonNode> now = List.of(RecordWriter.record(read).at(correction.pointer()), RecordWriter.record(current).at(correction.pointer()));
    List<JsonNode> seen = new ArrayList<>(List.of(correction.value(), correction.before().orElse(MissingNode.getInstance())));
    for (int i = earlier.size() - 1; i >= 0; i--) {
      Decision.Correct before = earlier.get(i);
      if (before.pointer().equals(correction.pointer()) && sameRecord(before.record(), correction.record()) && same(before.value(), seen.get(seen.size() - 1))) {
        seen.add(before.before().orElse(MissingNode.getInstance()));
      }
    }
    return seen.stream().anyMatch(s -> now.stream().anyMatch(n -> same(s, n)));
  }

  private static boolean sameRecord(Anchor one, Anchor other) {
    return one.record().equals(other.record()) || one.at().overlaps(other.at());
  }

  /** The same number or word; of actors and places the same by id, else by name, however many spellings are known of them. */
  private static boolean same(JsonNode one, JsonNode other) {
    if (one.isNumber() && other.isNumber()) {
      return one.decimalValue().compareTo(other.decimalValue()) == 0;
    }
    for (String key : List.of("id", "name")) {
      if (one.hasNonNull(key) && other.hasNonNull(key)) {
        return one.path(key).asText().equals(other.path(key).asText());
      }
    }
    boolean none = one.isMissingNode() || one.isNull();
    boolean neither = other.isMissingNode() || other.isNull();
    return none || neither ? none == neither : Json.compact(one).equals(Json.compact(other));
  }

  private static void set(ArrayNode array, int index, JsonNode value) {
    if (index == array.size()) {
      array.add(value);
    } else {
      array.set(index, value);
    }
  }
}
