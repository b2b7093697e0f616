// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.benchmark;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import marsad.knowledge.Shelf;
import marsad.record.Json;
import marsad.record.Report;

/** The naive reader that figures are held against: a list of words, each with the kind of event that it stands for. */
final class KeywordReader {
  private static final Pattern SENTENCE = Pattern.compile("[^.!?\n]+[.!?]?");
  private static final Pattern HARM = Pattern.compile("(\\d[\\d,]*|one|two|three|four|five|six|seven|eight|nine|ten|dozens)\\b[^.]{0,60}?\\b(killed|dead|died|wounded|injured)\\b"
      + "|\\b(killed|killing|injured|injuring|wounded|wounding)\\b[^.]{0,30}?\\b(\\d[\\d,]*|one|two|three|four|five|six|seven|eight|nine|ten|dozens)\\b");
  private static final Pattern PLACE = Pattern.compile("\\b(?:in|near|at) ((?:[A-Z][\\p{L}'-]+ ?){1,3})");
  private final Map<Pattern, String> kinds = new LinkedHashMap<>();

  private KeywordReader() {}

  static KeywordReader load() {
    KeywordReader reader = new KeywordReader();
    new Shelf.Packed("marsad/benchmark/").need("keywords.tsv").rows()
        .forEach(r -> reader.kinds.put(Pattern.compile("\\b(?:" + r.need("words") + ")", Pattern.CASE_INSENSITIVE), r.need("kind")));
    return reader;
  }

  /** The kind that the first word of the list stands for. */
  Optional<String> kind(String words) {
    return kinds.entrySet().stream().filter(e -> e.getKey().matcher(words).find()).map(Map.Entry::getValue).findFirst();
  }

  /** Records of a report. */
  ArrayNode read(Report report) {
    ArrayNode records = Json.object().putArray("records");
    Matcher sentence = SENTENCE.matcher(report.text().toString());
    while (sentence.find()) {
      String words = sentence.group().strip();
      kind(words).ifPresent(kind -> event(records.addObject(), kind, words, report));
    }
    return records;
  }

  private static void event(ObjectNode node, String kind, String words, Report report) {
    node.put("id", "k" + words.hashCode()).put("record", "event").put("kind", kind).put("status", "happened").put("quote", words);
    report.published().ifPresent(p -> node.putObject("when").put("from", p.toString()).put("to", p.toString()));
    Matcher place = PLACE.matcher(words);
    if (place.find()) {
      node.putArray("where").addObject().put("name", place.group(1).strip());
    }
    Matcher harm = HARM.matcher(words.toLowerCase(Locale.ROOT));
    if (harm.find()) {
      String outcome = Optional.ofNullable(harm.group(2)).orElse(harm.group(3));
      number(Optional.ofNullable(harm.group(1)).orElse(harm.group(4))).ifPresent(n -> node.putArray("harm").addObject()
          .put("outcome", outcome.startsWith("wound") || outcome.startsWith("injur") ? "injured" : "killed").put("who", "unknown").put("low", n).put("high", n));
    }
  }

  private static Optional<Long> number(String word) {
    if (Character.isDigit(word.charAt(0))) {
      String digits = word.replace(",", "");
      return digits.length() > 9 ? Optional.empty() : Optional.of(Long.parseLong(digits));
    }
    return Optional.of((long) Math.max(24 * (word.equals("dozens") ? 1 : 0),
        java.util.List.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten").indexOf(word)));
  }
}
