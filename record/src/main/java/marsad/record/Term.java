// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.record;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A word of a closed list of the record guide, such as {@code barrel-bomb}: the enum constant in lower case with hyphens. */
public interface Term {
  String name();

  /** The word as it stands in JSON and in the guide. */
  default String term() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The constant of {@code type} whose {@link #term()} is {@code word}, or empty. */
  static <T extends Enum<T> & Term> Optional<T> find(Class<T> type, String word) {
    return Arrays.stream(type.getEnumConstants()).filter(t -> t.term().equals(word)).findFirst();
  }

  /** As {@link #find}, for input that must be right: the message names what was met and what is possible. */
  static <T extends Enum<T> & Term> T of(Class<T> type, String word) {
    return find(type, word).orElseThrow(() -> new IllegalArgumentException(
        "\"" + Quoted.of(word) + "\" is no " + type.getSimpleName() + "; possible are " + terms(type)));
  }

  /** All words of the list, in the guide's order. */
  static <T extends Enum<T> & Term> List<String> terms(Class<T> type) {
    return Arrays.stream(type.getEnumConstants()).map(Term::term).toList();
  }
}
