// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.event;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import marsad.read.language.Edge;

/** Who stands behind what is told to act: behind talks, envoys and weapons. */
final class Behind {
  private static final Set<String> SENDING = Set.of("for", "of", "from");
  private static final Set<String> TALKING = Set.of("in", "for", "from", "out_of"); // talks: where those who are told of take part
  private static final String PHRASE = "DT|PDT|JJ|JJR|JJS|CD|NNS?|NNPS?|VBN|VBG|POS|PRP\\$|HYPH|``|''";
  private static final int BROKER = 4; // words before the noun
  private final Scene scene;

  Behind(Scene scene) {
    this.scene = scene;
  }

  /** "Ended two days of talks", "walked out of the talks": the subjects of the verb that the noun hangs on, over a measure. */
  List<Integer> talkers(int noun) {
    Optional<Integer> measure = scene.up(noun).filter(e -> e.relation().equals("nmod") && (scene.time(e.governor()) || scene.in("round", e.governor()))).map(Edge::governor);
    return scene.sentence().governors(measure.orElse(noun), "obj", "obl").stream().filter(e -> e.governor() >= 0 && (e.base().equals("obj") || measure.isPresent() || TALKING.contains(e.detail())) && scene.token(e.governor()).isVerb()).map(Edge::governor)
        .flatMap(v -> scene.sentence().children(v, "nsubj").stream()).map(Edge::dependent).filter(s -> !scene.context().sources().speaks(scene.sentence(), s) && scene.party(s)).toList();
  }

  /** "Negotiators for the government and the rebels": those who sent them. */
  Stream<Integer> senders(int envoys) {
    return scene.sentence().dependents(envoys, "nmod").stream().filter(e -> SENDING.contains(e.detail()) && e.dependent() > envoys).map(Edge::dependent);
  }

  /** "A bomb planted by the rebels": behind a weapon, who had it. */
  Stream<Integer> laidBy(int weapon) {
    return !scene.weapon(weapon) && !scene.arm(weapon) ? Stream.empty() : scene.sentence().children(weapon, "acl").stream().filter(e -> scene.token(e.dependent()).pos().equals("VBN"))
        .flatMap(e -> scene.sentence().dependents(e.dependent(), "obl").stream()).filter(e -> Set.of("by", "agent").contains(e.detail())).map(Edge::dependent);
  }

  /** "A mine left behind [by militants] went off", "a truce struck [by the clans]": the noun of the phrase that stands behind the noun's participle, whatever the parser makes of it. */
  Optional<Integer> after(int noun, String preposition) {
    int at = noun + 1;
    boolean participle = at < scene.sentence().size() && scene.token(at).pos().matches("VBN|VBD");
    at += participle && at + 1 < scene.sentence().size() && scene.token(at + 1).pos().matches("RP|RB") || participle && at + 1 < scene.sentence().size() && scene.lemma(at + 1).equals("behind") ? 2 : 1;
    return participle && at < scene.sentence().size() && scene.token(at).lower().equals(preposition) ? phrase(at + 1) : Optional.empty();
  }

  /** The last noun of the phrase that begins here. */
  private Optional<Integer> phrase(int from) {
    int to = from;
    while (to < scene.sentence().size() && scene.token(to).pos().matches(PHRASE) && !scene.time(to)) {
      to++;
    }
    return IntStream.range(from, to).filter(i -> scene.token(i).isNoun()).max().stream().boxed().findFirst();
  }

  /** "UN-brokered talks", "a ceasefire brokered by Qatar": who got others to agree. */
  Stream<Integer> brokers(int noun) {
    Stream<Integer> before = IntStream.range(Math.max(2, noun - BROKER), noun).filter(i -> scene.in("brokered", i) && scene.token(i - 1).form().equals("-")).mapToObj(i -> i - 2);
    return Stream.concat(before, after(noun, "by").stream());
  }
}
