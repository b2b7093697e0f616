// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.figure;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import marsad.read.Context;
import marsad.read.Mention;
import marsad.read.event.Arguments;
import marsad.read.language.Clauses;
import marsad.read.language.Edge;
import marsad.read.language.Sentence;
import marsad.read.party.Parties;
import marsad.record.Actor;
import marsad.record.Count;
import marsad.record.How;
import marsad.record.Metric;
import marsad.record.Victims;

/** Whom a number is about: the people counted, the force that has or sends them, or who takes, moves or pays the things. */
final class Whose {
  private static final Set<Metric> THINGS = EnumSet.of(Metric.SETTLEMENTS, Metric.VEHICLES, Metric.BASES, Metric.AREA, Metric.DISTANCE, Metric.MONEY);
  private static final Set<Metric> HARMED = EnumSet.of(Metric.KILLED, Metric.INJURED, Metric.DISPLACED, Metric.ABDUCTED, Metric.DETAINED);
  private static final int SAID = 6; // tokens between those counted and what they are said to be
  private final Context context;
  private final Parties parties;
  private final Sentence sentence;

  Whose(Context context, Parties parties, Sentence sentence) {
    this.context = context;
    this.parties = parties;
    this.sentence = sentence;
  }

  /** @param top the verb that tells it */
  Optional<Mention<Actor>> of(Mention<Count> count, Metric metric, int top) {
    if (THINGS.contains(metric)) {
      return context.words().is("list-verb", sentence.token(top).lemma().toLowerCase(Locale.ROOT)) ? owner(count.head()) : subject(top);
    }
    return metric == Metric.FIGHTERS ? force(count, top) : people(count, metric);
  }

  /** Who they are; nobody in particular where only lives or deaths are counted. */
  Optional<Mention<Actor>> people(Mention<Count> count, Metric metric) {
    int head = count.head();
    String lemma = sentence.token(head).lemma().toLowerCase(Locale.ROOT);
    Optional<Mention<Actor>> plain = plain(count, metric);
    if (plain.isPresent()) {
      return plain;
    }
    Optional<Mention<Actor>> said = count.covers(head) && head + 1 < sentence.size() && sentence.token(head + 1).lemma().equals("be") ? share(head + 1) : Optional.empty(); // "402 were civilians"
    Optional<Mention<Actor>> kind = parties.words().in("counted-noun", lemma) ? sentence.children(head, "amod", "compound").stream().flatMap(e -> kind(e.dependent()).stream()).findFirst() : Optional.empty();
    if (said.isPresent() || kind.isPresent()) {
      return said.or(() -> kind);
    }
    return parties.words().in("counted-noun", lemma) ? Optional.empty() : joined(head).or(() -> parties.actor(sentence, head));
  }

  /** "People", also where they were counted before: "40 people have died and 9,000 have fled". */
  private Optional<Mention<Actor>> plain(Mention<Count> count, Metric metric) {
    boolean bare = count.covers(count.head()) && HARMED.contains(metric) && sentence.children(count.head(), "nmod").isEmpty();
    Stream<Mention<Count>> counted = bare ? context.counts().in(sentence).stream().filter(c -> c.to() <= count.from()) : Stream.of(count);
    return counted.filter(c -> !c.covers(c.head()) && context.words().is("counted-people", sentence.token(c.head()).lower())).map(Mention::head).findFirst()
        .map(h -> new Mention<>(Actor.named(sentence.token(h).lower(), sentence.token(h).form()), h, h + 1, h, How.STATED, List.of(sentence.at(h, h + 1))));
  }

  /** "Listed the loss of 407 Russian tanks": whose they were, not who lists them. */
  private Optional<Mention<Actor>> owner(int head) {
    return sentence.children(head, "amod", "compound", "nmod:poss").stream().flatMap(e -> parties.ending(sentence, e.dependent() + 1).stream()).findFirst();
  }

  /** "35,000 civilian lives": those whose they were. */
  Optional<Mention<Actor>> kind(int modifier) {
    String name = sentence.token(modifier).lower() + "s";
    return context.words().is("lives-of", sentence.token(modifier).lower()) ? Optional.of(new Mention<>(Actor.named(name, sentence.token(modifier).form()), modifier, modifier + 1, modifier, How.STATED, List.of(sentence.at(modifier, modifier + 1)))) : Optional.empty();
  }

  /** "Soldiers and policemen": both, as the report has it. */
  private Optional<Mention<Actor>> joined(int head) {
    List<Integer> all = new ArrayList<>(List.of(head));
    sentence.children(head, "conj").stream().map(Edge::dependent).filter(i -> i - head == 2 && sentence.token(i).pos().equals("NNS")).forEach(all::add);
    boolean classes = all.size() == 2 && sentence.token(head).pos().equals("NNS") && all.stream().allMatch(i -> parties.actor(sentence, i).filter(m -> m.value().id().isEmpty()).isPresent());
    String words = classes ? context.document().report().text().at(sentence.at(head, head + 3)) : "";
    return classes ? Optional.of(new Mention<>(Actor.named(words, words), head, head + 3, head, How.STATED, List.of(sentence.at(head, head + 3)))) : Optional.empty();
  }

  /** "Fighters of the Orsa Front", "the Front, estimated at 900 fighters", "the mission has 400 officers": the force; else what they are called. */
  private Optional<Mention<Actor>> force(Mention<Count> count, int top) {
    Optional<Mention<Actor>> own = people(count, Metric.FIGHTERS);
    if (own.filter(m -> m.value().id().isPresent()).isPresent()) {
      return own;
    }
    Optional<Mention<Actor>> of = sentence.dependents(count.head(), "nmod:of", "nmod:from").stream().flatMap(e -> parties.actor(sentence, e.dependent()).stream()).findFirst();
    Optional<Mention<Actor>> told = sentence.governor(top).filter(e -> e.base().matches("acl|amod") && sentence.token(top).pos().equals("VBN")).flatMap(e -> parties.actor(sentence, e.governor()));
    return of.or(() -> told).or(() -> context.words().is("have-force", sentence.token(top).lemma()) && count.head() > top ? subject(top).or(() -> relative(top)) : Optional.empty()).or(() -> own);
  }

  /** "The Front, which has 7,000 fighters", whatever the tree makes of it. */
  private Optional<Mention<Actor>> relative(int top) {
    boolean which = top > 1 && sentence.token(top - 1).pos().matches("WDT|WP");
    int at = which && sentence.token(top - 2).pos().equals(",") ? top - 3 : top - 2;
    return which && at >= 0 && sentence.token(at).isNoun() ? parties.actor(sentence, at) : Optional.empty();
  }

  /** "Half of them children", "half of the dead are women": what they are said to be; else those of whom it is a share. */
  Optional<Mention<Actor>> share(int whole) {
    for (int i = whole + 1; i < Math.min(sentence.size(), whole + SAID); i++) {
      if (sentence.token(i).isNoun() && context.actors().who(sentence, i) != Victims.UNKNOWN) {
        return parties.actor(sentence, i);
      }
      if (!sentence.token(i).pos().matches("RB|JJ|VBP|VBZ|VBD|VB|VBN|TO|IN|DT") || is("site-preposition", i)) {
        break;
      }
    }
    String word = sentence.token(whole).lower();
    boolean harmed = context.words().is("harmed-people", word);
    Actor all = Actor.named(harmed && sentence.token(whole).pos().matches("VBN|JJ.*") ? word + " people" : word, sentence.token(whole).form());
    return harmed ? Optional.of(new Mention<>(all, whole, whole + 1, whole, How.STATED, List.of(sentence.at(whole, whole + 1)))) : sentence.token(whole).isPronoun() ? Optional.empty() : parties.actor(sentence, whole);
  }

  private boolean is(String list, int token) {
    return context.words().is(list, sentence.token(token).lower());
  }

  /** "Egyptians and Tunisians", "ethnic Albanians" right behind a token. */
  Optional<Mention<Actor>> nation(int from) {
    int at = from;
    while (at < sentence.size() && sentence.token(at).pos().matches("RB|JJ|VBP|VBD|VBN|IN") && at < from + 3 && !is("site-preposition", at) && !sentence.token(at).pos().equals("IN")) {
      at++;
    }
    boolean plural = at < sentence.size() && sentence.token(at).pos().matches("NNS|NNPS");
    boolean pair = plural && at + 2 < sentence.size() && sentence.token(at + 1).pos().equals("CC") && sentence.token(at + 2).pos().matches("NNS|NNPS");
    String said = plural ? context.document().report().text().at(sentence.at(at, pair ? at + 3 : at + 1)) : "";
    int noun = at;
    return plural && parties.actor(sentence, noun).isPresent() ? Optional.of(new Mention<>(Actor.named(said, said), noun, pair ? noun + 3 : noun + 1, noun, How.STATED, List.of(sentence.at(noun, pair ? noun + 3 : noun + 1)))) : Optional.empty();
  }

  private Optional<Mention<Actor>> subject(int top) {
    return subjects(top).stream().flatMap(h -> parties.actor(sentence, h).stream()).findFirst();
  }

  /** The tokens of who does what a verb tells; of "which", what its clause hangs on. */
  List<Integer> subjects(int top) {
    Set<Integer> own = new TreeSet<>(Set.of(top));
    Arguments args = Arguments.of(sentence, top, own, !sentence.token(top).isVerb());
    return List.of("subj", "by").stream().flatMap(slot -> args.get(slot).stream()).map(this::meant).toList();
  }

  private int meant(int token) {
    boolean relative = sentence.token(token).pos().matches("WDT|WP");
    return relative ? Clauses.antecedent(sentence, token) : token;
  }
}
