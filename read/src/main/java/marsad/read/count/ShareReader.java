// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.count;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
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
      Optional<Mention<Count>> mention = any(sentence, lower, at);
      mention.ifPresent(found::add);
      at = mention.map(Mention::to).orElse(at + 1);
    }
    return found;
  }

  private Optional<Mention<Count>> any(Sentence sentence, List<String> lower, int at) {
    return percent(sentence, lower, at).or(() -> ratio(sentence, lower, at)).or(word(sentence, lower, at));
  }

  private Optional<Mention<Count>> percent(Sentence sentence, List<String> lower, int at) {
    Optional<Number> number = grammar.at(lower, at);
    Optional<WordList.Hit> sign = number.filter(n -> n.to() < lower.size()).flatMap(n -> words.share(lower, n.to())).filter(h -> h.row().need("sort").equals("percent"));
    return sign.map(s -> mention(sentence, lower, number.get().value(), at, s.to()));
  }

  /** "Nine out of ten", "one in five". */
  private Optional<Mention<Count>> ratio(Sentence sentence, List<String> lower, int at) {
    Optional<Number> part = grammar.at(lower, at).filter(n -> n.to() < lower.size());
    int to = part.map(Number::to).orElse(at);
    boolean joined = part.isPresent() && (lower.get(to).equals("in") || lower.get(to).equals("of"));
    int skip = part.isEmpty() || joined && lower.get(to).equals("in") ? to + 1 : lower.get(to).equals("out") && to + 1 < lower.size() && lower.get(to + 1).equals("of") ? to + 2 : lower.size();
    int from = skip < lower.size() && words.is("for-each", lower.get(skip)) || skip < lower.size() && lower.get(skip).equals("every") ? skip + 1 : skip;
    Optional<Number> whole = part.isEmpty() || from >= lower.size() ? Optional.empty() : grammar.at(lower, from);
    boolean small = whole.filter(w -> w.value().intValue() >= 2 && w.value().intValue() <= 100 && w.value().compareTo(part.get().value()) > 0 && part.get().value().signum() > 0 && part.get().words() == w.words()).isPresent();
    boolean span = whole.filter(w -> w.to() < lower.size() && words.is("measure-span", sentence.token(w.to()).lemma())).isPresent();
    return !small || span ? Optional.empty() : Optional.of(mention(sentence, lower, part.get().value().multiply(BigDecimal.valueOf(100)).divide(whole.get().value(), 0, java.math.RoundingMode.HALF_UP), at, whole.get().to()));
  }

  private Supplier<Optional<Mention<Count>>> word(Sentence sentence, List<String> lower, int at) {
    return () -> words.share(lower, at).filter(h -> !h.row().need("sort").equals("percent")).filter(h -> words.vague(lower, h.from()).isEmpty() && ofWhole(sentence, lower, h)).map(h -> {
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
      default -> hit.to() < lower.size() && sentence.token(hit.to()).pos().matches("VBP|VBD|VBZ|MD") || joined || next.equals("of") || next.equals("the") || next.equals("its") || next.equals("their") || noun && lower.get(hit.from()).equals("most");
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
