// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import marsad.knowledge.WordClasses;
import marsad.knowledge.place.Gazetteer;
import marsad.knowledge.place.KnownPlace;
import marsad.knowledge.place.PlaceKind;
import marsad.read.Actors;
import marsad.read.Mention;
import marsad.read.Times;
import marsad.read.language.Phrases.Range;
import marsad.read.language.Sentence;
import marsad.read.language.Token;
import marsad.record.Actor;

/** The runs of tokens of a sentence that may name a place: what the tagger calls one, and names that a gazetteer has behind "in" or before "province". */
final class NameRuns {
  private static final long LARGE = 50_000; // people of a town whose name stands for itself
  private final Gazetteer gazetteer;
  private final NameLists lists;
  private final WordClasses words;
  private final Actors actors;
  private final Times times;
  private final Ground ground;
  private final Set<String> persons = new TreeSet<>();

  private final Set<String> said = new java.util.HashSet<>();

  NameRuns(PlaceLists lists, Actors actors, Times times, List<Sentence> sentences) {
    this.gazetteer = lists.gazetteer();
    this.words = lists.classes();
    this.lists = new NameLists(gazetteer, words);
    this.actors = actors;
    this.times = times;
    this.ground = new Ground(gazetteer, words, actors, persons);
    sentences.forEach(this::tellPersons);
  }

  /** The parts of names of persons, which stand alone later ("Tamerlan", after "Tamerlan Karimov"). */
  private void tellPersons(Sentence sentence) {
    for (int i = 0; i < sentence.size(); i++) {
      boolean before = i > 0 && sentence.token(i - 1).entity().equals("PERSON") && sentence.token(i - 1).isName();
      boolean behind = i + 1 < sentence.size() && sentence.token(i + 1).entity().equals("PERSON") && sentence.token(i + 1).isName();
      if (sentence.token(i).entity().equals("PERSON") && (before || behind)) {
        persons.add(sentence.token(i).form());
      }
    }
  }

  List<Range> in(Sentence sentence) {
    List<Range> runs = new ArrayList<>();
    for (int from = 0; from < sentence.size();) {
      int to = end(sentence, from);
      int cut = to - from > 1 && possessed(sentence, from, to) ? from + 1 : to;
      lists.of(sentence, from, cut).forEach(r -> add(sentence, r.from(), r.to(), runs));
      if (cut < to) {
        add(sentence, cut, to, runs);
      }
      from = Math.max(to, from + 1);
    }
    return runs;
  }

  private void add(Sentence sentence, int from, int to, List<Range> runs) {
    int end = occasion(sentence, from, to);
    boolean time = times.in(sentence).stream().anyMatch(m -> m.from() < end && from < m.to());
    if (end > from && !time && !operation(sentence, from) && (isPlace(sentence, from, end) || told(sentence, from, end) || ground.is(sentence, from, end, runs)) && !insideActor(sentence, from, end)) {
      runs.add(new Range(from, end));
      said.add(sentence.form(from, end));
    }
  }

  /** What the report has named as a place before is one again: "Safira itself was captured". */
  private boolean told(Sentence sentence, int from, int to) {
    String form = sentence.form(from, to);
    boolean alone = to - from == 1 && sentence.token(from).entity().matches("PERSON|ORGANIZATION"); // a town that is subject or object, to the tagger
    boolean free = !persons.contains(form) && (alone || sentence.token(from).entity().matches("O|LOCATION")) && !actorsName(sentence, from, to);
    return free && said.contains(form) && !gazetteer.lookup(form).isEmpty();
  }

  /** Of "the Mopti Marathon", "the Minsk Agreement" the place ends before the occasion that is called after it. */
  private int occasion(Sentence sentence, int from, int to) {
    boolean called = to - from > 1 && words.is("occasion", sentence.token(to - 1).lower());
    return called && !gazetteer.lookup(sentence.form(from, to - 1)).isEmpty() ? to - 1 : to;
  }

  /** "Operation Storm of Benue", "an operation called the Shield of Basra": a name of a deed, where it is called after a place too. */
  private boolean operation(Sentence sentence, int from) {
    boolean of = false;
    int at = from - 1;
    for (; at >= 0 && (sentence.token(at).form().matches("[\"“”'‘’]") || sentence.token(at).lower().matches("of|the") || capital(sentence, at)); at--) {
      of |= sentence.token(at).lower().equals("of");
      if (words.is("operation", sentence.token(at).lower())) {
        return true;
      }
    }
    return at >= 0 && (words.is("operation", sentence.token(at).lower()) && at + 1 < from && capital(sentence, at + 1) || of && words.is("operation-called", sentence.token(at).lower()) && capital(sentence, from - 2));
  }

  private static boolean capital(Sentence sentence, int at) {
    return at >= 0 && Character.isUpperCase(sentence.token(at).form().codePointAt(0));
  }

  /** "Syrias Aleppo", the genitive's apostrophe lost: two names. */
  private boolean possessed(Sentence sentence, int from, int to) {
    String first = sentence.token(from).form();
    return first.length() > 3 && first.endsWith("s") && gazetteer.lookup(sentence.form(from, to)).isEmpty() && gazetteer.lookup(first).isEmpty()
        && gazetteer.lookup(first.substring(0, first.length() - 1)).stream().anyMatch(p -> p.kind() == PlaceKind.COUNTRY);
  }

  /** One past the last token of the name that begins here: words of one entity type, hyphens and articles between them. */
  private int end(Sentence sentence, int from) {
    Token first = sentence.token(from);
    boolean word = first.form().codePoints().anyMatch(Character::isUpperCase) || first.lower().equals("al") || glued(sentence, from);
    if (!word || !first.isName() && !first.entity().equals("LOCATION") && !glued(sentence, from)) {
      return from;
    }
    boolean location = first.entity().equals("LOCATION");
    int to = from + 1;
    while (to < sentence.size() && (belongs(sentence, to, location) || arabic(sentence, to))) {
      to++;
    }
    while (to > from + 1 && !sentence.token(to - 1).isName() && !sentence.token(to - 1).entity().equals("LOCATION")) {
      to--;
    }
    return to;
  }

  /** "al" of "alBab". */
  private boolean glued(Sentence sentence, int article) {
    return words.is("arabic-article", sentence.token(article).lower()) && sentence.joined(article);
  }

  private boolean belongs(Sentence sentence, int at, boolean location) {
    Token token = sentence.token(at);
    boolean more = at + 1 < sentence.size() && sentence.token(at + 1).isName();
    if (token.form().equals("-") || words.is("name-joint", token.lower())) {
      return more && (!location || sentence.token(at + 1).entity().equals("LOCATION") || !token.form().equals("-"));
    }
    return token.isName() && (token.entity().equals("LOCATION") == location);
  }

  /** "Maarrat al-Numan", "Deir ez-Zor": the second part carries an article, whatever the tagger makes of it. */
  private boolean arabic(Sentence sentence, int at) {
    String word = sentence.token(at).lower();
    int joint = word.indexOf('-') > 0 ? word.indexOf('-') : word.indexOf('‐');
    boolean own = joint > 0 && joint + 2 < word.length() && words.is("arabic-article", word.substring(0, joint));
    boolean apart = words.is("arabic-article", word) && at + 2 < sentence.size() && sentence.token(at + 1).form().matches("[-‐]") && Character.isUpperCase(sentence.token(at + 2).form().codePointAt(0));
    boolean lost = glued(sentence, at); // "Maarrat alNuman"
    boolean behind = glued(sentence, at - 1);
    boolean hyphen = word.matches("[-‐]") && words.is("arabic-article", sentence.token(at - 1).lower());
    boolean name = at > 1 && sentence.token(at - 1).form().matches("[-‐]") && words.is("arabic-article", sentence.token(at - 2).lower()) && Character.isUpperCase(sentence.token(at).form().codePointAt(0));
    return (own || lost) && sentence.token(at - 1).isName() || behind || apart && sentence.token(at - 1).isName() || hyphen || name;
  }

  private boolean isPlace(Sentence sentence, int from, int to) {
    boolean tagged = sentence.token(from).entity().equals("LOCATION");
    String form = sentence.form(from, to);
    if (form.length() <= 4 && form.codePoints().noneMatch(Character::isLowerCase) && form.codePoints().noneMatch(Character::isDigit)) {
      return gazetteer.lookup(form).stream().anyMatch(p -> p.kind() == PlaceKind.COUNTRY); // "US", never a village that is called so
    }
    if (Distances.behind(sentence, to, words) > 0) {
      return true;
    }
    boolean behind = to < sentence.size() && words.is("behind-place", sentence.token(to).lower());
    boolean before = from > 0 && words.is("before-place", sentence.token(from - 1).lower());
    if (to - from == 1 && persons.contains(form) && !behind && !before || actorsName(sentence, from, to)) {
      return false;
    }
    boolean called = from > 1 && sentence.token(from - 1).lower().equals("of") && words.is("settlement-of", sentence.token(from - 2).lower()); // "the village of Kwi"
    boolean left = from > 1 && words.is("place-preposition", sentence.token(from - 1).lower()) && words.is("leave-verb", sentence.token(from - 2).lemma()); // "withdrew from Adan Kel"
    if ((called || left || serial(sentence, from, to)) && !sentence.token(from).entity().equals("ORGANIZATION")) {
      return true;
    }
    if (tagged) {
      boolean sort = to < sentence.size() && words.is("site-sort", sentence.token(to).lower());
      return to - from > 1 || before || behind || sort || !gazetteer.lookup(form).isEmpty() || listed(sentence, from) || form.contains("-");
    }
    boolean mistaken = sentence.token(from).entity().equals("PERSON");
    boolean own = gazetteer.lookup(form).stream().filter(KnownPlace::theatre).anyMatch(p -> !mistaken || to - from == 1 && (p.kind() == PlaceKind.PROVINCE || p.population() >= LARGE)); // "Idlib", taken for a person's name
    boolean person = mistaken && to - from > 1;
    if (owned(sentence, from, to)) {
      return true;
    }
    boolean inside = from > 0 && words.is("only-place", sentence.token(from - 1).lower());
    return own || (behind || inside || before && !person) && !gazetteer.lookup(form).isEmpty();
  }

  /** "Around the Barlow barracks": behind a preposition with the article, a sort of place behind it. */
  private boolean owned(Sentence sentence, int from, int to) {
    boolean sort = to < sentence.size() && words.is("site-own", sentence.token(to).lower()) && sentence.token(to).pos().startsWith("NN");
    return sort && from > 1 && sentence.token(from - 1).lower().equals("the") && words.is("before-place", sentence.token(from - 2).lower());
  }

  /** "The districts of Hanano, Salaheddine [and Sakhour]": behind the sort of several places each name of the list. */
  private boolean serial(Sentence sentence, int from, int to) {
    int at = from - 1;
    for (int ands = 0; at > 1 && ands < 2 && part(sentence, at); at--) {
      ands += sentence.token(at).lower().equals("and") ? 1 : 0;
    }
    boolean sort = at > 0 && sentence.token(at).lower().equals("of") && words.is("sorts", sentence.token(at - 1).lower());
    return sort && (to - from == 1 || !sentence.token(from).entity().equals("PERSON") || !gazetteer.lookup(sentence.form(from, to)).isEmpty());
  }

  private boolean part(Sentence sentence, int at) {
    Token token = sentence.token(at);
    return token.isName() || token.form().matches("[,-]") || token.lower().equals("and") || words.is("arabic-article", token.lower());
  }

  /** A name in a list or behind a noun of sort: "the villages of Odi, Kaiama and Sagbama", "Hodan, Mogadishu". */
  private boolean listed(Sentence sentence, int from) {
    boolean comma = from > 1 && sentence.token(from - 1).form().equals(",") && sentence.token(from - 2).entity().equals("LOCATION");
    boolean sort = from > 0 && sentence.token(from - 1).isNoun() && !sentence.token(from - 1).isName() && words.is("behind-place", sentence.token(from - 1).lower());
    return comma || sort || from > 0 && sentence.token(from - 1).pos().equals("JJ");
  }

  /** The whole name of an armed group or body ("Taliban") is no place's. */
  private boolean actorsName(Sentence sentence, int from, int to) {
    return actors.in(sentence).stream().anyMatch(a -> a.from() <= from && a.to() >= to && a.value().id().filter(id -> !id.startsWith("state-")).isPresent()
        && (a.value().name().equals(sentence.form(from, to))));
  }

  private boolean insideActor(Sentence sentence, int from, int to) {
    for (Mention<Actor> actor : actors.in(sentence)) {
      boolean longer = actor.to() - actor.from() > to - from && actor.from() <= from && actor.to() >= to;
      if (longer && actor.value().id().isPresent() && actor.to() >= to && namesItself(sentence, actor, to)) {
        return true;
      }
    }
    return false;
  }

  /** "Syrian Observatory", "Islamic State in Iraq" hold a place's name inside their own; "Idlib's rebels" do not. */
  private static boolean namesItself(Sentence sentence, Mention<Actor> actor, int to) {
    return to >= actor.to() || !sentence.token(to).pos().equals("POS") && sentence.token(actor.to() - 1).isName();
  }
}
