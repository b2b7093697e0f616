// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.event;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import marsad.knowledge.frame.Lexicon;
import marsad.read.Context;
import marsad.read.Mention;
import marsad.read.language.Edge;
import marsad.read.language.Sentence;
import marsad.read.language.Token;
import marsad.record.Period;
import marsad.record.Place;
import marsad.record.Victims;

/** One sentence with all that is needed to read events in it, and what its words stand for. */
final class Scene {
  private final Context context;
  private final Lexicon lexicon;
  private final Totals totals;
  private final Sentence sentence;
  private final BitSet armed = new BitSet();
  private final BitSet sides = new BitSet();
  private final List<Mention<Place>> places;
  private final List<Mention<Period>> times;
  private final boolean warlike;
  private final boolean anyParty;
  private final List<Set<String>> lemmas;

  Scene(Context context, Lexicon lexicon, Sentence sentence) {
    this.context = context;
    this.lexicon = lexicon;
    this.totals = new Totals(lexicon);
    this.sentence = sentence;
    this.places = context.places().in(sentence);
    this.times = context.times().in(sentence);
    this.lemmas = sentence.tokens().stream().map(t -> lemmas(lexicon, t)).toList();
    sentence.tokens().stream().filter(t -> context.actors().armed(sentence, t.index())).forEach(t -> armed.set(t.index()));
    context.actors().in(sentence).stream().filter(m -> m.value().id().isPresent() && armed.get(m.head())).forEach(m -> sides.set(m.head()));
    sentence.tokens().stream().filter(t -> t.isNoun() && carries(t.index())).forEach(t -> armed.set(t.index()));
    this.warlike = sentence.tokens().stream().anyMatch(t -> t.isNoun() && (armed(t.index()) || in("warlike", t.index())));
    this.anyParty = sentence.tokens().stream().anyMatch(t -> t.isNoun() && armed(t.index())) || !context.actors().in(sentence).isEmpty();
  }

  Context context() {
    return context;
  }

  Lexicon lexicon() {
    return lexicon;
  }

  Totals totals() {
    return totals;
  }

  Sentence sentence() {
    return sentence;
  }

  /** The place whose words hold a token. */
  Optional<Mention<Place>> placeAt(int i) {
    return places.stream().filter(m -> m.covers(i)).findFirst();
  }

  /** True for words that tell when. */
  boolean time(int i) {
    return times.stream().anyMatch(m -> m.covers(i)) || in("time", i);
  }

  /** "Since the invasion", "since they began": what hangs on a word that only says from when something is counted. */
  boolean since(int i) {
    return sentence.children(i, "case", "mark").stream().anyMatch(e -> in("total-since", e.dependent()));
  }

  /** True for words that tell a time which is over. */
  boolean past(int i) {
    Optional<LocalDate> published = context.document().report().published();
    return times.stream().filter(m -> m.covers(i)).anyMatch(m -> published.isPresent() && m.value().to().filter(to -> !to.isAfter(published.get())).isPresent());
  }

  Token token(int i) {
    return sentence.token(i);
  }

  /** Base forms that a token may have; more than one where the tagger may have erred (headlines, participles taken for adjectives). */
  Set<String> lemmas(int i) {
    return lemmas.get(i);
  }

  private static Set<String> lemmas(Lexicon lexicon, Token token) {
    String lower = token.lower();
    Set<String> forms = new TreeSet<>(List.of(token.lemma().toLowerCase(Locale.ROOT), lower));
    if (lexicon.irregular().containsKey(lower)) {
      forms.add(lexicon.irregular().get(lower));
    }
    boolean doubtful = token.isName() || token.pos().startsWith("JJ") || token.isNoun();
    if (doubtful && lower.length() > 4) {
      for (String ending : List.of("s", "es", "ed", "d", "ing")) {
        if (lower.endsWith(ending)) {
          String stem = lower.substring(0, lower.length() - ending.length());
          forms.add(stem);
          if (ending.equals("ing")) {
            forms.add(stem + "e");
          }
        }
      }
    }
    return forms;
  }

  String lemma(int i) {
    return token(i).lemma().toLowerCase(Locale.ROOT);
  }

  /** True where the token stands in a list of contexts.tsv. What holds of one known armed side holds of all, whatever their names are made of. */
  boolean in(String list, int i) {
    if (sides.get(i)) {
      return lexicon.in("side-is", list);
    }
    boolean hyphen = i > 1 && token(i - 1).pos().equals("HYPH") && lexicon.in(list, token(i - 2).lower() + "-" + lemma(i));
    return hyphen || lexicon.in(list, lemma(i)) || lexicon.in(list, token(i).lower()) || token(i).isName() && lemmas(i).stream().anyMatch(l -> lexicon.in(list, l));
  }

  /** True where the sentence speaks of what a list holds; verbs ("stormed", "filmed", "staged") say nothing of the topic. */
  boolean anyIn(String list) {
    return sentence.tokens().stream().anyMatch(t -> !t.isVerb() && in(list, t.index()) && !(t.index() > 0 && lexicon.in("no-trade", token(t.index() - 1).lower() + " " + lemma(t.index()))));
  }

  boolean armed(int i) {
    return armed.get(i);
  }

  /** True for the last word of a known armed side's name. */
  boolean side(int i) {
    return sides.get(i);
  }

  boolean named(int i) {
    return token(i).isName() || placeAt(i).isPresent();
  }

  boolean place(int i) {
    return placeAt(i).isPresent() || in("place-word", i);
  }

  boolean people(int i) {
    return in("people", core(i)) || token(i).pos().equals("CD") || context.actors().who(sentence, i) != Victims.UNKNOWN || armed(i)
        || token(i).entity().equals("PERSON") || token(i).pos().equals("PRP") || nation(i);
  }

  /** "Ninety Yazidis", "hundreds of Tigrayans". */
  boolean nation(int i) {
    if (i == 0 && lemmas(i).stream().anyMatch(l -> lexicon.weapons().containsKey(l) || lexicon.in("thing", l))) {
      return false; // "Rockets fell": a capital that only begins the sentence
    }
    boolean several = token(i).pos().equals("NNPS") || token(i).pos().equals("NNP") && (context.counts().on(sentence, i).isPresent() || ofMany(i));
    return several && placeAt(i).isEmpty() && !time(i) && token(i).entity().matches("O|MISC|NATIONALITY") && (counted(i) || context.actors().at(sentence, i).filter(m -> m.value().id().isPresent()).isEmpty());
  }

  /** "Some 300 Burundians". */
  private boolean counted(int i) {
    return token(i).pos().equals("NNPS") && context.counts().on(sentence, i).isPresent() && !armed(i);
  }

  /** "Columns of Rohingya". */
  private boolean ofMany(int i) {
    return up(i).filter(e -> e.base().equals("nmod") && (in("made-of", e.governor()) || in("quantity", e.governor())) && core(e.governor()) == i).isPresent();
  }

  /** "Men with hunting rifles", "riders with machetes". */
  private boolean carries(int i) {
    return in("masked-men", i) && sentence.dependents(i, "nmod").stream().filter(e -> e.detail().equals("with")).map(Edge::dependent)
        .anyMatch(w -> in("carried-arm", w) || sentence.children(w, "conj").stream().anyMatch(c -> in("carried-arm", c.dependent())));
  }

  /** An armed side, a known actor, a name that is no place's, or people. */
  boolean party(int i) {
    return armed(i) || people(i) || in("group", i) || token(i).isName()
        || context.actors().at(sentence, i).filter(m -> m.value().id().isPresent()).isPresent();
  }

  boolean weapon(int i) {
    return (lexicon.weapons().containsKey(lemma(i)) || token(i).isName() && lemmas(i).stream().anyMatch(l -> lexicon.weapons().containsKey(l))) && !armed(i) && !people(i);
  }

  /** A weapon, aircraft and vehicles of war included: it does nothing by itself. */
  boolean arm(int i) {
    return lemmas(i).stream().anyMatch(l -> lexicon.weapons().containsKey(l)) && context.actors().thing(sentence, i);
  }

  /** True where an armed side or a weapon of war stands in the sentence, whatever else it speaks of. */
  boolean warlike() {
    return warlike;
  }

  /** Behind a word of quantity ("dozens of villagers") the noun that it counts. */
  int core(int head) {
    if (token(head).pos().equals("DT")) {
      return sentence.children(head, "amod").stream().map(Edge::dependent).findFirst().orElse(head); // "the wounded" by its article
    }
    return in("quantity", head) || in("behalf", head) || in("made-of", head) ? sentence.dependents(head, "nmod:of").stream().map(Edge::dependent).findFirst().orElse(head) : head;
  }

  /** Of "stop bombing hospitals" the noun, where the parser takes the verb for an adjective; else the token itself. */
  int object(int i) {
    return token(i).pos().equals("VBG") ? up(i).filter(e -> e.base().equals("amod") && e.governor() > i).map(Edge::governor).orElse(i) : i;
  }

  Optional<Edge> up(int i) {
    return sentence.governor(i).filter(e -> e.governor() >= 0);
  }

  /** True where a person, a force or a group is named anywhere in the sentence. */
  boolean anyParty() {
    return anyParty;
  }
}
