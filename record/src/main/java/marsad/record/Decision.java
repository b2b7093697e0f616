// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/** What a person decided about records, incidents or reports. Nothing is ever changed in place: an {@link Undo} is a decision too. */
public sealed interface Decision {
  Deed deed();

  /** The same decision with another deed. */
  Decision by(Deed deed);

  /** The records it is about; empty for decisions about whole reports and for undoing. */
  List<Anchor> about();

  /** The reports, by SHA-256 of their texts, that it marks as wholes; empty for decisions about records. */
  default List<String> reports() {
    return List.of();
  }

  /** {@code accept}, {@code correct}, … as in JSON. */
  String type();

  /** The incident that these records make up is right as it stands. */
  record Accept(Deed deed, List<Anchor> about) implements Decision {
    @Override
    public Decision by(Deed other) {
      return new Accept(other, about);
    }

    @Override
    public String type() {
      return "accept";
    }
  }

  /** The incident that these records make up is none, or is not to be shown. */
  record Reject(Deed deed, List<Anchor> about) implements Decision {
    @Override
    public Decision by(Deed other) {
      return new Reject(other, about);
    }

    @Override
    public String type() {
      return "reject";
    }
  }

  /**
   * One value of one record is another.
   *
   * @param pointer JSON Pointer into the record's JSON, such as {@code /harm/0/low}
   * @param value what it is now
   * @param before what stood there; empty where nothing did
   */
  record Correct(Deed deed, Anchor record, String pointer, JsonNode value, Optional<JsonNode> before) implements Decision {
    @Override
    public List<Anchor> about() {
      return List.of(record);
    }

    @Override
    public Decision by(Deed other) {
      return new Correct(other, record, pointer, value, before);
    }

    @Override
    public String type() {
      return "correct";
    }
  }

  /** These records tell of one happening. */
  record Merge(Deed deed, List<Anchor> about) implements Decision {
    @Override
    public Decision by(Deed other) {
      return new Merge(other, about);
    }

    @Override
    public String type() {
      return "merge";
    }
  }

  /** No record of {@code one} tells of the same happening as any of {@code other}. */
  record Split(Deed deed, List<Anchor> one, List<Anchor> other) implements Decision {
    @Override
    public List<Anchor> about() {
      return java.util.stream.Stream.concat(one.stream(), other.stream()).toList();
    }

    @Override
    public Decision by(Deed newDeed) {
      return new Split(newDeed, one, other);
    }

    @Override
    public String type() {
      return "split";
    }
  }

  /** These reports (SHA-256 of their texts) were written independently, however alike they are. */
  record MarkIndependent(Deed deed, List<String> reports) implements Decision {
    @Override
    public List<Anchor> about() {
      return List.of();
    }

    @Override
    public Decision by(Deed other) {
      return new MarkIndependent(other, reports);
    }

    @Override
    public String type() {
      return "mark-independent";
    }
  }

  /** These reports (SHA-256 of their texts) go back to one text, however unlike they are. */
  record MarkCopied(Deed deed, List<String> reports) implements Decision {
    @Override
    public List<Anchor> about() {
      return List.of();
    }

    @Override
    public Decision by(Deed other) {
      return new MarkCopied(other, reports);
    }

    @Override
    public String type() {
      return "mark-copied";
    }
  }

  /** A remark; it changes nothing. Its words are the deed's {@code why}. */
  record Note(Deed deed, List<Anchor> about) implements Decision {
    @Override
    public Decision by(Deed other) {
      return new Note(other, about);
    }

    @Override
    public String type() {
      return "note";
    }
  }

  /** An earlier decision (by id) no longer holds. */
  record Undo(Deed deed, String decision) implements Decision {
    @Override
    public List<Anchor> about() {
      return List.of();
    }

    @Override
    public Decision by(Deed other) {
      return new Undo(other, decision);
    }

    @Override
    public String type() {
      return "undo";
    }
  }
}
