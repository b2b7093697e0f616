// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.figure;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import marsad.read.Context;
import marsad.read.Mention;
import marsad.read.figure.FigureWords.Rule;
import marsad.read.language.Edge;
import marsad.read.language.Sentence;
import marsad.read.party.Parties;
import marsad.record.Actor;
import marsad.record.Count;

/** Where a number that counts no noun stands: "abductions climbed to 389", "the dead were put at 25", "returnees number 90,000". */
final class Levels {
  private static final int REACH = 14; // tokens between what is measured and its number
  private static final BigDecimal MANY = BigDecimal.valueOf(20);
  private final FigureSentence in;
  private final Context context;
  private final FigureWords words;
  private final Parties parties;
  private final Sentence sentence;

  Levels(FigureSentence in) {
    this.in = in;
    this.context = in.context();
    this.words = in.words();
    this.parties = in.parties();
    this.sentence = in.sentence();
  }

  /** What is measured, the noun that says so and who they are. */
  record Level(Rule rule, int noun, Optional<Mention<Actor>> who) {}

  Optional<Level> of(Mention<Count> count) {
    boolean from = count.from() > 0 && sentence.token(count.from() - 1).lower().equals("from");
    if (from || !count.covers(count.head()) || count.value().low().or(() -> count.value().high()).filter(n -> n.compareTo(MANY) >= 0).isEmpty()) {
      return Optional.empty();
    }
    return Stream.concat(verb(count).boxed().flatMap(v -> measured(v, count)), left(count).stream()).flatMap(n -> level(n).stream()).findFirst();
  }

  /** "Returnees from Chad now number 90,000", which the tagger takes for a noun. */
  private Optional<Integer> left(Mention<Count> count) {
    int at = count.from() - 1;
    boolean noun = at > 1 && sentence.token(at).pos().equals("NN") && in.is("level-verb", at) && sentence.token(at - 1).pos().matches("RB|MD|NNS|NNP");
    boolean clause = noun && sentence.tokens().subList(0, at).stream().noneMatch(t -> t.isVerb() || t.pos().equals(","));
    return clause ? sentence.tokens().subList(0, at).stream().filter(t -> t.pos().equals("NNS")).map(t -> t.index()).findFirst() : Optional.empty();
  }

  /** The verb that the number hangs on, or that stands right before it. */
  private IntStream verb(Mention<Count> count) {
    Optional<Edge> up = sentence.governor(count.head()).filter(e -> e.governor() >= 0 && e.governor() < count.from() && !e.base().matches("conj|parataxis|advcl"));
    IntStream above = up.map(e -> IntStream.of(e.governor(), sentence.governor(e.governor()).map(Edge::governor).orElse(-1))).orElse(IntStream.empty());
    int at = count.from() - 1;
    while (at > 0 && sentence.token(at).pos().matches("TO|IN|DT|RB")) {
      at--;
    }
    int near = at;
    return IntStream.concat(above, IntStream.of(near)).filter(v -> v >= 0 && v < count.from() && sentence.token(v).isVerb() && (in.is("level-verb", v) || puts(v, count)));
  }

  /** "Put at 900", "gave as 900". */
  private boolean puts(int verb, Mention<Count> count) {
    return in.is("put-at", verb) && count.from() > 0 && in.is("level-at", count.from() - 1);
  }

  private Stream<Integer> measured(int verb, Mention<Count> count) {
    boolean active = in.is("put-at", verb) && sentence.children(verb, "nsubj:pass").isEmpty() && !sentence.governor(verb).filter(e -> e.base().equals("acl")).isPresent();
    Stream<Integer> own = active ? sentence.children(verb, "obj").stream().map(Edge::dependent) : sentence.children(verb, "nsubj", "nsubj:pass").stream().map(Edge::dependent);
    Stream<Integer> of = sentence.governor(verb).filter(e -> e.base().equals("acl") && e.governor() >= 0).stream().map(Edge::governor);
    return Stream.concat(own, of).filter(n -> n < count.from() && (count.from() - n < REACH || in.is("number-of", n)));
  }

  /** What a noun measures, or what "the number of" it is of. */
  private Optional<Level> level(int noun) {
    if (in.is("number-of", noun)) {
      Stream<Integer> parts = sentence.children(noun, "nmod", "compound", "nmod:poss", "acl").stream().map(Edge::dependent);
      Stream<Integer> deeds = sentence.children(noun, "nmod").stream().flatMap(e -> sentence.children(e.dependent(), "acl").stream()).map(Edge::dependent).filter(i -> rule(i).filter(r -> r.needs().equals("civil") || r.needs().equals("total") || r.needs().isEmpty()).isPresent());
      return Stream.concat(deeds, parts).flatMap(i -> rule(i).or(() -> words.at("noun", sentence, i).filter(r -> r.needs().equals("held"))).map(r -> new Level(r, i, who(noun))).stream()).findFirst();
    }
    boolean counted = sentence.token(noun).pos().matches("NNS|NNPS|JJ|VBN") || in.is("level-mass", noun);
    return counted ? rule(noun).map(r -> new Level(r, noun, who(noun))).or(() -> described(noun)) : Optional.empty();
  }

  /** "Wounded North Koreans". */
  private Optional<Level> described(int noun) {
    return sentence.children(noun, "amod").stream().map(Edge::dependent).filter(i -> in.is("harmed-people", i)).flatMap(i -> rule(i).map(r -> new Level(r, i, parties.actor(sentence, noun))).stream()).findFirst();
  }

  private Optional<Rule> rule(int token) {
    Optional<Rule> people = sentence.token(token).isNoun() || sentence.token(token).isVerb() || in.is("harmed-people", token) ? words.at("above", sentence, token) : Optional.empty();
    return words.at("level", sentence, token).or(() -> words.at("noun", sentence, token).filter(r -> r.unit().equals("people") && !r.needs().equals("force") && !r.needs().equals("peopled"))).or(() -> people.filter(r -> r.needs().equals("total") || sentence.token(token).isVerb() && (r.needs().equals("civil") || r.needs().isEmpty())));
  }

  /** "Civilian deaths", "the army's losses", "the number of prisoners". */
  private Optional<Mention<Actor>> who(int noun) {
    Stream<Integer> own = Stream.of(sentence.children(noun, "nmod:poss"), sentence.children(noun, "compound", "amod"), sentence.children(noun, "nmod")).flatMap(l -> l.stream()).map(Edge::dependent);
    Optional<Mention<Actor>> self = words.at("noun", sentence, noun).flatMap(r -> parties.actor(sentence, noun));
    return self.or(() -> own.flatMap(i -> in.whose().kind(i).or(() -> parties.actor(sentence, i).filter(a -> context.places().at(sentence, i).isEmpty())).stream()).findFirst());
  }
}
