// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.event;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import marsad.knowledge.frame.Frame.Role;
import marsad.read.language.Edge;
import marsad.record.How;
import marsad.record.Kind;
import marsad.record.Means;
import marsad.record.Victims;

/** Happenings whose own words do not say how: they are of the kind of what they are told with ("raids" after air strikes, "a similar attack" after a bombing, "seven died in Saqba" after shelling). */
final class Kindred {
  private static final Set<Kind> STRIKES = EnumSet.of(Kind.AIR_STRIKE, Kind.SHELLING);
  private static final Set<Kind> HOW = EnumSet.of(Kind.AIR_STRIKE, Kind.SHELLING, Kind.BOMBING, Kind.SUICIDE_BOMBING, Kind.CHEMICAL_ATTACK);
  private final List<Draft> told;

  /** @param told the incidents told so far */
  Kindred(List<Draft> told) {
    this.told = told;
  }

  void settle(Draft draft) {
    if (Kinds.PLAIN.contains(draft.kind) && Same.REAL.contains(draft.status)) {
      raids(draft).or(() -> similar(draft)).or(() -> beside(draft)).ifPresent(k -> take(draft, k));
    }
  }

  private static void take(Draft draft, Draft like) {
    draft.kind = like.kind;
    draft.kindHow = How.RESOLVED;
    draft.kindSpans.addAll(like.kindSpans);
    if (like.kind == Kind.AIR_STRIKE) {
      draft.means.putIfAbsent(Means.AIR, List.copyOf(draft.kindSpans));
    }
  }

  /** "Raids hit two towns", "nine were killed in raids on Saqba", in a report of air strikes. */
  private Optional<Draft> raids(Draft draft) {
    boolean raids = draft.triggers.stream().anyMatch(t -> t.noun() && t.is(Role.ATTACK) && draft.scene.in("air-or-ground", t.head()));
    boolean ground = draft.means.containsKey(Means.SMALL_ARMS) || draft.initiator.stream().anyMatch(m -> draft.scene.armed(m.head()) && draft.scene.in("masked-men", m.head())) || Apart.does(draft, "gunman-word");
    return raids && !ground ? last(Set.of(Kind.AIR_STRIKE), Integer.MAX_VALUE, draft) : Optional.empty();
  }

  /** "In a similar attack", "in one of them". */
  private Optional<Draft> similar(Draft draft) {
    Scene scene = draft.scene;
    boolean similar = draft.triggers.stream().anyMatch(t -> t.noun() && t.is(Role.ATTACK) && scene.sentence().children(t.head(), "amod").stream().anyMatch(e -> scene.in("similar-word", e.dependent())));
    boolean oneOf = IntStream.range(1, scene.sentence().size() - 1).anyMatch(i -> scene.in("one", i - 1) && scene.lemma(i).equals("of") && scene.in("them", i + 1) && draft.main.head() > i
        && scene.up(i - 1).filter(e -> e.base().equals("obl") && e.governor() == draft.main.head()).isPresent());
    return similar || oneOf ? last(HOW, oneOf ? 1 : Integer.MAX_VALUE, draft) : Optional.empty();
  }

  /** "Seven civilians were killed in Saqba", right behind an air strike elsewhere. */
  private Optional<Draft> beside(Draft draft) {
    Scene scene = draft.scene;
    boolean bare = draft.main.is(Role.HARM) && !draft.main.noun() && scene.in("bare-harm", draft.main.head()) && draft.initiator.isEmpty() && draft.means.isEmpty() && draft.triggers.stream().allMatch(t -> t.is(Role.HARM));
    boolean victims = draft.harm.stream().anyMatch(Hurt::counted) && draft.harm.stream().noneMatch(h -> h.who() == Victims.COMBATANT);
    boolean own = Stream.of("in", "by", "with", "from", "during", "when").flatMap(s -> draft.main.args().get(s).stream()).anyMatch(h -> scene.placeAt(h).isEmpty() && !scene.time(h) && !scene.place(h) && scene.token(h).isNoun())
        || scene.sentence().children(draft.main.head(), "advcl").stream().map(Edge::dependent).anyMatch(v -> !scene.sentence().children(v, "mark", "advmod").isEmpty());
    return bare && victims && !own ? last(STRIKES, 1, draft) : Optional.empty();
  }

  private Optional<Draft> last(Set<Kind> kinds, int reach, Draft draft) {
    return told.stream().filter(k -> Same.REAL.contains(k.status) && draft.sentence() - k.last() <= reach && (reach == Integer.MAX_VALUE || k.background == draft.background)).reduce((a, b) -> b.last() >= a.last() ? b : a).filter(k -> kinds.contains(k.kind))
        .or(() -> reach == Integer.MAX_VALUE ? told.stream().filter(k -> Same.REAL.contains(k.status) && kinds.contains(k.kind)).reduce((a, b) -> b) : Optional.empty());
  }
}
