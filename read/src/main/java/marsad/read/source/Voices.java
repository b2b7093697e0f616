// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.source;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import marsad.read.Document;
import marsad.read.language.Sentence;
import marsad.record.Span;

/** Who has been named as a source up to a sentence of a report: for "the group said", "Haddad added", "it later reported". */
final class Voices {
  private static final int LONGEST_NAME = 7;
  private static final int NEAR = 4;
  private final SourceWords words;
  private final Optional<Voice> monitor;
  private final Map<String, Voice> people = new TreeMap<>();
  private final Map<String, Voice> titles = new TreeMap<>();
  private Optional<Voice> body = Optional.empty();
  private Optional<Attribution> last = Optional.empty();
  private int lastSentence;

  /** A name and where the report gives it. */
  record Voice(String name, List<Span> spans) {}

  Voices(SourceWords words, Document document) {
    this.words = words;
    this.monitor = document.parsed().stream().flatMap(s -> named(s).stream()).filter(v -> words.monitor(v.name())).findFirst();
  }

  /** The monitor that the report names, before or behind: "a war monitor said". */
  Optional<Voice> monitor() {
    return monitor;
  }

  /** The organisation named last. */
  Optional<Voice> body() {
    return body;
  }

  Optional<Voice> person(String lastName) {
    return Optional.ofNullable(people.get(lastName));
  }

  /** The named person who is the governor, the attorney, the doctor of this report. */
  Optional<Voice> holder(String title) {
    return Optional.ofNullable(titles.get(title));
  }

  void holds(String title, Voice voice) {
    titles.put(title, voice);
  }

  void learn(String lastName, Voice voice) {
    people.putIfAbsent(lastName, voice);
  }

  /** What was attributed last, where it stands near enough for a pronoun. */
  Optional<Attribution> last(Sentence sentence) {
    return sentence.index() - lastSentence <= NEAR ? last : Optional.empty();
  }

  /** Takes note of who is named and who speaks in a sentence. */
  void heard(Sentence sentence, List<Attribution> found) {
    List<Voice> named = named(sentence);
    body = named.isEmpty() ? body : Optional.of(named.get(named.size() - 1));
    if (!found.isEmpty()) {
      last = Optional.of(found.get(found.size() - 1));
      lastSentence = sentence.index();
      found.stream().flatMap(a -> a.chains().stream().map(c -> new Voice(c.get(0), a.spans()))).filter(v -> Character.isUpperCase(v.name().charAt(0)))
          .filter(v -> people.values().stream().noneMatch(p -> p.name().equals(v.name()))).reduce((a, b) -> b).ifPresent(v -> body = Optional.of(v));
    }
  }

  /** The named agencies, outlets and monitors of a sentence, in the order of the text. */
  private List<Voice> named(Sentence sentence) {
    List<Voice> found = new java.util.ArrayList<>();
    for (int from = 0; from < sentence.size(); from++) {
      for (int size = Math.min(LONGEST_NAME, sentence.size() - from); size > 0; size--) {
        Optional<String> name = words.named(sentence.form(from, from + size));
        if (name.isPresent()) {
          found.add(new Voice(name.get(), List.of(sentence.at(from, from + size))));
          from += size - 1;
          break;
        }
      }
    }
    return found;
  }
}
