// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.benchmark.roles;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import marsad.read.Context;
import marsad.read.language.Sentence;
import marsad.record.Event;
import marsad.record.Reading;
import marsad.record.Span;

/** All phrases of a text that may fill a role, each once however often it stands there, with the signs of all its places. */
final class Candidates {
  private final WordClasses words;

  Candidates(WordClasses words) {
    this.words = words;
  }

  /**
   * What may fill a role.
   *
   * @param words as they are compared
   * @param signs for and against
   * @param at its places in the text
   * @param head its last noun
   */
  record Candidate(String words, Set<String> signs, List<Span> at, String head) {}

  /** What the rules made of one text: the records, and the fillers that follow from them. */
  record Rules(Reading reading, Map<String, Set<String>> fillers) {}

  /** In the order of the text. */
  List<Candidate> of(Context context, Rules rules) {
    Map<String, Candidate> found = new LinkedHashMap<>();
    Map<String, Integer> first = new TreeMap<>();
    List<Sentence> sentences = context.document().parsed();
    for (int s = 0; s < sentences.size(); s++) {
      Sentence sentence = sentences.get(s);
      Signs signs = new Signs(words, context, sentence);
      for (Phrase phrase : Phrase.of(sentence)) {
        Span at = sentence.at(phrase.from(), phrase.to());
        String plain = Phrase.plain(context.document().report().text().at(at));
        if (plain.length() > 1) {
          Candidate candidate = found.computeIfAbsent(plain, p -> new Candidate(p, new TreeSet<>(), new ArrayList<>(), words.lemma(sentence.token(phrase.head()))));
          candidate.signs().addAll(signs.of(phrase));
          candidate.at().add(at);
          first.putIfAbsent(plain, s);
        }
      }
    }
    Set<String> told = told(context);
    for (Candidate candidate : found.values()) {
      candidate.signs().add("n=" + Math.min(4, candidate.at().size()));
      candidate.signs().add("pos=" + Math.min(6, first.get(candidate.words())));
      ruled(candidate, rules);
      told.forEach(w -> candidate.signs().add("d=" + w));
    }
    return List.copyOf(found.values());
  }

  /** What a text tells of, by the words of all its sentences. */
  private Set<String> told(Context context) {
    return context.document().sentences().stream().flatMap(s -> s.tokens().stream()).filter(t -> words.event(t).isPresent()).map(words::lemma).collect(Collectors.toCollection(TreeSet::new));
  }

  private static void ruled(Candidate candidate, Rules rules) {
    rules.fillers().forEach((role, fillers) -> {
      if (fillers.contains(candidate.words())) {
        candidate.signs().add("rule=" + role);
      } else if (fillers.stream().anyMatch(f -> f.endsWith(" " + candidate.words()))) {
        candidate.signs().add("rule=end of " + role);
      } else if (fillers.stream().anyMatch(f -> candidate.words().endsWith(" " + f))) {
        candidate.signs().add("rule=more than " + role);
      } else if (!fillers.isEmpty()) {
        candidate.signs().add("rule=other " + role);
      }
    });
    rules.reading().records().stream().filter(Event.class::isInstance).map(Event.class::cast).forEach(e -> event(candidate, e));
  }

  /** Where a candidate stands in the evidence of an event. */
  private static void event(Candidate candidate, Event event) {
    event.told().evidence().spans().forEach((pointer, spans) -> {
      String part = pointer.split("/")[1];
      if (Set.of("initiator", "target", "harm", "means", "where").contains(part)) {
        boolean end = spans.stream().anyMatch(s -> candidate.at().stream().anyMatch(c -> c.end() == s.end()));
        boolean inside = spans.stream().anyMatch(s -> candidate.at().stream().anyMatch(c -> c.start() < s.end() && s.start() < c.end()));
        if (inside) {
          String fit = part + (end ? "/end" : "/in");
          candidate.signs().add("ev=" + fit);
          candidate.signs().add("ev=" + fit + "/" + event.kind());
          candidate.signs().add("evs=" + fit + "/" + event.status() + (event.told().background() ? "/background" : ""));
        }
      }
    });
  }
}
