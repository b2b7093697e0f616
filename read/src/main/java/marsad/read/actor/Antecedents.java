// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.actor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import marsad.knowledge.WordClasses;
import marsad.read.language.Sentence;

/** Whom a pronoun or "the group" takes up: of the actors told in this sentence and the two before it, subjects first, then the nearest. */
final class Antecedents {
  private static final int FARTHEST = 2; // sentences
  private static final int FARTHER = 7; // sentences

  private record Told(Resolved actor, boolean subject, boolean aside) {}

  private final List<Told> told = new ArrayList<>();
  private final WordClasses small;

  Antecedents(WordClasses small) {
    this.small = small;
  }

  void tell(Sentence sentence, Resolved actor) {
    boolean subject = sentence.governor(actor.head()).filter(e -> e.base().startsWith("nsubj")).isPresent();
    if (!hearer(sentence, actor.head())) {
      told.add(new Told(actor, subject, aside(sentence, actor)));
    }
  }

  /** Named only to say what another is: "al-Qaeda" in "an affiliate of al-Qaeda", "linked to al-Qaeda". */
  private boolean aside(Sentence sentence, Resolved actor) {
    return sentence.governor(actor.head()).filter(e -> e.governor() >= 0 && Set.of("nmod", "obl").contains(e.base()))
        .filter(e -> small.is("tie", sentence.token(e.governor()).lemma().toLowerCase(Locale.ROOT))).isPresent();
  }

  /** "told AFP that they had left": to whom something is told is not whom it is about. */
  private static boolean hearer(Sentence sentence, int head) {
    return sentence.governor(head).filter(e -> e.base().equals("obj") || e.base().equals("iobj"))
        .filter(e -> e.governor() >= 0 && !sentence.children(e.governor(), "ccomp").isEmpty()).isPresent();
  }

  /** The actor taken up by a word, of those that fit. */
  Optional<Resolved> before(Sentence sentence, int token, Predicate<Resolved> fits) {
    return told.stream().filter(t -> fits.test(t.actor()) && near(sentence, token, t))
        .max(Comparator.comparingInt((Told t) -> score(sentence, token, t)).thenComparingInt(t -> t.actor().sentence()).thenComparingInt(t -> t.actor().head()))
        .map(Told::actor);
  }

  /** The last actor that fits and was the subject of a sentence, farther back than {@link #before} looks: "the al-Qaeda-linked group" after others were heard. */
  Optional<Resolved> farther(Sentence sentence, Predicate<Resolved> fits) {
    return told.stream().filter(t -> t.subject() && sentence.index() - t.actor().sentence() > FARTHEST && sentence.index() - t.actor().sentence() <= FARTHER && fits.test(t.actor()))
        .reduce((a, b) -> b).map(Told::actor);
  }

  /** The last telling of the one actor that fits, of all told so far; empty where several fit. */
  Optional<Resolved> only(Predicate<Resolved> fits) {
    List<Resolved> all = told.stream().map(Told::actor).filter(fits).toList();
    return all.stream().map(Resolved::name).distinct().count() == 1 ? Optional.of(all.get(all.size() - 1)) : Optional.empty();
  }

  /** Whether those who fit were named more than once. */
  boolean often(Predicate<Resolved> fits) {
    return told.stream().map(Told::actor).filter(a -> !a.form().isEmpty() && fits.test(a)).count() > 1;
  }

  /** The last two actors told before a word in its sentence or the one before, in the order of the text; those of one name once. */
  List<Resolved> lastTwo(Sentence sentence, int token) {
    return lastTwo(sentence, token, 1, a -> a.sort() != Resolved.Sort.THING && !a.form().isEmpty());
  }

  /** The last two of a kind told before a word in its sentence or the two before. */
  List<Resolved> lastTwo(Sentence sentence, int token, Predicate<Resolved> fits) {
    return lastTwo(sentence, token, FARTHEST, fits);
  }

  private List<Resolved> lastTwo(Sentence sentence, int token, int farthest, Predicate<Resolved> fits) {
    List<Resolved> last = new ArrayList<>();
    for (int i = told.size() - 1; i >= 0 && last.size() < 2; i--) {
      Resolved actor = told.get(i).actor();
      int back = sentence.index() - actor.sentence();
      boolean before = back > 0 && back <= farthest || back == 0 && actor.head() < token;
      if (before && fits.test(actor) && last.stream().noneMatch(a -> a.name().equals(actor.name()))) {
        last.add(0, actor);
      }
    }
    return last;
  }

  private static boolean near(Sentence sentence, int token, Told t) {
    int back = sentence.index() - t.actor().sentence();
    boolean sameVerb = back == 0 && (sentence.governor(token).map(e -> e.governor()).equals(sentence.governor(t.actor().head()).map(e -> e.governor())) || doer(sentence, token, t));
    boolean genitive = sentence.governor(token).filter(e -> e.relation().equals("nmod:poss")).isPresent();
    return back <= FARTHEST && back >= 0 && (back > 0 || t.actor().head() < token) && !(sameVerb && !genitive);
  }

  /** "Gunmen seized nine men and shot them": those who do what is told do it to others. */
  private static boolean doer(Sentence sentence, int token, Told t) {
    Optional<Integer> verb = sentence.governor(token).filter(e -> e.base().equals("obj")).map(e -> e.governor()).filter(v -> sentence.children(v, "nsubj", "nsubj:pass").isEmpty());
    return verb.flatMap(sentence::governor).filter(e -> e.base().equals("conj") || e.base().equals("advcl")).map(e -> e.governor())
        .filter(v -> sentence.children(v, "nsubj").stream().anyMatch(s -> s.dependent() == t.actor().head())).isPresent();
  }

  private static int score(Sentence sentence, int token, Told t) {
    int back = sentence.index() - t.actor().sentence();
    return (t.subject() ? 3 : 0) - (t.aside() ? 3 : 0) - 2 * back + (back == 0 ? 1 : 0);
  }
}
