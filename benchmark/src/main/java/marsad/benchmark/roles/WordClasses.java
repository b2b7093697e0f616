// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.benchmark.roles;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import marsad.knowledge.Knowledge;
import marsad.knowledge.actor.ActorClass;
import marsad.knowledge.actor.ActorClasses;
import marsad.knowledge.actor.Titles;
import marsad.knowledge.frame.Frame;
import marsad.knowledge.frame.Lexicon;
import marsad.read.language.Token;

/** What the tables of the language know of a word: its classes, and of which events it tells. */
final class WordClasses {
  private static final Set<Frame.Role> TELLING = Set.of(Frame.Role.EVENT, Frame.Role.ATTACK, Frame.Role.HARM, Frame.Role.HIT);

  private final Map<String, List<String>> classes = new HashMap<>();
  private final Map<String, List<String>> events = new HashMap<>();
  private final ActorClasses actors;
  private final Titles titles;
  private final Lexicon lexicon;

  private WordClasses(Knowledge knowledge) {
    lexicon = Lexicon.load(knowledge.language());
    actors = ActorClasses.load(knowledge);
    titles = Titles.load(knowledge);
    for (Frame frame : lexicon.frames().all()) {
      for (List<String> words : frame.words()) {
        if (words.size() == 1 && TELLING.contains(frame.role())) {
          events.computeIfAbsent(words.get(0), w -> new ArrayList<>()).add(event(frame));
        }
      }
    }
  }

  static WordClasses load(Knowledge knowledge) {
    return new WordClasses(knowledge);
  }

  private static String event(Frame frame) {
    return frame.kind().map(k -> k.name().toLowerCase(Locale.ROOT)).or(() -> frame.outcome().map(o -> o.name().toLowerCase(Locale.ROOT))).orElse(frame.role().name().toLowerCase(Locale.ROOT));
  }

  /** Classes of a word, in alphabetical order. */
  synchronized List<String> of(Token token) {
    return classes.computeIfAbsent(lemma(token), this::classes);
  }

  private List<String> classes(String lemma) {
    Set<String> found = new TreeSet<>();
    Optional<ActorClass> known = actors.lookup(lemma);
    known.ifPresent(c -> found.add(c.sort().name().toLowerCase(Locale.ROOT) + "/" + c.who().name().toLowerCase(Locale.ROOT) + (c.armed() ? "/armed" : "")));
    titles.lookup(lemma).ifPresent(t -> found.add("title"));
    Optional.ofNullable(lexicon.weapons().get(lemma)).ifPresent(w -> found.add("weapon/" + w.means()));
    lexicon.lists().forEach((name, words) -> {
      if (!name.startsWith("gate") && words.contains(lemma)) {
        found.add("list/" + name);
      }
    });
    return List.copyOf(found);
  }

  /** The sort of event that a word tells of, if any. */
  Optional<String> event(Token token) {
    return Optional.ofNullable(events.get(lemma(token))).map(e -> e.get(0));
  }

  String lemma(Token token) {
    String lemma = token.lemma().toLowerCase(Locale.ROOT);
    return lexicon.irregular().getOrDefault(token.lower(), lemma);
  }
}
