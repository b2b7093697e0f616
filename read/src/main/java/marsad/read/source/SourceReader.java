// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import marsad.read.Actors;
import marsad.read.Document;
import marsad.read.Found;
import marsad.read.Sources;
import marsad.read.language.Edge;
import marsad.read.language.Sentence;
import marsad.read.language.Token;
import marsad.record.How;
import marsad.record.Span;

/** Reads who says so in one report, sentence after sentence, since "it later reported" hangs on who spoke before. */
public final class SourceReader implements Sources {
  private static final int LONGEST_QUOTE = 5;
  private final SourceWords words;
  private final Map<Integer, List<Attribution>> bySentence = new TreeMap<>();
  private final Map<Integer, Attribution> quoted = new TreeMap<>();
  private final Map<Integer, Attribution> carried;

  public static Sources read(SourceWords words, Document document, Actors actors) {
    return new SourceReader(words, document, actors);
  }

  private SourceReader(SourceWords words, Document document, Actors actors) {
    this.words = words;
    Voices voices = new Voices(words, document);
    AttributionReader reader = new AttributionReader(words, new SourceNames(words, actors, voices), voices);
    List<Sentence> waiting = new ArrayList<>();
    boolean open = false;
    for (Sentence sentence : document.parsed()) {
      boolean inside = open && (waiting.isEmpty() || sentence.index() - waiting.get(0).index() < LONGEST_QUOTE);
      open = open(sentence, inside);
      List<Attribution> found = reader.read(sentence);
      bySentence.put(sentence.index(), found);
      if (found.isEmpty() && (inside || opens(sentence))) {
        quoted(sentence, voices, waiting, inside);
      } else {
        waiting.stream().filter(w -> inside && !found.isEmpty() && found.get(0).tail()).forEach(w -> quoted.put(w.index(), found.get(0)));
        waiting.clear();
      }
      voices.heard(sentence, found.isEmpty() ? reader.spoke(sentence).stream().toList() : found);
    }
    carried = new Carried(words, document, bySentence).all();
  }

  /** A sentence of a quotation and nothing else: its speaker is named when the quotation ends, or goes on from before. */
  private void quoted(Sentence sentence, Voices voices, List<Sentence> waiting, boolean inside) {
    voices.last(sentence).ifPresent(last -> quoted.put(sentence.index(), last));
    if (!inside) {
      waiting.clear();
    }
    waiting.add(sentence);
  }

  private static boolean opens(Sentence sentence) {
    return sentence.token(0).form().matches("[\"“”«]|''|``");
  }

  /** Whether a quotation is open behind a sentence. */
  private static boolean open(Sentence sentence, boolean before) {
    boolean open = before;
    for (Token token : sentence.tokens()) {
      String form = token.form();
      if (form.matches("[“«]|``")) {
        open = true;
      } else if (form.matches("[”»]|''")) {
        open = false;
      } else if (form.equals("\"")) {
        open = !open;
      }
    }
    return open;
  }

  @Override
  public Found<List<List<String>>> of(Sentence sentence, int trigger) {
    Optional<Attribution> chosen = innermost(sentence, trigger);
    if (chosen.isPresent()) {
      return passedOn(sentence, chosen.get());
    }
    Attribution before = quoted.getOrDefault(sentence.index(), carried.get(sentence.index()));
    return before == null ? Found.byDefault(List.of()) : new Found<>(before.chains(), How.INFERRED, before.spans());
  }

  @Override
  public Found<List<List<String>>> naming(Sentence sentence, int token) {
    Optional<Attribution> named = bySentence.getOrDefault(sentence.index(), List.of()).stream().filter(a -> a.names(token)).findFirst();
    return named.map(a -> passedOn(sentence, a)).orElse(Found.byDefault(List.of()));
  }

  private Optional<Attribution> innermost(Sentence sentence, int trigger) {
    return bySentence.getOrDefault(sentence.index(), List.of()).stream().filter(a -> !a.names(trigger)).filter(a -> covers(sentence, a, trigger))
        .min(Comparator.comparingInt((Attribution a) -> above(sentence, a, trigger) ? 0 : 1).thenComparingInt(a -> Math.abs(a.at() - trigger)));
  }

  /** "Reuters reported that a nurse said": whoever tells of the saying ends the chain. */
  private Found<List<List<String>>> passedOn(Sentence sentence, Attribution said) {
    Optional<Attribution> outer = bySentence.get(sentence.index()).stream().filter(o -> o != said && tells(sentence, o, said.at())).findFirst();
    if (outer.isEmpty()) {
      return new Found<>(said.chains(), How.STATED, said.spans());
    }
    List<String> carriers = outer.get().chains().get(0);
    List<List<String>> chains = said.chains().stream().map(c -> java.util.stream.Stream.concat(c.stream(), carriers.stream()).distinct().toList()).toList();
    List<Span> spans = java.util.stream.Stream.concat(said.spans().stream(), outer.get().spans().stream()).distinct().toList();
    return new Found<>(chains, How.STATED, spans);
  }

  @Override
  public Found<List<String>> carriers(Sentence sentence, int verb) {
    Optional<Attribution> own = bySentence.getOrDefault(sentence.index(), List.of()).stream().filter(a -> a.at() == verb).findFirst();
    if (own.isPresent()) {
      Found<List<List<String>>> all = passedOn(sentence, own.get());
      List<String> chain = all.value().get(0);
      return new Found<>(chain.subList(1, chain.size()), all.how(), all.spans());
    }
    return innermost(sentence, verb).filter(a -> a.at() != verb && above(sentence, a, verb)).map(a -> new Found<>(a.chains().get(0), How.STATED, a.spans())).orElse(Found.byDefault(List.of()));
  }

  /** True where the saying of the one is what the other tells. */
  private static boolean tells(Sentence sentence, Attribution outer, int said) {
    return sentence.governor(said).filter(e -> e.governor() == outer.at() && e.base().equals("ccomp")).isPresent();
  }

  /** What is said in passing covers what stands before it; else what hangs below the verb or stands behind it. */
  private static boolean covers(Sentence sentence, Attribution attribution, int trigger) {
    return attribution.tail() ? trigger < attribution.at() || above(sentence, attribution, trigger) : trigger > attribution.at() || above(sentence, attribution, trigger);
  }

  private static boolean above(Sentence sentence, Attribution attribution, int trigger) {
    boolean verb = sentence.token(attribution.at()).isVerb();
    boolean joined = verb && !attribution.tail() && sentence.children(attribution.at(), "ccomp").stream().map(Edge::dependent).anyMatch(said -> sentence.children(attribution.at(), "conj").stream()
        .map(Edge::dependent).anyMatch(c -> c > said && sentence.children(c, "nsubj", "ccomp").isEmpty() && sentence.below(trigger, c))); // "said its troops killed nine and seized a truck"
    if (joined) {
      return true;
    }
    return verb && sentence.children(attribution.at(), "ccomp", "xcomp", "parataxis").stream().map(Edge::dependent).anyMatch(c -> sentence.below(trigger, c));
  }

  @Override
  public boolean speaks(Sentence sentence, int token) {
    return bySentence.getOrDefault(sentence.index(), List.of()).stream().anyMatch(a -> a.names(token));
  }

  @Override
  public boolean hedged(Sentence sentence, int trigger) {
    List<String> lower = sentence.tokens().stream().map(Token::lower).toList();
    return words.phrases(lower, "doubt").stream().anyMatch(h -> h.from() < trigger + 6 && h.to() > trigger - 9);
  }
}
