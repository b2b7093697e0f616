// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.figure;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import marsad.read.Context;
import marsad.read.Mention;
import marsad.read.language.Edge;
import marsad.read.language.Sentence;
import marsad.record.Count;
import marsad.record.Metric;
import marsad.record.Victims;

/** What has to be so for a word above a number to tell what it measures: the column {@code needs} of its rule. */
final class AboveNeeds {
  private static final int STILL = 6; // tokens from "still" to where people are
  private final FigureSentence in;
  private final Context context;
  private final Sentence sentence;
  private final Counted counted;

  AboveNeeds(FigureSentence in) {
    this.in = in;
    this.context = in.context();
    this.sentence = in.sentence();
    this.counted = new Counted(in);
  }

  boolean met(String needs, int teller, Mention<Count> count, List<FigureDraft> before) {
    return switch (needs) {
      case "total" -> total(teller, count) || before.stream().anyMatch(d -> FigureJoins.HARMED.contains(d.metric()));
      case "register" -> in.total(teller);
      case "home" -> (home(teller) || out(teller) || country(teller) || homes(count)) && context.actors().who(sentence, count.head()) != Victims.COMBATANT;
      case "civil" -> counted.civil(count);
      case "crowd" -> sentence.token(teller).isVerb() && hangs(count, teller, "nsubj.*") && !context.actors().armed(sentence, count.head());
      case "claimed" -> hangs(count, teller, "obj|iobj") && counted.civil(count) && total(teller, count);
      case "camped" -> camp(teller) || counted.civil(count) && hangs(count, teller, "nsubj.*") && dwelling(teller);
      case "done" -> sentence.token(teller).isVerb() && hangs(count, teller, "obj|nsubj:pass");
      case "still" -> counted.civil(count) && still(teller);
      case "lost" -> lives(teller) && total(teller, count) || lost(teller, count.head());
      case "captive" -> sentence.token(teller).pos().matches("VBP|VBZ|VB") && hangs(count, teller, "obj");
      default -> true;
    };
  }

  /** The noun counted hangs on the word. */
  private boolean hangs(Mention<Count> count, int teller, String how) {
    return sentence.governor(count.head()).filter(e -> e.governor() == teller && e.base().matches(how)).isPresent();
  }

  private boolean total(int teller, Mention<Count> count) {
    boolean several = sentence.tokens().stream().anyMatch(t -> in.is("several-together", t.lower()) && Math.abs(t.index() - teller) < 12);
    boolean noun = sentence.token(teller).isNoun();
    return in.total(teller) || in.total(in.verb(teller)) || in.times().war() || perfect(teller) || several || noun && count.value().low().filter(l -> l.intValue() > 20).isPresent();
  }

  private boolean perfect(int teller) {
    return sentence.children(teller, "aux").stream().anyMatch(e -> sentence.token(e.dependent()).lemma().equals("have"));
  }

  /** "from their homes" hangs on the word, or "the area" is left. */
  private boolean home(int teller) {
    return sentence.children(teller, "obl", "nmod", "obj").stream().anyMatch(e -> in.is("left-behind", sentence.token(e.dependent()).lemma()));
  }

  /** "Have been driven out". */
  private boolean out(int teller) {
    return sentence.children(teller, "compound:prt", "compound", "advmod").stream().anyMatch(e -> in.is("driven-out", sentence.token(e.dependent()).lower()));
  }

  /** "Have left Libya": many, from a whole country or province. */
  private boolean country(int teller) {
    return perfect(teller) && sentence.children(teller, "obj").stream().anyMatch(e -> context.places().at(sentence, e.dependent()).isPresent());
  }

  /** Right behind the number, whatever the parser hangs it on. */
  private boolean homes(Mention<Count> count) {
    int from = Math.max(count.to(), count.head() + 1);
    int end = Math.min(sentence.size(), from + 4);
    return from < end && sentence.token(from).lower().equals("from") && sentence.tokens().subList(from, end).stream().anyMatch(t -> in.is("left-behind", t.lemma()));
  }

  /** Who lives in camps or tents has fled there. */
  Metric camped(int teller, Metric metric) {
    boolean holds = metric == Metric.DETAINED && sentence.children(teller, "nsubj").stream().anyMatch(this::refuge);
    return holds || metric == Metric.POPULATION && camp(teller) ? Metric.DISPLACED : metric;
  }

  /** "Remain in the city", "remain there". */
  private boolean dwelling(int verb) {
    boolean otherwise = sentence.children(verb, "xcomp", "obj").stream().anyMatch(e -> !in.is("dwelt-in", e.dependent())); // "remain missing"
    return !otherwise && sentence.children(verb, "obl", "advmod", "xcomp").stream().map(Edge::dependent).anyMatch(i -> i > verb && (in.is("dwelt-in", i) || context.places().at(sentence, i).isPresent()));
  }

  /** "Are still in the city", "believed to be still inside". */
  private boolean still(int teller) {
    boolean be = teller > 0 && sentence.token(teller - 1).lemma().equals("be");
    return be && IntStream.range(teller + 1, Math.min(sentence.size(), teller + STILL)).anyMatch(i -> in.is("dwelt-in", i) || context.places().at(sentence, i).isPresent());
  }

  private boolean camp(int teller) {
    return sentence.children(teller, "obl").stream().anyMatch(this::refuge);
  }

  private boolean refuge(Edge edge) {
    return in.is("refuge-site", sentence.token(edge.dependent()).lemma());
  }

  /** "Lost 31 soldiers", "the loss of 900 servicemen". */
  private boolean lost(int teller, int head) {
    Optional<Edge> up = sentence.governor(head).filter(e -> e.governor() == teller);
    boolean lost = up.filter(e -> e.base().equals("obj") || sentence.token(teller).isNoun() && e.detail().equals("of")).isPresent();
    boolean men = in.is("force-people", sentence.token(head).lemma()) && sentence.children(teller, "nsubj").stream().anyMatch(e -> context.actors().armed(sentence, e.dependent()));
    return lost && (men || context.actors().armed(sentence, head) || in.words().at("noun", sentence, head).filter(r -> r.metric() == Metric.FIGHTERS).isPresent());
  }

  /** "Have lost their lives", "cost 900 people their lives". */
  private boolean lives(int teller) {
    return sentence.tokens().subList(teller, Math.min(sentence.size(), teller + 8)).stream()
        .anyMatch(t -> t.index() > 0 && in.is("own-life", t.lower()) && sentence.token(t.index() - 1).pos().equals("PRP$"));
  }
}
