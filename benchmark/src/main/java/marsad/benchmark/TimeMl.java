// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.benchmark;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import marsad.benchmark.score.Ratio;
import marsad.record.Span;
import marsad.record.Text;

/**
 * A TimeML document: its plain text and the time expressions marked in it.
 *
 * @param created day of the document
 */
record TimeMl(String text, String created, List<Expression> expressions) {
  private static final Pattern TAG = Pattern.compile("<TIMEX3([^>]*)>|</TIMEX3>|<[^>]*>|&(amp|lt|gt|quot|apos);");
  private static final Pattern VALUE = Pattern.compile("\\bvalue=\"([^\"]*)\"");
  private static final String MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December";
  private static final Pattern EXPLICIT = Pattern.compile("(" + MONTHS + ") (\\d{1,2}), (\\d{4})|(\\d{1,2}) (" + MONTHS + ") (\\d{4})|(" + MONTHS + "),? (\\d{4})|\\b(1[5-9]\\d\\d|20\\d\\d)\\b");

  /** A marked expression; the value is empty where none is given. */
  record Expression(Span at, Optional<String> value, String words) {}

  static TimeMl read(String xml) {
    Matcher created = Pattern.compile("<DCT>.*?value=\"([^\"]*)\"", Pattern.DOTALL).matcher(xml);
    String day = created.find() ? created.group(1) : "";
    String body = xml.substring(xml.indexOf("<TEXT>") + "<TEXT>".length(), xml.indexOf("</TEXT>"));
    StringBuilder plain = new StringBuilder();
    List<int[]> open = new ArrayList<>();
    List<String> values = new ArrayList<>();
    List<Object[]> done = new ArrayList<>();
    Matcher tag = TAG.matcher(body);
    int last = 0;
    while (tag.find()) {
      plain.append(body, last, tag.start());
      last = tag.end();
      if (tag.group().startsWith("<TIMEX3")) {
        Matcher value = VALUE.matcher(tag.group(1));
        open.add(new int[] {plain.length()});
        values.add(value.find() ? value.group(1) : "");
      } else if (tag.group().equals("</TIMEX3>") && !open.isEmpty()) {
        done.add(new Object[] {open.remove(open.size() - 1)[0], plain.length(), values.remove(values.size() - 1)});
      } else if (tag.group(2) != null) {
        plain.append(switch (tag.group(2)) {
          case "amp" -> "&";
          case "lt" -> "<";
          case "gt" -> ">";
          case "quot" -> "\"";
          default -> "'";
        });
      }
    }
    plain.append(body.substring(last));
    Text text = new Text(plain.toString());
    return new TimeMl(plain.toString(), day, done.stream().map(d -> expression(text, (int) d[0], (int) d[1], (String) d[2])).toList());
  }

  private static Expression expression(Text text, int from, int to, String value) {
    Span at = text.span(from, to);
    return new Expression(at, Optional.of(value).filter(v -> !v.isEmpty()), text.at(at));
  }

  /** Dates written out in full, as a regular expression finds them. */
  List<Expression> explicit() {
    Text whole = new Text(text);
    List<Expression> found = new ArrayList<>();
    Matcher date = EXPLICIT.matcher(text);
    while (date.find()) {
      String value = date.group(1) != null ? day(date.group(3), date.group(1), date.group(2))
          : date.group(4) != null ? day(date.group(6), date.group(5), date.group(4))
              : date.group(7) != null ? date.group(8) + "-" + month(date.group(7)) : date.group(9);
      found.add(expression(whole, date.start(), date.end(), value));
    }
    return found;
  }

  private static String day(String year, String month, String day) {
    return year + "-" + month(month) + "-" + String.format(Locale.ROOT, "%02d", Integer.parseInt(day));
  }

  private static String month(String name) {
    return String.format(Locale.ROOT, "%02d", List.of(MONTHS.split("\\|")).indexOf(name) + 1);
  }

  /**
   * Expressions found beside those marked: right where they overlap and, if asked, have the same value; each counts once.
   *
   * @param misses is given a line for each marked one that is not right
   */
  Ratio compare(List<Expression> found, boolean values, List<String> misses) {
    Set<Expression> used = new HashSet<>();
    int right = 0;
    for (Expression gold : expressions) {
      List<Expression> there = found.stream().filter(f -> f.at().overlaps(gold.at())).toList();
      Optional<Expression> match = there.stream().filter(f -> !used.contains(f)).filter(f -> !values || f.value().isPresent() && f.value().equals(gold.value())).findFirst();
      match.ifPresent(used::add);
      right += match.isPresent() ? 1 : 0;
      if (match.isEmpty()) {
        misses.add("  " + gold.words() + ": " + gold.value().orElse("no value") + ", read "
            + there.stream().map(f -> f.words() + " = " + f.value().orElse("open")).findFirst().orElse("nothing"));
      }
    }
    return new Ratio(right, found.size(), expressions.size());
  }
}
