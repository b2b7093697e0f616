// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.source;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import marsad.read.Actors;
import marsad.read.Mention;
import marsad.read.language.Edge;
import marsad.read.language.Phrases;
import marsad.read.language.Sentence;
import marsad.read.language.Token;
import marsad.read.source.Voices.Voice;
import marsad.record.Actor;

/** The name under which a source is kept: an agency's usual name, the organisation that a spokesperson stands for, an unnamed class. */
final class SourceNames {
  private static final Set<String> LEFT_OUT = Set.of("DT", "PRP$", "CD", "``", "''", "POS", "JJR");
  private static final Set<String> APART = Set.of("acl:relcl", "acl", "parataxis", "conj", "ccomp", "advcl");
  private static final String PERSON = "PERSON";
  private static final String DAY = "DATE";

  private final SourceWords words;
  private final Actors actors;
  private final Voices voices;

  SourceNames(SourceWords words, Actors actors, Voices voices) {
    this.words = words;
    this.actors = actors;
    this.voices = voices;
  }

  /** The source that a noun names, with where its name stands; empty for what cannot speak. */
  Optional<Voice> of(Sentence sentence, int head) {
    Phrases.Range extent = extent(sentence, head);
    List<marsad.record.Span> here = List.of(sentence.at(extent.from(), extent.to()));
    Phrases.Range core = Phrases.core(sentence, head);
    String said = words(sentence, whole(sentence, core));
    Optional<String> person = person(sentence, core);
    boolean speaksFor = words.is("spokesman", sentence.token(head).lemma().toLowerCase(Locale.ROOT));
    Optional<Voice> beside = person.isEmpty() && !speaksFor && words.is("leader", sentence.token(head).lemma().toLowerCase(Locale.ROOT)) ? apposed(sentence, head, here) : Optional.empty();
    if (beside.isPresent()) {
      return beside; // "a commander of the brigade, Ali Noor, said"
    }
    Optional<String> known = words.named(said).or(() -> organisation(sentence, head));
    known.ifPresent(name -> person.ifPresent(p -> voices.learn(lastName(p), new Voice(name, here))));
    boolean monitors = person.isPresent() && sentence.tokens().subList(core.from(), core.to()).stream().anyMatch(t -> words.is("monitor", t.lower()));
    Optional<Voice> before = person.flatMap(p -> voices.person(lastName(p))).or(() -> monitors ? voices.monitor() : Optional.empty());
    Optional<Voice> found = known.map(name -> new Voice(name, here)).or(() -> before.map(v -> joined(v, here)))
        .or(() -> actor(sentence, head).map(name -> new Voice(name, here)));
    if (found.isPresent()) {
      found.ifPresent(v -> person.ifPresent(p -> voices.learn(lastName(p), v)));
      return found;
    }
    String lemma = sentence.token(head).lemma().toLowerCase(Locale.ROOT);
    Optional<Voice> spoken = speaksFor && person.isEmpty() && core.from() >= head - 1 && core.to() == head + 1 ? voices.last(sentence).map(l -> new Voice(l.chains().get(0).get(0), l.spans())) : Optional.empty();
    if (spoken.isPresent()) {
      return spoken.map(v -> joined(v, here)); // "a spokesman in the capital said": for who was heard last
    }
    Optional<Voice> called = words.is("body", lemma) && core.to() == head + 1 ? called(sentence, head) : Optional.empty();
    if (called.isPresent()) {
      return called.map(v -> joined(v, here));
    }
    Optional<Voice> apposed = person.isEmpty() && core.to() == head + 1 ? apposed(sentence, head, here) : Optional.empty();
    if (apposed.isPresent()) {
      return apposed;
    }
    Optional<String> bureau = speaksFor || person.isPresent() ? spokenFor(sentence, core) : words.is("agent", lemma) ? body(sentence, head) : Optional.empty();
    if (bureau.isPresent()) {
      Voice voice = new Voice(voices.whole(bureau.get()), here);
      person.ifPresent(p -> voices.learn(lastName(p), voice));
      return Optional.of(voice);
    }
    person.ifPresent(p -> titles(sentence, head, core).forEach(t -> voices.holds(t, new Voice(p, here))));
    Optional<Voice> again = person.isEmpty() && definite(sentence, head) && core.to() == head + 1 ? voices.again(lemma) : Optional.empty();
    if (again.isPresent()) {
      return again.map(v -> joined(v, here)); // "the source said" of a military source
    }
    Optional<Voice> holder = person.isEmpty() && definite(sentence, head) && core.to() - core.from() <= 2 ? voices.holder(lemma) : Optional.empty();
    if (holder.isPresent()) {
      return holder.map(v -> joined(v, here)); // "his attorney said" of an attorney named before
    }
    boolean named = sentence.tokens().subList(core.from(), core.to()).stream().anyMatch(t -> t.isName() && !words.is("body", t.lower()) && !words.is("medium", t.lower()));
    if (!named && words.is("body", lemma)) {
      return described(sentence, head, lemma).map(v -> joined(v, here)).or(() -> plain(said, here));
    }
    Optional<Voice> whose = words.is("medium", lemma) ? whose(sentence, head, here) : Optional.empty();
    if (whose.isPresent()) {
      return whose;
    }
    if (!named && words.is("medium", lemma)) {
      return definite(sentence, head) ? voices.body().map(v -> joined(v, here)) : Optional.empty();
    }
    person.ifPresent(p -> voices.learn(lastName(p), new Voice(p, here)));
    return person.map(p -> new Voice(p, here)).or(() -> plain(voices.whole(behind(sentence, core).orElse(said)), here)); // an unnamed class keeps its words: "Kurdish officials"
  }

  /** True where a noun names whom something is told to spread it: "Reuters", "state television". */
  boolean outlet(Sentence sentence, int head) {
    return agency(sentence, head) || words.is("outlet", sentence.token(head).lemma().toLowerCase(Locale.ROOT)) && !sentence.children(head, "compound", "amod").isEmpty();
  }

  /** True where a noun names an agency, an outlet or another name that can pass things on. */
  boolean agency(Sentence sentence, int head) {
    return sentence.token(head).isName() || organisation(sentence, head).isPresent();
  }

  /** "Government spokesman Ali Noor": the government, whatever it is called. */
  private Optional<String> spokenFor(Sentence sentence, Phrases.Range core) {
    Optional<Token> spokesman = sentence.tokens().subList(core.from(), core.to()).stream().filter(t -> words.is("spokesman", t.lemma().toLowerCase(Locale.ROOT)) && t.index() > core.from() && sentence.token(t.index() - 1).isNoun()).findFirst();
    return spokesman.map(t -> words(sentence, new Phrases.Range(core.from(), t.index()))).filter(s -> !s.isEmpty());
  }

  /** "Monitors from the African Union", "a source at the Kharkiv Police Command": the body. */
  private Optional<String> body(Sentence sentence, int head) {
    return sentence.dependents(head, "nmod").stream().filter(e -> e.detail().matches("from|at|with|of|in|on|inside|within") && (sentence.token(e.dependent()).isName() || council(sentence, e.dependent())) && !sentence.token(e.dependent()).entity().matches("LOCATION|GPE|PERSON")).map(Edge::dependent)
        .map(d -> organisation(sentence, d).or(() -> actor(sentence, d)).orElseGet(() -> words(sentence, whole(sentence, Phrases.core(sentence, d))))).findFirst();
  }

  /** "The reconciliation committee": a body that is called by what it does. */
  private boolean council(Sentence sentence, int noun) {
    return words.is("organ", sentence.token(noun).lemma().toLowerCase(Locale.ROOT)) && !sentence.children(noun, "compound").isEmpty();
  }

  private static Optional<Voice> plain(String said, List<marsad.record.Span> here) {
    return said.isEmpty() ? Optional.empty() : Optional.of(new Voice(said, here));
  }

  private static Voice joined(Voice voice, List<marsad.record.Span> here) {
    return new Voice(voice.name(), java.util.stream.Stream.concat(here.stream(), voice.spans().stream()).distinct().toList());
  }

  /** "a monitor" is the monitor that the report names anywhere; "the group" the body named last. */
  private Optional<Voice> described(Sentence sentence, int head, String lemma) {
    Optional<Voice> monitor = words.is("monitor", lemma) ? voices.monitor() : Optional.empty();
    boolean one = !sentence.token(head).pos().endsWith("S");
    return monitor.filter(v -> one).or(() -> definite(sentence, head) ? voices.body() : Optional.empty());
  }

  private static boolean definite(Sentence sentence, int head) {
    return sentence.children(head, "det", "nmod:poss").stream().anyMatch(e -> !sentence.token(e.dependent()).lower().matches("an?|some|any|no"));
  }

  /** The full name of a person in a phrase, his titles left out. */
  private static Optional<String> person(Sentence sentence, Phrases.Range core) {
    int to = core.to();
    while (to > core.from() && !sentence.token(to - 1).entity().equals(PERSON)) {
      to--;
    }
    int from = to;
    while (from > core.from() && sentence.token(from - 1).entity().equals(PERSON)) {
      from--;
    }
    return from < to && to == core.to() ? Optional.of(sentence.form(from, to)) : Optional.empty();
  }

  /** "A rights group, the Collectif Citoyen, said": the name behind the word for what it is. */
  private Optional<Voice> called(Sentence sentence, int head) {
    return sentence.children(head, "appos").stream().map(Edge::dependent).filter(d -> sentence.token(d).isName() && !sentence.token(d).entity().equals(PERSON)).findFirst().map(d -> {
      Phrases.Range core = whole(sentence, Phrases.core(sentence, d));
      int to = Math.max(core.to(), sentence.children(d, "flat", "nmod").stream().map(Edge::dependent).filter(i -> sentence.token(i).isName()).mapToInt(i -> i + 1).max().orElse(core.to()));
      Phrases.Range name = new Phrases.Range(core.from(), to);
      return new Voice(words(sentence, name), List.of(sentence.at(name.from(), name.to())));
    });
  }

  /** "The governor, Moussa Traore, said": the person. */
  private Optional<Voice> apposed(Sentence sentence, int head, List<marsad.record.Span> here) {
    Optional<Voice> named = sentence.children(head, "appos").stream().map(Edge::dependent).filter(d -> sentence.token(d).entity().equals(PERSON))
        .flatMap(d -> person(sentence, Phrases.core(sentence, d)).stream()).findFirst().map(name -> new Voice(name, here));
    named.ifPresent(v -> {
      voices.learn(lastName(v.name()), v);
      voices.holds(sentence.token(head).lemma().toLowerCase(Locale.ROOT), v);
    });
    return named;
  }

  /** Of "the Observatory report" the Observatory. */
  private Optional<Voice> whose(Sentence sentence, int head, List<marsad.record.Span> here) {
    return sentence.children(head, "compound", "nmod:poss").stream().filter(e -> e.dependent() < head).flatMap(e -> actors.at(sentence, e.dependent()).stream())
        .filter(m -> m.value().id().isPresent()).findFirst().map(m -> new Voice(m.value().name(), here));
  }

  /** What a named person is called beside his name: "attorney" of "defence attorney Edna Moss", "mayor" of "Ali Noor, the mayor of the town". */
  private static List<String> titles(Sentence sentence, int head, Phrases.Range core) {
    List<Token> before = sentence.tokens().subList(core.from(), core.to()).stream().filter(t -> t.isNoun() && !t.entity().equals(PERSON)).toList();
    List<Token> behind = sentence.children(head, "appos").stream().map(e -> sentence.token(e.dependent())).filter(t -> t.isNoun() && !t.isName()).toList();
    return java.util.stream.Stream.concat(before.stream(), behind.stream()).map(t -> t.lemma().toLowerCase(Locale.ROOT)).distinct().toList();
  }

  private static String lastName(String person) {
    return person.substring(person.lastIndexOf(' ') + 1);
  }

  /** A named agency or monitor inside the phrase or its apposition ("Rami N., head of the Observatory"). */
  private Optional<String> organisation(Sentence sentence, int head) {
    int from = Math.max(0, sentence.subtree(head, APART).first());
    int to = sentence.subtree(head, APART).last() + 1;
    for (int size = to - from; size > 0; size--) {
      for (int start = from; start + size <= to; start++) {
        Optional<String> name = words.named(words(sentence, new Phrases.Range(start, start + size)));
        if (name.isPresent() && sentence.token(start + size - 1).isNoun()) {
          return name;
        }
      }
    }
    return Optional.empty();
  }

  /** A known actor that the noun names; for a spokesperson the one he speaks for. */
  private Optional<String> actor(Sentence sentence, int head) {
    Optional<String> own = actors.at(sentence, head).or(() -> actors.in(sentence).stream().filter(m -> m.from() <= head && head < m.to() && !sentence.token(m.head()).entity().equals(PERSON)).findFirst())
        .filter(m -> m.value().id().isPresent()).map(Mention::value).map(Actor::name); // "Doctors" of "Doctors Without Borders"
    Phrases.Range core = Phrases.core(sentence, head);
    boolean speaks = sentence.subtree(head, APART).stream().anyMatch(i -> words.is("spokesman", sentence.token(i).lemma().toLowerCase(Locale.ROOT)));
    if (own.isPresent() || !speaks) {
      return own;
    }
    Phrases.Range whole = extent(sentence, head);
    List<Mention<Actor>> around = actors.in(sentence).stream().filter(m -> m.from() >= core.from() - 1 && m.to() <= whole.to())
        .filter(m -> m.value().id().isPresent() && !sentence.token(m.head()).entity().equals(PERSON)).toList();
    Optional<String> force = sentence.tokens().subList(core.from(), core.to()).stream().filter(t -> words.is("spokesman", t.lemma().toLowerCase(Locale.ROOT)) && t.index() > core.from()).findFirst()
        .flatMap(t -> actors.qualifier(sentence, t.index() - 1)).filter(m -> actors.armed(sentence, m.head())).map(m -> m.value().name());
    boolean person = person(sentence, core).isPresent();
    return around.stream().reduce((a, b) -> b).map(m -> m.value().name()).or(() -> force.filter(n -> person)); // "police spokesman John Okello"
  }

  /** The words of a phrase as they stand, without a leading article; a capital that only begins the sentence is made small. */
  private String words(Sentence sentence, Phrases.Range range) {
    int start = counted(sentence, based(sentence, range), range.to());
    while (start < range.to() && (LEFT_OUT.contains(sentence.token(start).pos()) || words.is("vague", sentence.token(start).lower()) || sentence.token(start).entity().equals(DAY))) {
      start++;
    }
    int end = range.to();
    while (end > start + 1 && sentence.token(end - 1).entity().equals(DAY)) {
      end--; // "officials Tuesday said"
    }
    if (start >= range.to()) {
      return "";
    }
    boolean opening = start == 0 && !sentence.token(0).isName();
    String form = sentence.form(start, end);
    return opening ? sentence.token(0).lower() + form.substring(sentence.token(0).form().length()) : form;
  }

  /** Behind "killing nine people": what is counted there is no part of who says so behind it. */
  private int counted(Sentence sentence, int from, int to) {
    int start = from;
    for (int i = from; i + 1 < to; i++) {
      start = words.is("mute", sentence.token(i).lower()) && sentence.token(i).pos().equals("NNS") ? i + 1 : start;
    }
    return start;
  }

  /** Behind "Lusaka-based". */
  private int based(Sentence sentence, Phrases.Range range) {
    return sentence.tokens().subList(range.from(), range.to()).stream().filter(t -> words.is("based", t.lower()) && t.index() > 0 && t.index() + 1 < range.to() && sentence.token(t.index() - 1).pos().equals("HYPH")).mapToInt(t -> t.index() + 1).findFirst().orElse(range.from());
  }

  /** The name behind the word for what it is: "German broadcaster SWR". */
  private Optional<String> behind(Sentence sentence, Phrases.Range core) {
    for (int i = core.to() - 2; i >= core.from(); i--) {
      boolean apposed = words.is("body", sentence.token(i).lower()) && sentence.tokens().subList(i + 1, core.to()).stream().allMatch(Token::isName);
      if (apposed) {
        return Optional.of(sentence.form(i + 1, core.to()));
      }
    }
    return Optional.empty();
  }

  /** A name goes on behind "of" and "for": "Office of Humanitarian Affairs". */
  private Phrases.Range whole(Sentence sentence, Phrases.Range core) {
    boolean centre = words.is("organ", sentence.token(core.to() - 1).lemma().toLowerCase(Locale.ROOT)) && core.to() + 1 < sentence.size() && sentence.token(core.to()).lower().equals("for") && sentence.token(core.to() + 1).pos().equals("NN");
    if (centre) {
      return new Phrases.Range(core.from(), core.to() + 2); // "the Russian centre for reconciliation"
    }
    int to = core.to();
    int next = to;
    boolean name = sentence.token(to - 1).isName() && !sentence.token(to - 1).entity().equals(PERSON);
    while (name && next < sentence.size() && (sentence.token(next).isName() || next + 1 < sentence.size() && sentence.token(next).lower().matches("of|for|and|the"))) {
      next++;
      to = sentence.token(next - 1).isName() ? next : to;
    }
    boolean joined = to > core.to() && sentence.token(core.to()).lower().matches("of|for");
    return joined ? new Phrases.Range(core.from(), to) : core;
  }

  /** The tokens that the phrase of a source takes. */
  static Phrases.Range extent(Sentence sentence, int head) {
    Phrases.Range core = Phrases.core(sentence, head);
    int to = core.to();
    for (Edge edge : sentence.children(head, "nmod", "appos")) {
      to = Math.max(to, sentence.subtree(edge.dependent(), Set.of("acl:relcl", "conj")).last() + 1);
    }
    return new Phrases.Range(core.from(), to);
  }
}
