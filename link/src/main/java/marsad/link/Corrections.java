// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.link;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import marsad.record.Decision;
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

  private static void set(ArrayNode array, int index, JsonNode value) {
    if (index == array.size()) {
      array.add(value);
    } else {
      array.set(index, value);
    }
  }
}
