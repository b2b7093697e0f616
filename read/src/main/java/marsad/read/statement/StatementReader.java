// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import marsad.read.Context;
import marsad.read.Found;
import marsad.read.Mention;
import marsad.read.event.Arguments;
import marsad.read.language.Edge;
import marsad.read.language.Sentence;
import marsad.read.party.Parties;
import marsad.read.statement.StatementWords.Hit;
import marsad.record.Act;
import marsad.record.Actor;
import marsad.record.Event;
import marsad.record.How;
import marsad.record.Period;
import marsad.record.ReportRecord;
import marsad.record.Says;
import marsad.record.Status;

/** Reads the statements of one sentence. */
final class StatementReader {
  private static final int WEEK = 7;
  private final Context context;
  private final StatementWords words;
  private final SaidWords saidWords;
  private final Parties parties;
  private final Speakers speakers;
  private final List<ReportRecord> earlier;
  private final Sentence sentence;
  private final Said said;

  StatementReader(Context context, StatementWords words, SaidWords saidWords, Parties parties, Speakers speakers, List<ReportRecord> earlier, Sentence sentence) {
    this.context = context;
    this.words = words;
    this.saidWords = saidWords;
    this.parties = parties;
    this.speakers = speakers;
    this.earlier = earlier;
    this.sentence = sentence;
    this.said = new Said(context, sentence, parties, speakers, saidWords, earlier);
  }

  List<StatementDraft> read() {
    List<StatementDraft> drafts = new ArrayList<>();
    for (int i = 0; i < sentence.size(); i++) {
      if (sentence.token(i).isVerb()) {
        int verb = i;
        List<Hit> hits = words.at(sentence, verb);
        boolean no = !hits.isEmpty() && hits.get(0).rule().needs().equals("never");
        Optional<Hit> hit = no ? Optional.empty() : hits.stream().map(this::full).filter(this::holds).findFirst();
        hit.ifPresent(h -> drafts.addAll(drafts(h)));
        if (hit.isEmpty()) {
          said.read(verb).ifPresent(drafts::add);
        }
      }
    }
    if (drafts.isEmpty()) {
      said.goesOn().ifPresent(drafts::add);
    }
    return drafts;
  }

  private boolean infinitive(int verb) {
    return sentence.token(verb).pos().equals("VB") && !sentence.children(verb, "mark", "aux").isEmpty();
  }

  private boolean holds(Hit hit) {
    boolean real = sentence.children(hit.head(), "aux").stream().noneMatch(e -> saidWords.is("unreal", sentence.token(e.dependent()).lower()))
        && sentence.children(hit.head(), "advmod", "neg").stream().noneMatch(e -> saidWords.is("not", sentence.token(e.dependent()).lower()));
    boolean nobody = sentence.children(hit.head(), "nsubj").stream().map(Edge::dependent)
        .anyMatch(i -> saidWords.is("nobody", sentence.token(i).lower()) || sentence.children(i, "det").stream().anyMatch(d -> saidWords.is("nobody", sentence.token(d.dependent()).lower())));
    boolean infinitive = infinitive(hit.head()) || sentence.governor(hit.head()).filter(e -> e.base().equals("conj") && e.governor() >= 0 && infinitive(e.governor())).isPresent()
        && sentence.token(hit.head()).pos().equals("VB"); // "asked the state to look into it and condemn it"
    boolean after = hit.to() < sentence.size();
    boolean clause = !sentence.children(hit.head(), "ccomp", "xcomp").isEmpty() || after && sentence.token(hit.to()).lower().matches("to|that");
    boolean object = clause || !sentence.children(hit.head(), "obj", "obl", "nsubj:pass", "parataxis").isEmpty() || quoted(hit.head()) || charge(hit.head());
    boolean right = switch (hit.rule().needs()) {
      case "clause" -> clause || object && hit.rule().act() != Act.CLAIM && hit.rule().act() != Act.PREDICTION;
      case "object" -> object;
      case "saying" -> object && sentence.children(hit.head(), "obj", "nsubj:pass").stream().noneMatch(e -> context.words().is("in-office", lemma(sentence, e.dependent())) || context.words().is("offered", lemma(sentence, e.dependent())));
      case "never" -> false;
      case "terror" -> behind(hit, saidWords.of("terror"));
      case "best" -> behind(hit, saidWords.of("best"));
      case "to" -> !sentence.children(hit.head(), "xcomp", "ccomp").isEmpty() && tokenAfter(hit);
      default -> true;
    };
    return real && !nobody && !infinitive && right;
  }

  /** "..., a charge the junta rejects". */
  private boolean charge(int verb) {
    return sentence.governor(verb).filter(e -> e.governor() >= 0 && e.governor() < verb && e.base().matches("acl|dep") && saidWords.is("charge", lemma(sentence, e.governor()))).isPresent();
  }

  /** Of "is determined to" the slots hang on the participle or adjective. */
  private Hit full(Hit hit) {
    boolean be = lemma(sentence, hit.head()).equals("be");
    Edge up = sentence.governor(hit.head()).orElse(null);
    return be && up != null && up.governor() >= 0 && up.base().matches("aux|cop|aux:pass") ? new Hit(hit.rule(), up.governor(), hit.to()) : hit;
  }

  private boolean tokenAfter(Hit hit) {
    return sentence.children(hit.head(), "xcomp", "ccomp", "advcl").stream()
        .anyMatch(e -> sentence.token(e.dependent()).pos().equals("VB") && sentence.children(e.dependent(), "mark").stream().anyMatch(m -> sentence.token(m.dependent()).lower().equals("to")));
  }

  private boolean behind(Hit hit, Set<String> wanted) {
    return sentence.tokens().subList(hit.to(), Math.min(sentence.size(), hit.to() + 12)).stream().anyMatch(t -> wanted.contains(t.lower()));
  }

  private boolean quoted(int verb) {
    return sentence.tokens().stream().anyMatch(t -> t.form().matches("[\"“”]|''|``") && Math.abs(t.index() - verb) < 4);
  }

  private List<StatementDraft> drafts(Hit hit) {
    TreeSet<Integer> own = java.util.stream.IntStream.range(hit.head(), hit.head() + 1).boxed().collect(Collectors.toCollection(TreeSet::new));
    Arguments args = Arguments.of(sentence, hit.head(), own, false);
    List<StatementDraft> drafts = new ArrayList<>();
    for (Mention<Actor> speaker : speaker(hit, args)) {
      Optional<Mention<Actor>> addressee = addressee(hit, args, speaker);
      drafts.add(draft(hit, speaker, addressee));
    }
    return drafts;
  }

  private List<Mention<Actor>> speaker(Hit hit, Arguments args) {
    for (String slot : hit.rule().speaker()) {
      boolean passive = sentence.token(hit.head()).pos().equals("VBN") && (!sentence.children(hit.head(), "aux:pass").isEmpty() || sentence.children(hit.head(), "aux").isEmpty() && !joined(hit.head()));
      if (slot.equals("subj") && passive && sentence.children(hit.head(), "nsubj").isEmpty()) {
        continue;
      }
      for (int head : args.get(slot)) {
        List<Mention<Actor>> found = context.words().is("first-person", sentence.token(head).lower()) ? speakers.quoted(context, sentence, head) : speakers.of(sentence, head);
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    return List.of();
  }

  /** "condemned the raid and [called] on both to stop": a second verb with an object of its own is no passive, whatever its tag. */
  private boolean joined(int verb) {
    return sentence.governor(verb).filter(e -> e.base().equals("conj") && e.governor() >= 0 && sentence.token(e.governor()).pos().matches("VBD|VBZ|VBP")).isPresent()
        && sentence.children(verb, "obj", "xcomp", "ccomp").stream().anyMatch(e -> e.dependent() > verb);
  }

  private Optional<Mention<Actor>> addressee(Hit hit, Arguments args, Mention<Actor> speaker) {
    for (String slot : hit.rule().addressee()) {
      if (slot.equals("doer")) {
        Optional<Mention<Actor>> doer = doer(hit, args);
        if (doer.isPresent()) {
          return doer;
        }
        continue;
      }
      for (int head : args.get(slot)) {
        boolean own = sentence.children(head, "nmod:poss").stream().anyMatch(e -> sentence.token(e.dependent()).isPronoun()); // "warned that its army would"
        Optional<Mention<Actor>> found = parties.actor(sentence, head).filter(m -> !own && !m.value().name().equals(speaker.value().name()) && !spoken(hit, head));
        if (found.isPresent()) {
          return found;
        }
      }
    }
    if (hit.rule().addressee().contains("on")) {
      Optional<Mention<Actor>> on = args.get("obj").stream().flatMap(o -> sentence.dependents(o, "nmod").stream()).filter(e -> e.detail().equals("on")).flatMap(e -> parties.actor(sentence, e.dependent()).stream()).findFirst();
      if (on.isPresent()) {
        return on; // "blamed the attack on X"
      }
    }
    return hit.rule().addressee().contains("obj") ? under(hit, speaker) : Optional.empty();
  }

  /** "Called on X to leave", "holds X responsible": whom the tree takes for the subject of what is wanted or held. */
  private Optional<Mention<Actor>> under(Hit hit, Mention<Actor> speaker) {
    return sentence.children(hit.head(), "xcomp", "advcl", "ccomp").stream().map(Edge::dependent).filter(c -> c > hit.head())
        .filter(c -> sentence.token(c).pos().startsWith("JJ") || sentence.children(c, "mark").stream().anyMatch(m -> sentence.token(m.dependent()).pos().equals("TO")))
        .flatMap(c -> sentence.children(c, "nsubj").stream()).map(Edge::dependent).filter(s -> s > hit.head())
        .flatMap(s -> parties.actor(sentence, s).stream()).filter(m -> !m.value().name().equals(speaker.value().name())).findFirst();
  }

  /** True for a word of the phrase that names the speaker: "protested Foreign Minister Diallo". */
  private boolean spoken(Hit hit, int head) {
    return context.sources().speaks(sentence, head) || sentence.children(hit.head(), "nsubj").stream().anyMatch(e -> sentence.below(head, e.dependent()));
  }

  /** Who did what the object names: "Turkey's offensive", "the army's bombing". */
  private Optional<Mention<Actor>> doer(Hit hit, Arguments args) {
    for (int head : args.get("obj")) {
      for (Edge edge : sentence.children(head, "nmod:poss", "amod", "compound")) {
        Optional<Mention<Actor>> found = parties.ending(sentence, edge.dependent() + 1).filter(m -> m.value().id().isPresent());
        if (found.isPresent()) {
          return found;
        }
      }
      Optional<Mention<Actor>> by = sentence.dependents(head, "nmod").stream().filter(e -> e.detail().equals("by")).flatMap(e -> parties.actor(sentence, e.dependent()).stream()).findFirst();
      if (by.isPresent()) {
        return by;
      }
    }
    return Optional.empty();
  }

  /** What is insisted on not to be so is denied. */
  private Act act(Hit hit, Mention<Actor> speaker) {
    boolean denied = hit.rule().act() == Act.CLAIM && sentence.children(hit.head(), "ccomp").stream().anyMatch(c -> said.denied(List.of(speaker), c.dependent()).isPresent());
    return denied ? Act.DENIAL : hit.rule().act();
  }

  private StatementDraft draft(Hit hit, Mention<Actor> speaker, Optional<Mention<Actor>> addressee) {
    Act act = act(hit, speaker);
    int[] extent = extent(sentence, hit.head(), speaker);
    Optional<Event> about = about(hit, extent[1]);
    boolean responsibility = hit.rule().id().equals("claim-responsibility");
    Optional<Says> says = responsibility ? about.map(e -> Says.initiator(List.of(speaker.value())))
        : act == Act.DENIAL ? about.map(e -> Says.status(Status.DENIED)) : Optional.empty();
    boolean habit = hit.rule().needs().equals("terror");
    return new StatementDraft(sentence, speaker, act, addressee, about.map(ReportRecord::id), says, habit ? Found.byDefault(Optional.empty()) : when(context, sentence, hit.head()),
        hit.head(), extent[0], extent[1]);
  }

  /** From the speaker to the end of what the verb governs. */
  static int[] extent(Sentence sentence, int verb, Mention<Actor> speaker) {
    TreeSet<Integer> own = sentence.subtree(verb, Set.of("parataxis", "conj", "punct", "cc"));
    int from = Math.min(verb, Math.min(own.first(), speaker.how() == How.STATED ? speaker.from() : verb));
    int to = Math.max(verb + 1, Math.max(own.last() + 1, speaker.how() == How.STATED ? speaker.to() : verb + 1));
    return new int[] {from, to};
  }

  /** When it is said: a time said with it, else the day of publication. */
  static Found<Optional<Period>> when(Context context, Sentence sentence, int verb) {
    Optional<Mention<Period>> near = context.times().in(sentence).stream().filter(m -> Math.abs(m.from() - verb) <= 4)
        .filter(m -> sentence.governor(m.head()).map(Edge::governor).filter(g -> g == verb || g < 0).isPresent() || m.to() <= verb || m.from() == verb + 1 || m.from() == verb + 2 && !sentence.token(verb + 1).isVerb())
        .min(Comparator.comparingInt(m -> Math.abs(m.from() - verb)));
    if (near.isPresent()) {
      return new Found<>(Optional.of(said(context, near.get().value())), near.get().how(), near.get().spans());
    }
    return new Found<>(Optional.of(context.document().report().published().map(Period::day).orElse(Period.unknown())), How.DEFAULT, List.of());
  }

  /** What is said has been said: the day before publication that the word can mean, even beside "would". */
  private static Period said(Context context, Period told) {
    boolean later = context.document().report().published().filter(p -> told.from().filter(f -> f.isAfter(p)).isPresent()).isPresent();
    return later ? new Period(told.from().map(f -> f.minusDays(WEEK)), told.to().map(t -> t.minusDays(WEEK))) : told;
  }

  /** The event told in the words of the statement; for claims and denials else the one told last before. */
  private Optional<Event> about(Hit hit, int to) {
    List<Event> events = earlier.stream().filter(Event.class::isInstance).map(Event.class::cast).toList();
    var here = sentence.at(hit.head(), Math.max(to, hit.head() + 1));
    Optional<Event> inside = events.stream().filter(e -> e.told().evidence().of("/kind").stream().anyMatch(s -> s.overlaps(here))).findFirst();
    boolean back = Set.of(Act.CLAIM, Act.DENIAL, Act.ACCUSATION, Act.CONDEMNATION).contains(hit.rule().act());
    int start = sentence.at().start();
    return inside.isPresent() || !back ? inside : events.stream().filter(e -> e.told().quote().at().end() <= sentence.at().end() && !e.told().background())
        .filter(e -> start - e.told().quote().at().start() < 600).max(Comparator.comparingInt(e -> e.told().quote().at().start()));
  }

  static String lemma(Sentence sentence, int i) {
    return sentence.token(i).lemma().toLowerCase(Locale.ROOT);
  }
}
