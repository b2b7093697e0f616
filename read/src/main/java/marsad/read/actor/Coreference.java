// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.actor;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import marsad.knowledge.actor.ActorClass;
import marsad.knowledge.actor.ActorClasses;
import marsad.knowledge.actor.ActorEntry;
import marsad.knowledge.actor.ActorType;
import marsad.knowledge.actor.Setting;
import marsad.read.language.Edge;
import marsad.read.language.Phrases;
import marsad.read.language.Sentence;
import marsad.read.language.Token;
import marsad.record.Text;
import marsad.record.Victims;

/** Whom the pronouns and definite descriptions of one sentence take up, of those told before. */
final class Coreference {

  private final ActorWords words;
  private final Antecedents antecedents;
  private final Sentence sentence;
  private final Text text;
  private final Setting setting;

  Coreference(ActorWords words, Setting setting, Antecedents antecedents, Sentence sentence, Text text) {
    this.words = words;
    this.setting = setting;
    this.antecedents = antecedents;
    this.sentence = sentence;
    this.text = text;
  }

  Optional<Resolved> pronoun(Token token) {
    return switch (token.lower()) {
      case "it" -> impersonal(token) ? Optional.empty() : taken(token, this::body);
      case "its" -> taken(token, this::body);
      case "they", "them", "their" -> taken(token, a -> a.sort() == Resolved.Sort.MANY || a.sort() == Resolved.Sort.BODY && a.entry().filter(e -> e.type().armed()).isPresent());
      case "he", "his", "him" -> taken(token, a -> a.sort() == Resolved.Sort.PERSON && !words.small().is("female", a.name()));
      case "she", "her" -> taken(token, a -> a.sort() == Resolved.Sort.PERSON && !words.small().is("male", a.name()));
      case "who", "which", "that" -> relative(token);
      default -> Optional.empty();
    };
  }

  /** A body; an air force of the same sentence is one too. */
  private boolean body(Resolved a) {
    String last = a.form().substring(a.form().lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    boolean militia = a.sort() == Resolved.Sort.MANY && a.entry().isEmpty() && words.groups().of(last).contains(ActorType.ARMED_GROUP);
    return a.sort() == Resolved.Sort.BODY || militia || a.sentence() == sentence.index() && a.entry().filter(e -> e.type() == ActorType.STATE_FORCE).isPresent() && sentence.token(a.head()).pos().startsWith("NN") && !sentence.token(a.head()).pos().endsWith("S");
  }

  /** "It is feared that", "it was not known if": nobody. */
  private boolean impersonal(Token token) {
    Optional<Edge> up = sentence.governor(token.index());
    return up.filter(e -> e.relation().equals("expl")).isPresent()
        || up.filter(e -> e.base().startsWith("nsubj") && e.governor() >= 0).filter(e -> !sentence.children(e.governor(), "ccomp", "csubj", "advcl", "xcomp").isEmpty()
            && (e.relation().equals("nsubj:pass") || sentence.token(e.governor()).pos().startsWith("JJ"))).isPresent();
  }

  /** "The latter": the last told before it; "the former": the first of the last two of one sentence. */
  Optional<Resolved> ordinal(Token token) {
    boolean alone = token.index() > 0 && sentence.token(token.index() - 1).lower().equals("the") && (token.index() + 1 == sentence.size() || !sentence.token(token.index() + 1).isNoun());
    boolean latter = token.lower().equals("latter");
    if (!alone || !latter && !token.lower().equals("former")) {
      return Optional.empty();
    }
    List<Resolved> pair = antecedents.lastTwo(sentence, token.index());
    return pair.size() < 2 ? Optional.empty() : Optional.of(pair.get(latter ? 1 : 0))
        .map(a -> a.taken(sentence.index(), token.index() - 1, token.index() + 1, token.index(), form(token.index() - 1, token.index() + 1), sentence.at(token.index() - 1, token.index() + 1)));
  }

  /** "Both sides", "the rivals", "each side": the last two armed sides told before, where the words say no more. */
  List<Resolved> pair(Token token) {
    String before = token.index() > 0 ? sentence.token(token.index() - 1).lower() : "";
    String first = token.index() > 1 ? sentence.token(token.index() - 2).lower() : "";
    boolean plural = token.pos().equals("NNS");
    boolean two = plural && (before.equals("both") || before.equals("two") && words.small().is("definite", first)) || before.equals("each") && token.pos().equals("NN");
    boolean fits = two && words.small().is("pair", token.lemma()) || plural && words.small().is("definite", before) && words.small().is("pair-alone", token.lemma());
    if (!fits || !sentence.children(token.index(), "nmod", "acl:relcl", "appos", "conj").isEmpty()) {
      return List.of();
    }
    List<Resolved> pair = antecedents.lastTwo(sentence, token.index(), this::fightingSide);
    return pair.size() < 2 ? List.of() : pair.stream().map(a -> a.taken(sentence.index(), token.index(), token.index() + 1, token.index(), "", token.at())).toList();
  }

  private boolean fightingSide(Resolved a) {
    boolean named = a.entry().filter(e -> e.type().armed() || e.type() == ActorType.STATE).isPresent();
    return named || a.entry().isEmpty() && (a.sort() == Resolved.Sort.MANY && armed(a.name()) || fights(a));
  }

  private boolean armed(String name) {
    return words.classes().lookup(name).or(() -> words.classes().lookup(name.substring(name.lastIndexOf(' ') + 1))).filter(ActorClass::armed).isPresent();
  }

  private Optional<Resolved> taken(Token token, Predicate<Resolved> fits) {
    return antecedents.before(sentence, token.index(), fits).map(a -> a.taken(sentence.index(), token.index(), token.index() + 1, token.index(), "", token.at()));
  }

  /** The noun that a relative clause is about. */
  private Optional<Resolved> relative(Token token) {
    Optional<Integer> verb = sentence.governor(token.index()).map(Edge::governor).filter(v -> v >= 0);
    return verb.flatMap(v -> sentence.governor(v)).filter(e -> e.relation().equals("acl:relcl")).map(Edge::governor).filter(n -> n >= 0 && n < token.index())
        .flatMap(n -> antecedents.before(sentence, sentence.size() - 1, a -> a.sentence() == sentence.index() && a.head() == n))
        .map(a -> a.taken(sentence.index(), token.index(), token.index() + 1, token.index(), "", token.at()));
  }

  /** "The group", "the militants", "its forces": who was told before, where the words can be that actor and say no more. */
  Optional<Resolved> definite(Phrases.Range core, int head) {
    Optional<ActorClasses.Match> type = ClassNouns.match(words, sentence, head);
    Set<ActorType> types = sentence.token(head).pos().equals("NN") ? groups(head) : Set.of();
    String first = sentence.token(core.from()).lower();
    if (core.from() == head || !words.small().is("definite", first) || !sentence.children(head, "nmod", "acl", "acl:relcl", "nummod", "appos").isEmpty()) {
      return Optional.empty();
    }
    return types.isEmpty() ? people(core, head, type) : group(core, head, types, type.map(ActorClasses.Match::found).filter(ActorClass::armed).isPresent());
  }

  private Optional<Resolved> people(Phrases.Range core, int head, Optional<ActorClasses.Match> type) {
    Optional<ActorClasses.Match> fit = type.filter(m -> m.found().armed() || m.found().sort() == ActorClass.Sort.ORGANISATION);
    boolean bare = fit.isPresent() && fit.get().from() - core.from() == 1;
    boolean said = fit.isPresent() && (fit.get().to() - fit.get().from() > 1 || words.small().is("either-side", sentence.token(head).lemma()));
    Predicate<Resolved> fits = a -> a.entry().filter(e -> fit.get().found().canBe(e) && !(fit.get().found().armed() && e.type() == ActorType.STATE)).isPresent();
    Predicate<Resolved> group = a -> fits.test(a) && a.entry().filter(e -> e.type().armed() && e.type() != ActorType.STATE_FORCE).isPresent();
    if (bare && words.small().is("doer-again", sentence.token(head).lemma())) {
      return before(core, head, a -> fits.test(a) || a.entry().isEmpty() && a.sort() == Resolved.Sort.MANY && armed(a.name()));
    }
    return !bare || said ? Optional.empty() : before(core, head, fits).or(() -> antecedents.often(group) ? only(core, head, group) : Optional.empty());
  }

  /** What a noun for a group can mean: "the rights group" no armed one. */
  private Set<ActorType> groups(int head) {
    String noun = sentence.token(head).lemma();
    Set<ActorType> two = head > 0 ? words.groups().of(sentence.token(head - 1).lower() + " " + noun) : Set.of();
    return two.isEmpty() ? words.groups().of(noun) : two;
  }

  private Optional<Resolved> group(Phrases.Range core, int head, Set<ActorType> types, boolean armed) {
    boolean owned = words.small().is("possessive", sentence.token(core.from()).lower());
    boolean fought = armed || sentence.token(head).lemma().equals("militia");
    Predicate<Resolved> fits = a -> !core(core, a) && (a.entry().isPresent() ? types.contains(a.entry().get().type()) && (!fought || a.entry().get().type().armed())
        : a.sort() == Resolved.Sort.BODY && (types.contains(ActorType.ARMED_GROUP) || types.equals(Set.of(ActorType.NGO, ActorType.MONITOR)) && !fights(a)));
    if (owned) {
      return Optional.empty();
    }
    boolean described = head - core.from() > 2 && sentence.tokens().subList(core.from(), head).stream().anyMatch(t -> t.form().matches("[-‐‑–]"));
    return before(core, head, fits).or(() -> described ? Optional.empty() : only(core, head, a -> fits.test(a) && a.entry().filter(e -> e.type().armed() && e.type() != ActorType.STATE_FORCE).isPresent()))
        .or(() -> !described ? Optional.empty() : antecedents.farther(sentence, a -> fits.test(a) && a.entry().filter(e -> e.type().armed()).isPresent())
        .map(a -> a.taken(sentence.index(), core.from(), core.to(), head, form(core.from(), core.to()), sentence.at(core.from(), core.to()))));
  }

  /** The one armed group that the report has told of so far, however far back. */
  private Optional<Resolved> only(Phrases.Range core, int head, Predicate<Resolved> fits) {
    return antecedents.only(fits).map(a -> a.taken(sentence.index(), core.from(), core.to(), head, form(core.from(), core.to()), sentence.at(core.from(), core.to())));
  }

  private boolean core(Phrases.Range core, Resolved actor) {
    return actor.sentence() == sentence.index() && core.from() <= actor.head() && actor.head() < core.to();
  }

  private Optional<Resolved> before(Phrases.Range core, int head, Predicate<Resolved> fits) {
    return antecedents.before(sentence, head, fits)
        .map(a -> a.taken(sentence.index(), core.from(), core.to(), head, form(core.from(), core.to()), sentence.at(core.from(), core.to())));
  }

  /** "His forces", "its troops": those of the person's organisation, of the state or its ministry, or of the armed side told before. */
  Optional<Resolved> owned(Phrases.Range core, int head) {
    String first = sentence.token(core.from()).lower();
    if (core.to() != head + 1 || head - core.from() != 1 || !words.small().is("possessive", first) || !sentence.token(head).isNoun()) {
      return Optional.empty();
    }
    boolean his = first.equals("his") || first.equals("her");
    Predicate<Resolved> fits = a -> his ? a.sort() == Resolved.Sort.PERSON && side(a).isPresent() : side(a).filter(e -> e.type() == ActorType.STATE || e.type().armed()).isPresent() || fights(a);
    return antecedents.before(sentence, core.from(), fits).flatMap(a -> side(a).map(s -> forces(s, head).map(force -> new Resolved(force.name(), Optional.of(force.id()), Optional.of(force),
            a.sentence(), a.from(), a.to(), a.head(), Resolved.Sort.MANY, "", a.how(), a.spans()))).orElseGet(() -> Optional.of(a).filter(x -> fighters(head))))
        .map(a -> a.taken(sentence.index(), core.from(), core.to(), head, form(core.from(), core.to()), sentence.at(core.from(), core.to())));
  }

  /** The actor itself, or whose office a person holds. */
  private Optional<ActorEntry> side(Resolved actor) {
    return actor.entry().or(() -> words.offices().of(actor.name(), setting.day()).stream().findFirst().flatMap(o -> words.index().byId(o.organisation())));
  }

  private Optional<ActorEntry> forces(ActorEntry side, int head) {
    if (side.type() != ActorType.STATE) {
      return Optional.of(side).filter(e -> fighters(head) && e.type().armed());
    }
    Optional<ActorEntry> state = side.parents().stream().findFirst().flatMap(words.index()::byId).filter(p -> p.type() == ActorType.STATE);
    return force(side, head).or(() -> state.flatMap(s -> force(s, head).or(() -> Optional.of(s).filter(x -> fighters(head)))));
  }

  private Optional<ActorEntry> force(ActorEntry state, int head) {
    return words.index().lookup(state.name() + " " + sentence.token(head).form(), setting).filter(e -> e.type().armed());
  }

  private boolean fighters(int head) {
    return ClassNouns.of(words, sentence, head).filter(c -> c.who() == Victims.COMBATANT).isPresent() && !words.small().is("beside-side", sentence.token(head).lemma());
  }

  /** A group that nobody knows, by a name that can be an armed side's. */
  private boolean fights(Resolved a) {
    String last = a.name().substring(a.name().lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    return a.sort() == Resolved.Sort.BODY && a.entry().isEmpty() && (words.small().is("army-name", last) || words.groups().of(last).contains(ActorType.ARMED_GROUP));
  }

  private String form(int from, int to) {
    return text.at(sentence.at(from, to));
  }
}
