// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import marsad.knowledge.frame.Frame;
import marsad.read.language.Edge;
import marsad.read.language.Token;
import marsad.record.Kind;

/** Finds the words of a sentence that tell of events. */
final class Triggers {
  private static final int GAP = 7;
  private static final int KEYWORD = 4;
  private static final int LONGEST_NAME = 12;
  private final Scene scene;
  private final Conditions conditions;
  private final boolean verbless; // "Army, rebels trade fire near Minna": a headline in which the tagger sees no verb

  Triggers(Scene scene) {
    this.scene = scene;
    this.conditions = new Conditions(scene);
    this.verbless = scene.sentence().tokens().stream().noneMatch(t -> Set.of("VBD", "VBZ", "VBP", "MD", ".").contains(t.pos()));
  }

  /** One trigger a head, in the order of the sentence; the longest wording wins, then the first row. */
  List<Trigger> find() {
    List<Trigger> found = new ArrayList<>();
    for (int i = 0; i < (keyword() ? 0 : scene.sentence().size()); i++) {
      List<Trigger> fit = candidates(i).stream().filter(conditions::hold).toList();
      List<Trigger> telling = fit.stream().filter(t -> t.words().size() > 1 || t.tells() || t.is(Frame.Role.HARM)).toList();
      telling.stream().findFirst().filter(this::idle).flatMap(t -> telling.stream().filter(o -> o.is(Frame.Role.ATTACK)).findFirst()).or(() -> telling.stream().findFirst()).or(() -> fit.stream().findFirst()).ifPresent(found::add);
    }
    List<Trigger> kept = new ArrayList<>();
    for (Trigger trigger : found) {
      boolean inLonger = found.stream().anyMatch(o -> o != trigger && o.covers(trigger.head()) && (o.words().size() > trigger.words().size() || o.tells() && !o.noun() && trigger.noun() && o.words().size() == trigger.words().size() && (o.frame().kind().equals(trigger.frame().kind()) || Kinds.violent(o) && Kinds.violent(trigger))) || harms(o, trigger) || helped(o, trigger));
      if (!inLonger && !leftOver(trigger) && !laden(trigger) && !borne(trigger, found) && !carried(trigger, found) && !(manned(trigger) && found.stream().anyMatch(Kinds::violent)) && !(carrier(trigger) && found.stream().anyMatch(Kinds::violent) && found.stream().noneMatch(t -> brings(t, trigger)))) {
        kept.add(trigger);
      }
    }
    kept.addAll(new Told(scene).find(kept));
    kept.sort(Comparator.comparingInt(Trigger::head));
    return kept;
  }

  /** "A salvo hit the camp": by no weapon and nobody that the word of hitting knows; another wording may know it. */
  private boolean idle(Trigger trigger) {
    return trigger.is(Frame.Role.HIT) && List.of("subj", "by", "with").stream().flatMap(s -> trigger.args().get(s).stream()).noneMatch(h -> scene.weapon(h) || scene.armed(h) || scene.in("event-word", h) || scene.in("series-noun", h));
  }

  /** "Were shot dead": two wordings of one verb, of which the one that tells the harm says more. */
  private static boolean harms(Trigger other, Trigger trigger) {
    return other != trigger && other.head() == trigger.head() && other.is(Frame.Role.HARM) && !trigger.is(Frame.Role.HARM) && trigger.frame().outcome().isEmpty();
  }

  /** "Was shot down": the wording that goes on behind the verb says more than that with its auxiliary. */
  private boolean helped(Trigger other, Trigger trigger) {
    boolean auxiliary = trigger.words().size() == 2 && trigger.words().stream().anyMatch(w -> scene.lemma(w).equals("be") && scene.up(w).filter(e -> e.base().startsWith("aux") && e.governor() == trigger.head()).isPresent());
    return other != trigger && other.head() == trigger.head() && auxiliary && other.to() > trigger.to();
  }

  /** "Handed over the bodies of five fighters": what was handed over, no deaths of now. */
  private boolean borne(Trigger trigger, List<Trigger> found) {
    return trigger.noun() && scene.in("corpse", trigger.head()) && found.stream().anyMatch(t -> !t.noun() && t.frame().kind().filter(Kind.OTHER::equals).isPresent() && List.of("obj", "subj").stream().anyMatch(s -> t.args().get(s).contains(trigger.head())));
  }

  /** "Shells hit an aid convoy": what was hit, no help that was given. */
  private boolean carrier(Trigger trigger) {
    return trigger.noun() && trigger.frame().kind().filter(Kind.AID::equals).isPresent() && scene.in("aid-carrier", trigger.head());
  }

  /** "Twenty wounded had been flown out": which people, not what befell them now. */
  private boolean carried(Trigger trigger, List<Trigger> found) {
    boolean participle = trigger.is(Frame.Role.HARM) && scene.in("hurt-or-dead", trigger.head()) && scene.sentence().children(trigger.head(), "aux", "aux:pass").isEmpty();
    return participle && scene.up(trigger.head()).filter(e -> List.of("acl", "nmod", "amod").contains(e.base()))
        .filter(e -> found.stream().anyMatch(t -> t != trigger && t.frame().kind().filter(Kind.AID::equals).isPresent() && t.args().get("obj").contains(e.governor()))).isPresent();
  }

  /** "Aid convoys reached the town": what the convoy itself does. */
  private static boolean brings(Trigger verb, Trigger carrier) {
    return !verb.noun() && verb.tells() && !Kinds.violent(verb) && List.of("subj", "obj").stream().anyMatch(slot -> verb.args().get(slot).stream().anyMatch(carrier::covers));
  }

  /** "- unrest": of a list of keywords below the text. */
  private boolean keyword() {
    List<Token> tokens = scene.sentence().tokens();
    return scene.sentence().index() > 0 && tokens.size() <= KEYWORD && tokens.get(0).form().matches("[-–•*·#]");
  }

  /** "A mine left over from the war": how old a thing is. */
  private boolean leftOver(Trigger trigger) {
    int head = trigger.head();
    boolean from = trigger.noun() && scene.in("war", head) && scene.sentence().children(head, "case").stream().anyMatch(e -> scene.in("from-of", e.dependent()));
    return from && IntStream.range(Math.max(0, head - GAP), head).anyMatch(i -> scene.in("left-over", i));
  }

  /** "A van packed with explosives": what a vehicle carries, no happening of its own. */
  private boolean laden(Trigger trigger) {
    boolean participle = !trigger.noun() && trigger.head() > 0 && scene.token(trigger.head()).pos().equals("VBN") && scene.token(trigger.head() - 1).isNoun()
        && trigger.to() < scene.sentence().size() && scene.token(trigger.to()).lower().equals("with");
    return participle && trigger.args().get("with").stream().anyMatch(i -> scene.in("bomb-load", i));
  }

  /** "Near a checkpoint manned by police": whose post it is, in a sentence that tells what befell it. */
  private boolean manned(Trigger trigger) {
    return !trigger.noun() && trigger.frame().kind().filter(Kind.BASE::equals).isPresent() && scene.token(trigger.head()).pos().equals("VBN") && scene.up(trigger.head()).filter(e -> e.base().equals("acl")).isPresent();
  }

  private List<Trigger> candidates(int at) {
    List<Trigger> all = new ArrayList<>();
    for (String lemma : scene.lemmas(at)) {
      for (Frame frame : scene.lexicon().frames().startingWith(lemma)) {
        frame.words().stream().filter(w -> w.get(0).equals(lemma)).forEach(words -> {
          TreeSet<Integer> tokens = match(words, at);
          if (!tokens.isEmpty() && all.stream().noneMatch(t -> t.frame() == frame && t.words().size() >= tokens.size())) {
            add(all, frame, tokens);
          }
        });
      }
    }
    all.sort(Comparator.comparingInt((Trigger t) -> -t.words().size()).thenComparingInt(t -> t.frame().row()));
    return all;
  }

  private void add(List<Trigger> all, Frame frame, TreeSet<Integer> words) {
    int head = frame.noun() ? words.last() : verb(words);
    if (fits(frame, words, head, words.size() > 2 || words.size() > 1 && verbless)) {
      boolean noun = !scene.token(head).isVerb() || frame.noun();
      all.add(new Trigger(frame, head, words, noun, Arguments.of(scene.sentence(), head, words, noun)));
    }
  }

  /** The head of a verb's wording: its first word, or what that helps ("be shot"). */
  private int verb(TreeSet<Integer> words) {
    return scene.up(words.first()).filter(e -> e.base().equals("aux") || e.relation().equals("aux:pass")).map(Edge::governor).filter(words::contains).orElse(words.first());
  }

  /** The tokens of a wording that begins here; empty where it does not stand here. */
  private TreeSet<Integer> match(List<String> words, int at) {
    TreeSet<Integer> tokens = new TreeSet<>();
    int token = at;
    for (int w = 0; w < words.size(); w++) {
      String word = words.get(w);
      if (word.equals("_")) {
        token = gap(words.get(w + 1), token);
      } else {
        while (w > 0 && token < scene.sentence().size() && scene.token(token).pos().equals("HYPH")) {
          token++;
        }
        token = token < scene.sentence().size() && scene.lemmas(token).contains(word) ? token : -1;
        tokens.add(token++);
      }
      if (token <= 0 && w > 0 || tokens.contains(-1)) {
        return new TreeSet<>();
      }
    }
    return tokens;
  }

  private int gap(String next, int from) {
    int words = 0; // those of a name are one
    for (int i = from; i < scene.sentence().size() && words <= GAP; i++) {
      words += inName(i) ? 0 : 1;
      if (scene.lemmas(i).contains(next)) {
        return i;
      }
      if (Set.of(".", ",", ":", "WDT", "VBD", "VBZ").contains(scene.token(i).pos())) {
        return -1;
      }
    }
    return -1;
  }

  private boolean inName(int i) {
    return scene.up(i).filter(e -> e.governor() > i && e.governor() - i < LONGEST_NAME && e.relation().matches("compound|det") && scene.side(e.governor())).isPresent();
  }

  private boolean fits(Frame frame, TreeSet<Integer> words, int head, boolean phrase) {
    Token token = scene.token(head);
    if (!frame.noun() && token.pos().equals("VBG") && frame.pattern().startsWith("suffer") && passive(words, head)) {
      return false; // "has been bombing" is no "be bombed"
    }
    if (!frame.noun() && scene.side(head)) {
      return false; // "Kenyan forces are to leave" does not tell that somebody forces them
    }
    if (!frame.noun() && !phrase && scene.up(head).filter(e -> e.base().startsWith("aux")).isPresent() && scene.in("auxiliary", head)) {
      return false;
    }
    if (frame.noun()) {
      boolean modifier = scene.up(head).filter(e -> e.base().equals("compound") && e.governor() > head && e.governor() - head < 3).isPresent();
      boolean joined = head + 1 < scene.sentence().size() && scene.token(head + 1).pos().equals("HYPH") && scene.token(head + 1).at().start() == token.at().end(); // "war-torn"
      boolean before = modifier || token.pos().equals("VBG") && scene.up(head).filter(e -> e.base().equals("amod") && e.governor() == head + 1).isPresent(); // "fighting positions"
      return !before && !joined && !named(head) && token.isNoun() || token.pos().equals("VBG") && !before && nounLike(head);
    }
    if (frame.role() == Frame.Role.HARM && token.pos().startsWith("JJ")) {
      return !attributive(head);
    }
    boolean before = scene.up(head).filter(e -> e.base().equals("amod") && e.governor() > head && !determined(head, e.governor())).isPresent();
    if (before && !phrase && (!token.pos().equals("VBG") || equips(head))) {
      return false;
    }
    boolean participle = token.pos().startsWith("JJ") && token.lower().endsWith("ed");
    boolean modifies = scene.up(head).filter(e -> e.base().equals("compound") && e.governor() > head).isPresent(); // "Bombing Suspect"
    boolean title = token.isName() && !modifies && titled();
    return (token.isVerb() || participle || phrase || title) && !(token.pos().equals("VBG") && nounLike(head) && scene.sentence().dependents(head, "obj").isEmpty());
  }

  private boolean passive(TreeSet<Integer> words, int head) {
    return scene.lemma(words.first()).equals("be") && scene.up(words.first()).filter(e -> e.base().equals("aux") && e.governor() == head).isPresent();
  }

  /** "Two fighting positions", "a firing point": what a thing is for; "advancing troops" do it, and in "stop bombing schools" the parser errs. */
  private boolean equips(int head) {
    boolean phrase = head > 0 && scene.token(head - 1).pos().matches("DT|CD|JJ.?|PRP\\$|POS");
    return phrase && scene.up(head).filter(e -> e.governor() == head + 1 && !scene.people(e.governor()) && !scene.in("unit", e.governor())).isPresent();
  }

  /** "Two wounded soldiers were flown out": which soldiers, not what befell them now. */
  private boolean attributive(int head) {
    return scene.in("hurt-or-dead", head) && scene.up(head).filter(e -> e.base().equals("amod") && e.governor() == head + 1 && scene.token(head + 1).isNoun())
        .filter(e -> scene.up(e.governor()).filter(u -> u.base().startsWith("nsubj") || u.base().equals("obj")).isPresent()).isPresent();
  }

  /** "which the rebels named Operation Storm": a name, no happening of its own. */
  private boolean named(int head) {
    return scene.up(head).filter(e -> List.of("obj", "xcomp", "obl").contains(e.base()) && scene.in("naming", e.governor())).isPresent();
  }

  /** "killed the chief's deputy", which the parser takes for an adjective: none stands before an article or a genitive. */
  private boolean determined(int from, int to) {
    boolean behind = from > 0 && scene.token(from - 1).pos().matches("DT|PRP\\$"); // "the outlawed Workers' Party"
    return !behind && IntStream.range(from + 1, to).anyMatch(i -> Set.of("DT", "PRP$", "POS").contains(scene.token(i).pos()));
  }

  private boolean nounLike(int head) {
    if (head + 1 < scene.sentence().size() && scene.lemma(head + 1).equals("of") && scene.sentence().children(head, "obj", "aux").isEmpty()) {
      return true; // "shelling of a shop"
    }
    if (head > 0 && scene.token(head - 1).pos().equals("JJ") && scene.up(head).filter(e -> e.base().equals("amod") && e.governor() == head - 1).isPresent()) {
      return true; // "in Turkish shelling on …", which the parser turns round
    }
    boolean determined = !scene.sentence().children(head, "det", "amod", "nmod:poss", "compound", "expl").isEmpty() // "there has been fighting", "there is fighting"
        || scene.up(head).filter(e -> e.base().equals("xcomp") && !scene.sentence().children(e.governor(), "expl").isEmpty()).isPresent();
    String relation = scene.sentence().governor(head).map(e -> e.base()).orElse("");
    return determined || (Set.of("obj", "nmod", "obl", "nsubj").contains(relation) && scene.sentence().children(head, "obj", "mark").isEmpty());
  }

  /** A headline in which every longer word has a capital: its tags are not to be trusted. */
  private boolean titled() {
    long longer = scene.sentence().tokens().stream().filter(t -> t.form().length() > 3).count();
    long capital = scene.sentence().tokens().stream().filter(t -> t.form().length() > 3 && Character.isUpperCase(t.form().charAt(0))).count();
    return longer > 2 && capital * 10 >= longer * 8;
  }
}
