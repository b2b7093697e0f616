// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Ways in which texts reach a desk spoilt; each sign of a text becomes others, so that what gold quotes can be found again. */
enum Noise {
  LOST_COMMAS("lost commas"), UPPER_CASE("upper case"), NO_PUNCTUATION("no punctuation"), ODD_QUOTES("odd quotes"), TRANSLATED("translated syntax"), PAGE_DEBRIS("page debris");

  private static final int EVERY = 400;
  private static final List<String> DEBRIS = List.of(" 7feb ", " Advertisement ", " | Share | ", " 3 min read ", " [photo] ");
  private static final String MARKS = ".,;:!?\"'“”‘’()";
  private static final Pattern LEFT_OUT = Pattern.compile("(?<![\\p{L}\\p{N}'’-])(?:[Tt]he|[Aa]n?|has|have|had)(?: been)? (?=\\p{L}|\\p{N})");
  private static final int LONGEST = 12;
  private final String words;

  Noise(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }

  /**
   * A spoilt text.
   *
   * @param at where each sign of the clean text begins in it
   */
  record Spoilt(String text, int[] at) {
    /** What became of a run of the clean text. */
    String of(int from, int to) {
      return text.substring(at[from], at[to]).strip();
    }
  }

  Spoilt spoil(String clean) {
    StringBuilder spoilt = new StringBuilder();
    int[] at = new int[clean.length() + 1];
    for (int i = 0; i < clean.length(); i++) {
      at[i] = spoilt.length();
      spoilt.append(sign(clean, i));
    }
    at[clean.length()] = spoilt.length();
    return new Spoilt(spoilt.toString(), at);
  }

  private String sign(String text, int i) {
    char c = text.charAt(i);
    boolean inNumber = i > 0 && i + 1 < text.length() && Character.isDigit(text.charAt(i - 1)) && Character.isDigit(text.charAt(i + 1));
    return switch (this) {
      case LOST_COMMAS -> c == ',' && !inNumber ? "" : Character.toString(c);
      case UPPER_CASE -> Character.toString(c).toUpperCase(Locale.ROOT);
      case NO_PUNCTUATION -> MARKS.indexOf(c) >= 0 && !inNumber ? "" : Character.toString(c);
      case ODD_QUOTES -> quote(c, i);
      case TRANSLATED -> foreign(text, i) ? "" : Character.toString(c);
      case PAGE_DEBRIS -> c + (debris(text, i) ? DEBRIS.get(i / EVERY % DEBRIS.size()) : "");
    };
  }

  /** What those leave out whose own language has no articles and no "has been": every such word, with the blank behind it. */
  private static boolean foreign(String text, int i) {
    Matcher word = LEFT_OUT.matcher(text).region(Math.max(0, i - LONGEST), Math.min(text.length(), i + LONGEST)).useTransparentBounds(true);
    while (word.find() && word.start() <= i) {
      if (i < word.end()) {
        return true;
      }
    }
    return false;
  }

  private static String quote(char c, int i) {
    return switch (c) {
      case '"', '“', '”' -> List.of("''", "„", "«", "``").get(i % 4);
      case '\'', '’', '‘' -> List.of("`", "´", "’").get(i % 3);
      default -> Character.toString(c);
    };
  }

  /** Once in so many signs, in the middle of the first word after that. */
  private static boolean debris(String text, int i) {
    int start = i - i % EVERY + EVERY / 2;
    return inWord(text, i) && i >= start && IntStream.range(start, i).noneMatch(j -> inWord(text, j));
  }

  private static boolean inWord(String text, int i) {
    return i > 0 && i + 1 < text.length() && Character.isLetter(text.charAt(i - 1)) && Character.isLetter(text.charAt(i)) && Character.isLetter(text.charAt(i + 1));
  }

  /** Gold with its quotes as the spoilt text has them; what cannot be found again stays as it is. */
  JsonNode gold(JsonNode records, String clean, Spoilt spoilt) {
    JsonNode copy = records.deepCopy();
    for (JsonNode record : copy) {
      ((ObjectNode) record).put("quote", quote(record.path("quote").asText(), clean, spoilt));
      if (record.path("restated").isArray()) {
        ArrayNode restated = Bench.english("", "", "").arrayNode();
        record.path("restated").forEach(r -> restated.add(quote(r.asText(), clean, spoilt)));
        ((ObjectNode) record).set("restated", restated);
      }
    }
    return copy;
  }

  private static String quote(String quote, String clean, Spoilt spoilt) {
    int at = clean.indexOf(quote);
    return at < 0 ? quote : spoilt.of(at, at + quote.length());
  }
}
