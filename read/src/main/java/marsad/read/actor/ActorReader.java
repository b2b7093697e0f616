// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.actor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import marsad.knowledge.actor.ActorClass;
import marsad.knowledge.actor.ActorEntry;
import marsad.knowledge.actor.ActorType;
import marsad.knowledge.actor.Setting;
import marsad.read.Actors;
import marsad.read.Document;
import marsad.read.Mention;
import marsad.read.language.Edge;
import marsad.read.language.Phrases;
import marsad.read.language.Sentence;
import marsad.read.language.Token;
import marsad.record.Actor;
import marsad.record.Victims;

/** Reads the actors of one report, sentence after sentence, so that "the group" and "they" can take up who was told before. */
public final class ActorReader implements Actors {
  private final ActorWords words;
  private final Map<Integer, Map<Integer, Resolved>> resolved = new TreeMap<>();
  private final Map<Integer, Map<Integer, Resolved>> qualifiers = new TreeMap<>();
  private final Map<Integer, Map<Integer, List<Resolved>>> pairs = new TreeMap<>();
  private final Map<String, Set<String>> forms = new LinkedHashMap<>();

  public static Actors read(ActorWords words, Document document) {
    return new ActorReader(words, document);
  }

  private ActorReader(ActorWords words, Document document) {
    this.words = words;
    List<List<String>> tokens = document.sentences().stream().map(ActorReader::forms).toList();
    Setting setting = words.index().guess(tokens, document.report().published());
    Antecedents antecedents = new Antecedents(words.small());
    LocalNames local = new LocalNames(document.sentences(), document.report().text(), words, setting);
    Namesakes namesakes = new Namesakes(words, setting, document.parsed());
    for (Sentence sentence : document.parsed()) {
      NameResolver names = new NameResolver(words, setting, local, namesakes, antecedents, document.report().text(), sentence);
      Map<Integer, Resolved> here = new TreeMap<>();
      Map<Integer, List<Resolved>> both = new TreeMap<>();
      for (Token token : sentence.tokens()) {
        List<Resolved> pair = names.pair(token.index());
        if (!pair.isEmpty()) {
          both.put(token.index(), pair);
        }
        names.of(token.index()).ifPresent(actor -> {
          here.put(token.index(), actor);
          antecedents.tell(sentence, actor);
        });
      }
      resolved.put(sentence.index(), here);
      pairs.put(sentence.index(), both);
      qualifiers.put(sentence.index(), qualifiers(names, sentence));
    }
    resolved.values().forEach(here -> here.values().stream().filter(r -> !r.form().isEmpty())
        .forEach(r -> forms.computeIfAbsent(key(r), k -> new LinkedHashSet<>()).add(r.form())));
  }

  private static Map<Integer, Resolved> qualifiers(NameResolver names, Sentence sentence) {
    Map<Integer, Resolved> found = new TreeMap<>();
    sentence.tokens().stream().filter(t -> t.pos().startsWith("JJ") || t.isNoun()).forEach(t -> names.qualifier(t.index()).ifPresent(r -> found.put(t.index(), r)));
    return found;
  }

  private static List<String> forms(Sentence sentence) {
    return sentence.tokens().stream().map(Token::form).toList();
  }

  private static String key(Resolved actor) {
    return actor.id().orElse("") + "\n" + actor.name();
  }

  @Override
  public Optional<Mention<Actor>> at(Sentence sentence, int head) {
    return Optional.ofNullable(resolved.getOrDefault(sentence.index(), Map.of()).get(head)).map(this::mention);
  }

  @Override
  public Optional<Mention<Actor>> qualifier(Sentence sentence, int token) {
    return Optional.ofNullable(qualifiers.getOrDefault(sentence.index(), Map.of()).get(token)).map(this::mention);
  }

  private Mention<Actor> mention(Resolved r) {
    Set<String> said = forms.getOrDefault(key(r), r.form().isEmpty() ? Set.of() : Set.of(r.form()));
    Actor actor = new Actor(r.name(), List.copyOf(said), r.id());
    return new Mention<>(actor, r.from(), r.to(), r.head(), r.how(), r.spans());
  }

  @Override
  public List<Mention<Actor>> all(Sentence sentence, int head) {
    List<Resolved> pair = pairs.getOrDefault(sentence.index(), Map.of()).getOrDefault(head, List.of());
    if (!pair.isEmpty()) {
      return pair.stream().map(this::mention).toList();
    }
    List<Mention<Actor>> all = new ArrayList<>();
    at(sentence, head).ifPresent(all::add);
    shared(sentence, head).forEach(i -> at(sentence, i).filter(m -> all.stream().noneMatch(a -> a.value().name().equals(m.value().name()))).ifPresent(all::add));
    for (Edge edge : sentence.children(head, "conj")) {
      at(sentence, edge.dependent()).filter(m -> all.stream().noneMatch(a -> a.value().name().equals(m.value().name()))).ifPresent(all::add);
    }
    return all;
  }

  /** The adjectives before a noun that is said of several: "Kenyan" of "Kenyan and Ugandan troops". */
  private List<Integer> shared(Sentence sentence, int head) {
    Map<Integer, Resolved> here = resolved.getOrDefault(sentence.index(), Map.of());
    List<Integer> adjectives = new ArrayList<>();
    for (int i = Phrases.core(sentence, head).from(); i < head && here.containsKey(head); i++) {
      boolean joined = i + 1 < head && sentence.token(i + 1).pos().matches("CC|,") && here.containsKey(i) && here.get(i).id().isPresent();
      if (joined) {
        adjectives.add(i);
      }
    }
    return adjectives;
  }

  @Override
  public List<Mention<Actor>> in(Sentence sentence) {
    List<Resolved> here = new ArrayList<>(resolved.getOrDefault(sentence.index(), Map.of()).values());
    return here.stream().filter(r -> here.stream().noneMatch(o -> o != r && o.from() <= r.from() && o.to() >= r.to() && o.to() - o.from() > r.to() - r.from())).map(this::mention).toList();
  }

  @Override
  public Victims who(Sentence sentence, int head) {
    Optional<ActorClass> named = ClassNouns.of(words, sentence, head);
    if (named.isPresent() && (named.get().who() != Victims.UNKNOWN || named.get().sort() == ActorClass.Sort.THING)) {
      return named.get().sort() == ActorClass.Sort.THING ? Victims.UNKNOWN : named.get().who();
    }
    return entry(sentence, head).filter(e -> e.type().armed()).isPresent() || ofSide(sentence, head) ? Victims.COMBATANT : Victims.UNKNOWN;
  }

  /** "Seven men of the militia", "three of the rebels". */
  private boolean ofSide(Sentence sentence, int head) {
    boolean some = words.small().is("some-of", sentence.token(head).lemma().toLowerCase(java.util.Locale.ROOT)) || sentence.token(head).pos().equals("CD");
    return some && Phrases.of(sentence, head).anyMatch(d -> !sentence.token(d).isPronoun() && armed(sentence, d));
  }

  @Override
  public boolean thing(Sentence sentence, int head) {
    return ClassNouns.of(words, sentence, head).filter(c -> c.sort() == ActorClass.Sort.THING).isPresent();
  }

  @Override
  public boolean armed(Sentence sentence, int head) {
    return ClassNouns.of(words, sentence, head).filter(ActorClass::armed).isPresent() || entry(sentence, head).filter(e -> e.type().armed()).isPresent() || unit(sentence, head);
  }

  /** "A rebel column": the word before it says whose. */
  private boolean unit(Sentence sentence, int head) {
    Optional<Resolved> side = Optional.ofNullable(resolved.getOrDefault(sentence.index(), Map.of()).get(head)).filter(r -> words.small().is("unit-noun", sentence.token(head).lemma()));
    return side.flatMap(r -> words.classes().lookup(r.name()).or(() -> words.classes().lookup(r.name().substring(r.name().lastIndexOf(' ') + 1)))).filter(ActorClass::armed).isPresent();
  }

  @Override
  public Optional<String> state(Actor actor) {
    return actor.id().flatMap(words.index()::byId).filter(e -> e.type() == ActorType.STATE || e.type() == ActorType.STATE_FORCE).flatMap(ActorEntry::country);
  }

  private Optional<ActorEntry> entry(Sentence sentence, int head) {
    return Optional.ofNullable(resolved.getOrDefault(sentence.index(), Map.of()).get(head)).flatMap(Resolved::entry);
  }
}
