// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.benchmark.wires;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import marsad.knowledge.Row;

/**
 * Makes copies of a report by rule, as editors do: cut from the end, another first paragraph, paragraphs in another order, another heading and
 * ending, words exchanged, clauses turned, the passive, the manner of a translation, every other sentence dropped, a paragraph of another report mixed in.
 */
final class Copies {
  private static final int RULES = 10;
  private final Rewriting rewriting;
  private final Random random;

  Copies(Rewriting rewriting, Random random) {
    this.rewriting = rewriting;
    this.random = random;
  }

  /** One report of the set: which family it belongs to, the rules that made it, and what was published. */
  record Copy(String family, String name, String rules, LocalDate published, String outlet, String title, String text) {}

  static Copy original(JsonNode seed) {
    return new Copy(seed.path("id").asText(), seed.path("id").asText() + "-0", "original", LocalDate.parse(seed.path("published").asText()),
        seed.path("outlet").asText(), seed.path("title").asText(), seed.path("text").asText());
  }

  /** Two to four rules, one after the other; published after what it is made of. */
  Copy make(Copy original, int number, Copy other) {
    List<String> paragraphs = new ArrayList<>(Arrays.asList(original.text.split("\n\n")));
    List<String> rules = new ArrayList<>();
    int first = random.nextInt(RULES);
    int[] chosen = IntStream.range(0, 2 + random.nextInt(3)).map(i -> (first + 3 * i) % RULES).sorted().toArray(); // mixing last: most stays its own
    boolean mixed = false;
    for (int rule : chosen) {
      rules.add(apply(rule, paragraphs, other.text));
      mixed |= rule == RULES - 1;
    }
    List<Row> titles = rewriting.rows("title");
    String title = random.nextBoolean() ? original.title : titles.get(random.nextInt(titles.size())).need("from");
    LocalDate after = mixed && other.published.isAfter(original.published) ? other.published : original.published;
    return new Copy(original.family, original.family + "-" + number, String.join(", ", rules), after.plusDays(1L + random.nextInt(2)),
        "Outlet of " + original.family + "-" + number, title, String.join("\n\n", paragraphs));
  }

  private String apply(int rule, List<String> paragraphs, String other) {
    return switch (rule) {
      case 0 -> cut(paragraphs, 0.5);
      case 1 -> cut(paragraphs, 0.7);
      case 2 -> replaceLead(paragraphs);
      case 3 -> shuffle(paragraphs);
      case 4 -> frame(paragraphs);
      case 5 -> thin(paragraphs);
      case 6 -> each(paragraphs, "words exchanged", p -> rewriting.exchange(p, "synonym"));
      case 7 -> each(paragraphs, "clauses turned, passive", p -> rewriting.passive(rewriting.clauses(p)));
      case 8 -> each(paragraphs, "as a translation", p -> rewriting.exchange(rewriting.exchange(p, "translation"), "synonym"));
      default -> mix(paragraphs, other);
    };
  }

  private static String each(List<String> paragraphs, String rule, java.util.function.UnaryOperator<String> change) {
    paragraphs.replaceAll(change);
    return rule;
  }

  private static String cut(List<String> paragraphs, double share) {
    int keep = Math.max(1, (int) Math.round(paragraphs.size() * share));
    paragraphs.subList(keep, paragraphs.size()).clear();
    return "cut to " + Math.round(100 * share) + " %";
  }

  private String line(String sort) {
    List<Row> lines = rewriting.rows(sort);
    return lines.get(random.nextInt(lines.size())).need("from");
  }

  private String replaceLead(List<String> paragraphs) {
    paragraphs.set(0, line("lead"));
    return "another first paragraph";
  }

  private String shuffle(List<String> paragraphs) {
    Collections.shuffle(paragraphs, random);
    return "re-ordered";
  }

  private String frame(List<String> paragraphs) {
    paragraphs.add(0, line("lead"));
    paragraphs.add(line("end"));
    return "framed";
  }

  private String thin(List<String> paragraphs) {
    for (int i = 0; i < paragraphs.size(); i++) {
      String[] sentences = paragraphs.get(i).split("(?<=[.!?]) ");
      StringBuilder kept = new StringBuilder();
      for (int s = 0; s < sentences.length; s++) {
        kept.append(s % 2 == 0 ? sentences[s] + " " : "");
      }
      paragraphs.set(i, kept.toString().strip());
    }
    return "every other sentence";
  }

  private String mix(List<String> paragraphs, String other) {
    String[] others = other.split("\n\n");
    String[] words = others[random.nextInt(others.length)].split(" ");
    int own = String.join(" ", paragraphs).split(" ").length;
    int borrowed = Math.min(words.length, own / 2); // what is mostly another's would be the other's copy
    paragraphs.add(Math.min(1, paragraphs.size()), String.join(" ", Arrays.copyOf(words, borrowed)));
    return "a paragraph of another report mixed in";
  }
}
