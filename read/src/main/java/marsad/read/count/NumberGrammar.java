// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.count;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import marsad.knowledge.Row;

/** Reads bare numbers: "13,000", "2.5 million", "twenty-three", "a hundred and five", "two dozen". */
final class NumberGrammar {
  private static final Pattern DIGITS = Pattern.compile("\\d{1,3}(,\\d{3})+(\\.\\d+)?|\\d+(\\.\\d+)?");
  private static final Pattern DIGITS_SCALED = Pattern.compile("(\\d+(?:\\.\\d+)?)(k|m|bn|mln)");

  private final CountWords words;

  NumberGrammar(CountWords words) {
    this.words = words;
  }

  /** The number that begins at a token. */
  Optional<Number> at(List<String> lower, int from) {
    if (lower.get(from).equals("a") || lower.get(from).equals("an")) {
      return from + 1 < lower.size() && scale(lower, from + 1).isPresent() ? scaled(lower, from, from + 1, BigDecimal.ONE, true) : Optional.empty();
    }
    Optional<BigDecimal> digits = digits(lower.get(from));
    if (digits.isPresent()) {
      return scaled(lower, from, from + 1, digits.get(), false);
    }
    Optional<BigDecimal> unit = unit(lower, from);
    if (unit.isEmpty()) {
      return scale(lower, from).isPresent() && !lower.get(from).matches("[mk]") ? scaled(lower, from, from, BigDecimal.ONE, true) : Optional.empty();
    }
    int to = from + 1;
    BigDecimal value = unit.get();
    int next = to < lower.size() && lower.get(to).equals("-") ? to + 1 : to;
    Optional<BigDecimal> more = next < lower.size() ? unit(lower, next) : Optional.empty();
    if (value.intValue() >= 20 && more.isPresent() && more.get().intValue() < 10) {
      value = value.add(more.get());
      to = next + 1;
    }
    return scaled(lower, from, to, value, true);
  }

  private Optional<Number> scaled(List<String> lower, int from, int at, BigDecimal start, boolean inWords) {
    BigDecimal total = BigDecimal.ZERO;
    BigDecimal value = start;
    int to = at;
    while (to < lower.size()) {
      int next = lower.get(to).equals("-") && to + 1 < lower.size() ? to + 1 : to;
      Optional<BigDecimal> scale = scale(lower, next);
      if (scale.isEmpty()) {
        break;
      }
      value = value.multiply(scale.get());
      to = next + 1;
      Optional<Number> rest = rest(lower, to, scale.get());
      if (rest.isPresent()) {
        total = total.add(value);
        value = rest.get().value();
        to = rest.get().to();
        break;
      }
    }
    return Optional.of(new Number(total.add(value), from, to, inWords));
  }

  private Optional<Number> rest(List<String> lower, int at, BigDecimal below) {
    int from = at < lower.size() && lower.get(at).equals("and") ? at + 1 : at;
    if (from >= lower.size() || unit(lower, from).isEmpty() || below.intValue() < 100) {
      return Optional.empty();
    }
    return at(lower, from).filter(n -> n.value().compareTo(below) < 0);
  }

  private static Optional<BigDecimal> digits(String form) {
    var scaled = DIGITS_SCALED.matcher(form);
    if (scaled.matches()) {
      long by = switch (scaled.group(2)) {
        case "k" -> 1_000L;
        case "bn" -> 1_000_000_000L;
        default -> 1_000_000L;
      };
      return Optional.of(new BigDecimal(scaled.group(1)).multiply(BigDecimal.valueOf(by)));
    }
    return form.length() <= 15 && DIGITS.matcher(form).matches() ? Optional.of(new BigDecimal(form.replace(",", ""))) : Optional.empty();
  }

  private Optional<BigDecimal> unit(List<String> lower, int at) {
    return words.number(lower, at).filter(r -> r.need("sort").equals("number")).map(NumberGrammar::value);
  }

  private Optional<BigDecimal> scale(List<String> lower, int at) {
    return at < lower.size() ? words.number(lower, at).filter(r -> r.need("sort").equals("scale")).map(NumberGrammar::value) : Optional.empty();
  }

  private static BigDecimal value(Row row) {
    return new BigDecimal(row.need("value"));
  }
}
