// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import marsad.read.Context;
import marsad.read.Found;
import marsad.read.Mention;
import marsad.read.figure.FigureWords.Rule;
import marsad.read.language.Edge;
import marsad.read.language.Sentence;
import marsad.read.party.Parties;
import marsad.read.party.PartyWords;
import marsad.record.Count;
import marsad.record.Event;
import marsad.record.How;
import marsad.record.Metric;
import marsad.record.Period;
import marsad.record.Place;
import marsad.record.ReportRecord;
import marsad.record.Span;
import marsad.record.Statement;

/** Reads the figures of one sentence: what each of its numbers measures, unless it is the harm of an incident. */
final class FigureReader {
  private static final Set<Metric> PLACED = Set.of(Metric.AREA, Metric.SETTLEMENTS, Metric.MONEY); // nowhere but where their words say
  private static final Set<Metric> HARMED = Set.of(Metric.KILLED, Metric.INJURED, Metric.DISPLACED);
  private final Context context;
  private final FigureWords words;
  private final Parties parties;
  private final Sentence sentence;
  private final List<Span> harmed;
  private final FigureTimes times;
  private final List<FigureDraft> told;

  FigureReader(Context context, FigureWords words, PartyWords parties, List<ReportRecord> earlier, List<FigureDraft> told, Sentence sentence) {
    this.context = context;
    this.words = words;
    this.parties = new Parties(context, parties);
    this.sentence = sentence;
    this.told = told;
    this.times = new FigureTimes(context, this.parties, earlier, sentence);
    Stream<Span> events = earlier.stream().filter(Event.class::isInstance).map(Event.class::cast).flatMap(e -> harms(e).stream());
    Stream<Span> claims = earlier.stream().filter(Statement.class::isInstance).flatMap(s -> s.told().evidence().of("/says").stream());
    this.harmed = Stream.concat(events, claims).filter(s -> s.overlaps(sentence.at())).toList();
  }

  private static List<Span> harms(Event event) {
    List<Span> spans = new ArrayList<>();
    for (int i = 0; i < event.harm().size(); i++) {
      spans.addAll(event.told().evidence().of("/harm/" + i));
    }
    return spans;
  }

  List<FigureDraft> read() {
    List<FigureDraft> drafts = new ArrayList<>();
    for (Mention<Count> count : context.counts().in(sentence)) {
      boolean harm = harmed.stream().anyMatch(s -> s.overlaps(sentence.at(count.from(), count.to())));
      if (!harm) {
        counted(count, drafts).map(d -> beside(d, drafts)).ifPresent(drafts::add);
      }
    }
    if (harmed.isEmpty()) {
      context.counts().shares(sentence).forEach(s -> share(s).ifPresent(drafts::add));
    }
    return drafts;
  }

  /** "It has killed 9,000 and driven two million from their homes": without a place or a time of its own where and when the other is. */
  private static FigureDraft beside(FigureDraft draft, List<FigureDraft> before) {
    Optional<FigureDraft> other = before.stream().filter(d -> HARMED.contains(d.metric())).reduce((a, b) -> b).filter(d -> HARMED.contains(draft.metric()));
    boolean open = draft.where().stream().noneMatch(p -> p.how() == How.STATED || p.how() == How.RESOLVED) && draft.when().how() == How.DEFAULT;
    return other.filter(o -> open).map(o -> new FigureDraft(draft.sentence(), draft.metric(), draft.count(), draft.unit(), draft.teller(), draft.who(), o.where(), o.when(), draft.chains(), o.background(), draft.hedged(), draft.from(), draft.to())).orElse(draft);
  }

  private Optional<FigureDraft> counted(Mention<Count> count, List<FigureDraft> before) {
    Optional<FigureWords.Unit> unit = words.unit(sentence, unitAt(count));
    if (unit.isPresent()) {
      return unit.get().rule().metric() == Metric.MONEY && price(unit.get().to(), count) ? Optional.empty() : measured(count, unit.get());
    }
    for (int i = Math.max(0, count.from() - 1); i < count.to(); i++) {
      if (sentence.token(i).form().matches("[$€£]|US\\$")) {
        String code = sentence.token(i).form().equals("€") ? "EUR" : sentence.token(i).form().equals("£") ? "GBP" : "USD";
        return price(count.to(), count) ? Optional.empty() : Optional.of(draft(count, Metric.MONEY, code, i, ""));
      }
    }
    return part(count, before).or(() -> planned(count, before)).or(() -> followed(count, before)).or(() -> series(count)).or(() -> above(count)).or(() -> noun(count));
  }

  /** "At $40 a barrel", "was trading at $55": what a thing costs is no sum that anybody gave. */
  private boolean price(int to, Mention<Count> count) {
    boolean each = to + 1 < sentence.size() && is("for-each", sentence.token(to).lower()) && sentence.token(to + 1).isNoun() && !is("pay-span", sentence.token(to + 1).lower());
    return each || sentence.governor(count.head()).or(() -> sentence.governor(count.from())).filter(e -> e.governor() >= 0 && is("price-verb", sentence.token(verb(e.governor())).lemma())).isPresent();
  }

  private boolean is(String name, String word) {
    return context.words().is(name, word);
  }

  private int unitAt(Mention<Count> count) {
    int at = count.to();
    return at > 0 && at - 1 >= count.from() && !sentence.token(at - 1).pos().equals("CD") && words.unit(sentence, at - 1).isPresent() ? at - 1 : at;
  }

  /** "including 27 children" of a total just read. */
  private Optional<FigureDraft> part(Mention<Count> count, List<FigureDraft> before) {
    boolean including = count.from() > 0 && is("part-of-total", sentence.token(count.from() - 1).lower());
    boolean them = count.to() + 1 < sentence.size() && sentence.token(count.to()).lower().equals("of") && is("of-them", sentence.token(count.to() + 1).lower());
    boolean governed = count.from() > 0 && sentence.token(count.from() - 1).pos().equals("IN"); // "bombs fell on two of them"
    if (them && !governed && count.value().high().isPresent() && !before.isEmpty() && before.get(before.size() - 1).unit().equals("people") && before.get(before.size() - 1).metric() != Metric.FIGHTERS) {
      FigureDraft all = before.get(before.size() - 1);
      return Optional.of(new FigureDraft(sentence, all.metric(), count, all.unit(), all.teller(), new Whose(context, parties, sentence).share(count.to() + 1), all.where(), all.when(), all.chains(), all.background(), all.hedged(), count.from(), count.to() + 2));
    }
    boolean joined = count.from() > 0 && is("list-joint", sentence.token(count.from() - 1).lower());
    Optional<FigureDraft> whole = before.isEmpty() ? Optional.empty() : Optional.of(before.get(before.size() - 1));
    return whole.filter(w -> (including || joined && sentence.governor(count.head()).filter(e -> e.base().equals("conj")).isPresent()) && w.unit().equals("people") && w.metric() != Metric.FIGHTERS)
        .map(w -> new FigureDraft(sentence, w.metric(), count, w.unit(), w.teller(), new Whose(context, parties, sentence).people(count, w.metric()), w.where(), w.when(), w.chains(), w.background(), w.hedged(),
            Math.min(w.from(), count.from()), Math.max(w.to(), noun(count.head(), count.to()))));
  }

  /** "Of the dead 40 were civilians": part of a toll told before. */
  private Optional<FigureDraft> followed(Mention<Count> count, List<FigureDraft> before) {
    List<FigureDraft> all = Stream.concat(told.stream(), before.stream()).toList();
    Followed followed = new Followed(context, sentence);
    return followed.of(count, all).map(w -> {
      int top = verb(count.head());
      Found<List<List<String>>> own = sources(top, count.head());
      return new FigureDraft(sentence, w.metric(), count, w.unit(), count.head(), new Whose(context, parties, sentence).people(count, w.metric()), w.where(), w.when(), own.value().isEmpty() ? w.chains() : own, w.background(),
          context.sources().hedged(sentence, top), followed.among() && before.isEmpty() ? 0 : count.from(), Math.max(top + 1, noun(count.head(), count.to())));
    });
  }

  /** "400 officers out of a planned 2,500". */
  private Optional<FigureDraft> planned(Mention<Count> count, List<FigureDraft> before) {
    Optional<FigureDraft> force = before.isEmpty() ? Optional.empty() : Optional.of(before.get(before.size() - 1)).filter(f -> f.metric() == Metric.FIGHTERS && f.count().to() < count.from());
    int at = count.from() - 1;
    boolean yet = false;
    while (at > 0 && is("out-of-planned", sentence.token(at).lower())) {
      yet |= is("planned-number", sentence.token(at--).lower());
    }
    boolean out = at + 2 < count.from() && sentence.token(at + 1).lower().equals("out");
    Found<Optional<Period>> open = new Found<>(context.document().report().published().map(Period::since), How.DEFAULT, List.of());
    boolean toCome = yet;
    return force.filter(f -> out).map(f -> new FigureDraft(sentence, f.metric(), count, f.unit(), f.teller(), f.who(), f.where(), toCome ? open : f.when(), f.chains(), f.background(), f.hedged(), count.from() - 1, count.to()));
  }

  private int noun(int head, int to) {
    return Math.max(head + 1, to);
  }

  private Optional<FigureDraft> measured(Mention<Count> count, FigureWords.Unit unit) {
    String name = switch (unit.word()) {
      case "mile" -> "miles";
      case "square mile" -> "square miles";
      case "metre", "meter" -> "m";
      case "hectare" -> "ha";
      case "acre" -> "acres";
      case "euro", "eur" -> "EUR";
      case "pound" -> "GBP";
      case "dollar", "usd" -> "USD";
      default -> unit.rule().needs().isEmpty() && unit.rule().metric() == Metric.MONEY ? unit.word() : unit.rule().unit();
    };
    boolean wanted = !unit.rule().needs().equals("gap") || gap(count, unit.to());
    boolean bracket = count.from() > 0 && sentence.token(count.from() - 1).form().matches("\\(|-LRB-");
    return wanted && !bracket ? Optional.of(draft(count, unit.rule().metric(), name, unit.to() - 1, unit.rule().needs())) : Optional.empty();
  }

  /** A distance that forces gained or have yet to go, not one that says where a place lies. */
  private boolean gap(Mention<Count> count, int to) {
    String next = to < sentence.size() ? sentence.token(to).lower() : "";
    boolean section = is("stretch-of-way", next);
    boolean advance = false;
    for (int i = Math.max(0, count.from() - 5); i < count.from(); i++) {
      advance |= is("gain-ground", sentence.token(i).lemma());
    }
    boolean away = is("apart-from", next) && sentence.children(to - 1, "nsubj").stream().anyMatch(e -> context.actors().armed(sentence, e.dependent()))
        || next.equals("from") && sentence.tokens().subList(0, count.from()).stream().anyMatch(t -> t.isNoun() && context.actors().armed(sentence, t.index()))
            && sentence.tokens().subList(Math.max(0, count.from() - 4), count.from()).stream().anyMatch(t -> t.lemma().equals("be"));
    return section || advance && !is("bearing", next) || away;
  }

  private Optional<FigureDraft> above(Mention<Count> count) {
    for (int teller : Tellers.of(sentence, count)) {
      Optional<Rule> rule = words.at("above", sentence, teller);
      if (rule.isPresent() && enough(count, rule.get()) && people(count)) {
        boolean told = switch (rule.get().needs()) {
          case "total" -> total(teller, count);
          case "home" -> (home(teller) || homes(count)) && context.actors().who(sentence, count.head()) != marsad.record.Victims.COMBATANT;
          case "civil" -> civil(count);
          case "crowd" -> sentence.token(teller).isVerb() && sentence.governor(count.head()).filter(e -> e.governor() == teller && e.base().startsWith("nsubj")).isPresent() && !context.actors().armed(sentence, count.head());
          case "lost" -> sentence.governor(count.head()).filter(e -> e.governor() == teller && e.base().equals("obj")).isPresent() && context.actors().armed(sentence, count.head());
          case "captive" -> sentence.token(teller).pos().matches("VBP|VBZ|VB") && sentence.governor(count.head()).filter(e -> e.governor() == teller && e.base().equals("obj")).isPresent();
          default -> true;
        };
        return told ? Optional.of(draft(count, camped(teller, rule.get().metric()), unit(count, rule.get()), teller, rule.get().needs())) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** Who lives in camps or tents has fled there. */
  private Metric camped(int teller, Metric metric) {
    boolean camp = metric == Metric.POPULATION && sentence.children(teller, "obl").stream().anyMatch(e -> is("refuge-site", sentence.token(e.dependent()).lemma()));
    return camp ? Metric.DISPLACED : metric;
  }

  /** Plain people, or families of them. */
  private boolean civil(Mention<Count> count) {
    String lemma = sentence.token(count.head()).lemma().toLowerCase(Locale.ROOT);
    marsad.record.Victims who = context.actors().who(sentence, count.head());
    boolean nation = sentence.token(count.head()).pos().equals("NNPS") && who == marsad.record.Victims.UNKNOWN && !context.actors().armed(sentence, count.head());
    return is("household", lemma) || nation || count.covers(count.head()) || parties.words().in("counted-noun", lemma) || !Set.of(marsad.record.Victims.UNKNOWN, marsad.record.Victims.COMBATANT).contains(who) || words.at("noun", sentence, count.head()).filter(r -> r.metric() == Metric.DISPLACED).isPresent();
  }

  /** In families where those are counted. */
  private String unit(Mention<Count> count, Rule rule) {
    boolean household = is("household", sentence.token(count.head()).lemma().toLowerCase(Locale.ROOT));
    return household || rule.unit().equals("things") ? sentence.token(count.head()).lower() : rule.unit();
  }

  private boolean people(Mention<Count> count) {
    String lemma = sentence.token(count.head()).lemma().toLowerCase(Locale.ROOT);
    boolean number = sentence.token(count.head()).pos().matches("CD|JJ|RB|IN") || count.covers(count.head());
    if (is("household", lemma)) {
      return true;
    }
    boolean thing = parties.words().bystander(lemma) && context.actors().who(sentence, count.head()) == marsad.record.Victims.UNKNOWN
        || is("no-people", lemma);
    return !thing && (number || parties.words().in("counted-noun", lemma) || parties.actor(sentence, count.head()).isPresent() || parties.words().className(lemma).isPresent()
        || words.at("noun", sentence, count.head()).isPresent() || words.at("above", sentence, count.head()).isPresent());
  }

  /** "from their homes" hangs on the word, or "the area" is left. */
  private boolean home(int teller) {
    return sentence.children(teller, "obl", "nmod", "obj").stream().anyMatch(e -> is("left-behind", sentence.token(e.dependent()).lemma()));
  }

  /** Right behind the number, whatever the parser hangs it on. */
  private boolean homes(Mention<Count> count) {
    int end = Math.min(sentence.size(), Math.max(count.to(), count.head() + 1) + 4);
    int from = Math.max(count.to(), count.head() + 1);
    return from < end && sentence.token(from).lower().equals("from") && sentence.tokens().subList(from, end).stream().anyMatch(t -> is("left-behind", t.lemma()));
  }

  private boolean total(int teller, Mention<Count> count) {
    boolean perfect = sentence.children(teller, "aux").stream().anyMatch(e -> sentence.token(e.dependent()).lemma().equals("have"));
    boolean several = sentence.tokens().stream().anyMatch(t -> is("several-together", t.lower()) && Math.abs(t.index() - teller) < 12);
    boolean noun = sentence.token(teller).isNoun();
    return words.totals().isTotal(context, sentence, teller) || words.totals().isTotal(context, sentence, verb(teller)) || times.war() || perfect || several || noun && count.value().low().filter(l -> l.intValue() > 20).isPresent();
  }

  private static boolean enough(Mention<Count> count, Rule rule) {
    BigDecimal number = count.value().low().or(() -> count.value().high()).orElse(BigDecimal.ZERO);
    return number.doubleValue() >= rule.least();
  }

  private Optional<FigureDraft> noun(Mention<Count> count) {
    return words.at("noun", sentence, count.head()).filter(r -> enough(count, r)).filter(r -> counted(count.head(), r.needs()))
        .map(r -> draft(count, r.metric(), unit(count, r), count.head(), r.needs()));
  }

  /** "26 massacres in January" are not 26 dead. */
  private Optional<FigureDraft> series(Mention<Count> count) {
    return noun(count).filter(d -> words.at("noun", sentence, count.head()).filter(r -> r.needs().equals("series")).isPresent());
  }

  private boolean counted(int head, String needs) {
    return switch (needs) {
      case "held" -> held(head);
      case "series" -> words.totals().isSeries(context, sentence);
      case "force" -> force(head);
      case "deed" -> deed(head);
      default -> true;
    };
  }

  /** Something is done to them, also to those that they are joined to. */
  private boolean deed(int head) {
    boolean then = head + 2 < sentence.size() && sentence.token(head + 1).lemma().equals("be") && is("thing-deed", sentence.token(head + 2).lemma());
    Optional<Integer> joined = sentence.governor(head).filter(e -> e.base().equals("conj") && e.governor() >= 0 && sentence.token(e.governor()).isNoun()).map(Edge::governor);
    return then || joined.filter(j -> deed(j)).isPresent() || done(head);
  }

  private boolean done(int head) {
    return sentence.governor(head).filter(e -> e.governor() >= 0 && e.base().matches("obj|nsubj|nsubj:pass|obl") && is("thing-deed", sentence.token(e.governor()).lemma())).isPresent()
          || sentence.children(head, "acl", "amod").stream().anyMatch(e -> sentence.token(e.dependent()).pos().equals("VBN") && is("thing-deed", sentence.token(e.dependent()).lemma()));
  }

  /** Had, sent or promised by somebody, or the strength of a force: "has 400 officers", "a force of 900 men". */
  private boolean force(int head) {
    return sentence.governor(head).filter(e -> e.governor() >= 0).filter(e -> e.base().equals("obj") && is("have-force", sentence.token(e.governor()).lemma())
        || e.base().equals("nmod") && is("force-noun", sentence.token(e.governor()).lemma().toLowerCase(Locale.ROOT)) && sentence.children(head, "case").stream().anyMatch(c -> sentence.token(c.dependent()).lower().equals("of"))).isPresent();
  }

  private boolean held(int head) {
    int at = head;
    for (int steps = 0; steps < 3; steps++) {
      Edge up = sentence.governor(at).filter(e -> e.governor() >= 0).orElse(null);
      if (up == null) {
        return false;
      }
      at = up.governor();
      if (parties.words().in("held-verb", sentence.token(at).lemma())) {
        return true;
      }
    }
    return false;
  }

  private Optional<FigureDraft> share(Mention<Count> share) {
    boolean vague = share.value().high().filter(h -> h.intValue() == 99).isPresent();
    int whole = -1;
    for (int i = share.from(); i < Math.min(sentence.size(), share.to() + 6) && whole < 0; i++) {
      boolean people = i >= share.to() - 1 && words.at("whole", sentence, i).isPresent();
      whole = people ? i : whole;
      if (i >= share.to() && !people && (sentence.token(i).isVerb() || sentence.token(i).pos().matches("IN|TO") && !sentence.token(i).lower().matches("of|among"))) {
        break;
      }
    }
    boolean there = whole >= 0 && whole + 1 < sentence.size() && is("site-preposition", sentence.token(whole + 1).lower()); // "most of them in the east"
    if (vague || whole < 0 || there) {
      return Optional.empty();
    }
    FigureDraft draft = draft(share, Metric.SHARE, "percent", whole, "stock");
    return Optional.of(draft.about(new Whose(context, parties, sentence).share(whole)));
  }

  private FigureDraft draft(Mention<Count> count, Metric metric, String unit, int teller, String needs) {
    int top = verb(teller);
    TreeSet<Integer> own = sentence.subtree(top, Set.of("parataxis", "ccomp", "conj", "punct", "cc", "advcl", "acl"));
    int from = Math.min(count.from(), Math.min(teller, own.stream().filter(i -> i > count.from() - 12).findFirst().orElse(teller)));
    int to = Math.max(noun(count.head(), count.to()), Math.max(teller + 1, Math.min(own.last() + 1, Math.max(count.to(), teller) + 14)));
    Found<Optional<Period>> when = times.of(top, needs, metric);
    boolean background = times.war() && Set.of(Metric.KILLED, Metric.DISPLACED).contains(metric) && !times.fresh(when.value());
    return new FigureDraft(sentence, metric, count, unit, teller, new Whose(context, parties, sentence).of(count, metric, top), where(teller, metric, needs), when, sources(top, count.head()), background,
        context.sources().hedged(sentence, top), from, to);
  }

  /** Of "the Observatory counts nine dead" the verb that says so tells the number too. */
  private Found<List<List<String>>> sources(int top, int number) {
    Found<List<List<String>>> told = context.sources().of(sentence, top);
    return told.value().isEmpty() ? context.sources().of(sentence, number) : told;
  }

  private int verb(int token) {
    int at = token;
    for (int steps = 0; steps < 4 && !sentence.token(at).isVerb(); steps++) {
      int here = at;
      at = sentence.governor(at).filter(e -> e.governor() >= 0 && !e.base().equals("ccomp")).map(Edge::governor).orElse(here);
    }
    return sentence.token(at).isVerb() ? at : token;
  }

  /** Where its words say; else the country of a war, where the report plays for a total, or where it is. */
  private List<Found<Place>> where(int teller, Metric metric, String needs) {
    List<Found<Place>> found = context.places().of(sentence, teller);
    if (found.isEmpty() && verb(teller) != teller) {
      found = context.places().of(sentence, verb(teller));
    }
    if (words.totals().worstDay(sentence, teller)) {
      return context.places().theatre();
    }
    if (!found.isEmpty() || PLACED.contains(metric)) {
      return found;
    }
    List<Found<Place>> country = times.war() ? context.places().country() : List.of();
    boolean total = needs.equals("series") || needs.equals("total") && (words.totals().isTotal(context, sentence, verb(teller)) || words.totals().isTotal(context, sentence, teller));
    return !country.isEmpty() ? country : total ? context.places().theatre() : context.places().around(sentence);
  }
}
