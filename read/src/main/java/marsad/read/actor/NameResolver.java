// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.actor;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
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
import marsad.record.Victims;

/** Whom each noun and pronoun of one sentence means. */
final class NameResolver {
  private static final Set<String> LEFT_OUT = Set.of("DT", "PDT", "PRP$", "CD", "``", "''", "POS", ",");

  private final ActorWords words;
  private final Setting setting;
  private final LocalNames local;
  private final Coreference coreference;
  private final Ties ties;
  private final Sentence sentence;
  private final Text text;
  private final List<Match> matches;
  private final List<Offices.Match> persons;

  NameResolver(ActorWords words, Setting setting, LocalNames local, Namesakes namesakes, Antecedents antecedents, Text text, Sentence sentence) {
    this.words = words;
    this.setting = setting;
    this.local = local;
    this.coreference = new Coreference(words, setting, antecedents, sentence, text);
    this.sentence = sentence;
    this.ties = new Ties(words, sentence);
    this.text = text;
    List<String> forms = sentence.tokens().stream().map(Token::form).toList();
    this.matches = words.index().scan(forms, setting).stream().filter(m -> notLocal(m) && !NameEnds.described(sentence, m) && !NameEnds.longer(sentence, m, words.groups())).toList();
    this.persons = namesakes.persons(sentence);
  }

  /** Letters that the report gives a meaning of its own mean nobody else. */
  private boolean notLocal(Match match) {
    return match.to() - match.from() > 1 || local.of(sentence.token(match.from()).form()).flatMap(LocalNames.Meaning::entry).map(match.actor()::equals)
        .orElse(local.of(sentence.token(match.from()).form()).isEmpty());
  }

  Optional<Resolved> of(int head) {
    Token token = sentence.token(head);
    if (token.isPronoun()) {
      return coreference.pronoun(token);
    }
    Optional<Resolved> ordinal = coreference.ordinal(token);
    if (ordinal.isPresent()) {
      return ordinal;
    }
    boolean noun = token.isNoun() || token.pos().equals("JJ") && matches.stream().anyMatch(m -> m.to() - 1 == head && strong(m)) || token.pos().equals("FW") || ClassNouns.people(words, sentence, head);
    if (!noun || insideName(head)) {
      return Optional.empty();
    }
    Phrases.Range core = Phrases.core(sentence, head);
    return person(head).or(() -> shortName(head)).or(named(head)).or(apposed(core, head)).or(() -> namedGroup(head)).or(() -> coreference.owned(core, head)).or(definite(core, head)).or(composed(core, head))
        .or(member(core, head)).or(ownState(core, head)).or(classed(core, head)).or(unknown(core, head));
  }

  /** The two that "both sides", "the rivals", "each side" take up; empty for any other word. */
  List<Resolved> pair(int head) {
    return coreference.pair(sentence.token(head));
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

  private Optional<Resolved> person(int head) {
    return persons.stream().filter(m -> m.to() - 1 == head && !m.offices().isEmpty() && !inside(m)).findFirst().map(m -> {
      Office office = m.offices().get(0);
      return resolved(office.person(), Optional.empty(), Optional.empty(), Math.min(m.from(), head), m.to(), head, Resolved.Sort.PERSON);
    });
  }

  /** "Tigers" of "the Tamil Tigers": part of a longer name that is nobody's nickname. */
  private boolean inside(Offices.Match person) {
    return matches.stream().anyMatch(m -> m.how() == Match.How.NAME && m.from() <= person.from() && m.to() >= person.to() && m.to() - m.from() > person.to() - person.from());
  }

  /** A name, a description or a composed force that ends at the head; a country or capital where it acts. */
  private Supplier<Optional<Resolved>> named(int head) {
    return () -> matches.stream().filter(m -> m.to() - 1 == head || m.to() == head && sentence.token(head).pos().equals("POS")).filter(m -> strong(m) && !NameEnds.surname(sentence, m) || !strong(m) && Seats.acts(words, setting, sentence, m, head)).findFirst()
        .map(m -> entry(m.actor(), Math.min(m.from(), head), head + 1, head));
  }

  /** "A second movement, MODEL", "the country's largest armed group, the Orsa Front": a group by the name right behind it. */
  private Supplier<Optional<Resolved>> apposed(Phrases.Range core, int head) {
    return () -> !words.groups().of(sentence.token(head).lower()).contains(ActorType.ARMED_GROUP) && !ties.bareForce(core, head) ? Optional.empty()
        : Stream.concat(sentence.children(head, "appos").stream().map(Edge::dependent).filter(d -> d > head && Phrases.core(sentence, d).from() - core.to() < 2), ties.called(head)).findFirst()
            .flatMap(d -> shortName(d).or(named(d)).or(unknown(Phrases.core(sentence, d), d)))
            .filter(r -> r.sort() != Resolved.Sort.PERSON && r.entry().filter(e -> e.type() == ActorType.STATE || e.type() == ActorType.MEDIA).isEmpty())
            .map(r -> new Resolved(r.name(), r.id(), r.entry(), sentence.index(), r.from(), r.to(), head, Resolved.Sort.BODY, r.form(), How.STATED, r.spans()));
  }

  /** "The Orsa Boys gang": a group that nobody knows, by the name before its noun. */
  private Optional<Resolved> namedGroup(int head) {
    int from = head;
    while (from > 0 && sentence.token(from - 1).pos().matches("NNPS?") && !sentence.token(from - 1).entity().matches("LOCATION|PERSON|DATE|NATIONALITY") && Character.isUpperCase(sentence.token(from - 1).form().codePointAt(0))) {
      from--;
    }
    int start = from;
    boolean group = start < head && words.groups().of(sentence.token(head).lower()).contains(ActorType.ARMED_GROUP) && sentence.token(head).pos().equals("NN");
    boolean free = group && start > 0 && matches.stream().noneMatch(m -> m.from() < head && m.to() > start) && sentence.token(start).entity().matches("ORGANIZATION|MISC")
        && words.classes().lookup(sentence.token(head - 1).lower()).isEmpty(); // "the Islamist movement" is whoever was told before
    return free ? Optional.of(resolved(form(start, head), Optional.empty(), Optional.empty(), start, head + 1, head, Resolved.Sort.BODY)) : Optional.empty();
  }

  /** A short name that the report itself introduced. */
  private Optional<Resolved> shortName(int head) {
    return local.of(sentence.token(head).form()).map(m -> m.entry().map(e -> entry(e, head, head + 1, head))
        .orElseGet(() -> resolved(m.name(), Optional.empty(), Optional.empty(), head, head + 1, head, Resolved.Sort.BODY)));
  }

  /** "Kenyan wildlife rangers" and other nouns of a state's people with words between. */
  private Supplier<Optional<Resolved>> composed(Phrases.Range core, int head) {
    return () -> matches.stream().filter(m -> m.from() >= core.from() && m.to() <= head && (m.how() == Match.How.ADJECTIVE || m.actor().type() == ActorType.STATE && m.to() < head))
        .filter(m -> ClassNouns.of(words, sentence, head).filter(c -> c.who() == Victims.COMBATANT || c.armed()).isPresent())
        .filter(m -> sentence.tokens().subList(m.to(), head).stream().noneMatch(t -> t.pos().matches("CC|,|HYPH|:") || t.isName()))
        .findFirst().flatMap(m -> words.index().lookup(text.at(sentence.at(m.from(), m.to())) + " " + sentence.token(head).form(), setting))
        .map(e -> entry(e, core.from(), head + 1, head));
  }

  /** "The army", "government forces" in a report on one country: that country's. */
  private Supplier<Optional<Resolved>> ownState(Phrases.Range core, int head) {
    return () -> {
      int from = core.from();
      while (from < head && LEFT_OUT.contains(sentence.token(from).pos())) {
        from++;
      }
      boolean own = sentence.children(head, "nmod:poss").isEmpty() && sentence.token(head).isNoun() && (!modifies(head) || words.small().is("force-before", sentence.token(head).lower()))
          && Phrases.of(sentence, head).findAny().isEmpty();
      String noun = String.join(" ", sentence.tokens().subList(from, head + 1).stream().map(Token::lower).toList());
      int start = from;
      return own ? words.index().bare(noun, setting).map(e -> entry(e, start, head + 1, head)).map(r -> r.as(How.RESOLVED)) : Optional.empty();
    };
  }

  /** "The group"; "the army" told before, if of the report's own country as that army. */
  private Supplier<Optional<Resolved>> definite(Phrases.Range core, int head) {
    return () -> coreference.definite(core, head).map(r -> r.entry().flatMap(ActorEntry::country).filter(c -> setting.main().filter(c::equals).isPresent()).flatMap(c -> ownState(core, head).get()).orElse(r));
  }

  private boolean modifies(int head) {
    return sentence.governor(head).filter(e -> e.base().equals("compound") || e.relation().equals("amod")).isPresent();
  }

  /** "HTS fighters", "members of the Taliban", "fighters from the group X", "Assad's troops". */
  private Supplier<Optional<Resolved>> member(Phrases.Range core, int head) {
    return () -> {
      Optional<ActorClass> type = ClassNouns.of(words, sentence, head).filter(c -> c.sort() == ActorClass.Sort.FORCE || c.sort() == ActorClass.Sort.PERSON || c.sort() == ActorClass.Sort.ORGANISATION);
      boolean unit = words.small().is("unit-noun", sentence.token(head).lemma()) && type.isEmpty();
      boolean named = (unit || words.small().is("named-member", sentence.token(head).lemma())) && matches.stream().anyMatch(m -> m.to() == head && strong(m) && m.actor().type().armed());
      if (unit && !named) {
        return ofSide(core, head).or(() -> ofClass(head)).or(() -> ofFighters(head));
      }
      if (!named && (type.isEmpty() || type.get().who() != Victims.COMBATANT && type.get().sort() != ActorClass.Sort.ORGANISATION && !sentence.token(head).lemma().equals("member"))) {
        return Optional.empty();
      }
      int start = phraseStart(core, head);
      Optional<Match> inside = matches.stream().filter(m -> m.from() >= start && m.to() <= head && strong(m)).reduce((a, b) -> b);
      Optional<Match> behind = ties.members(head).flatMap(d -> matches.stream().filter(m -> strong(m) && m.from() > head && m.from() <= d && m.to() - 1 <= d && m.to() > d - 3)
              .filter(m -> sentence.tokens().subList(m.to(), Math.max(m.to(), d)).stream().noneMatch(t -> t.pos().equals("POS")))).findFirst();
      Optional<Match> loyal = ties.loyalTo(head).flatMap(d -> matches.stream().filter(m -> strong(m) && m.actor().type().armed() && m.from() <= d && d < m.to())).findFirst();
      return inside.or(() -> behind).or(() -> loyal).filter(m -> m.actor().type() != ActorType.MEDIA && m.actor().type() != ActorType.MONITOR)
          .map(m -> m.from() < core.to() ? entry(m.actor(), start, core.to(), head) : entry(m.actor(), start, core.to(), head).told(sentence.at(m.from(), m.to())))
          .or(() -> ofName(start, head)).or(() -> ofClass(head)).or(() -> ofGroup(head));
    };
  }

  /** "Ansar Kel fighters": a group that nobody knows, by its own name. */
  private Optional<Resolved> ofName(int phrase, int head) {
    int start = words.small().is("no-name", sentence.token(phrase).lower()) ? phrase + 1 : phrase;
    boolean armed = ClassNouns.of(words, sentence, head).filter(c -> c.armed() && c.sort() != ActorClass.Sort.THING).isPresent();
    boolean name = head - start > 1 && sentence.tokens().subList(start, head).stream().allMatch(t -> t.isName() && t.entity().equals("ORGANIZATION"));
    boolean acronym = head - start == 1 && sentence.token(start).form().matches("[A-Z]{2,6}") && sentence.token(start).isName();
    return armed && (name || acronym) && matches.stream().noneMatch(m -> m.from() < head && m.to() > start)
        ? Optional.of(resolved(form(start, head), Optional.empty(), Optional.empty(), start, head + 1, head, Resolved.Sort.MANY)) : Optional.empty();
  }

  /** "Gunmen of the separatists": those behind are a side without a name of its own. */
  private Optional<Resolved> ofClass(int head) {
    return Phrases.of(sentence, head).filter(d -> ClassNouns.of(words, sentence, d).filter(c -> c.armed() && c.sort() != ActorClass.Sort.PERSON && c.sort() != ActorClass.Sort.THING).isPresent())
        .findFirst().flatMap(d -> ownState(Phrases.core(sentence, d), d).get().or(() -> classed(Phrases.core(sentence, d), d).get()))
        .map(r -> new Resolved(r.name(), r.id(), r.entry(), sentence.index(), r.from(), r.to(), head, r.sort(), r.form(), How.STATED, r.spans()));
  }

  /** "A column of Orsan fighters", "the garrison of the Orsa Front": whoever they are. */
  private Optional<Resolved> ofFighters(int head) {
    return Phrases.of(sentence, head).filter(d -> d > head).flatMap(d -> of(d).filter(r -> r.entry().filter(e -> e.type().armed()).isPresent()
            || r.entry().isEmpty() && ClassNouns.of(words, sentence, d).filter(c -> c.armed() && c.sort() != ActorClass.Sort.THING).isPresent()).stream()).findFirst()
        .map(r -> new Resolved(r.name(), r.id(), r.entry(), sentence.index(), r.from(), r.to(), head, Resolved.Sort.MANY, r.form(), r.how(), r.spans()));
  }

  /** "A rebel column", "an army unit": the side without a name of its own that the word before a unit tells. */
  private Optional<Resolved> ofSide(Phrases.Range core, int head) {
    boolean force = head > core.from() && ClassNouns.of(words, sentence, head - 1).filter(c -> c.armed() && c.sort() == ActorClass.Sort.FORCE).isPresent();
    return !force ? Optional.empty() : words.index().bare(sentence.token(head - 1).lower(), setting).map(e -> entry(e, head - 1, head + 1, head).as(How.RESOLVED))
        .or(() -> ClassNouns.of(words, sentence, head - 1).map(c -> resolved(c.name(), Optional.empty(), Optional.empty(), phraseStart(core, head), head + 1, head, Resolved.Sort.MANY)));
  }

  /** "Militants of the Orsa group": those of a group that nobody knows. */
  private Optional<Resolved> ofGroup(int head) {
    return ties.members(head).flatMap(d -> namedGroup(d).or(() -> shortName(d)).stream()).findFirst()
        .map(r -> new Resolved(r.name(), r.id(), r.entry(), sentence.index(), r.from(), r.to(), head, Resolved.Sort.MANY, r.form(), How.STATED, r.spans()));
  }

  /** Where the words of a phrase begin that belong to its noun: behind the last sign, verb or measure that the tree has drawn into it. */
  private int phraseStart(Phrases.Range core, int head) {
    int start = head;
    while (start > core.from() && !sentence.token(start - 1).form().matches("[|:;,/(]") && !sentence.token(start - 1).pos().matches("VB[PZG]?|IN|CC")) {
      start--;
    }
    int article = start;
    for (int i = start; i < head; i++) {
      article = sentence.token(i).pos().equals("DT") && i > start ? i : article;
    }
    return article;
  }

  /** A class under its usual name, a people's adjective kept: "Kurdish civilians". */
  private Supplier<Optional<Resolved>> classed(Phrases.Range core, int head) {
    return () -> ClassNouns.match(words, sentence, head).filter(m -> !NameEnds.inside(sentence, head) && !namedPlace(core, m) && !NameEnds.classed(sentence, core, m)).map(m -> {
      int from = Math.min(phraseStart(core, head), m.from());
      Optional<ActorEntry> known = backed(from, m.from()).flatMap(b -> words.index().lookup(b + " " + m.found().name(), setting));
      if (known.isPresent()) {
        return entry(known.get(), from, head + 1, head);
      }
      String adjective = backed(from, m.from()).orElseGet(() -> adjectives(from, m.from()));
      String name = adjective.isEmpty() ? m.found().name() : adjective + " " + m.found().name();
      Resolved.Sort sort = m.found().sort() == ActorClass.Sort.THING ? Resolved.Sort.THING : sentence.token(head).pos().equals("NNS") || m.found().sort() == ActorClass.Sort.FORCE ? Resolved.Sort.MANY : Resolved.Sort.PERSON;
      return resolved(name, Optional.empty(), Optional.empty(), from, Math.max(core.to(), head + 1), head, sort);
    });
  }

  private String adjectives(int from, int to) {
    return sentence.tokens().subList(from, to).stream().filter(t -> t.pos().startsWith("JJ") || t.isName())
        .filter(t -> Character.isUpperCase(t.form().codePointAt(0)) && t.index() > 0 || t.lower().startsWith("pro-") || t.lower().startsWith("anti-")).map(Token::form).reduce((a, b) -> a + " " + b).orElse("");
  }

  /** "Iranian-backed" of "Iranian-backed fighters": whose side it is, which the bare adjective would say otherwise. */
  private Optional<String> backed(int from, int to) {
    for (int i = from; i + 2 < to; i++) {
      boolean hyphen = sentence.token(i + 1).form().matches("[-‐‑–]");
      if (hyphen && Character.isUpperCase(sentence.token(i).form().codePointAt(0)) && sentence.token(i + 2).lower().endsWith("ed")) {
        return Optional.of(sentence.token(i).form() + "-" + sentence.token(i + 2).form());
      }
    }
    return Optional.empty();
  }

  /** "Bama town" is a place, not a thing that something is done to. */
  private boolean namedPlace(Phrases.Range core, ActorClasses.Match match) {
    return match.found().sort() == ActorClass.Sort.THING && words.settlements().contains(match.found().lemma())
        && sentence.tokens().subList(core.from(), match.from()).stream().anyMatch(t -> t.isName() || t.entity().equals("LOCATION"));
  }

  /** A name that nobody knows: a group or body under its own words. A private person never becomes an actor. */
  private Supplier<Optional<Resolved>> unknown(Phrases.Range core, int head) {
    return () -> {
      Token token = sentence.token(head);
      boolean body = token.isName() && (token.entity().equals("ORGANIZATION") || token.entity().equals("MISC"));
      boolean acronym = token.isName() && token.form().matches("[A-Z]{2,6}") && token.entity().equals("O") && !token.form().matches("[IVX]+");
      boolean modifier = sentence.governor(head).filter(e -> e.base().equals("compound") || e.relation().equals("nmod:poss") && token.entity().equals("MISC")).isPresent();
      return (body || acronym) && !modifier && !matches.stream().anyMatch(m -> m.from() <= head && head < m.to())
          ? Optional.of(resolved(form(nameStart(core, head), head + 1), Optional.empty(), Optional.empty(), nameStart(core, head), head + 1, head, Resolved.Sort.BODY)) : Optional.empty();
    };
  }

  /** Where a name begins in its phrase: behind a genitive, a bracket or a sign. */
  private int nameStart(Phrases.Range core, int head) {
    int start = phraseStart(core, head);
    for (int i = start; i < head; i++) {
      start = sentence.token(i).pos().equals("POS") || sentence.token(i).form().matches("[(\\[]|-LRB-") ? i + 1 : start;
    }
    return start;
  }

  private Resolved entry(ActorEntry entry, int from, int to, int head) {
    Resolved.Sort sort = sentence.token(head).pos().equals("NNS") || entry.type() == ActorType.STATE_FORCE && words.small().is("force-many", sentence.token(head).lemma()) ? Resolved.Sort.MANY : Resolved.Sort.BODY;
    return resolved(entry.name(), Optional.of(entry.id()), Optional.of(entry), from, to, head, sort);
  }

  private Resolved resolved(String name, Optional<String> id, Optional<ActorEntry> entry, int from, int to, int head, Resolved.Sort sort) {
    int start = start(from, to);
    return new Resolved(name, id, entry, sentence.index(), start, to, head, sort, form(from, to), How.STATED, List.of(sentence.at(start, to)));
  }

  private int start(int from, int to) {
    int start = from;
    while (start < to - 1 && LEFT_OUT.contains(sentence.token(start).pos()) && !sentence.token(start + 1).pos().equals("HYPH")) {
      start++;
    }
    return start;
  }

  /** The words of a run exactly as they stand, without leading article or number. */
  private String form(int from, int to) {
    return text.at(sentence.at(start(from, to), to));
  }
}
