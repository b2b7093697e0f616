// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.event;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import marsad.read.language.Edge;
import marsad.read.language.Sentence;
import marsad.read.language.Token;
import marsad.record.How;
import marsad.record.Kind;
import marsad.record.Span;

/** Long past by the way it is told, without a date that was read: an era's name, a past perfect beside "a year ago", "has been bombed twice". */
final class Bygone {
  private static final int PHRASE = 4; // words of the longest name of an era
  private static final int REACH = 4; // tokens from "under" to the name of an era
  private static final int NEAR = 24;
  private static final BigDecimal MANY = BigDecimal.valueOf(500); // attacks that no single day has
  private static final Set<Kind> WAGED = EnumSet.of(Kind.ARMED_CLASH, Kind.OFFENSIVE, Kind.TERRITORY_GAIN);
  private final Scene scene;

  Bygone(Scene scene) {
    this.scene = scene;
  }

  boolean is(Draft draft) {
    return era() || yearsOn(draft.main.head());
  }

  /** "during the Tet offensive", "in the second year of the junta". */
  private boolean era() {
    List<Token> tokens = scene.sentence().tokens();
    return IntStream.range(0, tokens.size()).anyMatch(i -> IntStream.rangeClosed(1, PHRASE).anyMatch(n -> i + n <= tokens.size() && era(tokens, i, n)));
  }

  private boolean era(List<Token> tokens, int from, int words) {
    String name = String.join(" ", tokens.subList(from, from + words).stream().map(Token::lower).toList());
    return scene.lexicon().in("era", name) && tokens.subList(Math.max(0, from - REACH), from).stream().anyMatch(t -> scene.lexicon().in("era-case", t.lower()));
  }

  /** In the past perfect, where this sentence or the one before speaks of "thirty years after". */
  private boolean yearsOn(int head) {
    int first = scene.up(head).filter(e -> e.base().equals("conj")).map(Edge::governor).orElse(head);
    boolean had = IntStream.of(head, first).anyMatch(h -> scene.sentence().children(h, "aux").stream().anyMatch(e -> scene.token(e.dependent()).lower().equals("had")));
    int index = scene.sentence().index();
    List<Sentence> all = scene.context().document().sentences();
    return had && all.subList(Math.max(0, index - 1), index + 1).stream().anyMatch(this::yearsOn);
  }

  private boolean yearsOn(Sentence sentence) {
    return IntStream.range(1, sentence.size()).anyMatch(i -> scene.lexicon().in("years-on", sentence.token(i).lower()) && scene.lexicon().in("long-span", sentence.token(i - 1).lower()));
  }

  /** "in nine years of fighting and shelling". */
  private boolean yearsOf(Trigger main) {
    int first = scene.up(main.head()).filter(e -> e.base().equals("conj")).map(Edge::governor).orElse(main.head());
    return main.noun() && scene.sentence().governors(first, "nmod").stream().anyMatch(e -> e.detail().equals("of") && scene.in("long-span", e.governor()));
  }

  /** "34,000 air strikes": more than any day has. */
  private boolean many(Trigger main) {
    return main.noun() && scene.in("series-noun", main.head()) && scene.context().counts().on(scene.sentence(), main.head()).flatMap(c -> c.value().low()).filter(n -> n.compareTo(MANY) >= 0).isPresent();
  }

  /** "It has been bombed twice this year", "Turks and Venetians stormed these walls a dozen times": no single happening, save with a day. */
  boolean again(Draft draft) {
    int head = draft.main.head();
    boolean day = draft.when.how() == How.STATED && draft.when.value().filter(p -> p.from().isPresent() && p.from().equals(p.to())).isPresent();
    if (draft.main.noun() || day) {
      return !day && (yearsOf(draft.main) || many(draft.main));
    }
    boolean perfect = scene.sentence().children(head, "aux").stream().anyMatch(e -> scene.token(e.dependent()).lower().matches("has|have|had|'ve"));
    boolean twice = perfect && IntStream.range(head + 1, Math.min(scene.sentence().size(), head + REACH)).anyMatch(i -> scene.in("times-over", i));
    boolean often = WAGED.contains(draft.kind) && IntStream.range(head + 1, Math.min(scene.sentence().size(), head + 2 * REACH))
        .anyMatch(i -> scene.token(i).lower().equals("times") && scene.in("many-times", i - 1));
    return twice || often;
  }

  /** "on a Sunday in January 1972": a year behind the day that was read, before that of the report. */
  boolean year(List<Span> spans) {
    Optional<LocalDate> published = scene.context().document().report().published();
    int end = spans.stream().mapToInt(Span::end).max().orElse(Integer.MAX_VALUE);
    return published.isPresent() && scene.sentence().tokens().stream().anyMatch(t -> t.at().start() >= end && t.at().start() - end < NEAR && t.form().matches("(19|20)[0-9][0-9]")
        && Integer.parseInt(t.form()) < published.get().getYear() - 1);
  }
}
