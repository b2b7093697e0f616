// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.count;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import marsad.knowledge.WordList;
import marsad.read.Counts;
import marsad.read.Mention;
import marsad.read.Times;
import marsad.read.language.Sentence;
import marsad.read.language.Token;
import marsad.record.Count;
import marsad.record.How;

/** Reads the counts of one report: a number or a vague word, what stands around it, and the noun it counts. */
public final class CountReader implements Counts {
  private static final Set<String> PHRASE_TAGS = Set.of("JJ", "JJR", "JJS", "NN", "NNS", "NNP", "NNPS", "VBN", "VBG", "HYPH", "POS", "CD", "CC", "``", "''", ",", "RB");
  private static final Set<String> RANGE = Set.of("to", "-", "–", "or");

  private final CountWords words;
  private final NumberGrammar grammar;
  private final Times times;
  private final Map<Integer, List<Mention<Count>>> counts = new HashMap<>();
  private final Map<Integer, List<Mention<Count>>> shares = new HashMap<>();

  /** @param times of the same report: a number that is part of a date counts nothing */
  public static Counts read(CountWords words, Times times) {
    return new CountReader(words, times);
  }

  private CountReader(CountWords words, Times times) {
    this.words = words;
    this.grammar = new NumberGrammar(words);
    this.times = times;
  }

  @Override
  public synchronized List<Mention<Count>> in(Sentence sentence) {
    return counts.computeIfAbsent(sentence.index(), i -> find(sentence));
  }

  @Override
  public synchronized List<Mention<Count>> shares(Sentence sentence) {
    return shares.computeIfAbsent(sentence.index(), i -> new ShareReader(words, grammar).find(sentence));
  }

  @Override
  public Optional<Mention<Count>> on(Sentence sentence, int noun) {
    Optional<Mention<Count>> said = in(sentence).stream().filter(m -> m.head() == noun || m.covers(noun)).findFirst();
    return said.isPresent() ? said : single(sentence, noun);
  }

  /** "A soldier", "another nurse": one. */
  private Optional<Mention<Count>> single(Sentence sentence, int noun) {
    if (!sentence.token(noun).pos().matches("NN|NNP")) {
      return Optional.empty();
    }
    return sentence.children(noun, "det").stream().filter(e -> words.one(sentence.token(e.dependent()).lower())).findFirst()
        .map(e -> new Mention<>(Count.exactly(1), e.dependent(), e.dependent() + 1, noun, How.STATED, List.of(sentence.at(e.dependent(), noun + 1))));
  }

  private List<Mention<Count>> find(Sentence sentence) {
    List<String> lower = sentence.tokens().stream().map(Token::lower).toList();
    List<Mention<Count>> found = new ArrayList<>();
    for (int at = 0; at < sentence.size();) {
      Optional<Mention<Count>> mention = at(sentence, lower, at);
      mention.ifPresent(m -> found.removeIf(earlier -> earlier.from() >= m.from())); // "many" of "as many as 50"
      mention.ifPresent(found::add);
      at = mention.map(Mention::to).orElse(at + 1);
    }
    return found;
  }

  private Optional<Mention<Count>> at(Sentence sentence, List<String> lower, int at) {
    Optional<WordList.Hit> vague = words.vague(lower, at);
    if (vague.isPresent()) {
      return Optional.of(vague(sentence, lower, vague.get()));
    }
    if (words.share(lower, at).isPresent() || dated(sentence, at)) {
      return Optional.empty();
    }
    return grammar.at(lower, at).filter(n -> counts(sentence, lower, n)).map(n -> number(sentence, lower, n));
  }

  private Mention<Count> vague(Sentence sentence, List<String> lower, WordList.Hit hit) {
    Optional<WordList.Hit> before = words.before(lower, hit.from()).filter(b -> !b.row().need("value").equals("about"));
    String[] value = hit.row().need("value").split("-", -1);
    BigDecimal low = new BigDecimal(value[0]);
    if (hit.row().need("sort").equals("exact")) {
      return mention(sentence, lower, before, hit.from(), hit.to(), bounded(low, words.before(lower, hit.from()), Optional.empty()));
    }
    Count count = Bounds.count(low, value.length > 1 && !value[1].isEmpty() ? new BigDecimal(value[1]) : null);
    return mention(sentence, lower, Optional.empty(), hit.from(), hit.to(), count);
  }

  private Mention<Count> number(Sentence sentence, List<String> lower, Number number) {
    Optional<Mention<Count>> range = range(sentence, lower, number);
    if (range.isPresent()) {
      return range.get();
    }
    Optional<WordList.Hit> before = before(lower, number.from());
    Optional<WordList.Hit> after = number.to() < lower.size() ? words.after(lower, number.to()) : Optional.empty();
    int to = after.map(WordList.Hit::to).orElse(number.to());
    return mention(sentence, lower, before, number.from(), to, bounded(number.value(), before, after));
  }

  private Optional<WordList.Hit> before(List<String> lower, int number) {
    int from = number > 0 && lower.get(number - 1).matches("[$£€¥]|us\\$") ? number - 1 : number;
    Optional<WordList.Hit> direct = words.before(lower, from);
    boolean article = from > 1 && words.article(lower.get(from - 1));
    return direct.isPresent() || !article ? direct : words.before(lower, from - 1);
  }

  static Count bounded(BigDecimal number, Optional<WordList.Hit> before, Optional<WordList.Hit> after) {
    String word = after.or(() -> before).map(h -> h.row().need("value")).orElse("exact");
    return Bounds.of(number, word, number.scale() <= 0);
  }

  /** "10 to 15", "two or three", "between 10 and 15". */
  private Optional<Mention<Count>> range(Sentence sentence, List<String> lower, Number first) {
    boolean between = first.from() > 0 && lower.get(first.from() - 1).equals("between");
    int at = first.to();
    if (at + 1 >= lower.size() || !(RANGE.contains(lower.get(at)) || between && lower.get(at).equals("and"))) {
      return Optional.empty();
    }
    return grammar.at(lower, at + 1).filter(second -> second.value().compareTo(first.value()) > 0 && !dated(sentence, at + 1))
        .map(second -> mention(sentence, lower, Optional.empty(), between ? first.from() - 1 : first.from(), second.to(), Bounds.count(first.value(), second.value())));
  }

  private Mention<Count> mention(Sentence sentence, List<String> lower, Optional<WordList.Hit> before, int from, int to, Count count) {
    int start = before.map(WordList.Hit::from).orElse(from);
    var at = sentence.at(start, to);
    String said = String.join(" ", sentence.tokens().subList(start, to).stream().map(Token::form).toList());
    return new Mention<>(count.in(said), start, to, counted(sentence, lower, to), How.STATED, List.of(at));
  }

  /** The noun counted: the last noun of the run behind the number, or behind its "of"; the number itself where none follows. */
  private int counted(Sentence sentence, List<String> lower, int to) {
    int at = to;
    if (at < lower.size() && lower.get(at).equals(",")) {
      return to - 1; // "wounding 50, police said"
    }
    if (at < lower.size() && lower.get(at).equals("of")) {
      at++;
      while (at < lower.size() && Set.of("DT", "PRP$").contains(sentence.token(at).pos())) {
        at++;
      }
      if (at < lower.size() && sentence.token(at).pos().equals("PRP")) {
        return at;
      }
    }
    int noun = -1;
    for (; at < lower.size() && PHRASE_TAGS.contains(sentence.token(at).pos()); at++) {
      Token token = sentence.token(at);
      boolean verb = token.pos().startsWith("VB") && noun >= 0;
      boolean next = noun < 0 && token.pos().equals("CC") && at + 1 < lower.size() && sentence.token(at + 1).isVerb();
      if (verb || next || noun < 0 && token.pos().matches("JJ|NN") && dated(sentence, at) || noun >= 0 && (token.pos().matches("CC|,|RB|JJ") || token.pos().equals("CD") && !sentence.token(at - 1).pos().equals("HYPH"))) {
        break;
      }
      noun = token.isNoun() ? at : noun;
    }
    return noun >= 0 ? noun : to - 1;
  }

  private boolean dated(Sentence sentence, int at) {
    return times.in(sentence).stream().anyMatch(m -> m.covers(at));
  }

  /** "Highway 57", "Battalion 298": a number that belongs to the name before it. */
  private static boolean ofName(Sentence sentence, int number) {
    return sentence.governor(number).filter(e -> e.relation().equals("nummod") && e.governor() == number - 1).isPresent();
  }

  /** False for what is written like a number but counts nothing: ages, years, parts of names, "one of". */
  private boolean counts(Sentence sentence, List<String> lower, Number number) {
    int from = number.from();
    int to = number.to();
    String next = to < lower.size() ? lower.get(to) : "";
    String afterNext = to + 1 < lower.size() ? lower.get(to + 1) : "";
    boolean one = to - from == 1 && lower.get(from).equals("one");
    if (one && (next.equals("of") || next.equals("another") || !sentence.token(from).pos().equals("CD") && !sentence.token(from).pos().startsWith("NN"))) {
      return false;
    }
    boolean type = !number.words() && from > 1 && sentence.token(from - 1).pos().equals("HYPH") && sentence.token(from - 2).form().matches("[A-Z][A-Za-z]{0,3}"); // "S-300 missiles"
    boolean inName = type || !number.words() && from > 0 && sentence.token(from - 1).isName() && (sentence.token(from).pos().startsWith("NN") || ofName(sentence, from));
    boolean age = next.equals("-") && words.is("measure-joined", afterNext)
        || words.is("age-year", next) && words.is("age-old", afterNext);
    boolean year = !number.words() && to - from == 1 && lower.get(from).matches("(19|20)\\d\\d") && !sentence.token(Math.min(to, lower.size() - 1)).pos().equals("NNS");
    boolean clock = next.equals(":") || words.is("clock", next);
    boolean aged = !number.words() && to - from == 1 && from > 1 && next.equals(",") && lower.get(from - 1).equals(",") && sentence.token(from - 2).pos().matches("NN|NNP") && lower.get(from).matches("[1-9]\\d"); // "the colonel, 61, denied it"
    return !(inName || age || aged || year || clock);
  }
}
