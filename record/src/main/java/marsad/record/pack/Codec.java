// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.record.pack;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Turns records of records, lists, sorted maps, words and numbers into bytes and back. Each value begins with its {@link Tag}. What stands
 * twice in one record is written once. One thread writes at a time; any may read.
 */
final class Codec {
  private static final int SHORTEST_HEX = 16;
  private final Dictionary dictionary;
  private final Map<Class<?>, Integer> types = new ConcurrentHashMap<>();
  private final List<Shape> shapes = new CopyOnWriteArrayList<>();
  private final Map<String, Integer> texts = new HashMap<>(); // met in the record that is being written
  private final Map<Object, Integer> records = new IdentityHashMap<>();
  private int met;

  Codec(Dictionary dictionary) {
    this.dictionary = dictionary;
  }

  /** Writes one record, which can be read by itself. */
  void write(Record record, Bytes out) {
    texts.clear();
    records.clear();
    met = 0;
    value(record, out);
  }

  private void value(Object value, Bytes out) {
    if (value == null) {
      out.one(Tag.NOTHING);
    } else if (value instanceof Optional<?> some) {
      out.one(some.isPresent() ? Tag.SOME : Tag.EMPTY);
      some.ifPresent(inside -> value(inside, out));
    } else if (value instanceof List<?> list) {
      out.one(Tag.LIST);
      out.number(list.size());
      list.forEach(inside -> value(inside, out));
    } else if (value instanceof Map<?, ?> map) {
      out.one(Tag.MAP);
      out.number(map.size());
      map.forEach((key, inside) -> {
        value(key, out);
        value(inside, out);
      });
    } else if (!number(value, out)) {
      named(value, out);
    }
  }

  private static boolean number(Object value, Bytes out) {
    if (value instanceof Boolean flag) {
      out.one(flag ? Tag.TRUE : Tag.FALSE);
    } else if (value instanceof Integer number) {
      out.one(Tag.INT);
      out.signed(number);
    } else if (value instanceof Long number) {
      out.one(Tag.LONG);
      out.signed(number);
    } else if (value instanceof Double number) {
      out.one(Tag.DOUBLE);
      out.number(Long.reverseBytes(Double.doubleToLongBits(number)));
    } else if (value instanceof BigDecimal number) {
      out.one(Tag.DECIMAL);
      out.signed(number.scale());
      out.block(number.unscaledValue().toByteArray());
    } else if (value instanceof Instant moment) {
      out.one(Tag.INSTANT);
      out.signed(moment.getEpochSecond());
      out.number(moment.getNano());
    } else {
      return false;
    }
    return true;
  }

  /** What may stand again: by its number, else as it is. */
  private void named(Object value, Bytes out) {
    int shared = dictionary.number(value);
    Integer before = shared >= 0 ? null : value instanceof String ? texts.get(value) : records.get(value);
    if (shared >= 0) {
      out.one(Tag.SHARED);
      out.number(shared);
    } else if (before != null) {
      out.one(Tag.BEFORE);
      out.number(before);
    } else if (value instanceof String text) {
      text(text, out);
    } else if (value instanceof LocalDate day) {
      out.one(Tag.DAY);
      out.signed(day.toEpochDay());
    } else if (value instanceof Record record) {
      record(record, out);
    } else {
      throw new IllegalArgumentException("a value of " + value.getClass().getName() + " cannot be packed: " + value);
    }
  }

  private void text(String text, Bytes out) {
    boolean hex = text.length() >= SHORTEST_HEX && text.length() % 2 == 0 && text.chars().allMatch(c -> c >= '0' && c <= '9' || c >= 'a' && c <= 'f');
    out.one(hex ? Tag.HEX : Tag.STRING);
    if (hex) {
      out.block(HexFormat.of().parseHex(text));
    } else {
      out.text(text);
    }
    texts.put(text, met++);
  }

  private void record(Record record, Bytes out) {
    int type = types.computeIfAbsent(record.getClass(), c -> {
      shapes.add(new Shape(c));
      return shapes.size() - 1;
    });
    out.number(Tag.RECORD + type);
    Shape shape = shapes.get(type);
    for (int p = 0; p < shape.parts(); p++) {
      value(shape.part(record, p), out);
    }
    records.put(record, met++);
  }

  /** Reads the value that begins where the cursor stands. */
  Object read(Cursor in) {
    int tag = in.small();
    return switch (tag) {
      case Tag.FALSE -> Boolean.FALSE;
      case Tag.TRUE -> Boolean.TRUE;
      case Tag.INT -> (int) in.signed();
      case Tag.LONG -> in.signed();
      case Tag.DOUBLE -> Double.longBitsToDouble(Long.reverseBytes(in.number()));
      case Tag.STRING -> in.meet(in.text());
      case Tag.HEX -> in.meet(HexFormat.of().formatHex(in.block()));
      case Tag.EMPTY -> Optional.empty();
      case Tag.SOME -> Optional.of(read(in));
      case Tag.LIST -> List.of(many(in, in.small()));
      case Tag.MAP -> map(in);
      case Tag.DAY -> LocalDate.ofEpochDay(in.signed());
      case Tag.INSTANT -> Instant.ofEpochSecond(in.signed(), in.number());
      case Tag.DECIMAL -> decimal(in);
      case Tag.SHARED -> dictionary.value(in.small());
      case Tag.BEFORE -> in.before(in.small());
      case Tag.NOTHING -> null;
      default -> {
        Shape shape = shapes.get(tag - Tag.RECORD);
        yield in.meet(shape.make(many(in, shape.parts())));
      }
    };
  }

  private Object[] many(Cursor in, int size) {
    Object[] parts = new Object[size];
    Arrays.setAll(parts, p -> read(in));
    return parts;
  }

  private Map<Object, Object> map(Cursor in) {
    Map<Object, Object> map = new TreeMap<>();
    for (int left = in.small(); left > 0; left--) {
      Object key = read(in);
      map.put(key, read(in));
    }
    return map;
  }

  private static BigDecimal decimal(Cursor in) {
    int scale = (int) in.signed();
    return new BigDecimal(new BigInteger(in.block()), scale);
  }
}
