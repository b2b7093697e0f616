// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.event;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import marsad.knowledge.Knowledge;
import marsad.knowledge.frame.Lexicon;
import marsad.read.Context;
import marsad.read.Found;
import marsad.read.language.Clauses;
import marsad.read.language.Edge;
import marsad.read.language.Sentence;
import marsad.read.language.Token;
import marsad.record.How;
import marsad.record.Period;
import marsad.record.Span;

/**
 * The signs by which a learned scorer knows what a clause tells: its words, those of the rest of the sentence and of the sentences around, the
 * lists of contexts.tsv that they stand in, and how the clause is built. Who acts is no sign: names, parties and armed people stand as one word,
 * so that nobody's name weighs anything.
 */
public final class Signs {
  private static final int AROUND = 2; // sentences before and after
  private static final int NEW_DAYS = 30;
  private static final String PARTY = "#PARTY";
  private static final Set<String> ROLES = Set.of("nsubj", "nsubj:pass", "obj", "obl", "nmod", "iobj");
  private static final Set<String> ARTICLES = Set.of("the", "a", "an");
  private final Lexicon lexicon;
  private final Map<String, List<String>> lists = new HashMap<>();

  private Signs(Lexicon lexicon) {
    this.lexicon = lexicon;
    lexicon.lists().entrySet().stream().sorted(Map.Entry.comparingByKey())
        .forEach(e -> e.getValue().forEach(w -> lists.computeIfAbsent(w, k -> new ArrayList<>()).add(e.getKey())));
  }

  /** The signs that the knowledge's language knows. */
  public static Signs load(Knowledge knowledge) {
    return new Signs(Lexicon.load(knowledge.language()));
  }

  /** The signs of the clause that these words of a report tell, in a fixed order, each once; none where their sentence was not parsed. */
  public List<String> of(Context context, Span words) {
    for (Sentence sentence : context.document().parsed()) {
      List<Integer> at = sentence.tokens().stream().filter(t -> t.at().overlaps(words)).map(Token::index).toList();
      if (!at.isEmpty()) {
        return of(new Scene(context, lexicon, sentence), Clauses.top(sentence, at.get(0), at.get(at.size() - 1) + 1));
      }
    }
    return List.of();
  }

  /** The signs of the clause that a word stands in, in a fixed order, each once. */
  List<String> of(Scene scene, int word) {
    Clause clause = Clause.of(scene.sentence(), word);
    Set<String> signs = new TreeSet<>();
    words(scene, clause, signs);
    around(scene, signs);
    built(scene, clause, signs);
    dated(scene, clause, signs);
    return List.copyOf(signs);
  }

  private void words(Scene scene, Clause clause, Set<String> signs) {
    Set<Integer> own = new HashSet<>(clause.words());
    String before = "";
    for (int i = 0; i < scene.sentence().size(); i++) {
      String form = form(scene, scene.sentence(), i);
      add("*", form, signs);
      add(own.contains(i) ? "c" : "s", form, signs);
      if (own.contains(i) && !before.isEmpty() && !before.equals(form)) {
        signs.add("c2=" + before + " " + form);
      }
      before = own.contains(i) ? form : before;
    }
  }

  private void around(Scene scene, Set<String> signs) {
    int index = scene.sentence().index();
    List<Sentence> all = scene.context().document().sentences();
    for (Sentence sentence : all.subList(Math.max(0, index - AROUND), Math.min(all.size(), index + AROUND + 1))) {
      for (int i = 0; i < sentence.size() && sentence.index() != index; i++) {
        String form = form(scene, sentence, i);
        add("*", form, signs);
        add("t", form, signs);
      }
    }
  }

  /** A word where it stands, and the lists that it stands in. */
  private void add(String where, String form, Set<String> signs) {
    signs.add(where + "=" + form);
    if (!where.equals("*")) {
      lists.getOrDefault(form, List.of()).forEach(l -> signs.add(where + "l=" + l));
    }
  }

  /** A word as a sign: in lower case; numbers, years, names and parties as classes. */
  private static String form(Scene scene, Sentence sentence, int i) {
    Token token = sentence.token(i);
    if (token.form().matches("(19|20)[0-9][0-9]")) {
      return year(scene, Integer.parseInt(token.form()));
    }
    if (Character.isDigit(token.form().codePointAt(0))) {
      return "#";
    }
    if (party(scene, sentence, i)) {
      return PARTY;
    }
    boolean capital = Character.isUpperCase(token.form().codePointAt(0)) && i > 0 && !token.form().equals("I");
    boolean time = scene.lexicon().in("time", token.lower()) || scene.lexicon().in("time", token.lemma());
    return token.isName() || capital ? time ? "#DAY" : "#NAME" : token.lower();
  }

  /** One of the words that name an armed side or any other actor, its article included. */
  private static boolean party(Scene scene, Sentence sentence, int i) {
    boolean article = i + 1 < sentence.size() && ARTICLES.contains(sentence.token(i).lower());
    return named(scene, sentence, i) || article && named(scene, sentence, i + 1);
  }

  private static boolean named(Scene scene, Sentence sentence, int i) {
    return !sentence.token(i).isVerb() && scene.context().actors().armed(sentence, i) || scene.context().actors().in(sentence).stream().anyMatch(m -> m.covers(i));
  }

  private static String year(Scene scene, int year) {
    int published = scene.context().document().report().published().map(LocalDate::getYear).orElse(year);
    return year < published ? "#PAST" : year > published ? "#NEXT" : "#YEAR";
  }

  private void built(Scene scene, Clause clause, Set<String> signs) {
    int head = clause.head();
    signs.add("tag=" + scene.token(head).pos());
    add("lemma", lemma(scene, head), signs);
    signs.add("rel=" + scene.up(head).map(Edge::base).orElse("root"));
    scene.up(head).ifPresent(e -> signs.add("gov=" + lemma(scene, e.governor())));
    for (Edge edge : scene.sentence().children(head)) {
      String base = edge.relation().equals("nsubj:pass") ? "nsubj:pass" : edge.base();
      if (ROLES.contains(base)) {
        String sort = sort(scene, edge.dependent());
        signs.add(base + "=" + filler(scene, edge.dependent()));
        signs.add(base + "~" + sort);
        scene.sentence().children(edge.dependent(), "case").stream().limit(1).forEach(c -> signs.add("case=" + scene.token(c.dependent()).lower() + " " + sort));
      } else if (!base.equals("punct")) {
        signs.add(base + "=" + form(scene, scene.sentence(), edge.dependent()));
      }
    }
    signs.add("places=" + clause.words().stream().anyMatch(i -> scene.placeAt(i).isPresent()));
    signs.add("counts=" + clause.words().stream().anyMatch(i -> scene.token(i).pos().equals("CD")));
  }

  private static String lemma(Scene scene, int i) {
    String form = form(scene, scene.sentence(), i);
    return form.startsWith("#") ? form : scene.lemma(i);
  }

  private static String filler(Scene scene, int word) {
    int core = scene.core(word);
    return scene.placeAt(core).isPresent() ? "#PLACE" : scene.armed(core) ? PARTY : lemma(scene, core);
  }

  /** The sort of thing that a word stands for. */
  private static String sort(Scene scene, int word) {
    int core = scene.core(word);
    if (scene.placeAt(core).isPresent()) {
      return "place";
    }
    if (scene.time(word)) {
      return "time";
    }
    boolean party = scene.armed(core) || party(scene, scene.sentence(), core);
    return party ? "party" : scene.weapon(core) ? "weapon" : scene.people(core) ? "people" : scene.place(core) ? "site" : "thing";
  }

  /** How the clause is dated, against the day of publication. */
  private static void dated(Scene scene, Clause clause, Set<String> signs) {
    Found<Optional<Period>> when = scene.context().times().of(scene.sentence(), clause.head(), false);
    Optional<LocalDate> published = scene.context().document().report().published();
    Optional<LocalDate> end = when.value().flatMap(Period::to);
    String days = "none";
    if (end.isPresent() && published.isPresent()) {
      long before = ChronoUnit.DAYS.between(end.get(), published.get());
      days = before < 0 ? "ahead" : before <= 1 ? "day" : before <= NEW_DAYS ? "month" : "older";
    }
    signs.add("when=" + (when.how() == How.STATED ? "stated " : "else ") + days);
  }
}
