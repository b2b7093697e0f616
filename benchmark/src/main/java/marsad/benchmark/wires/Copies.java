// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.benchmark.wires;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Makes copies of a report by rule, as editors do: cut from the end, a new first paragraph, paragraphs in another order, another heading and
 * ending, single words exchanged, every other sentence dropped, a paragraph of another report mixed in.
 */
final class Copies {
  private static final String[][] WORDS = {{"killed", "slain"}, {"said", "told reporters"}, {"wounded", "injured"}, {"people", "persons"},
      {"near", "close to"}, {"attack", "assault"}, {"on", "this"}, {"more than", "over"}, {"at least", "no fewer than"}, {"town", "locality"},
      {"army", "military"}, {"about", "around"}, {"began", "started"}, {"after", "following"}, {"residents", "inhabitants"}, {"many", "numerous"},
      {"large", "big"}, {"houses", "homes"}, {"fighters", "gunmen"}, {"several", "a number of"},
      {"had been", "was"}, {"were", "are"}, {"from", "out of"}, {"two", "2"}, {"three", "3"}, {"because", "as"}, {"also", "too"},
      {"who", "that"}, {"have", "had"}, {"but", "though"}, {"which", "that"}, {"by", "through"}, {"its", "their"}};
  private static final String[] LEADS = {"Readers following events in the region will have heard the news, which came late in the day.",
      "This paper's desk has gathered what is known so far from its partners.", "The story below reached us in the course of the evening."};
  private static final String[] ENDINGS = {"Our newsroom continues to follow the story.", "Additional reporting by our local staff.",
      "The text was shortened for reasons of space."};

  private final Random random;

  Copies(Random random) {
    this.random = random;
  }

  /** One report of the set: which family it belongs to, and its text. */
  record Copy(String family, String name, String rule, LocalDate published, String title, String text) {}

  /** Two to four rules, one after the other. */
  Copy make(String family, int number, LocalDate published, String title, String text, String other) {
    List<String> paragraphs = new ArrayList<>(Arrays.asList(text.split("\n\n")));
    List<String> rules = new ArrayList<>();
    int first = random.nextInt(8);
    int count = 2 + random.nextInt(3);
    int[] chosen = java.util.stream.IntStream.range(0, count).map(i -> (first + 3 * i) % 8).sorted().toArray(); // mixing last: most stays its own
    for (int rule : chosen) {
      rules.add(apply(rule, paragraphs, other));
    }
    return new Copy(family, family + "-" + number, String.join(", ", rules), published.plusDays(random.nextInt(2)),
        random.nextBoolean() ? title : "News in brief", String.join("\n\n", paragraphs));
  }

  private String apply(int rule, List<String> paragraphs, String other) {
    return switch (rule) {
      case 0 -> cut(paragraphs, 0.4);
      case 1 -> cut(paragraphs, 0.6);
      case 2 -> replaceLead(paragraphs);
      case 3 -> shuffle(paragraphs);
      case 4 -> frame(paragraphs);
      case 5 -> exchange(paragraphs);
      case 6 -> thin(paragraphs);
      default -> mix(paragraphs, other);
    };
  }

  private static String cut(List<String> paragraphs, double share) {
    int keep = Math.max(1, (int) Math.round(paragraphs.size() * share));
    paragraphs.subList(keep, paragraphs.size()).clear();
    return "cut to " + Math.round(100 * share) + " %";
  }

  private String replaceLead(List<String> paragraphs) {
    paragraphs.set(0, LEADS[random.nextInt(LEADS.length)]);
    return "another first paragraph";
  }

  private String shuffle(List<String> paragraphs) {
    Collections.shuffle(paragraphs, random);
    return "re-ordered";
  }

  private String frame(List<String> paragraphs) {
    paragraphs.add(0, LEADS[random.nextInt(LEADS.length)]);
    paragraphs.add(ENDINGS[random.nextInt(ENDINGS.length)]);
    return "framed";
  }

  private String exchange(List<String> paragraphs) {
    for (int i = 0; i < paragraphs.size(); i++) {
      String text = paragraphs.get(i);
      for (String[] pair : WORDS) {
        text = random.nextInt(5) > 0 ? text.replaceAll("\\b" + pair[0] + "\\b", pair[1]) : text;
      }
      paragraphs.set(i, text);
    }
    return "words exchanged";
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
