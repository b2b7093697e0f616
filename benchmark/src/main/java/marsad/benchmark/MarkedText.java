// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text of the set {@code lessons}, in which its author has marked the words that tell each record (the form: sets/lessons/README.md).
 *
 * @param published the day, as YYYY-MM-DD
 * @param text heading, empty line, sentences
 */
record MarkedText(String id, String published, String text, List<Mark> marks) {
  private static final Pattern SENTENCE = Pattern.compile("\\s*(\\d+)\\s?(.*)");
  private static final Pattern ELSEWHERE = Pattern.compile("(\\d+):\\s*(.*)");

  /** Words of the text by their code points. */
  record Words(int from, int to) {}

  /**
   * A record.
   *
   * @param letter {@code E}, {@code F}, {@code R} or {@code S}
   * @param label kind, metric, predicate or act
   * @param flags status of an event, {@code bg}, {@code ended}
   * @param parts what stands in which part to it
   */
  record Mark(String letter, String label, List<String> flags, Words anchor, Map<String, List<Words>> parts) {}

  /** All texts of a file. What an author marked that the text does not have is left out. */
  static List<MarkedText> parse(String file) {
    List<MarkedText> texts = new ArrayList<>();
    for (String part : ("\n" + file).split("\n=== *")) {
      if (!part.isBlank()) {
        texts.add(one(part));
      }
    }
    return texts;
  }

  private static MarkedText one(String part) {
    String[] lines = part.split("\n");
    String[] head = lines[0].split("\\s*\\|\\s*");
    StringBuilder text = new StringBuilder();
    SortedMap<Integer, Words> sentences = new TreeMap<>();
    List<Mark> marks = new ArrayList<>();
    boolean marked = false;
    for (String line : List.of(lines).subList(1, lines.length)) {
      Matcher sentence = SENTENCE.matcher(line);
      if (line.strip().equals("---")) {
        marked = true;
      } else if (!marked && sentence.matches()) {
        add(text, sentences, Integer.parseInt(sentence.group(1)), sentence.group(2).strip());
      } else if (marked && !line.isBlank()) {
        mark(text.toString(), sentences, line.strip().split("\\s*\\|\\s*")).ifPresent(marks::add);
      }
    }
    return new MarkedText(head[0].strip(), head.length > 1 ? head[1] : "", text.toString(), List.copyOf(marks));
  }

  private static void add(StringBuilder text, SortedMap<Integer, Words> sentences, int number, String words) {
    if (words.isEmpty()) {
      return;
    }
    text.append(sentences.isEmpty() ? "" : sentences.size() == 1 ? "\n\n" : " ");
    int from = text.codePointCount(0, text.length());
    text.append(words);
    sentences.put(number, new Words(from, text.codePointCount(0, text.length())));
  }

  private static java.util.Optional<Mark> mark(String text, SortedMap<Integer, Words> sentences, String[] cells) {
    String[] head = cells[0].split("\\s+");
    if (head.length < 3 || cells.length < 2 || !head[1].matches("\\d+")) {
      return java.util.Optional.empty();
    }
    int number = Integer.parseInt(head[1]);
    List<Words> anchor = find(text, sentences, number, cells[1]);
    Map<String, List<Words>> parts = new TreeMap<>();
    for (String cell : List.of(cells).subList(2, cells.length)) {
      int equals = cell.indexOf('=');
      for (String words : equals < 0 ? new String[0] : cell.substring(equals + 1).split(";")) {
        parts.computeIfAbsent(cell.substring(0, equals).strip(), k -> new ArrayList<>()).addAll(find(text, sentences, number, words.strip()));
      }
    }
    return anchor.stream().findFirst().map(a -> new Mark(head[0], head[2], List.of(head).subList(3, head.length), a, parts));
  }

  /** Where words stand in their sentence, the first time; nowhere where they do not. */
  private static List<Words> find(String text, SortedMap<Integer, Words> sentences, int number, String words) {
    Matcher elsewhere = ELSEWHERE.matcher(words);
    boolean other = elsewhere.matches() && sentences.containsKey(Integer.parseInt(elsewhere.group(1)));
    Words in = sentences.get(other ? Integer.parseInt(elsewhere.group(1)) : number);
    String sought = other ? elsewhere.group(2) : words;
    if (in == null || sought.isEmpty()) {
      return List.of();
    }
    int start = text.offsetByCodePoints(0, in.from());
    int at = text.indexOf(sought, start);
    int from = at < 0 ? in.to() : text.codePointCount(0, at);
    int to = from + sought.codePointCount(0, sought.length());
    return at < 0 || to > in.to() ? List.of() : List.of(new Words(from, to));
  }
}
