// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import marsad.record.Json;
import marsad.record.Sha256;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link Store} must do. A new one is tested by a class that says how it is opened. */
abstract class StoreContract {
  private static final Instant TIME = Instant.parse("2031-05-20T08:00:00.123Z");
  private Store store;

  /** The same store at each call of one test. */
  abstract Store reopened();

  @BeforeEach
  void open() {
    store = reopened();
  }

  @AfterEach
  void close() {
    store.close();
  }

  private static byte[] bytes(String words) {
    return words.getBytes(StandardCharsets.UTF_8);
  }

  private Entry append(String kind) {
    return store.write(writing -> {
      Optional<Entry> last = writing.last();
      Entry entry = Entry.after(last.map(Entry::sequence).orElse(0L) + 1, last.map(Entry::hash).orElse(Entry.BEFORE_FIRST), kind, Json.object().put("n", kind), TIME);
      writing.append(entry);
      return entry;
    });
  }

  private List<Entry> entries() {
    List<Entry> all = new ArrayList<>();
    store.entries(all::add);
    return all;
  }

  @Test
  void anEmptyStoreHasNothing() {
    assertThat(store.head()).isZero();
    assertThat(entries()).isEmpty();
    assertThat(store.publications()).isEmpty();
    assertThat(store.contentHashes()).isEmpty();
    assertThat(store.search(List.of("market"), 10)).isEmpty();
    assertThat(store.note("x")).isEmpty();
  }

  @Test
  void entriesComeBackInTheirOrderAlsoAfterReopening() {
    List<Entry> appended = List.of(append("report"), append("decision"), append("report"));
    assertThat(entries()).isEqualTo(appended);
    assertThat(store.head()).isEqualTo(3);
    store.close();
    store = reopened();
    assertThat(entries()).isEqualTo(appended);
    assertThat(store.<Optional<Entry>>write(Store.Writing::last)).contains(appended.get(2));
  }

  @Test
  void aWriteThatThrowsLeavesNothing() {
    assertThatThrownBy(() -> store.write(writing -> {
      writing.keep(Sha256.of("a"), bytes("a"));
      writing.note("k", "v");
      writing.append(Entry.after(1, Entry.BEFORE_FIRST, "report", Json.object(), TIME));
      throw new IllegalStateException("in the middle");
    })).hasMessageContaining("in the middle");
    assertThat(store.head()).isZero();
    assertThat(store.content(Sha256.of("a"))).isEmpty();
    assertThat(store.note("k")).isEmpty();
  }

  @Test
  void contentIsKeptByItsHashAndWhatIsThereStays() {
    String hash = Sha256.of("words");
    store.write(w -> {
      w.keep(hash, bytes("words"));
      w.keep(hash, bytes("other"));
      return null;
    });
    assertThat(store.content(hash)).hasValueSatisfying(b -> assertThat(new String(b, StandardCharsets.UTF_8)).isEqualTo("words"));
    assertThat(store.<Boolean>write(w -> w.holds(hash))).isTrue();
    assertThat(store.contentHashes()).containsExactly(hash);
  }

  @Test
  void aPublicationOfOneIdentityIsReplaced() {
    store.write(w -> {
      w.publish(new Store.Publication("i1", "t1", "r1", "reader 1", 1));
      w.publish(new Store.Publication("i2", "t1", "r2", "reader 1", 2));
      w.publish(new Store.Publication("i1", "t1", "r3", "reader 2", 3));
      return null;
    });
    assertThat(store.publications()).extracting(Store.Publication::reading).containsExactly("r2", "r3");
    assertThat(store.<Boolean>write(w -> w.hasText("t1"))).isTrue();
    assertThat(store.<Optional<Store.Publication>>write(w -> w.publication("i1"))).hasValueSatisfying(p -> assertThat(p.reader()).isEqualTo("reader 2"));
  }

  @Test
  void searchFindsTextsInWhichAllWordsStand() {
    store.write(w -> {
      w.index("t1", "shells hit the market");
      w.index("t2", "the market was quiet");
      w.index("t3", "سوق المدينه");
      return null;
    });
    assertThat(store.search(List.of("market"), 10)).containsExactlyInAnyOrder("t1", "t2");
    assertThat(store.search(List.of("market", "shells"), 10)).containsExactly("t1");
    assertThat(store.search(List.of("سوق"), 10)).containsExactly("t3");
    assertThat(store.search(List.of("market"), 1)).hasSize(1);
    assertThat(store.search(List.of("\"; drop table entry"), 10)).isEmpty();
    Map<Integer, String> numbers = new TreeMap<>();
    store.indexed((text, number) -> numbers.put(number, text));
    assertThat(numbers.values()).containsExactly("t1", "t2", "t3");
    assertThat(store.texts(Arrays.stream(store.holding("market")).boxed().toList())).containsExactly("t1", "t2");
    assertThat(store.holding("nowhere")).isEmpty();
  }

  @Test
  void whatIsRedactedIsGoneEverywhereAndItsHashStays() {
    String hash = Sha256.of("secret");
    store.write(w -> {
      w.keep(hash, bytes("secret"));
      w.index(hash, "secret");
      w.publish(new Store.Publication("i1", hash, "r1", "reader 1", 1));
      w.note("capture:" + hash, "about it");
      return null;
    });
    store.write(w -> {
      w.redact(hash);
      return null;
    });
    assertThat(store.settle()).isTrue();
    assertThat(store.content(hash)).isEmpty();
    assertThat(store.search(List.of("secret"), 10)).isEmpty();
    assertThat(store.publications()).isEmpty();
    assertThat(store.note("capture:" + hash)).isEmpty();
    assertThat(store.contentHashes()).containsExactly(hash);
    assertThat(store.<Boolean>write(w -> w.redacted(hash))).isTrue();
    store.write(w -> {
      w.keep(hash, bytes("secret"));
      return null;
    });
    assertThat(store.content(hash)).as("not kept again").isEmpty();
  }

  @Test
  void projectionsAreDroppedAndTheLogStays() {
    append("report");
    store.write(w -> {
      w.index("t1", "market");
      w.publish(new Store.Publication("i1", "t1", "r1", "reader 1", 1));
      w.dropProjections();
      return null;
    });
    assertThat(store.publications()).isEmpty();
    assertThat(store.search(List.of("market"), 10)).isEmpty();
    assertThat(store.head()).isEqualTo(1);
  }

  @Test
  void writersOfManyThreadsWaitForEachOther() {
    IntStream.range(0, 40).parallel().forEach(i -> append("report"));
    assertThat(entries()).extracting(Entry::sequence).containsExactlyElementsOf(IntStream.rangeClosed(1, 40).mapToObj(Long::valueOf).toList());
    assertThat(entries()).allSatisfy(e -> assertThat(e.hash()).isEqualTo(e.recomputed()));
  }

  @Test
  void notesAreOverwritten() {
    store.note("k", "1");
    store.note("k", "2");
    assertThat(store.note("k")).contains("2");
  }
}
