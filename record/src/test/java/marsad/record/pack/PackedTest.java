// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.record.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import marsad.record.Actor;
import marsad.record.Kind;
import org.junit.jupiter.api.Test;

class PackedTest {
  /** All that a record may be made of. */
  public record Leaf(String name, int number, Optional<BigDecimal> sum) {}

  public record Tree(String id, boolean old, long big, double share, Kind kind, Optional<Actor> by, List<Leaf> leaves, List<List<String>> chains,
      SortedMap<String, List<Leaf>> named, Optional<LocalDate> day, Instant when) {}

  private static Tree tree(SplittableRandom random) {
    List<Leaf> leaves = IntStream.range(0, random.nextInt(4)).mapToObj(i -> new Leaf("leaf " + random.nextInt(5), -random.nextInt(1000),
        random.nextBoolean() ? Optional.empty() : Optional.of(new BigDecimal(random.nextLong()).movePointLeft(random.nextInt(9))))).toList();
    String sha = Long.toHexString(random.nextLong() | Long.MIN_VALUE).repeat(4);
    return new Tree(sha, random.nextBoolean(), random.nextLong(), random.nextDouble(), Kind.values()[random.nextInt(Kind.values().length)],
        random.nextInt(3) == 0 ? Optional.empty() : Optional.of(Actor.named("Band " + random.nextInt(6), "لواء", "\uD83D\uDE00")), leaves,
        List.of(List.of(sha, "somebody " + random.nextInt()), List.of()), new TreeMap<>(Map.of("/a", leaves, "/b", List.of())),
        random.nextBoolean() ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(random.nextInt(40_000) - 20_000)),
        Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000)));
  }

  private static List<Tree> trees(long seed, int many) {
    SplittableRandom random = new SplittableRandom(seed);
    return IntStream.range(0, many).mapToObj(i -> tree(random)).toList();
  }

  @Test
  void givesBackWhatWasPutIn() {
    List<Tree> trees = trees(1, 5000);
    Packed<Tree> packed = Packed.of(trees, Actor.class);
    assertThat(packed).isEqualTo(trees);
    assertThat(packed.hashCode()).isEqualTo(trees.hashCode());
    assertThat(packed.bytes() / trees.size()).as("bytes of a record").isLessThan(200);
    assertThat(Packed.keep(packed)).isSameAs(packed);
  }

  @Test
  void keepsWhatTwoListsShareOnce() {
    List<Tree> trees = trees(2, 300);
    Packed<Tree> packed = Packed.of(trees);
    List<Tree> later = new ArrayList<>(trees.subList(100, 300));
    Tree old = later.get(7);
    later.set(7, new Tree(old.id(), !old.old(), old.big(), old.share(), old.kind(), old.by(), old.leaves(), old.chains(), old.named(), old.day(), old.when()));
    later.addAll(trees(3, 5));
    Packed<Tree> again = packed.again(later, Tree::id);
    assertThat(again).isEqualTo(later);
    assertThat(packed.shares(again)).isTrue();
    assertThat(IntStream.range(0, later.size()).filter(i -> again.number(i) >= 300)).containsExactly(7, 200, 201, 202, 203, 204);
    assertThat(again.number(0)).isEqualTo(packed.number(100));
    assertThat(packed.and(later.subList(7, 8)).get(300)).isEqualTo(later.get(7));
    assertThat(packed.keeping(Tree::old)).isEqualTo(trees.stream().filter(Tree::old).toList());
    assertThatThrownBy(() -> packed.join(Packed.of(trees))).hasMessageContaining("share nothing");
  }

  public record Odd(Object inside) {}

  @Test
  void refusesWhatItCannotGiveBack() {
    assertThatThrownBy(() -> Packed.of(List.of(new Odd(new StringBuilder("x"))))).hasMessageContaining("StringBuilder");
    assertThat(Packed.of(List.of(new Odd(null))).get(0)).isEqualTo(new Odd(null));
  }
}
