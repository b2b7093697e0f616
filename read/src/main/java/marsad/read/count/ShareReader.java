// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.count;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import marsad.knowledge.WordList;
import marsad.read.Mention;
import marsad.read.language.Sentence;
import marsad.read.language.Token;
import marsad.record.Count;
import marsad.record.How;

/** Reads shares of a whole, in percent: "about half of", "most", "40 percent", "much of". */
final class ShareReader {
  private final CountWords words;
  private final NumberGrammar grammar;

  ShareReader(CountWords words, NumberGrammar grammar) {
    this.words = words;
    this.grammar = grammar;
  }

  List<Mention<Count>> find(Sentence sentence) {
    List<String> lower = sentence.tokens().stream().map(Token::lower).toList();
    List<Mention<Count>> found = new ArrayList<>();
    for (int at = 0; at < lower.size();) {
      Optional<Mention<Count>> mention = percent(sentence, lower, at).or(word(sentence, lower, at));
      mention.ifPresent(found::add);
      at = mention.map(Mention::to).orElse(at + 1);
    }
    return found;
  }

  private Optional<Mention<Count>> percent(Sentence sentence, List<String> lower, int at) {
    Optional<Number> number = grammar.at(lower, at);
    Optional<WordList.Hit> sign = number.filter(n -> n.to() < lower.size()).flatMap(n -> words.share(lower, n.to())).filter(h -> h.row().need("sort").equals("percent"));
    return sign.map(s -> mention(sentence, lower, number.get().value(), at, s.to()));
  }

  private java.util.function.Supplier<Optional<Mention<Count>>> word(Sentence sentence, List<String> lower, int at) {
    return () -> words.share(lower, at).filter(h -> !h.row().need("sort").equals("percent")).filter(h -> ofWhole(sentence, lower, h)).map(h -> {
      String[] value = h.row().need("value").split("-", -1);
      if (value.length == 1) {
        return mention(sentence, lower, new BigDecimal(value[0]), h.from(), h.to());
      }
      return said(sentence, h.from(), h.to(), Bounds.count(new BigDecimal(value[0]), new BigDecimal(value[1])));
    });
  }

  /** "half a million" and "half an hour" are no shares; "half of", "half the" are. */
  private static boolean ofWhole(Sentence sentence, List<String> lower, WordList.Hit hit) {
    String next = hit.to() < lower.size() ? lower.get(hit.to()) : "";
    boolean joined = lower.get(hit.to() - 1).equals("of");
    boolean noun = hit.to() < lower.size() && sentence.token(hit.to()).isNoun();
    return switch (hit.row().need("sort")) {
      case "part" -> joined || next.equals("of");
      default -> joined || next.equals("of") || next.equals("the") || next.equals("its") || next.equals("their") || noun && lower.get(hit.from()).equals("most");
    };
  }

  private Mention<Count> mention(Sentence sentence, List<String> lower, BigDecimal value, int from, int to) {
    Optional<WordList.Hit> before = words.before(lower, from);
    String word = before.map(b -> b.row().need("value")).orElse("exact");
    return said(sentence, before.map(WordList.Hit::from).orElse(from), to, bounds(value, word));
  }

  private static Count bounds(BigDecimal value, String word) {
    BigDecimal hundred = BigDecimal.valueOf(100);
    return switch (word) {
      case "more" -> Bounds.count(value.add(BigDecimal.ONE), hundred);
      case "least" -> Bounds.count(value, hundred);
      case "about" -> Bounds.count(value.multiply(new BigDecimal("0.9")), value.multiply(new BigDecimal("1.1")).min(hundred));
      default -> Bounds.of(value, word, true);
    };
  }

  private static Mention<Count> said(Sentence sentence, int from, int to, Count count) {
    String words = String.join(" ", sentence.tokens().subList(from, to).stream().map(Token::form).toList());
    return new Mention<>(count.in(words), from, to, to - 1, How.STATED, List.of(sentence.at(from, to)));
  }
}
