// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.statement;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import marsad.read.Context;
import marsad.read.Found;
import marsad.read.Mention;
import marsad.read.event.Arguments;
import marsad.read.language.Edge;
import marsad.read.language.Phrases;
import marsad.read.language.Sentence;
import marsad.read.party.Parties;
import marsad.read.statement.StatementWords.Hit;
import marsad.record.Act;
import marsad.record.Actor;
import marsad.record.Event;
import marsad.record.How;
import marsad.record.ReportRecord;
import marsad.record.Says;
import marsad.record.Status;

/** Reads the statements of one sentence. */
final class StatementReader {
  private final Context context;
  private final StatementWords words;
  private final SaidWords saidWords;
  private final Parties parties;
  private final Speakers speakers;
  private final List<ReportRecord> earlier;
  private final Sentence sentence;
  private final Said said;
  private final Needs needs;

  StatementReader(Context context, StatementWords words, SaidWords saidWords, Parties parties, Speakers speakers, List<ReportRecord> earlier, Sentence sentence) {
    this.context = context;
    this.words = words;
    this.saidWords = saidWords;
    this.parties = parties;
    this.speakers = speakers;
    this.earlier = earlier;
    this.sentence = sentence;
    this.said = new Said(context, sentence, parties, speakers, saidWords, earlier);
    this.needs = new Needs(context, sentence, parties, saidWords);
  }

  List<StatementDraft> read() {
    List<StatementDraft> drafts = new ArrayList<>();
    speakers.next(sentence);
    for (int i = 0; i < sentence.size(); i++) {
      if (sentence.token(i).isVerb()) {
        int verb = i;
        List<Hit> hits = words.at(sentence, verb);
        boolean no = !hits.isEmpty() && hits.get(0).rule().needs().equals("never");
        Optional<Hit> hit = no ? Optional.empty() : hits.stream().map(this::full).filter(needs::holds).findFirst();
        hit.ifPresent(h -> drafts.addAll(drafts(h)));
        if (hit.isEmpty()) {
          drafts.addAll(said.read(verb));
        }
        sentence.children(verb, "nsubj").stream().map(Edge::dependent).filter(s -> context.sources().speaks(sentence, s)).forEach(s -> speakers.hear(sentence, s));
      }
    }
    SaidNouns nouns = new SaidNouns(context, sentence, parties, speakers, saidWords);
    for (int i = 0; i < sentence.size(); i++) {
      if (sentence.token(i).pos().matches("NN|NNS")) {
        drafts.addAll(nouns.read(i));
      }
    }
    drafts.removeIf(d -> drafts.stream().anyMatch(o -> o != d && o.holds(d)));
    if (drafts.isEmpty()) {
      said.goesOn().ifPresent(drafts::add);
    }
    return drafts;
  }

  /** Of "is determined to" the slots hang on the participle or adjective. */
  private Hit full(Hit hit) {
    boolean be = lemma(sentence, hit.head()).equals("be");
    Edge up = sentence.governor(hit.head()).orElse(null);
    return be && up != null && up.governor() >= 0 && up.base().matches("aux|cop|aux:pass") ? new Hit(hit.rule(), up.governor(), hit.to()) : hit;
  }

  private List<StatementDraft> drafts(Hit hit) {
    Arguments args = hit.arguments(sentence);
    List<StatementDraft> drafts = new ArrayList<>();
    List<Mention<Actor>> all = speaker(hit, args);
    for (Mention<Actor> speaker : all) {
      Optional<Mention<Actor>> addressee = new Addressees(context, parties, sentence, saidWords).of(hit, args, speaker)
          .or(() -> all.size() == 2 && mutual(hit) ? all.stream().filter(m -> m != speaker).findFirst() : Optional.empty());
      Optional<Mention<Actor>> menaced = addressee.isPresent() || hit.rule().act() != Act.WARNING ? addressee
          : contents(hit.head()).stream().filter(said::menacesOthers).flatMap(c -> said.addressee(Act.THREAT, c, speaker).stream()).findFirst();
      Optional<Mention<Actor>> blamed = menaced.isEmpty() && act(hit, speaker) == Act.ACCUSATION ? contents(hit.head()).stream().flatMap(c -> said.addressee(Act.ACCUSATION, c, speaker).stream()).findFirst() : menaced;
      drafts.add(draft(hit, speaker, blamed));
      blamed.filter(m -> Set.of(Act.ACCUSATION, Act.DEMAND).contains(hit.rule().act())).stream().flatMap(m -> beside(m, speaker)).forEach(m -> drafts.add(draft(hit, speaker, Optional.of(m))));
    }
    return drafts;
  }

  /** "Accused Chad and Sudan": each is accused. */
  private Stream<Mention<Actor>> beside(Mention<Actor> addressee, Mention<Actor> speaker) {
    boolean here = addressee.how() == How.STATED && addressee.head() < sentence.size() && addressee.spans().stream().anyMatch(s -> s.overlaps(sentence.token(addressee.head()).at()));
    return !here ? Stream.empty() : sentence.children(addressee.head(), "conj").stream().map(Edge::dependent).filter(d -> sentence.token(d).isNoun()).flatMap(d -> parties.actor(sentence, d).stream())
        .filter(m -> m.value().id().isPresent() || context.actors().armed(sentence, m.head()) || context.actors().state(m.value()).isPresent()).filter(m -> !m.value().name().equals(addressee.value().name()) && !m.value().name().equals(speaker.value().name()));
  }

  /** "Chad and Sudan accused each other", "traded accusations". */
  private boolean mutual(Hit hit) {
    List<String> after = sentence.tokens().subList(hit.head(), Math.min(sentence.size(), hit.to() + 3)).stream().map(t -> t.lower()).toList();
    return saidWords.of("mutual").stream().anyMatch(w -> Collections.indexOfSubList(after, List.of(w.split(" "))) >= 0);
  }

  private List<Mention<Actor>> speaker(Hit hit, Arguments args) {
    for (String slot : hit.rule().speaker()) {
      boolean passive = sentence.token(hit.head()).pos().equals("VBN") && (!sentence.children(hit.head(), "aux:pass").isEmpty() || sentence.children(hit.head(), "aux").isEmpty() && !joined(hit.head()));
      List<Integer> own = sentence.children(hit.head(), "nsubj").stream().map(Edge::dependent).toList();
      Optional<Integer> upper = slot.equals("subj") && own.isEmpty() ? joinedAbove(hit).or(() -> needs.onward(hit.head())) : Optional.empty();
      if (slot.equals("subj") && passive && own.isEmpty() && upper.isEmpty()) {
        continue;
      }
      List<Integer> heads = upper.isPresent() ? List.of(upper.get()) : args.get(slot).isEmpty() && slot.equals("subj") ? subject(sentence, hit.head()).map(List::of).orElse(own) : args.get(slot);
      for (int at : heads) {
        int head = bearer(at);
        List<Mention<Actor>> found = context.words().is("first-person", sentence.token(head).lower()) ? speakers.quoted(context, sentence, head) : parties.words().in("counted-noun", lemma(sentence, head)) ? List.<Mention<Actor>>of() : speakers.anybody(sentence, head);
        if (!found.isEmpty()) {
          speakers.hear(sentence, head);
          return found;
        }
      }
    }
    return List.of();
  }

  /** "Ali Noor, a hardliner who promises": the one named. */
  private int bearer(int subject) {
    Optional<Integer> noun = sentence.token(subject).pos().equals("WP") ? sentence.governor(subject).map(Edge::governor).filter(v -> v >= 0).flatMap(sentence::governor).filter(e -> e.relation().equals("acl:relcl")).map(Edge::governor) : Optional.empty();
    return noun.flatMap(sentence::governor).filter(e -> e.base().equals("appos") && e.governor() >= 0 && sentence.token(e.governor()).entity().equals("PERSON")).map(Edge::governor).orElse(subject);
  }

  /** "Denied that its men were involved and blamed bandits": the second verb goes with the first, though the tree joins it to what lies between; of "Ali Noor, who leads it, gave him" the name that the tree leaves alone. */
  private Optional<Integer> joinedAbove(Hit hit) {
    int verb = hit.head();
    boolean behind = verb > 1 && sentence.token(verb - 1).lower().equals("and") && sentence.token(verb).pos().matches("VBD|VBN") && sentence.children(verb, "aux", "aux:pass").isEmpty();
    boolean active = hit.to() < sentence.size() && !sentence.token(hit.to()).lower().equals("by");
    Optional<Integer> clause = sentence.governor(verb).filter(e -> behind && active && e.base().equals("conj") && e.governor() >= 0).map(Edge::governor).filter(c -> !sentence.children(c, "aux:pass").isEmpty());
    Optional<Integer> above = clause.flatMap(sentence::governor).filter(e -> e.governor() >= 0 && e.base().equals("ccomp")).flatMap(e -> sentence.children(e.governor(), "nsubj").stream().map(Edge::dependent).findFirst());
    Optional<Integer> root = sentence.basic().stream().filter(e -> e.governor() < 0).map(Edge::dependent).findFirst().filter(r -> r < verb && sentence.token(r).entity().equals("PERSON") && sentence.token(verb).pos().equals("VBD") && sentence.token(verb - 1).form().equals(","));
    return above.or(() -> root);
  }

  /** Who says it where the tree hangs nobody on the verb: the person named right before it; of ", alleging fraud" the subject of the verb that it goes with; of "…," said the mayor the noun behind. */
  static Optional<Integer> subject(Sentence sentence, int verb) {
    boolean named = verb > 0 && sentence.token(verb).pos().matches("VBD|VBZ") && sentence.token(verb - 1).entity().equals("PERSON") && sentence.children(verb, "nsubj", "nsubj:pass").isEmpty();
    Optional<Integer> with = sentence.token(verb).pos().equals("VBG") ? sentence.governor(verb).filter(e -> e.governor() >= 0 && e.base().matches("advcl|dep|xcomp") && sentence.token(e.governor()).isVerb())
        .flatMap(e -> sentence.children(e.governor(), "nsubj").stream().map(Edge::dependent).findFirst()) : Optional.empty();
    boolean behind = verb > 0 && sentence.token(verb - 1).form().matches("[,\"”»]|''") && sentence.children(verb, "nsubj", "nsubj:pass").isEmpty();
    Optional<Integer> inverted = behind ? sentence.children(verb, "obj").stream().map(Edge::dependent).filter(i -> i > verb && sentence.token(i).isNoun()).findFirst() : Optional.empty();
    Optional<Integer> joined = sentence.children(verb, "nsubj", "nsubj:pass").isEmpty() ? sentence.governor(verb).filter(e -> e.base().equals("conj") && e.governor() >= 0 && e.governor() < verb && sentence.token(e.governor()).isVerb())
        .flatMap(e -> sentence.children(e.governor(), "nsubj").stream().map(Edge::dependent).findFirst().or(() -> subject(sentence, e.governor()))) : Optional.empty();
    return named ? Optional.of(verb - 1) : with.or(() -> inverted).or(() -> joined);
  }

  /** "condemned the raid and [called] for talks": a second verb is no passive, whatever its tag, unless somebody does it. */
  private boolean joined(int verb) {
    boolean by = verb + 1 < sentence.size() && sentence.token(verb + 1).lower().equals("by");
    return !by && sentence.governor(verb).filter(e -> e.base().equals("conj") && e.governor() >= 0 && sentence.token(e.governor()).pos().matches("VBD|VBZ|VBP")).isPresent();
  }

  /** What is insisted on not to be so is denied; what befalls others is a threat, whatever word it is told with. */
  private Act act(Hit hit, Mention<Actor> speaker) {
    Act act = hit.rule().act();
    List<Integer> contents = contents(hit.head());
    boolean denied = act == Act.CLAIM && contents.stream().anyMatch(c -> said.denied(c, speaker).isPresent());
    boolean menaced = Set.of(Act.WARNING, Act.VOW).contains(act) && contents.stream().anyMatch(said::menacesOthers)
        || act == Act.WARNING && contents.stream().anyMatch(c -> said.act(c, speaker).filter(a -> a == Act.VOW || a == Act.THREAT).isPresent() && context.actors().state(speaker.value()).isPresent());
    boolean alleged = act == Act.CLAIM && hit.rule().id().equals("allege") && contents.stream().anyMatch(c -> said.blames(c, speaker));
    Optional<Act> more = act == Act.CLAIM ? contents.stream().flatMap(c -> said.act(c, speaker).stream()).findFirst() : Optional.empty();
    boolean report = hit.rule().id().equals("oppose") && sentence.subtree(hit.head(), Set.of("nsubj", "advcl", "conj", "ccomp", "acl:relcl")).stream().anyMatch(i -> sentence.token(i).isNoun() && saidWords.is("charge", lemma(sentence, i))); // dismissed as invention reports of
    return denied || report ? Act.DENIAL : menaced ? Act.THREAT : alleged ? Act.ACCUSATION : more.orElse(act);
  }

  /** The verbs of what is said, behind the saying or before it. */
  private List<Integer> contents(int verb) {
    List<Integer> behind = sentence.children(verb, "ccomp").stream().map(Edge::dependent).toList();
    if (!behind.isEmpty()) {
      return behind;
    }
    return needs.taken(verb).or(() -> sentence.governor(verb).filter(e -> needs.first(verb)).map(Edge::governor)).stream().toList();
  }

  private StatementDraft draft(Hit hit, Mention<Actor> speaker, Optional<Mention<Actor>> addressee) {
    Act act = act(hit, speaker);
    int[] extent = extent(sentence, hit.head(), speaker);
    extent[0] = needs.first(hit.head()) ? Math.min(extent[0], sentence.subtree(contents(hit.head()).stream().findFirst().orElse(hit.head()), Set.of("punct")).first()) : extent[0];
    extent[0] = sentence.children(hit.head(), "nsubj").isEmpty() && joinedAbove(hit).isPresent() && sentence.token(Math.max(0, hit.head() - 1)).lower().equals("and") ? hit.head() : extent[0];
    if (hit.rule().needs().equals("offer") && needs.offered(hit.head())) {
      extent[0] = Math.min(extent[0], Phrases.core(sentence, sentence.governor(hit.head()).orElseThrow().governor()).from());
    }
    Optional<Event> about = about(hit, extent[1]);
    boolean responsibility = hit.rule().id().startsWith("claim-responsibility");
    Optional<Says> says = responsibility ? about.map(e -> Says.initiator(List.of(speaker.value())))
        : act == Act.DENIAL ? about.map(e -> Says.status(Status.DENIED)) : Optional.empty();
    return new StatementDraft(sentence, speaker, act, addressee, about.map(ReportRecord::id), says, new SaidWhen(context, sentence, saidWords).of(hit.head()),
        hit.head(), extent[0], extent[1]);
  }

  /** From the speaker to the end of what the verb governs. */
  static int[] extent(Sentence sentence, int verb, Mention<Actor> speaker) {
    TreeSet<Integer> own = sentence.subtree(verb, Set.of("parataxis", "conj", "punct", "cc"));
    int from = Math.min(verb, Math.min(own.first(), speaker.how() == How.STATED ? speaker.from() : verb));
    int to = Math.max(verb + 1, Math.max(own.last() + 1, speaker.how() == How.STATED ? speaker.to() : verb + 1));
    return new int[] {from, to};
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
