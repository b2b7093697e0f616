// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
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
  private final List<Voice> said = new ArrayList<>();
  private Optional<Voice> body = Optional.empty();
  private Optional<Attribution> last = Optional.empty();
  private int lastSentence;

  /** "Governor Ali Noor": who is the governor, for a report that speaks of him first without his name; two of one title are none. */
  private void holders(Document document) {
    Map<String, List<Voice>> found = new TreeMap<>();
    for (Sentence sentence : document.parsed()) {
      for (int i = 0; i + 1 < sentence.size(); i++) {
        String title = sentence.token(i).lower();
        int to = i + 1;
        while (to < sentence.size() && sentence.token(to).entity().equals("PERSON")) {
          to++;
        }
        if (to > i + 1 && words.is("leader", title) && !sentence.token(i).entity().equals("PERSON")) {
          Voice voice = new Voice(sentence.form(i + 1, to), List.of(sentence.at(i + 1, to)));
          List<Voice> known = found.computeIfAbsent(title, t -> new ArrayList<>());
          known.removeIf(v -> v.name().endsWith(" " + voice.name()));
          if (known.stream().noneMatch(v -> v.name().endsWith(voice.name()))) {
            known.add(voice);
          }
        }
      }
    }
    found.forEach((title, who) -> who.stream().limit(who.size() == 1 ? 1 : 0).forEach(v -> titles.put(title, v)));
  }

  /** A name and where the report gives it. */
  record Voice(String name, List<Span> spans) {}

  Voices(SourceWords words, Document document) {
    this.words = words;
    this.monitor = document.parsed().stream().flatMap(s -> named(s).stream()).filter(v -> words.monitor(v.name())).findFirst();
    holders(document);
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

  /** Who was heard last under a longer name with this noun at its end: "military source" of "source". */
  Optional<Voice> again(String noun) {
    return said.stream().filter(v -> v.name().toLowerCase(Locale.ROOT).matches("(.* )?" + Pattern.quote(noun) + "( (for|of) .*)?") && v.name().indexOf(' ') > 0).reduce((a, b) -> b);
  }

  /** The fuller name that the report has used of the same: "Turkish General Staff" of "General Staff". */
  String whole(String name) {
    boolean proper = name.indexOf(' ') > 0 && Character.isUpperCase(name.codePointAt(0));
    return said.stream().map(Voice::name).filter(n -> proper && n.endsWith(" " + name)).findFirst().orElse(name);
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
      found.forEach(a -> a.chains().forEach(c -> said.add(new Voice(c.get(0), a.spans()))));
      found.stream().flatMap(a -> a.chains().stream().map(c -> new Voice(c.get(0), a.spans()))).filter(v -> Character.isUpperCase(v.name().charAt(0)))
          .filter(v -> people.values().stream().noneMatch(p -> p.name().equals(v.name()))).reduce((a, b) -> b).ifPresent(v -> body = Optional.of(v));
    }
  }

  /** The named agencies, outlets and monitors of a sentence, in the order of the text. */
  private List<Voice> named(Sentence sentence) {
    List<Voice> found = new ArrayList<>();
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
