// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.actor;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import marsad.knowledge.actor.ActorClass;
import marsad.knowledge.actor.ActorClasses;
import marsad.knowledge.actor.ActorEntry;
import marsad.knowledge.actor.ActorType;
import marsad.knowledge.actor.Match;
import marsad.knowledge.actor.Office;
import marsad.knowledge.actor.Offices;
import marsad.knowledge.actor.Setting;
import marsad.read.language.Edge;
import marsad.read.language.Phrases;
import marsad.read.language.Sentence;
import marsad.read.language.Token;
import marsad.record.How;
import marsad.record.Text;

/** Whom each noun and pronoun of one sentence means. */
final class NameResolver {
  private static final Set<String> PLACE_RELATIONS = Set.of("in", "at", "near", "from", "to", "into", "across", "around", "inside", "outside", "through", "toward", "towards", "on", "throughout");
  private static final Set<String> LEFT_OUT = Set.of("DT", "PDT", "PRP$", "CD", "``", "''", "POS", ",");

  private final ActorWords words;
  private final Antecedents antecedents;
  private final Sentence sentence;
  private final Text text;
  private final List<Match> matches;
  private final List<Offices.Match> persons;

  NameResolver(ActorWords words, Setting setting, Antecedents antecedents, Text text, Sentence sentence) {
    this.words = words;
    this.antecedents = antecedents;
    this.sentence = sentence;
    this.text = text;
    List<String> forms = sentence.tokens().stream().map(Token::form).toList();
    this.matches = words.index().scan(forms, setting);
    this.persons = words.offices().scan(forms, setting.day());
  }

  Optional<Resolved> of(int head) {
    Token token = sentence.token(head);
    if (token.isPronoun()) {
      return pronoun(token);
    }
    boolean noun = token.isNoun() || token.pos().equals("JJ") && matches.stream().anyMatch(m -> m.to() - 1 == head && strong(m)) || token.pos().equals("FW");
    if (!noun || insideName(head)) {
      return Optional.empty();
    }
    Phrases.Range core = Phrases.core(sentence, head);
    return person(core, head).or(named(core, head)).or(member(core, head)).or(taken(core, head)).or(classed(core, head)).or(unknown(core, head));
  }

  /** Whom a word before a noun names, that is no actor of its own there: "Russian" missiles, "insurgent" fire. */
  Optional<Resolved> qualifier(int at) {
    Optional<Resolved> nation = matches.stream().filter(m -> m.to() - 1 == at && m.how() == Match.How.ADJECTIVE).findFirst().map(m -> entry(m.actor(), m.from(), at + 1, at));
    return nation.or(classed(new Phrases.Range(at, at + 1), at)).or(() -> of(at));
  }

  /** A token that is part of a longer name, but not its last, is no head of its own. */
  private boolean insideName(int head) {
    return matches.stream().anyMatch(m -> m.from() <= head && head < m.to() - 1 && strong(m)) || persons.stream().anyMatch(m -> m.from() <= head && head < m.to() - 1);
  }

  private static boolean strong(Match match) {
    return match.how() == Match.How.NAME || match.how() == Match.How.DESCRIPTION || match.how() == Match.How.COMPOSED;
  }

  private Optional<Resolved> person(Phrases.Range core, int head) {
    return persons.stream().filter(m -> m.to() - 1 == head && !m.offices().isEmpty()).findFirst().map(m -> {
      Office office = m.offices().get(0);
      return resolved(office.person(), Optional.empty(), Optional.empty(), Math.min(m.from(), head), m.to(), head, Resolved.Sort.PERSON);
    });
  }

  /** A name, a description or a composed force that ends at the head; a country or capital where it acts. */
  private Supplier<Optional<Resolved>> named(Phrases.Range core, int head) {
    return () -> matches.stream().filter(m -> m.to() - 1 == head || m.to() == head && sentence.token(head).pos().equals("POS")).filter(m -> strong(m) || acts(m, head)).findFirst()
        .map(m -> entry(m.actor(), Math.min(m.from(), head), head + 1, head));
  }

  private boolean acts(Match match, int head) {
    if (match.how() == Match.How.ADJECTIVE) {
      return false;
    }
    Optional<Edge> up = sentence.governor(head);
    boolean place = sentence.children(head, "case").stream().anyMatch(e -> PLACE_RELATIONS.contains(sentence.token(e.dependent()).lower()));
    boolean modifier = up.filter(e -> Set.of("compound", "amod", "nmod:poss").contains(e.relation())).isPresent();
    boolean holdsPlace = up.filter(e -> e.relation().equals("appos")).isPresent();
    boolean passive = up.filter(e -> e.relation().equals("nsubj:pass") || e.relation().equals("obj")).isPresent();
    return !place && !modifier && !holdsPlace && !(passive && match.how() == Match.How.METONYM);
  }

  /** "HTS fighters", "members of the Taliban", "fighters from the group X", "Assad's troops". */
  private Supplier<Optional<Resolved>> member(Phrases.Range core, int head) {
    return () -> {
      Optional<ActorClass> type = ClassNouns.of(words.classes(), sentence, head).filter(c -> c.sort() == ActorClass.Sort.FORCE || c.sort() == ActorClass.Sort.PERSON || c.sort() == ActorClass.Sort.ORGANISATION);
      if (type.isEmpty() || type.get().who() != marsad.record.Victims.COMBATANT && type.get().sort() != ActorClass.Sort.ORGANISATION && !sentence.token(head).lemma().equals("member")) {
        return Optional.empty();
      }
      Optional<Match> inside = matches.stream().filter(m -> m.from() >= core.from() && m.to() <= head && strong(m)).reduce((a, b) -> b);
      Optional<Match> behind = sentence.children(head, "nmod").stream().filter(e -> sentence.children(e.dependent(), "case").stream()
          .anyMatch(c -> Set.of("of", "from", "with").contains(sentence.token(c.dependent()).lower()))).map(Edge::dependent)
          .flatMap(d -> matches.stream().filter(m -> strong(m) && m.to() - 1 <= d && m.to() > d - 3 && m.from() > head && m.from() <= d)).findFirst();
      return inside.or(() -> behind).filter(m -> m.actor().type() != ActorType.MEDIA && m.actor().type() != ActorType.MONITOR)
          .map(m -> entry(m.actor(), core.from(), Math.max(core.to(), inside.isPresent() ? 0 : core.to()), head));
    };
  }

  /** "The group", "the militants", "its forces": who was told before, where the class can be that actor and says no more. */
  private Supplier<Optional<Resolved>> taken(Phrases.Range core, int head) {
    return () -> {
      Optional<ActorClasses.Match> type = ClassNouns.match(words.classes(), sentence, head).filter(m -> m.found().armed() || m.found().sort() == ActorClass.Sort.ORGANISATION);
      boolean bare = type.isPresent() && core.from() < type.get().from() && type.get().from() - core.from() == 1;
      boolean definite = bare && Set.of("the", "its", "their", "his").contains(sentence.token(core.from()).lower());
      boolean said = type.isPresent() && (type.get().to() - type.get().from() > 1 || sentence.token(head).lemma().equals("rebel") || sentence.token(head).lemma().equals("opposition"));
      if (!definite || said || !sentence.children(head, "nmod", "acl", "acl:relcl", "nummod").isEmpty()) {
        return Optional.empty();
      }
      return antecedents.before(sentence, head, a -> a.entry().isPresent() && type.get().found().canBe(a.entry().get()))
          .map(a -> a.taken(sentence.index(), core.from(), core.to(), head, form(core.from(), core.to()), sentence.at(core.from(), core.to())));
    };
  }

  /** A class under its usual name, a people's adjective kept: "Kurdish civilians". */
  private Supplier<Optional<Resolved>> classed(Phrases.Range core, int head) {
    return () -> ClassNouns.match(words.classes(), sentence, head).map(m -> {
      int from = Math.min(core.from(), m.from());
      String adjective = sentence.tokens().subList(from, m.from()).stream().filter(t -> t.pos().startsWith("JJ") || t.isName())
          .filter(t -> Character.isUpperCase(t.form().codePointAt(0)) && t.index() > 0 || t.lower().startsWith("pro-") || t.lower().startsWith("anti-")).map(Token::form).reduce((a, b) -> a + " " + b).orElse("");
      String name = adjective.isEmpty() ? m.found().name() : adjective + " " + m.found().name();
      Resolved.Sort sort = m.found().sort() == ActorClass.Sort.THING ? Resolved.Sort.THING : sentence.token(head).pos().equals("NNS") || m.found().sort() == ActorClass.Sort.FORCE ? Resolved.Sort.MANY : Resolved.Sort.PERSON;
      return resolved(name, Optional.empty(), Optional.empty(), from, Math.max(core.to(), head + 1), head, sort);
    });
  }

  /** A name that nobody knows: a group or body under its own words. A private person never becomes an actor. */
  private Supplier<Optional<Resolved>> unknown(Phrases.Range core, int head) {
    return () -> {
      Token token = sentence.token(head);
      boolean body = token.isName() && (token.entity().equals("ORGANIZATION") || token.entity().equals("MISC"));
      boolean acronym = token.isName() && token.form().matches("[A-Z]{2,6}") && token.entity().equals("O") && !token.form().matches("[IVX]+");
      boolean modifier = sentence.governor(head).filter(e -> e.base().equals("compound") || e.relation().equals("nmod:poss") && token.entity().equals("MISC")).isPresent();
      return (body || acronym) && !modifier && !matches.stream().anyMatch(m -> m.from() <= head && head < m.to())
          ? Optional.of(resolved(form(core.from(), head + 1), Optional.empty(), Optional.empty(), core.from(), head + 1, head, Resolved.Sort.BODY)) : Optional.empty();
    };
  }

  private Optional<Resolved> pronoun(Token token) {
    return switch (token.lower()) {
      case "it", "its" -> taken(token, a -> a.sort() == Resolved.Sort.BODY);
      case "they", "them", "their" -> taken(token, a -> a.sort() == Resolved.Sort.MANY || a.sort() == Resolved.Sort.BODY && a.entry().filter(e -> e.type().armed()).isPresent());
      case "he", "she", "his", "her", "him" -> taken(token, a -> a.sort() == Resolved.Sort.PERSON);
      case "who", "which", "that" -> relative(token);
      default -> Optional.empty();
    };
  }

  private Optional<Resolved> taken(Token token, java.util.function.Predicate<Resolved> fits) {
    return antecedents.before(sentence, token.index(), fits).map(a -> a.taken(sentence.index(), token.index(), token.index() + 1, token.index(), "", token.at()));
  }

  /** The noun that a relative clause is about. */
  private Optional<Resolved> relative(Token token) {
    Optional<Integer> verb = sentence.governor(token.index()).map(Edge::governor).filter(v -> v >= 0);
    return verb.flatMap(v -> sentence.governor(v)).filter(e -> e.relation().equals("acl:relcl")).map(Edge::governor).filter(n -> n >= 0 && n < token.index())
        .flatMap(n -> antecedents.before(sentence, sentence.size() - 1, a -> a.sentence() == sentence.index() && a.head() == n))
        .map(a -> a.taken(sentence.index(), token.index(), token.index() + 1, token.index(), "", token.at()));
  }

  private Resolved entry(ActorEntry entry, int from, int to, int head) {
    Resolved.Sort sort = sentence.token(head).pos().equals("NNS") || entry.type() == ActorType.STATE_FORCE && sentence.token(head).lemma().matches("force|troop|soldier") ? Resolved.Sort.MANY : Resolved.Sort.BODY;
    return resolved(entry.name(), Optional.of(entry.id()), Optional.of(entry), from, to, head, sort);
  }

  private Resolved resolved(String name, Optional<String> id, Optional<ActorEntry> entry, int from, int to, int head, Resolved.Sort sort) {
    int start = start(from, to);
    return new Resolved(name, id, entry, sentence.index(), start, to, head, sort, form(from, to), How.STATED, List.of(sentence.at(start, to)));
  }

  private int start(int from, int to) {
    int start = from;
    while (start < to - 1 && LEFT_OUT.contains(sentence.token(start).pos())) {
      start++;
    }
    return start;
  }

  /** The words of a run exactly as they stand, without leading article or number. */
  private String form(int from, int to) {
    return text.at(sentence.at(start(from, to), to));
  }
}
