// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import marsad.knowledge.frame.Frame;
import marsad.read.Brief;
import marsad.read.Mention;
import marsad.read.language.Clauses;
import marsad.read.language.Edge;
import marsad.read.language.Token;
import marsad.record.Period;

/** Happenings that are told in words which no frame knows: the main verb of a sentence, dated by its own clause to the days before a report of war; in one of many words only what an armed side or a court does. */
final class Told {
  /** The first word of a frame for any verb. */
  static final String ANY = "*";
  private static final int NEW_DAYS = 30;
  private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP", "MD");
  private final Scene scene;

  Told(Scene scene) {
    this.scene = scene;
  }

  /** The verbs that tell a happening, one for each clause where none of the known words does. */
  List<Trigger> find(List<Trigger> known) {
    List<Trigger> found = new ArrayList<>();
    if (!warReport()) {
      return found;
    }
    boolean brief = Brief.is(scene.context().document().sentences());
    Set<Integer> told = new TreeSet<>();
    known.stream().filter(t -> t.tells() || t.is(Frame.Role.HARM) || t.words().size() > 1).flatMap(t -> t.words().stream()).forEach(w -> told.add(Clause.head(scene.sentence(), w)));
    for (int i = 0; i < scene.sentence().size(); i++) {
      int clause = Clause.head(scene.sentence(), i);
      if (!told.contains(clause) && (brief || armed(i) || by("court-word", i)) && (deed(i) || presence(i) || verbless(i)) && recent(i)) {
        frame(i).ifPresent(found::add);
        told.add(clause);
      }
    }
    return found;
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
    boolean mistaken = token.pos().equals("VBN") && !scene.sentence().children(i, "nsubj").isEmpty() // "the library smelt of gas", but not "drove a lorry packed with men"
        && scene.sentence().governor(i).filter(e -> e.base().equals("ccomp") && !scene.in("no-deed", e.governor())).isEmpty();
    boolean finite = token.pos().equals("VBD") || mistaken || token.pos().equals("VBP") && scene.in("invariant", i) || aux && Set.of("VBN", "VBG").contains(token.pos());
    boolean main = scene.sentence().governor(i).filter(e -> e.governor() < 0 || Clause.MAIN.contains(e.base()) || said(e) || e.base().equals("acl") && token.pos().equals("VBD") || e.base().equals("advcl") && armed(i)).isPresent();
    return finite && main && !scene.in("no-deed", i) && !scene.context().sources().speaks(scene.sentence(), i);
  }

  /** "Hooded men were in his bedroom at one on Wednesday morning": where those who have no business there are. */
  private boolean presence(int i) {
    boolean was = scene.sentence().children(i, "cop").stream().anyMatch(e -> scene.token(e.dependent()).pos().equals("VBD"));
    boolean there = scene.sentence().children(i, "case").stream().anyMatch(e -> scene.in("presence", e.dependent()));
    return was && there && armed(i) && scene.sentence().governor(i).filter(e -> e.governor() < 0 || Clause.MAIN.contains(e.base())).isPresent();
  }

  /** "Women in the main square wrapped soldiers in flags on Friday", where the parser finds no verb: the first participle behind a noun is one. */
  private boolean verbless(int i) {
    List<Token> tokens = scene.sentence().tokens();
    boolean none = tokens.get(tokens.size() - 1).form().equals(".") && tokens.stream().noneMatch(t -> FINITE.contains(t.pos()));
    boolean first = none && i > 0 && tokens.stream().filter(t -> t.pos().equals("VBN") && t.index() > 0).mapToInt(Token::index).findFirst().orElse(-1) == i;
    return first && tokens.get(i - 1).pos().matches("NNS?|NNPS?|JJ|RB") && !scene.in("no-deed", i) && scene.sentence().children(i, "case").isEmpty();
  }

  /** Done by an armed side, masked men or a weapon. */
  private boolean armed(int verb) {
    return scene.sentence().children(verb, "nsubj", "nsubj:pass").stream().map(e -> scene.core(e.dependent()))
        .anyMatch(s -> scene.armed(s) || scene.weapon(s) || List.of("masked-men", "gunman-word", "heavy-weapon", "police", "unit").stream().anyMatch(l -> scene.in(l, s)));
  }

  private boolean by(String list, int verb) {
    return scene.sentence().children(verb, "nsubj").stream().anyMatch(e -> scene.in(list, e.dependent()));
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
    return scene.warlike() || Brief.hints(scene.lexicon(), scene.context().document().sentences()) || scene.context().document().sentences().stream().flatMap(s -> s.tokens().stream())
        .anyMatch(t -> List.of("warlike", "war-report").stream().anyMatch(l -> scene.lexicon().in(l, t.lemma().toLowerCase(Locale.ROOT)) || scene.lexicon().in(l, t.lower())));
  }
}
