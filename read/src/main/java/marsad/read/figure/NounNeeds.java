// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.figure;

import java.util.Locale;
import java.util.Optional;
import marsad.read.Context;
import marsad.read.language.Edge;
import marsad.read.language.Sentence;
import marsad.read.party.Parties;

/** What has to be so for the noun counted to tell what its number measures: the column {@code needs} of its rule. */
final class NounNeeds {
  private final FigureSentence in;
  private final Context context;
  private final Parties parties;
  private final Sentence sentence;

  NounNeeds(FigureSentence in) {
    this.in = in;
    this.context = in.context();
    this.parties = in.parties();
    this.sentence = in.sentence();
  }

  boolean met(String needs, int head) {
    return switch (needs) {
      case "peopled" -> peopled(head);
      case "held" -> held(head);
      case "flown" -> flown(head) || in.words().totals().isSeries(context, sentence);
      case "series" -> in.words().totals().isSeries(context, sentence);
      case "force" -> force(head) || in.is("force-people", sentence.token(head).lemma()) && context.actors().armed(sentence, head);
      case "deed" -> deed(head);
      default -> true;
    };
  }

  /** "Goma's two million people", "a town of 9,000 people". */
  private boolean peopled(int head) {
    boolean owned = sentence.children(head, "nmod:poss").stream().map(Edge::dependent).anyMatch(i -> sentence.token(i).lower().equals("whose") && i > 1 && placed(i - 1) || placed(i));
    return owned || sentence.governor(head).filter(e -> e.governor() >= 0 && e.base().equals("nmod"))
        .filter(e -> parties.words().in("place-noun", sentence.token(e.governor()).lemma()) && of(head)).isPresent();
  }

  private boolean of(int head) {
    return sentence.children(head, "case").stream().anyMatch(c -> sentence.token(c.dependent()).lower().equals("of"));
  }

  private boolean placed(int token) {
    int at = sentence.token(token).pos().equals(",") ? token - 1 : token;
    return context.places().at(sentence, at).isPresent() || parties.words().in("place-noun", sentence.token(at).lemma());
  }

  /** Something is done to them, also to those that they are joined to. */
  private boolean deed(int head) {
    boolean then = head + 2 < sentence.size() && sentence.token(head + 1).lemma().equals("be") && isDeed(head + 2);
    Optional<Integer> joined = sentence.governor(head).filter(e -> e.base().equals("conj") && e.governor() >= 0 && sentence.token(e.governor()).isNoun()).map(Edge::governor);
    return then || joined.filter(j -> deed(j)).isPresent() || done(head);
  }

  private boolean done(int head) {
    return sentence.governor(head).filter(e -> e.governor() >= 0 && e.base().matches("obj|nsubj|nsubj:pass|obl") && isDeed(e.governor())).isPresent()
        || sentence.children(head, "acl", "amod").stream().anyMatch(e -> sentence.token(e.dependent()).pos().equals("VBN") && isDeed(e.dependent()));
  }

  private boolean isDeed(int token) {
    return in.is("thing-deed", sentence.token(token).lemma());
  }

  /** Had, sent or promised by somebody, or the strength of a force: "has 400 officers", "a force of 900 men". */
  private boolean force(int head) {
    return sentence.governor(head).filter(e -> e.governor() >= 0).filter(e -> e.base().equals("obj") && in.is("have-force", sentence.token(e.governor()).lemma())
        || e.base().equals("nmod") && in.is("force-noun", sentence.token(e.governor()).lemma().toLowerCase(Locale.ROOT)) && of(head)).isPresent();
  }

  /** "Carried out nine strikes", "some 300 strikes were recorded". */
  private boolean flown(int head) {
    return sentence.governor(head).filter(e -> e.governor() >= 0 && e.base().matches("obj|nsubj:pass") && in.is("fly-strike", sentence.token(e.governor()).lemma())).isPresent();
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
}
