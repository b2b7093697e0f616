// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.benchmark;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import marsad.benchmark.roles.Fillers;
import marsad.knowledge.actor.ActorEntry;
import marsad.knowledge.actor.ActorIndex;
import marsad.knowledge.actor.ActorType;
import marsad.read.Context;
import marsad.read.Mention;
import marsad.read.language.Sentence;
import marsad.read.language.Token;
import marsad.record.Actor;
import marsad.record.Event;
import marsad.record.Kind;
import marsad.record.Span;

/**
 * Words of a record turned into those that MUC-4 asks for, with the whole text at hand: persons by their fullest name, "members" with whose
 * members they are, no state as an organisation, and guerrillas of nobody as those of the one armed group that the text names.
 */
final class MucWords {
  private static final Pattern PARTIAL = Pattern.compile("members|group|people|persons|leaders");
  private static final Pattern CRAFT = Pattern.compile("(?:.* )?(?:helicopters?|aircraft|(?:war)?planes?|jets?)");
  private static final Pattern IRREGULARS = Pattern.compile("(?:.* )?(?:guerrillas?|terrorists?|rebels?|subversives?|commandos?|insurgents?)");
  private static final Pattern NO_BODY = Pattern.compile("police|presumed|(?:that |same )?(?:front|group|organization)|\\w+ans");
  private static final Pattern WIDE = Pattern.compile("(?:.* )?(?:towns?|city|cities|villages?|sites?|positions)|headquarters");
  private static final Pattern NO_WEAPON = Pattern.compile(".*\\b(?:driving|drove|drop|dropped|dropping|fly|wear|open|slain)\\b.*|.*-|-.*|tank|helicopter.*");
  private static final Set<String> LINKS = Set.of("de", "la", "del", "las", "los", "y", "san");
  private static final int LONGEST = 5;

  private static final Set<String> SUFFERS = Set.of("obj", "nsubj:pass", "nmod:of", "nmod:on", "nmod:against", "nmod:poss", "obl:against", "obl:on", "obl:at");
  private static final Set<Kind> AIMED = Set.of(Kind.KILLING, Kind.ABDUCTION, Kind.ARMED_CLASH, Kind.BOMBING, Kind.ABUSE);

  private final List<Person> named = new ArrayList<>();
  private final Set<String> persons = new TreeSet<>();
  private final Set<String> groups = new TreeSet<>();
  private final Set<String> states = new TreeSet<>();
  private final Map<String, String> wholes = new HashMap<>();

  private MucWords() {}

  /** A person's name as one run of tokens. */
  private record Person(Sentence sentence, int from, int to, String name) {
    boolean at(int head) {
      return from <= head && head < to || from == head + 1;
    }
  }

  /** Nothing known of the text. */
  static MucWords none() {
    return new MucWords();
  }

  /** What a text's own words are for its persons, its members and its armed groups. */
  static MucWords of(Context context, ActorIndex known) {
    MucWords words = new MucWords();
    Map<String, String> shortest = new TreeMap<>();
    for (Sentence sentence : context.document().parsed()) {
      words.persons(sentence);
      words.wholes(sentence);
      for (Mention<Actor> mention : context.actors().in(sentence)) {
        mention.value().id().flatMap(known::byId).ifPresent(e -> words.known(e, mention, sentence, shortest));
      }
    }
    words.groups.addAll(shortest.values());
    return words;
  }

  private void known(ActorEntry entry, Mention<Actor> mention, Sentence sentence, Map<String, String> shortest) {
    String said = Fillers.plain(sentence.form(mention.from(), mention.to()));
    boolean name = sentence.token(mention.head()).isName();
    if (entry.type() == ActorType.STATE) {
      states.add(said);
    } else if (name && (entry.type() == ActorType.ARMED_GROUP || entry.type() == ActorType.MILITIA) && !IRREGULARS.matcher(said).matches()) {
      shortest.merge(entry.id(), said, (a, b) -> b.length() < a.length() ? b : a);
    }
  }

  private void persons(Sentence sentence) {
    int from = -1;
    for (int i = 0; i <= sentence.size(); i++) {
      boolean inside = i < sentence.size() && (person(sentence.token(i)) || from >= 0 && LINKS.contains(sentence.token(i).lower()) && i + 1 < sentence.size() && person(sentence.token(i + 1)));
      if (inside && from < 0) {
        from = i;
      } else if (!inside && from >= 0) {
        if (i - from <= LONGEST) {
          persons.add(Fillers.plain(sentence.form(from, i)));
          named.add(new Person(sentence, from, i, Fillers.plain(sentence.form(from, i))));
        }
        from = -1;
      }
    }
  }

  private static boolean person(Token token) {
    return token.entity().equals("PERSON") && token.form().codePoints().allMatch(c -> Character.isLetter(c) || c == '-' || c == '.' || c == '\'');
  }

  /** The persons to whom an event's own words do it: a record never names them. */
  Set<String> suffering(Event event) {
    Set<String> found = new TreeSet<>();
    for (Span span : AIMED.contains(event.kind()) ? event.told().evidence().spans().getOrDefault("/kind", List.of()) : List.<Span>of()) {
      for (Person person : named) {
        boolean done = person.sentence().tokens().stream().filter(t -> t.at().start() >= span.start() && t.at().end() <= span.end())
            .flatMap(t -> person.sentence().dependents(t.index()).stream()).filter(e -> SUFFERS.contains(e.relation())).anyMatch(e -> person.at(e.dependent()));
        if (done) {
          found.add(person.name());
        }
      }
    }
    return found;
  }

  /** "members of the …": the first such phrase of each noun. */
  private void wholes(Sentence sentence) {
    for (int i = 0; i + 2 < sentence.size(); i++) {
      if (PARTIAL.matcher(sentence.token(i).lower()).matches() && sentence.token(i + 1).lower().equals("of")) {
        int to = i + 2;
        while (to < sentence.size() && (sentence.token(to).isNoun() || sentence.token(to).pos().matches("DT|JJ|CD"))) {
          to++;
        }
        if (to > i + 2 && sentence.token(to - 1).isNoun()) {
          wholes.putIfAbsent(sentence.token(i).lower(), Fillers.plain(sentence.form(i, to)));
        }
      }
    }
  }

  /** Role → fillers, each in the words that are asked for, or left out. */
  Map<String, Set<String>> better(Map<String, Set<String>> found) {
    Map<String, Set<String>> better = new TreeMap<>();
    found.forEach((role, all) -> all.forEach(w -> better(role, w).ifPresent(b -> better.computeIfAbsent(role, r -> new TreeSet<>()).add(b))));
    boolean irregular = better.getOrDefault("PerpInd", Set.of()).stream().anyMatch(w -> IRREGULARS.matcher(w).matches());
    if (irregular && !better.containsKey("PerpOrg") && groups.size() == 1) {
      better.put("PerpOrg", groups);
    }
    return better;
  }

  private Optional<String> better(String role, String words) {
    return switch (role) {
      case "Victim" -> fullest(words);
      case "PerpInd" -> CRAFT.matcher(words).matches() ? Optional.empty() : PARTIAL.matcher(words).matches() ? Optional.ofNullable(wholes.get(words)) : Optional.of(words);
      case "PerpOrg" -> Optional.of(words).filter(w -> !NO_BODY.matcher(w).matches() && !states.contains(w));
      case "Target" -> Optional.of(words).filter(w -> !WIDE.matcher(w).matches());
      default -> Optional.of(words).filter(w -> !NO_WEAPON.matcher(w).matches());
    };
  }

  /** The longest name of a person that holds these words; none where they share no word with any. */
  private Optional<String> fullest(String words) {
    List<String> all = new ArrayList<>(persons);
    Optional<String> holds = all.stream().filter(p -> (" " + p + " ").contains(" " + words + " ")).max(Comparator.comparingInt((String p) -> p.split(" ").length).thenComparing(p -> p));
    Set<String> parts = Set.copyOf(List.of(words.split(" ")));
    return holds.or(() -> all.isEmpty() || all.stream().anyMatch(p -> List.of(p.split(" ")).stream().anyMatch(parts::contains)) ? Optional.of(words) : Optional.empty());
  }
}
