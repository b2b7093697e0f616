// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.event;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import marsad.knowledge.frame.Frame;
import marsad.read.Mention;
import marsad.read.language.Clauses;
import marsad.read.language.Edge;
import marsad.read.language.Token;
import marsad.record.Period;

/** Happenings that are told in words which no frame knows: the main verb of a sentence, dated by its own clause to the days before a report of war. */
final class Told {
  /** The first word of a frame for any verb. */
  static final String ANY = "*";
  private static final int NEW_DAYS = 30;
  private static final Set<String> MAIN = Set.of("ccomp", "parataxis", "conj", "dep", "acl:relcl");
  private final Scene scene;

  Told(Scene scene) {
    this.scene = scene;
  }

  /** The verb that tells a happening in a clause where none of the known words does. */
  Optional<Trigger> find(List<Trigger> known) {
    if (!warReport()) {
      return Optional.empty();
    }
    Set<Integer> told = new TreeSet<>();
    known.stream().filter(t -> t.tells() || t.is(Frame.Role.HARM)).forEach(t -> told.add(clause(t.head())));
    return IntStream.range(0, scene.sentence().size()).filter(i -> deed(i) && !told.contains(clause(i)) && recent(i)).boxed().flatMap(i -> frame(i).stream()).findFirst();
  }

  /** The head of the clause that a word stands in, what hangs on it as an adverbial or an adjective included. */
  private int clause(int token) {
    int at = token;
    for (Edge up = scene.up(at).orElse(null); up != null && !MAIN.contains(up.base()) && !MAIN.contains(up.relation()); up = scene.up(at).orElse(null)) {
      at = up.governor();
    }
    return at;
  }

  private Optional<Trigger> frame(int verb) {
    Set<Integer> words = new TreeSet<>(Set.of(verb));
    return scene.lexicon().frames().startingWith(ANY).stream().map(f -> new Trigger(f, verb, words, false, Arguments.of(scene.sentence(), verb, words, false)))
        .filter(new Conditions(scene)::hold).findFirst();
  }

  /** A finite verb of a main clause, in the past or going on, that does more than to say, think or be. */
  private boolean deed(int i) {
    Token token = scene.token(i);
    boolean aux = !scene.sentence().children(i, "aux", "aux:pass").isEmpty();
    boolean finite = token.pos().equals("VBD") || aux && Set.of("VBN", "VBG").contains(token.pos());
    boolean main = scene.sentence().governor(i).filter(e -> e.governor() < 0 || MAIN.contains(e.base()) || said(e)).isPresent();
    return finite && main && !scene.in("no-deed", i) && !scene.context().sources().speaks(scene.sentence(), i);
  }

  /** "Envoys sat at one table, state television showed", which the parser takes for a subordinate clause. */
  private boolean said(Edge up) {
    return up.base().equals("advcl") && scene.in("no-deed", up.governor()) && scene.sentence().children(up.dependent(), "mark", "advmod").stream()
        .noneMatch(e -> e.base().equals("mark") || scene.token(e.dependent()).pos().equals("WRB"));
  }

  /** Dated by words of its own clause to days not long before the report. */
  boolean recent(int verb) {
    Optional<LocalDate> published = scene.context().document().report().published();
    return published.isPresent() && scene.context().times().in(scene.sentence()).stream()
        .filter(m -> Clauses.between(scene.sentence(), verb, m.from(), m.to()) == 0).map(Mention::value).anyMatch(p -> recent(p, published.get()));
  }

  private static boolean recent(Period period, LocalDate published) {
    boolean past = period.to().filter(to -> !to.isAfter(published) && !to.isBefore(published.minusDays(NEW_DAYS))).isPresent();
    return past && period.from().filter(from -> !from.isBefore(published.minusDays(NEW_DAYS))).isPresent();
  }

  /** True where the report speaks of war anywhere. */
  boolean warReport() {
    return scene.warlike() || scene.context().document().sentences().stream().flatMap(s -> s.tokens().stream())
        .anyMatch(t -> List.of("warlike", "war-report").stream().anyMatch(l -> scene.lexicon().in(l, t.lemma().toLowerCase(Locale.ROOT)) || scene.lexicon().in(l, t.lower())));
  }
}
