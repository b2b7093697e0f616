// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.benchmark.roles;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import marsad.read.Context;
import marsad.read.Mention;
import marsad.read.language.Edge;
import marsad.read.language.Sentence;
import marsad.read.language.Token;
import marsad.record.Actor;

/** The signs by which one phrase is judged: its own words and classes, what it hangs on, and what its sentence tells of. */
final class Signs {
  private static final Set<String> NAMES = Set.of("PERSON", "LOCATION", "ORGANIZATION", "MISC");
  private final WordClasses words;
  private final Context context;
  private final Sentence sentence;
  private final Set<String> told = new TreeSet<>();

  Signs(WordClasses words, Context context, Sentence sentence) {
    this.words = words;
    this.context = context;
    this.sentence = sentence;
    sentence.tokens().forEach(t -> words.event(t).ifPresent(e -> told.add(words.lemma(t))));
  }

  /** All signs of a phrase, none twice. */
  Set<String> of(Phrase phrase) {
    Set<String> signs = new TreeSet<>();
    own(phrase, signs);
    edges(phrase, signs);
    around(phrase, signs);
    upward(phrase, signs);
    linear(phrase, signs);
    actor(phrase, signs);
    return signs;
  }

  private Token token(int i) {
    return sentence.token(i);
  }

  /** A common word as itself, a name as its sort. */
  private String word(Token token) {
    if (token.isName() || NAMES.contains(token.entity())) {
      return "#" + (token.entity().equals("O") ? "NAME" : token.entity());
    }
    return token.form().codePoints().anyMatch(Character::isDigit) ? "#9" : words.lemma(token);
  }

  /** Two words together are kept as a number alone, so that no model repeats the words of a text. */
  private static String pair(String sign, String words) {
    return sign + Integer.toHexString(words.hashCode());
  }

  private void own(Phrase phrase, Set<String> signs) {
    Token head = token(phrase.head());
    int length = phrase.head() - phrase.from() + 1;
    signs.add("len=" + Math.min(5, length));
    signs.add("h=" + word(head));
    signs.add("hp=" + head.pos());
    signs.add("hn=" + head.entity());
    words.of(head).forEach(c -> signs.add("hc=" + c));
    signs.add("first=" + word(token(phrase.from())));
    signs.add("firstpos=" + token(phrase.from()).pos() + (length > 1 ? "+" : ""));
    signs.add("rel=" + phrase.relation());
    long names = sentence.tokens().subList(phrase.from(), phrase.head() + 1).stream().filter(t -> t.entity().equals("PERSON")).count();
    signs.add("person=" + (names == 0 ? "none" : names == length ? "all" : "some") + Math.min(4, length));
    long orgs = sentence.tokens().subList(phrase.from(), phrase.head() + 1).stream().filter(t -> t.entity().equals("ORGANIZATION")).count();
    signs.add("org=" + (orgs == 0 ? "none" : orgs == length ? "all" : "some"));
    for (int i = phrase.from(); i < phrase.head(); i++) {
      signs.add("m=" + word(token(i)));
      words.of(token(i)).stream().filter(c -> !c.startsWith("list/")).forEach(c -> signs.add("mc=" + c));
    }
    if (phrase.extended()) {
      signs.add("of=" + token(phrase.head() + 1).lower());
      signs.add(pair("of2=", word(token(phrase.to() - 1)) + "<" + word(head)));
      words.of(token(phrase.to() - 1)).stream().filter(c -> !c.startsWith("list/")).forEach(c -> signs.add("ofc=" + c));
    } else {
      String next = phrase.to() < sentence.size() ? token(phrase.to()).lower() : "";
      signs.add("cut=" + (Set.of("of", "in", "for", "from", "at").contains(next) ? next + "/" + word(head) : "no"));
    }
  }

  /** What stands right before and behind. */
  private void edges(Phrase phrase, Set<String> signs) {
    Optional<Token> before = phrase.from() > 0 ? Optional.of(token(phrase.from() - 1)) : Optional.empty();
    Optional<Token> behind = phrase.to() < sentence.size() ? Optional.of(token(phrase.to())) : Optional.empty();
    signs.add("b=" + before.map(this::word).orElse("^"));
    signs.add("bp=" + before.map(Token::pos).orElse("^"));
    signs.add("bn=" + before.map(t -> t.entity() + t.pos().charAt(0)).orElse("^") + ">" + token(phrase.from()).entity());
    before.ifPresent(t -> words.of(t).stream().filter(c -> !c.startsWith("list/")).forEach(c -> signs.add("bc=" + c)));
    signs.add("a=" + behind.map(this::word).orElse("$"));
    signs.add("ap=" + behind.map(Token::pos).orElse("$"));
    signs.add("an=" + token(phrase.to() - 1).entity() + ">" + behind.map(t -> t.entity() + t.pos().charAt(0)).orElse("$"));
    signs.add("edge=" + before.map(Token::pos).orElse("^") + ">" + token(phrase.from()).pos() + "…" + token(phrase.to() - 1).pos() + ">" + behind.map(Token::pos).orElse("$"));
  }

  /** The words that it hangs on, in the graph that shares subjects and names prepositions. */
  private void around(Phrase phrase, Set<String> signs) {
    for (Edge edge : sentence.governors(phrase.head())) {
      if (edge.governor() >= 0) {
        governed(phrase, edge, signs, "g");
      }
    }
  }

  private void governed(Phrase phrase, Edge edge, Set<String> signs, String mark) {
    Token governor = token(edge.governor());
    String relation = edge.relation();
    signs.add(mark + "=" + relation + "<" + word(governor));
    words.event(governor).ifPresent(e -> {
      signs.add(mark + "e=" + relation + "<" + e);
      words.of(token(phrase.head())).stream().filter(c -> !c.startsWith("list/")).forEach(c -> signs.add(mark + "ec=" + relation + "<" + e + "&" + c));
      signs.add(mark + "en=" + relation + "<" + e + "&" + token(phrase.head()).entity());
    });
    if (governor.isVerb() && relation.startsWith("nsubj")) {
      sentence.dependents(edge.governor(), "obj").forEach(o -> {
        signs.add(pair(mark + "o=", relation + "<" + word(governor) + ">" + word(token(o.dependent()))));
        words.event(token(o.dependent())).ifPresent(e -> signs.add(mark + "oe=" + relation + ">" + e));
      });
    }
    words.of(governor).stream().filter(c -> !c.startsWith("list/")).forEach(c -> signs.add(mark + "c=" + relation + "<" + c));
  }

  /** The words further up in the tree. */
  private void upward(Phrase phrase, Set<String> signs) {
    Optional<Edge> edge = sentence.governor(phrase.head());
    String path = "";
    for (int step = 0; step < 4 && edge.isPresent() && edge.get().governor() >= 0; step++) {
      path += (path.isEmpty() ? "" : ">") + edge.get().relation();
      Token governor = token(edge.get().governor());
      Optional<String> event = words.event(governor);
      if (step > 0 && step < 3) {
        signs.add("u=" + path + "<" + word(governor));
      }
      if (event.isPresent()) {
        signs.add("ue=" + path + "<" + event.get());
        signs.add("uw=" + edge.get().relation() + step + "<" + words.lemma(governor));
        return;
      }
      edge = sentence.governor(edge.get().governor());
    }
  }

  /** The nearest telling words to the left and to the right, and all of the sentence. */
  private void linear(Phrase phrase, Set<String> signs) {
    List<String> classes = words.of(token(phrase.head())).stream().filter(c -> !c.startsWith("list/")).toList();
    for (int i = phrase.from() - 1, far = 0; i >= 0 && far < 12; i--, far++) {
      Optional<String> event = words.event(token(i));
      if (event.isPresent()) {
        signs.add("left=" + event.get() + bucket(far));
        signs.add("leftw=" + words.lemma(token(i)) + (token(i).isVerb() ? "/v" : "/n"));
        break;
      }
    }
    for (int i = phrase.to(), far = 0; i < sentence.size() && far < 12; i++, far++) {
      Optional<String> event = words.event(token(i));
      if (event.isPresent()) {
        signs.add("right=" + event.get() + bucket(far));
        signs.add("rightw=" + words.lemma(token(i)) + (token(i).isVerb() ? "/v" : "/n"));
        break;
      }
    }
    for (String word : told) {
      signs.add("s=" + word);
      classes.forEach(c -> signs.add("sc=" + word + "&" + c));
      signs.add("sn=" + word + "&" + token(phrase.head()).entity());
    }
    signs.add("stold=" + Math.min(3, told.size()) + "&" + token(phrase.head()).entity());
  }

  private static String bucket(int far) {
    return far < 2 ? "0" : far < 5 ? "1" : "2";
  }

  private void actor(Phrase phrase, Set<String> signs) {
    for (Mention<Actor> mention : context.actors().in(sentence)) {
      if (mention.covers(phrase.head())) {
        String known = mention.value().id().map(id -> id.contains(":") ? id.substring(0, id.indexOf(':')) : "known").orElse("none");
        String fit = mention.to() == phrase.to() && mention.from() == phrase.from() ? "same" : mention.to() == phrase.to() ? "end" : "part";
        signs.add("act=" + known.toLowerCase(Locale.ROOT) + "/" + fit);
      }
    }
    signs.add("arm=" + context.actors().armed(sentence, phrase.head()));
    signs.add("who=" + context.actors().who(sentence, phrase.head()));
    if (context.sources().speaks(sentence, phrase.head())) {
      signs.add("speaks");
    }
  }
}
