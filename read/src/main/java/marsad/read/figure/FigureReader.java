// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import marsad.read.Context;
import marsad.read.Found;
import marsad.read.Mention;
import marsad.read.event.Arguments;
import marsad.read.figure.FigureWords.Rule;
import marsad.read.language.Edge;
import marsad.read.language.Sentence;
import marsad.read.party.Parties;
import marsad.read.party.PartyWords;
import marsad.record.Actor;
import marsad.record.Count;
import marsad.record.Event;
import marsad.record.How;
import marsad.record.Metric;
import marsad.record.Period;
import marsad.record.Place;
import marsad.record.ReportRecord;
import marsad.record.Span;
import marsad.record.Status;

/** Reads the figures of one sentence: what each of its numbers measures, unless it is the harm of an incident. */
final class FigureReader {
  private static final Set<Metric> THINGS = Set.of(Metric.SETTLEMENTS, Metric.VEHICLES, Metric.BASES, Metric.AREA, Metric.DISTANCE, Metric.MONEY);
  private static final int SINCE = 12; // tokens between "since" and its time
  private static final int NEXT = 30; // characters between a war and "it has killed"
  private final Context context;
  private final FigureWords words;
  private final Parties parties;
  private final Sentence sentence;
  private final List<Span> harmed;
  private final List<Event> wars;

  FigureReader(Context context, FigureWords words, PartyWords parties, List<ReportRecord> earlier, Sentence sentence) {
    this.context = context;
    this.words = words;
    this.parties = new Parties(context, parties);
    this.sentence = sentence;
    this.wars = earlier.stream().filter(Event.class::isInstance).map(Event.class::cast).filter(e -> e.told().background() && e.status() == Status.ONGOING && e.told().when().flatMap(Period::from).isPresent()).toList();
    this.harmed = earlier.stream().filter(Event.class::isInstance).map(Event.class::cast).flatMap(e -> harms(e).stream()).filter(s -> s.overlaps(sentence.at())).toList();
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
        counted(count, drafts).ifPresent(drafts::add);
      }
    }
    if (harmed.isEmpty()) {
      context.counts().shares(sentence).forEach(s -> share(s).ifPresent(drafts::add));
    }
    return drafts;
  }

  private Optional<FigureDraft> counted(Mention<Count> count, List<FigureDraft> before) {
    Optional<FigureWords.Unit> unit = words.unit(sentence, unitAt(count));
    if (unit.isPresent()) {
      return measured(count, unit.get());
    }
    int money = count.from();
    for (int i = Math.max(0, count.from() - 1); i < count.to(); i++) {
      if (sentence.token(i).form().matches("[$€£]|US\\$")) {
        String code = sentence.token(i).form().equals("€") ? "EUR" : sentence.token(i).form().equals("£") ? "GBP" : "USD";
        return Optional.of(draft(count, Metric.MONEY, code, money, ""));
      }
    }
    return part(count, before).or(() -> above(count)).or(() -> noun(count));
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
    boolean joined = count.from() > 0 && is("list-joint", sentence.token(count.from() - 1).lower());
    Optional<FigureDraft> whole = before.isEmpty() ? Optional.empty() : Optional.of(before.get(before.size() - 1));
    return whole.filter(w -> (including || joined && sentence.governor(count.head()).filter(e -> e.base().equals("conj")).isPresent()) && w.unit().equals("people") && w.metric() != Metric.FIGHTERS)
        .map(w -> new FigureDraft(sentence, w.metric(), count, w.unit(), w.teller(), who(count), w.where(), w.when(), w.chains(), w.background(), w.hedged(),
            Math.min(w.from(), count.from()), Math.max(w.to(), noun(count.head(), count.to()))));
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
          case "home" -> home(teller) && context.actors().who(sentence, count.head()) != marsad.record.Victims.COMBATANT;
          default -> true;
        };
        return told ? Optional.of(draft(count, rule.get().metric(), rule.get().unit(), teller, rule.get().needs())) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private boolean people(Mention<Count> count) {
    String lemma = sentence.token(count.head()).lemma().toLowerCase(Locale.ROOT);
    boolean number = sentence.token(count.head()).pos().matches("CD|JJ|RB|IN") || count.covers(count.head());
    boolean thing = parties.words().bystander(lemma) && context.actors().who(sentence, count.head()) == marsad.record.Victims.UNKNOWN
        || is("no-people", lemma);
    return !thing && (number || parties.words().in("counted-noun", lemma) || parties.actor(sentence, count.head()).isPresent() || parties.words().className(lemma).isPresent()
        || words.at("noun", sentence, count.head()).isPresent() || words.at("above", sentence, count.head()).isPresent());
  }

  /** "from their homes" hangs on the word, or "the area" is left. */
  private boolean home(int teller) {
    return sentence.children(teller, "obl", "nmod", "obj").stream().anyMatch(e -> is("left-behind", sentence.token(e.dependent()).lemma()));
  }

  private boolean total(int teller, Mention<Count> count) {
    boolean perfect = sentence.children(teller, "aux").stream().anyMatch(e -> sentence.token(e.dependent()).lemma().equals("have"));
    boolean several = sentence.tokens().stream().anyMatch(t -> is("several-together", t.lower()) && Math.abs(t.index() - teller) < 12);
    boolean noun = sentence.token(teller).isNoun();
    return words.totals().isTotal(context, sentence, teller) || words.totals().isTotal(context, sentence, verb(teller)) || war() || perfect || several || noun && count.value().low().filter(l -> l.intValue() > 20).isPresent();
  }

  private boolean war() {
    return sentence.tokens().stream().anyMatch(t -> parties.words().in("war-noun", t.lemma()));
  }

  private static boolean enough(Mention<Count> count, Rule rule) {
    BigDecimal number = count.value().low().or(() -> count.value().high()).orElse(BigDecimal.ZERO);
    return number.doubleValue() >= rule.least();
  }

  private Optional<FigureDraft> noun(Mention<Count> count) {
    return words.at("noun", sentence, count.head()).filter(r -> enough(count, r)).filter(r -> !r.needs().equals("held") || held(count.head())).filter(r -> !r.needs().equals("series") || words.totals().isSeries(context, sentence))
        .map(r -> draft(count, r.metric(), r.unit(), count.head(), r.needs()));
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
      if (i >= share.to() && sentence.token(i).isVerb() && !people) {
        break;
      }
    }
    if (vague || whole < 0) {
      return Optional.empty();
    }
    return Optional.of(draft(share, Metric.SHARE, "percent", whole, "stock"));
  }

  private FigureDraft draft(Mention<Count> count, Metric metric, String unit, int teller, String needs) {
    boolean background = war() && Set.of(Metric.KILLED, Metric.DISPLACED).contains(metric);
    int top = verb(teller);
    TreeSet<Integer> own = sentence.subtree(top, Set.of("parataxis", "ccomp", "conj", "punct", "cc", "advcl", "acl"));
    int from = Math.min(count.from(), Math.min(teller, own.stream().filter(i -> i > count.from() - 12).findFirst().orElse(teller)));
    int to = Math.max(noun(count.head(), count.to()), Math.max(teller + 1, Math.min(own.last() + 1, Math.max(count.to(), teller) + 14)));
    return new FigureDraft(sentence, metric, count, unit, teller, about(count, metric, top), where(teller, metric), when(top, needs, metric), sources(top, count.head()), background,
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

  private Optional<Mention<Actor>> who(Mention<Count> count) {
    String lemma = sentence.token(count.head()).lemma().toLowerCase(Locale.ROOT);
    return parties.words().in("counted-noun", lemma) ? Optional.empty() : parties.actor(sentence, count.head());
  }

  /** Of people, who they are; of things and distances, who takes, moves or has them. */
  private Optional<Mention<Actor>> about(Mention<Count> count, Metric metric, int top) {
    if (!THINGS.contains(metric)) {
      return who(count);
    }
    Set<Integer> own = new TreeSet<>(Set.of(top));
    Arguments args = Arguments.of(sentence, top, own, !sentence.token(top).isVerb());
    for (String slot : List.of("subj", "by")) {
      Optional<Mention<Actor>> found = args.get(slot).stream().flatMap(h -> parties.actor(sentence, h).stream()).findFirst();
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** Where its words say; else the country of a war, or where the report is. */
  private List<Found<Place>> where(int teller, Metric metric) {
    List<Found<Place>> found = context.places().of(sentence, teller);
    if (found.isEmpty() && verb(teller) != teller) {
      found = context.places().of(sentence, verb(teller));
    }
    List<Found<Place>> country = found.isEmpty() && war() ? context.places().country() : List.of();
    boolean told = !found.isEmpty() || metric == Metric.AREA || metric == Metric.SETTLEMENTS;
    return told ? found : !country.isEmpty() ? country : context.places().around(sentence);
  }

  private Found<Optional<Period>> when(int top, String needs, Metric metric) {
    Optional<java.time.LocalDate> published = context.document().report().published();
    boolean stock = needs.equals("stock") || metric == Metric.POPULATION || metric == Metric.DISTANCE;
    if (stock) {
      return new Found<>(Optional.of(published.map(Period::day).orElse(Period.unknown())), How.DEFAULT, List.of());
    }
    Optional<Mention<Period>> since = context.times().in(sentence).stream().filter(m -> behindSince(m.from()) || is("so-far", sentence.token(m.from()).lower())).findFirst();
    if (since.isPresent()) {
      Period said = since.get().value();
      return new Found<>(Optional.of(new Period(said.from(), published.filter(p -> said.from().map(f -> !f.isAfter(p)).orElse(true)).or(said::to))), How.STATED, since.get().spans());
    }
    return subject(top) && metric != Metric.FIGHTERS ? warlong().orElseGet(() -> context.times().of(sentence, top, false)) : context.times().of(sentence, top, false);
  }

  /** "since May", "since the group took up arms in May". */
  private boolean behindSince(int time) {
    int at = time;
    while (at > 0 && time - at < SINCE && !sentence.token(at).form().matches("[,;:]|since")) {
      at--;
    }
    return sentence.token(at).lower().equals("since");
  }

  /** "The war has killed", "it has killed" right behind what tells of a war. */
  private boolean subject(int top) {
    List<Integer> subjects = sentence.children(top, "nsubj").stream().map(Edge::dependent).toList();
    return subjects.stream().anyMatch(s -> parties.words().in("war-noun", sentence.token(s).lemma()) || sentence.token(s).lower().equals("it") && context.actors().at(sentence, s).isEmpty());
  }

  /** From the outbreak of the war told in this sentence or the one before until the report. */
  private Optional<Found<Optional<Period>>> warlong() {
    int end = sentence.at().start();
    return wars.stream().filter(w -> w.told().quote().at().overlaps(sentence.at()) || w.told().quote().at().end() <= end && end - w.told().quote().at().end() < NEXT).reduce((a, b) -> b)
        .map(w -> new Found<>(w.told().when(), How.INFERRED, w.told().evidence().of("/when")));
  }
}
