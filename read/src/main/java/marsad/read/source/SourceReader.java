// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.source;

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

/** Reads who says so in one report, sentence after sentence, since "it later reported" hangs on who spoke before. */
public final class SourceReader implements Sources {
  private final SourceWords words;
  private final Map<Integer, List<Attribution>> bySentence = new TreeMap<>();
  private final Map<Integer, Attribution> quoted = new TreeMap<>();

  public static Sources read(SourceWords words, Document document, Actors actors) {
    return new SourceReader(words, document, actors);
  }

  private SourceReader(SourceWords words, Document document, Actors actors) {
    this.words = words;
    AttributionReader reader = new AttributionReader(words, new SourceNames(words, actors));
    Optional<Attribution> last = Optional.empty();
    for (Sentence sentence : document.parsed()) {
      List<Attribution> found = reader.read(sentence, last);
      bySentence.put(sentence.index(), found);
      if (found.isEmpty() && last.isPresent() && directSpeech(sentence)) {
        quoted.put(sentence.index(), last.get());
      }
      last = found.isEmpty() ? last : Optional.of(found.get(found.size() - 1));
    }
  }

  /** A sentence that is a quotation and nothing else: the speaker goes on. */
  private static boolean directSpeech(Sentence sentence) {
    return sentence.token(0).form().matches("[\"“”«]|''|``");
  }

  @Override
  public Found<List<List<String>>> of(Sentence sentence, int trigger) {
    List<Attribution> here = bySentence.getOrDefault(sentence.index(), List.of());
    Optional<Attribution> chosen = here.stream().filter(a -> !a.names(trigger)).filter(a -> covers(sentence, a, trigger))
        .min(Comparator.comparingInt((Attribution a) -> above(sentence, a, trigger) ? 0 : 1).thenComparingInt(a -> Math.abs(a.at() - trigger)));
    if (chosen.isPresent()) {
      return new Found<>(List.of(chosen.get().chain()), How.STATED, chosen.get().spans());
    }
    Attribution before = quoted.get(sentence.index());
    return before == null ? Found.byDefault(List.of()) : new Found<>(List.of(before.chain()), How.INFERRED, before.spans());
  }

  /** What is said in passing covers what stands before it; else what hangs below the verb or stands behind it. */
  private static boolean covers(Sentence sentence, Attribution attribution, int trigger) {
    return attribution.tail() ? trigger < attribution.at() || above(sentence, attribution, trigger) : trigger > attribution.at() || above(sentence, attribution, trigger);
  }

  private static boolean above(Sentence sentence, Attribution attribution, int trigger) {
    boolean verb = sentence.token(attribution.at()).isVerb();
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
