// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.ledger;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import marsad.link.Grade;
import marsad.link.Review;
import marsad.record.Kind;
import marsad.record.Precision;
import marsad.record.Status;
import marsad.record.Term;

/**
 * The one filter language, the same text in the desk's address, exports, feeds, briefs, alerts and the API:
 * {@code kind=shelling&place=Idlib&from=2020-02-01}. A key twice means either; all keys must hold.
 *
 * @param values per key, sorted, each once; keys without values left out
 */
public record Filter(Map<Key, List<String>> values) {

  /** The keys, in the order in which a filter is printed. */
  public enum Key {
    KIND, PLACE, FROM, TO, ACTOR, SOURCE, ASOF, KNOWN, Q, STATUS, GRADE, PRECISION, DISAGREEMENT, BBOX, BACKGROUND, REVIEW;

    /** As it is written. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    boolean single() {
      return switch (this) {
        case FROM, TO, ASOF, KNOWN, DISAGREEMENT, BBOX, BACKGROUND -> true;
        default -> false;
      };
    }
  }

  public Filter {
    EnumMap<Key, List<String>> sorted = new EnumMap<>(Key.class);
    values.forEach((key, all) -> {
      if (!all.isEmpty()) {
        sorted.put(key, List.copyOf(new TreeSet<>(all)));
      }
    });
    values = java.util.Collections.unmodifiableMap(sorted);
  }

  /** Lets everything through that was not rejected. */
  public static Filter all() {
    return new Filter(Map.of());
  }

  /** Reads a filter, percent-encoded or plain; the error names the key and what is possible. */
  public static Filter parse(String text) {
    Map<Key, List<String>> values = new EnumMap<>(Key.class);
    String query = text.strip().startsWith("?") ? text.strip().substring(1) : text.strip();
    for (String part : query.split("&")) {
      if (part.isBlank()) {
        continue;
      }
      int equals = part.indexOf('=');
      if (equals < 0) {
        throw new IllegalArgumentException("\"" + part + "\" is no part of a filter; write key=value, such as kind=shelling");
      }
      Key key = key(decode(part.substring(0, equals)).strip());
      String value = decode(part.substring(equals + 1)).strip();
      if (!value.isEmpty()) { // a form's field left empty
        values.computeIfAbsent(key, k -> new ArrayList<>()).add(checked(key, value));
      }
    }
    values.forEach((key, all) -> {
      if (key.single() && new TreeSet<>(all).size() > 1) {
        throw new IllegalArgumentException(key.word() + " stands twice, with " + String.join(" and ", all) + "; it can have one value");
      }
    });
    return new Filter(values);
  }

  private static String decode(String part) {
    try {
      return URLDecoder.decode(part, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("\"" + part + "\" holds a % that is followed by no two hexadecimal digits; write %25 for a % itself", e);
    }
  }

  private static Key key(String word) {
    for (Key key : Key.values()) {
      if (key.word().equals(word.toLowerCase(Locale.ROOT))) {
        return key;
      }
    }
    throw new IllegalArgumentException("\"" + word + "\" is no key of a filter; possible are "
        + String.join(", ", java.util.Arrays.stream(Key.values()).map(Key::word).toList()));
  }

  private static String checked(Key key, String value) {
    return switch (key) {
      case KIND -> Term.of(Kind.class, value.toLowerCase(Locale.ROOT)).term();
      case STATUS -> Term.of(Status.class, value.toLowerCase(Locale.ROOT)).term();
      case GRADE -> Term.of(Grade.class, value.toLowerCase(Locale.ROOT)).term();
      case PRECISION -> Term.of(Precision.class, value.toLowerCase(Locale.ROOT)).term();
      case REVIEW -> Term.of(Review.State.class, value.toLowerCase(Locale.ROOT)).term();
      case FROM, TO, ASOF, KNOWN -> day(key, value).toString();
      case DISAGREEMENT, BACKGROUND -> yesOrNo(key, value);
      case BBOX -> Box.parse(value).toString();
      case PLACE, ACTOR, SOURCE, Q -> value;
    };
  }

  private static LocalDate day(Key key, String value) {
    try {
      return LocalDate.parse(value);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(key.word() + "=" + value + " is no day; write it as 2020-02-29", e);
    }
  }

  private static String yesOrNo(Key key, String value) {
    if (value.equals("yes") || value.equals("no")) {
      return value;
    }
    throw new IllegalArgumentException(key.word() + "=" + value + ": possible are yes and no");
  }

  /** All values of a key, sorted; empty where it is not given. */
  public List<String> all(Key key) {
    return values.getOrDefault(key, List.of());
  }

  public Optional<String> one(Key key) {
    return all(key).stream().findFirst();
  }

  public Optional<LocalDate> day(Key key) {
    return one(key).map(LocalDate::parse);
  }

  /** True or false where {@code yes} or {@code no} is given. */
  public Optional<Boolean> flag(Key key) {
    return one(key).map("yes"::equals);
  }

  /** This filter with other values of one key; with none, without the key. */
  public Filter with(Key key, String... newValues) {
    EnumMap<Key, List<String>> changed = new EnumMap<>(Key.class);
    changed.putAll(values);
    changed.put(key, java.util.Arrays.stream(newValues).map(v -> checked(key, v)).toList());
    return new Filter(changed);
  }

  /** The canonical text, in ASCII: parsed again it is an equal filter, and equal filters print the same. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    values.forEach((key, all) -> all.forEach(v -> text.append(text.isEmpty() ? "" : "&").append(key.word()).append('=').append(
        URLEncoder.encode(v, StandardCharsets.UTF_8).replace("%2C", ",").replace("%3A", ":"))));
    return text.toString();
  }
}
