// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.statement;

import java.util.Optional;
import java.util.Set;
import marsad.read.Context;
import marsad.read.Mention;
import marsad.read.event.Arguments;
import marsad.read.language.Edge;
import marsad.read.language.Sentence;
import marsad.read.party.Parties;
import marsad.read.statement.StatementWords.Hit;
import marsad.record.Act;
import marsad.record.Actor;

/** To whom or of whom something is said: by the slots of its words, or who did what is condemned. */
final class Addressees {
  private final Context context;
  private final Parties parties;
  private final Sentence sentence;
  private final SaidWords words;

  Addressees(Context context, Parties parties, Sentence sentence, SaidWords words) {
    this.words = words;
    this.context = context;
    this.parties = parties;
    this.sentence = sentence;
  }

  Optional<Mention<Actor>> of(Hit hit, Arguments args, Mention<Actor> speaker) {
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
        Optional<Mention<Actor>> found = called(head).or(() -> parties.actor(sentence, head)).filter(m -> !own && !m.value().name().equals(speaker.value().name()) && !spoken(hit, head));
        if (found.isPresent()) {
          return found;
        }
      }
    }
    if (hit.rule().addressee().contains("on")) {
      Optional<Mention<Actor>> on = args.get("obj").stream().flatMap(o -> sentence.subtree(o, Set.of("acl:relcl")).stream()).flatMap(o -> sentence.dependents(o, "nmod").stream()).filter(e -> e.detail().equals("on")).flatMap(e -> parties.actor(sentence, e.dependent()).stream()).findFirst();
      if (on.isPresent()) {
        return on; // "blamed the attack on X"
      }
    }
    boolean bare = hit.rule().addressee().contains("obj") && sentence.children(hit.head(), "obj", "iobj", "nsubj:pass").isEmpty() && hit.to() < sentence.size() && sentence.token(hit.to()).pos().matches("DT|JJ|NN.*|``");
    Optional<Mention<Actor>> next = bare ? parties.starting(sentence, sentence.token(hit.to()).pos().equals("``") ? hit.to() + 1 : hit.to()).filter(m -> m.from() - hit.to() < 3) : Optional.empty();
    return (hit.rule().addressee().contains("obj") ? under(hit, speaker) : Optional.<Mention<Actor>>empty()).or(() -> next).or(() -> hit.rule().act() == Act.DEMAND ? asked(hit, speaker) : Optional.empty())
        .filter(m -> !m.value().name().equals(speaker.value().name()));
  }

  /** "Demanded that the army pull back", "called for the rebels to leave", "the resignation of the president": who is to do it. */
  private Optional<Mention<Actor>> asked(Hit hit, Mention<Actor> speaker) {
    Optional<Mention<Actor>> doer = sentence.children(hit.head(), "ccomp", "xcomp", "advcl").stream().map(Edge::dependent).filter(c -> c > hit.head())
        .flatMap(c -> sentence.children(c, "nsubj").stream()).map(Edge::dependent).filter(s -> s > hit.head() && sentence.children(s, "nmod:poss").stream().noneMatch(p -> sentence.token(p.dependent()).isPronoun()))
        .flatMap(s -> parties.actor(sentence, s).stream()).filter(m -> !m.value().name().equals(speaker.value().name())).findFirst();
    return doer.or(() -> sentence.subtree(hit.head(), Set.of("nsubj", "advcl", "parataxis")).stream().filter(i -> i > hit.head() && words.is("leaving", StatementReader.lemma(sentence, i)))
        .flatMap(i -> sentence.children(i, "nmod", "nmod:poss").stream().filter(e -> e.relation().equals("nmod:poss") || sentence.children(e.dependent(), "case").stream().anyMatch(c -> sentence.token(c.dependent()).lower().matches("of|by"))))
        .flatMap(e -> parties.actor(sentence, e.dependent()).stream()).findFirst());
  }

  /** Of "what it called the army of the regime" the army. */
  private Optional<Mention<Actor>> called(int head) {
    boolean what = sentence.token(head).pos().startsWith("WP") || sentence.children(head, "obj", "dobj").stream().anyMatch(e -> sentence.token(e.dependent()).pos().startsWith("WP"));
    return what ? sentence.subtree(head, Set.of("punct")).stream().filter(i -> i > head && sentence.token(i).isNoun()).flatMap(i -> parties.actor(sentence, i).stream())
        .filter(m -> context.actors().armed(sentence, m.head()) || m.value().id().isPresent()).findFirst() : Optional.empty();
  }

  /** "Called on X to leave", "holds X responsible": whom the tree takes for the subject of what is wanted or held. */
  private Optional<Mention<Actor>> under(Hit hit, Mention<Actor> speaker) {
    return sentence.children(hit.head(), "xcomp", "advcl", "ccomp").stream().map(Edge::dependent).filter(c -> c > hit.head())
        .filter(c -> sentence.token(c).pos().startsWith("JJ") || sentence.children(c, "mark").stream().anyMatch(m -> sentence.token(m.dependent()).pos().equals("TO")))
        .flatMap(c -> sentence.children(c, "nsubj").stream()).map(Edge::dependent).filter(s -> s > hit.head() && sentence.children(s, "nmod:poss").stream().noneMatch(p -> sentence.token(p.dependent()).isPronoun()))
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
      boolean conduct = words.is("conduct", StatementReader.lemma(sentence, head));
      Optional<Mention<Actor>> by = sentence.dependents(head, "nmod").stream().filter(e -> e.detail().equals("by") || conduct && e.detail().equals("of")).flatMap(e -> parties.actor(sentence, e.dependent()).stream()).findFirst();
      if (by.isPresent()) {
        return by;
      }
    }
    return Optional.empty();
  }
}
