// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.event;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import marsad.knowledge.frame.Frame.Role;
import marsad.read.language.Edge;
import marsad.read.language.Sentence;
import marsad.read.language.Token;
import marsad.record.How;
import marsad.record.Kind;

/** Words of war that tell of none: turns of speech, doers that can do no violence, tales in the present tense. */
final class Figurative {
  private static final int GAP = 4;
  private static final List<String> TOPICS = List.of("sport", "business", "cyber");
  private static final int CERTAIN = 3;
  private static final int OPENING = 6;
  private static final Set<Kind> WAGED = EnumSet.of(Kind.OFFENSIVE, Kind.SHELLING, Kind.AIR_STRIKE, Kind.TERRITORY_GAIN);
  private static final Set<Kind> TOLD = EnumSet.of(Kind.ARMED_CLASH, Kind.KILLING, Kind.BOMBING, Kind.SUICIDE_BOMBING, Kind.SHELLING, Kind.AIR_STRIKE, Kind.ABDUCTION, Kind.ABUSE, Kind.ARREST,
      Kind.DESTRUCTION, Kind.TERRITORY_GAIN);
  private static final Set<Kind> GIVEN = EnumSet.of(Kind.AID, Kind.TALKS, Kind.AGREEMENT, Kind.SANCTION); // a bank can lend
  private final Scene scene;
  private final List<List<String>> figures; // those of which all words stand in the sentence

  Figurative(Scene scene) {
    this.scene = scene;
    Set<String> words = new HashSet<>(Set.of("_"));
    IntStream.range(0, scene.sentence().size()).forEach(i -> words.addAll(scene.lemmas(i)));
    this.figures = scene.lexicon().figures().stream().filter(words::containsAll).toList();
  }

  boolean is(Draft draft) {
    boolean told = draft.triggers.stream().anyMatch(t -> inFigure(t) || !GIVEN.contains(draft.kind) && noDoer(t) || likened(t) || modified(t) || atHome(t) || abstractly(t)) || civil(draft);
    return told || new Pretence(scene).is(draft) || narrated(draft) || rate() || draft.harm.stream().noneMatch(Hurt::counted) && offTopic();
  }

  /** Violence told in the present tense with no day, behind the title: a tale, a habit, a rule; news is told in the past. */
  private boolean narrated(Draft draft) {
    Trigger main = draft.main;
    boolean bare = scene.token(main.head()).pos().equals("VB") && scene.sentence().children(main.head(), "aux", "mark").isEmpty() && scene.up(main.head()).filter(e -> e.base().equals("conj"))
        .filter(e -> scene.sentence().children(e.governor(), "aux", "mark").isEmpty()).isPresent();
    boolean present = !main.noun() && (bare || scene.token(main.head()).pos().matches("VBZ|VBP") && scene.sentence().children(main.head(), "aux").isEmpty()
        || scene.token(main.head()).pos().equals("VBN") && scene.sentence().children(main.head(), "aux:pass").stream().anyMatch(e -> scene.token(e.dependent()).pos().matches("VBZ|VBP"))
        && scene.sentence().children(main.head(), "aux").isEmpty());
    return present && !main.frame().ongoing() && TOLD.contains(draft.kind) && !draft.headline() && scene.context().times().of(scene.sentence(), main.head(), false).how() != How.STATED
        && scene.context().sources().of(scene.sentence(), main.head()).value().isEmpty() && draft.harm.stream().noneMatch(Hurt::counted);
  }

  /** "strikes one man in nine". */
  private boolean rate() {
    List<Token> tokens = scene.sentence().tokens();
    return IntStream.range(0, tokens.size() - 3).anyMatch(i -> scene.in("one", i) && tokens.get(i + 1).isNoun() && tokens.get(i + 2).lower().equals("in") && tokens.get(i + 3).pos().equals("CD"));
  }

  /** The words themselves or, of a verb, who does it: "a debt bomb that went off". */
  private boolean inFigure(Trigger trigger) {
    return inFigure(trigger.head()) || !trigger.noun() && trigger.args().get("subj").stream().anyMatch(s -> scene.weapon(s) && inFigure(s));
  }

  private boolean inFigure(int head) {
    for (List<String> words : figures) {
      for (int from = Math.max(0, head - words.size() - GAP); from <= head; from++) {
        int to = match(words, from);
        if (to > head) {
          return true;
        }
      }
    }
    return false;
  }

  /** One past the last token of a turn of speech that begins here, or -1. */
  private int match(List<String> words, int from) {
    int at = from;
    for (int w = 0; w < words.size(); w++) {
      if (words.get(w).equals("_")) {
        int start = at;
        int next = w + 1;
        while (at < scene.sentence().size() && at - start <= GAP && !is(words.get(next), at)) {
          at++;
        }
      } else if (at >= scene.sentence().size() || !is(words.get(w), at++)) {
        return -1;
      }
    }
    return at;
  }

  private boolean is(String word, int at) {
    return at < scene.sentence().size() && scene.lemmas(at).contains(word);
  }

  /** A disease, a price or a feeling attacks nobody; nor does "it" that stands for one. */
  private boolean noDoer(Trigger trigger) {
    boolean suffers = (trigger.is(Role.HARM) || trigger.frame().pattern().equals("none")) && !trigger.args().has("obj"); // "two traders died", "the market burned"
    boolean himself = trigger.frame().kind().filter(Kind.SUICIDE_BOMBING::equals).isPresent();
    return !suffers && !himself && trigger.args().get("subj").stream().anyMatch(subject -> unable(scene.sentence(), subject) || led(subject)
        || scene.token(subject).lower().equals("it") && before().filter(s -> topic(s).anyMatch(t -> unable(s, t))).isPresent());
  }

  /** "Typhoon Muifa", "two of the oldest banks". */
  private boolean led(int noun) {
    boolean part = scene.token(noun).pos().equals("CD") && scene.sentence().dependents(noun, "nmod:of").stream().anyMatch(e -> unable(scene.sentence(), e.dependent()));
    return part || scene.token(noun).isName() && scene.sentence().children(noun, "compound").stream().anyMatch(e -> scene.in("storm-title", e.dependent()));
  }

  private boolean unable(Sentence sentence, int noun) {
    String lemma = sentence.token(noun).lemma().toLowerCase(Locale.ROOT);
    String lower = sentence.token(noun).lower();
    boolean called = Stream.of(lemma, lower, lower.endsWith("s") ? lower.substring(0, lower.length() - 1) : lower).anyMatch(w -> scene.lexicon().in("no-doer", w));
    boolean person = noun > 0 && sentence.token(noun).entity().equals("PERSON");
    boolean deeds = sentence.dependents(noun, "nmod").stream().anyMatch(e -> e.detail().equals("of") && scene.lexicon().in("series-noun", sentence.token(e.dependent()).lemma())); // "a wave of attacks"
    return called && !person && !deeds && !scene.context().actors().armed(sentence, noun); // "the Tamil Tigers" are no animals
  }

  private Optional<Sentence> before() {
    int index = scene.sentence().index();
    return index > 0 ? Optional.of(scene.context().document().sentences().get(index - 1)) : Optional.empty();
  }

  /** The first words of a sentence, and its subject where it was parsed. */
  static IntStream topic(Sentence sentence) {
    IntStream opening = IntStream.range(0, Math.min(OPENING, sentence.size()));
    return IntStream.concat(opening, sentence.basic().stream().filter(e -> e.base().startsWith("nsubj") && sentence.governor(e.governor()).filter(g -> g.governor() < 0).isPresent()).mapToInt(Edge::dependent));
  }

  /** "Inflation is a bomb": what a thing is likened to did not happen. */
  private boolean likened(Trigger trigger) {
    boolean be = trigger.noun() && !scene.sentence().children(trigger.head(), "cop").isEmpty();
    return be && scene.sentence().children(trigger.head(), "nsubj").stream().map(Edge::dependent).anyMatch(s -> unable(scene.sentence(), s));
  }

  /** Teachers and shopkeepers wage no offensive. */
  private boolean civil(Draft draft) {
    return WAGED.contains(draft.kind) && draft.main.args().get("subj").stream().anyMatch(s -> scene.token(s).isNoun() && !scene.token(s).isName() && scene.in("civil", s) && !scene.armed(s));
  }

  /** "opened fire on the budget": no weapon reaches a bill or a policy. */
  private boolean abstractly(Trigger trigger) {
    return trigger.is(Role.ATTACK) && Stream.of("obj", "on", "at", "against").flatMap(s -> trigger.args().get(s).stream()).anyMatch(o -> scene.in("no-target", o) && !scene.place(o));
  }

  /** "shot his wife": a crime at home; "they shot my son" is none. */
  private boolean atHome(Trigger trigger) {
    return trigger.args().get("obj").stream().anyMatch(o -> scene.in("kin", o) && scene.sentence().children(o, "nmod:poss").stream().anyMatch(e -> scene.token(e.dependent()).isPronoun()))
        && trigger.args().get("subj").stream().noneMatch(s -> scene.armed(s) || scene.in("masked-men", s) || scene.in("they", s)) && !trigger.args().get("subj").isEmpty();
  }

  private boolean modified(Trigger trigger) {
    return trigger.noun() && scene.sentence().children(trigger.head(), "compound", "amod").stream()
        .anyMatch(e -> scene.in("figure-modifier", e.dependent()) || !scene.token(e.dependent()).isVerb() && !scene.in("season", e.dependent()) && unable(scene.sentence(), e.dependent()));
  }

  /** A passage full of the words of another trade, in which no armed side is named. */
  private boolean offTopic() {
    int index = scene.sentence().index();
    List<Sentence> all = scene.context().document().sentences();
    List<Sentence> near = all.subList(Math.max(0, index - 1), Math.min(all.size(), index + 2));
    boolean armed = near.stream().filter(Sentence::parsed).anyMatch(s -> s.tokens().stream().anyMatch(t -> scene.context().actors().armed(s, t.index())));
    return !armed && TOPICS.stream().anyMatch(topic -> near.stream().flatMap(s -> s.tokens().stream()).map(t -> t.lemma().toLowerCase(Locale.ROOT))
        .filter(l -> scene.lexicon().in(topic, l) || scene.lexicon().in(topic + "-talk", l)).distinct().mapToInt(l -> scene.lexicon().in("topic-sure", l) ? 2 : 1).sum() >= CERTAIN);
  }
}
