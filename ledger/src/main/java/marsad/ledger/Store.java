// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.ledger;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ObjIntConsumer;

/** Where a ledger is kept: entries, content by hash, and the projections that are rebuilt from both. A contract suite tests every store. */
public interface Store extends AutoCloseable {

  /** Does all of it or, where it throws or the process dies, nothing of it; writers wait for each other. */
  <T> T write(Function<Writing, T> work);

  /** Entries in their order, all of one moment. */
  void entries(Consumer<Entry> each);

  /** What is broken in the store itself, below entries and content; empty where nothing is. */
  Optional<String> damage();

  /** Sequence of the last entry, 0 where there is none. */
  long head();

  /** Content by hash; empty where it is not kept or was redacted. */
  Optional<byte[]> content(String hash);

  /** Every hash that has a place in the store, redacted ones included, in order. */
  List<String> contentHashes();

  /** The publications that hold now, in the order of their entries. */
  List<Publication> publications();

  /** SHA-256 of texts in which all these words stand (folded), the best match first. */
  List<String> search(List<String> words, int limit);

  /** The numbers, ascending, of the texts of the search index in which a word stands. */
  int[] holding(String word);

  /** The SHA-256 of each text of the search index, in the order of their numbers; a number may mean another text after a redaction. */
  void indexed(ObjIntConsumer<String> each);

  /** The SHA-256 of the texts with these numbers, in their order; what is not there is left out. */
  List<String> texts(List<Integer> numbers);

  /** A value kept for a room outside (the state of a feed, say); not part of the log. */
  Optional<String> note(String key);

  void note(String key, String value);

  /** All notes whose keys begin so, by key. */
  SortedMap<String, String> notes(String prefix);

  /** Leaves nothing of what was redacted in any file beside the store's own; false where another process that has it open hinders that. */
  boolean settle();

  @Override
  void close();

  /** What can be done inside one transaction. */
  interface Writing {
    /** The last entry. */
    Optional<Entry> last();

    void append(Entry entry);

    /** Keeps bytes under their hash; what is there already stays. */
    void keep(String hash, byte[] bytes);

    /** Takes bytes out for good, from the file, the search index and the write-ahead log; the hash stays, marked as redacted. */
    void redact(String hash);

    boolean redacted(String hash);

    /** True where bytes are kept under this hash. */
    boolean holds(String hash);

    /** As {@link Store#note(String, String)}, inside the transaction; redacting a hash drops the note {@code capture:HASH}. */
    void note(String key, String value);

    Optional<Publication> publication(String identity);

    /** True where some publication has this text. */
    boolean hasText(String sha256);

    /** Makes this the publication that holds under its identity. */
    void publish(Publication publication);

    /** Puts a text into the search index. */
    void index(String sha256, String foldedText);

    /** Drops every projection: publications and search index. */
    void dropProjections();
  }

  /**
   * A report entry as it holds now.
   *
   * @param identity hash of the text and of what is known of its publication
   * @param text SHA-256 of the text
   * @param reading hash of the reading's JSON
   * @param reader name and version of what read it
   * @param entry sequence of its entry
   */
  record Publication(String identity, String text, String reading, String reader, long entry) {}
}
