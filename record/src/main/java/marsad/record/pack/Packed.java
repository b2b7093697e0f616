// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.record.pack;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * A list of records that are kept as bytes: {@link #get} makes the record anew, equal to the one that was put in. Takes a fifth of the
 * memory that objects take, and nothing that a garbage collector has to follow. Lists made of one another share what they keep, and
 * {@link #number} tells which of their records are the same. Immutable; safe for several threads.
 */
public final class Packed<T extends Record> extends AbstractList<T> implements RandomAccess {
  private final Pool pool;
  private final int[] numbers;

  private Packed(Pool pool, int[] numbers) {
    this.pool = pool;
    this.numbers = numbers;
  }

  /** Takes records in one by one, so that they need not all be there at once. */
  public static final class Builder<T extends Record> {
    private final Pool pool;
    private int[] numbers = new int[1024];
    private int size;

    /** @param recurring classes of parts that stand in many of the records: each different value of them is kept once */
    public Builder(Class<?>... recurring) {
      this(new Pool(List.of(recurring)));
    }

    private Builder(Pool pool) {
      this.pool = pool;
    }

    public void add(T record) {
      number(pool.add(record));
    }

    private void number(int number) {
      numbers = size == numbers.length ? Arrays.copyOf(numbers, 2 * size) : numbers;
      numbers[size++] = number;
    }

    public Packed<T> build() {
      return new Packed<>(pool, Arrays.copyOf(numbers, size));
    }
  }

  /** The records of a list, packed; {@code recurring} as in {@link Builder}. */
  public static <T extends Record> Packed<T> of(List<T> records, Class<?>... recurring) {
    Builder<T> builder = new Builder<>(recurring);
    records.forEach(builder::add);
    return builder.build();
  }

  /** A list as {@link List#copyOf} makes it; a packed one stays as it is. */
  public static <T> List<T> keep(List<T> list) {
    return list instanceof Packed<?> ? list : List.copyOf(list);
  }

  @Override
  @SuppressWarnings("unchecked")
  public T get(int index) {
    return (T) pool.get(numbers[index]);
  }

  @Override
  public int size() {
    return numbers.length;
  }

  /** By what number the record is kept: the same number in a list that shares with this one is the same record. */
  public int number(int index) {
    return numbers[index];
  }

  /** True where numbers of the other list mean the same as in this one. */
  public boolean shares(List<?> other) {
    return other instanceof Packed<?> packed && packed.pool == pool;
  }

  /** How many records are kept, those that only lists which share with this one have included. */
  public int kept() {
    return pool.size();
  }

  /** Bytes that the records take, those of lists that it shares with included. */
  public long bytes() {
    return pool.bytes();
  }

  /** Those at some places of this list, in the order given. */
  public Packed<T> at(IntStream places) {
    return new Packed<>(pool, places.map(i -> numbers[i]).toArray());
  }

  /** Those that pass, in their order. */
  public Packed<T> keeping(Predicate<T> passes) {
    return at(IntStream.range(0, size()).filter(i -> passes.test(get(i))));
  }

  /** This list and behind it another that shares with it. */
  public Packed<T> join(Packed<T> other) {
    if (!shares(other)) {
      throw new IllegalArgumentException("the lists share nothing: pack the other with again()");
    }
    int[] all = Arrays.copyOf(numbers, numbers.length + other.numbers.length);
    System.arraycopy(other.numbers, 0, all, numbers.length, other.numbers.length);
    return new Packed<>(pool, all);
  }

  /** This list and more behind it. */
  public Packed<T> and(List<T> more) {
    Builder<T> behind = new Builder<>(pool);
    more.forEach(behind::add);
    return join(behind.build());
  }

  /** Another list, packed with this one: a record that is equal to the one here with its key is not kept again. */
  public Packed<T> again(List<T> records, Function<T, String> key) {
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < size(); i++) {
      places.put(key.apply(get(i)), i);
    }
    Builder<T> builder = new Builder<>(pool);
    for (T record : records) {
      Integer place = places.get(key.apply(record));
      if (place != null && get(place).equals(record)) {
        builder.number(numbers[place]);
      } else {
        builder.add(record);
      }
    }
    return builder.build();
  }
}
