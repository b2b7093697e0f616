// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
    drafts.removeIf(d -> drafts.stream().anyMatch(o -> o != d && o.holds(d)));
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
      case "thing" -> sentence.children(hit.head(), "obj").stream().anyMatch(e -> sentence.token(e.dependent()).isNoun());
      case "wanted" -> wanted(hit.head());
      case "plan" -> (object || relative(hit.head())) && sentence.children(hit.head(), "obj", "nsubj:pass").stream().noneMatch(e -> saidWords.is("charge", lemma(sentence, e.dependent())) || parties.actor(sentence, e.dependent()).filter(m -> m.value().id().isPresent()).isPresent());
      case "actor" -> party(hit);
      case "doer-of" -> sentence.children(hit.head(), "obj").stream().anyMatch(e -> e.dependent() > hit.head()) && party(hit)
          && sentence.tokens().subList(hit.to(), sentence.size()).stream().anyMatch(t -> t.index() + 1 < sentence.size() && t.lower().equals("of") && sentence.token(t.index() + 1).pos().equals("VBG"));
      case "clause-only" -> !sentence.children(hit.head(), "ccomp").isEmpty() && sentence.children(hit.head(), "obj", "aux:pass").isEmpty();
      case "offer" -> sentence.children(hit.head(), "obj", "nsubj:pass").stream().anyMatch(e -> saidWords.is("offer", lemma(sentence, e.dependent()))) || offered(hit.head());
      case "saying-charge" -> sentence.children(hit.head(), "obj", "nsubj:pass").stream().anyMatch(e -> saidWords.is("charge", lemma(sentence, e.dependent()))) || sentence.token(hit.head()).isVerb() && quoted(hit.head()) && clause;
      case "vile" -> behind(hit, saidWords.of("vile"));
      case "terror" -> behind(hit, saidWords.of("terror"));
      case "best" -> behind(hit, saidWords.of("best"));
      case "to" -> !sentence.children(hit.head(), "xcomp", "ccomp").isEmpty() && tokenAfter(hit);
      default -> true;
    };
    return real && !nobody && !infinitive && right;
  }

  /** "wants a ceasefire", "wants Russia to leave": not what the speaker itself will do. */
  private boolean wanted(int verb) {
    boolean thing = sentence.children(verb, "obj").stream().anyMatch(e -> sentence.token(e.dependent()).isNoun() && e.dependent() > verb);
    return thing || sentence.children(verb, "xcomp", "ccomp").stream().anyMatch(e -> sentence.children(e.dependent(), "nsubj", "nsubj:pass").stream().anyMatch(s -> s.dependent() > verb));
  }

  /** "an idea that China opposes". */
  private boolean relative(int verb) {
    return sentence.governor(verb).filter(e -> e.governor() >= 0 && e.governor() < verb && (e.relation().startsWith("acl") || e.base().equals("ccomp") && sentence.token(e.governor()).isNoun())).isPresent();
  }

  /** True where one of the slots for the addressee names a party. */
  private boolean party(Hit hit) {
    Arguments args = arguments(hit);
    return hit.rule().addressee().stream().flatMap(slot -> args.get(slot).stream()).anyMatch(i -> parties.actor(sentence, i).isPresent());
  }

  /** "a truce proposed by Egypt". */
  private boolean offered(int verb) {
    return sentence.token(verb).pos().equals("VBN") && sentence.governor(verb).filter(e -> e.governor() >= 0 && e.base().equals("acl") && saidWords.is("offer", lemma(sentence, e.governor()))).isPresent();
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

  private Arguments arguments(Hit hit) {
    return Arguments.of(sentence, hit.head(), new TreeSet<>(Set.of(hit.head())), false);
  }

  private List<StatementDraft> drafts(Hit hit) {
    Arguments args = arguments(hit);
    List<StatementDraft> drafts = new ArrayList<>();
    List<Mention<Actor>> all = speaker(hit, args);
    for (Mention<Actor> speaker : all) {
      Optional<Mention<Actor>> addressee = new Addressees(context, parties, sentence).of(hit, args, speaker)
          .or(() -> all.size() == 2 && mutual(hit) ? all.stream().filter(m -> m != speaker).findFirst() : Optional.empty());
      Optional<Mention<Actor>> menaced = addressee.isPresent() || hit.rule().act() != Act.WARNING ? addressee
          : sentence.children(hit.head(), "ccomp").stream().map(Edge::dependent).filter(said::menacesOthers).flatMap(c -> said.addressee(Act.THREAT, c, speaker).stream()).findFirst();
      drafts.add(draft(hit, speaker, menaced));
    }
    return drafts;
  }

  /** "Chad and Sudan accused each other", "traded accusations". */
  private boolean mutual(Hit hit) {
    List<String> after = sentence.tokens().subList(hit.head(), Math.min(sentence.size(), hit.to() + 3)).stream().map(t -> t.lower()).toList();
    return saidWords.of("mutual").stream().anyMatch(w -> java.util.Collections.indexOfSubList(after, List.of(w.split(" "))) >= 0);
  }

  private List<Mention<Actor>> speaker(Hit hit, Arguments args) {
    for (String slot : hit.rule().speaker()) {
      boolean passive = sentence.token(hit.head()).pos().equals("VBN") && (!sentence.children(hit.head(), "aux:pass").isEmpty() || sentence.children(hit.head(), "aux").isEmpty() && !joined(hit.head()));
      if (slot.equals("subj") && passive && sentence.children(hit.head(), "nsubj").isEmpty()) {
        continue;
      }
      List<Integer> heads = args.get(slot).isEmpty() && slot.equals("subj") ? subject(sentence, hit.head()).map(List::of).orElse(List.of()) : args.get(slot);
      for (int head : heads) {
        List<Mention<Actor>> found = context.words().is("first-person", sentence.token(head).lower()) ? speakers.quoted(context, sentence, head) : parties.words().in("counted-noun", lemma(sentence, head)) ? List.<Mention<Actor>>of() : speakers.anybody(sentence, head);
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    return List.of();
  }

  /** Who says it where the tree hangs nobody on the verb: the person named right before it; of ", alleging fraud" the subject of the verb that it goes with; of "…," said the mayor the noun behind. */
  static Optional<Integer> subject(Sentence sentence, int verb) {
    boolean named = verb > 0 && sentence.token(verb).pos().matches("VBD|VBZ") && sentence.token(verb - 1).entity().equals("PERSON") && sentence.children(verb, "nsubj", "nsubj:pass").isEmpty();
    Optional<Integer> with = sentence.token(verb).pos().equals("VBG") ? sentence.governor(verb).filter(e -> e.governor() >= 0 && e.base().matches("advcl|dep|xcomp") && sentence.token(e.governor()).isVerb())
        .flatMap(e -> sentence.children(e.governor(), "nsubj").stream().map(Edge::dependent).findFirst()) : Optional.empty();
    boolean behind = verb > 0 && sentence.token(verb - 1).form().matches("[,\"”»]|''") && sentence.children(verb, "nsubj", "nsubj:pass").isEmpty();
    Optional<Integer> inverted = behind ? sentence.children(verb, "obj").stream().map(Edge::dependent).filter(i -> i > verb && sentence.token(i).isNoun()).findFirst() : Optional.empty();
    return named ? Optional.of(verb - 1) : with.or(() -> inverted);
  }

  /** "condemned the raid and [called] on both to stop": a second verb with an object of its own is no passive, whatever its tag. */
  private boolean joined(int verb) {
    return sentence.governor(verb).filter(e -> e.base().equals("conj") && e.governor() >= 0 && sentence.token(e.governor()).pos().matches("VBD|VBZ|VBP")).isPresent()
        && sentence.children(verb, "obj", "xcomp", "ccomp").stream().anyMatch(e -> e.dependent() > verb);
  }

  /** What is insisted on not to be so is denied. */
  private Act act(Hit hit, Mention<Actor> speaker) {
    List<Integer> contents = sentence.children(hit.head(), "ccomp").stream().map(Edge::dependent).toList();
    boolean claim = hit.rule().act() == Act.CLAIM;
    boolean denied = claim && contents.stream().anyMatch(c -> said.denied(List.of(speaker), c).isPresent());
    boolean menaced = hit.rule().act() == Act.WARNING && contents.stream().anyMatch(said::menacesOthers);
    Optional<Act> more = claim ? contents.stream().flatMap(c -> said.act(c).stream()).findFirst() : Optional.empty();
    return denied ? Act.DENIAL : menaced ? Act.THREAT : more.orElse(hit.rule().act());
  }

  private StatementDraft draft(Hit hit, Mention<Actor> speaker, Optional<Mention<Actor>> addressee) {
    Act act = act(hit, speaker);
    int[] extent = extent(sentence, hit.head(), speaker);
    if (hit.rule().needs().equals("offer") && offered(hit.head())) {
      extent[0] = Math.min(extent[0], marsad.read.language.Phrases.core(sentence, sentence.governor(hit.head()).orElseThrow().governor()).from());
    }
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
