// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import marsad.knowledge.WordList;
import marsad.read.language.Edge;
import marsad.read.language.Phrases;
import marsad.read.language.Sentence;
import marsad.read.language.Token;
import marsad.record.Span;

/** Finds each "X said", "according to X", "X told Y" of a sentence. */
final class AttributionReader {
  private static final Set<String> PRONOUNS = Set.of("he", "she", "it", "they");

  private final SourceWords words;
  private final SourceNames names;

  AttributionReader(SourceWords words, SourceNames names) {
    this.words = words;
    this.names = names;
  }

  /** @param last the chain told last before this sentence, for "he said" and "it later reported" */
  List<Attribution> read(Sentence sentence, Optional<Attribution> last) {
    List<Attribution> found = new ArrayList<>();
    List<String> lower = sentence.tokens().stream().map(Token::lower).toList();
    for (Token token : sentence.tokens()) {
      if (token.isVerb()) {
        words.verb(token.lemma()).flatMap(sort -> verb(sentence, lower, token.index(), sort, last)).ifPresent(found::add);
      }
    }
    for (WordList.Hit hit : words.phrases(lower, "according")) {
      noun(sentence, hit.to()).flatMap(head -> attribution(sentence, hit.from(), head, List.of(), hit.from() > 3)).ifPresent(found::add);
    }
    return found;
  }

  private Optional<Attribution> verb(Sentence sentence, List<String> lower, int verb, String sort, Optional<Attribution> last) {
    boolean passive = !sentence.children(verb, "aux:pass", "nsubj:pass").isEmpty() || sentence.token(verb).pos().equals("VBN") && sentence.children(verb, "nsubj", "aux").isEmpty() && !closes(sentence, verb);
    boolean negated = sentence.children(verb, "advmod").stream().anyMatch(e -> Set.of("not", "n't", "never").contains(lower.get(e.dependent())));
    if (passive || negated) {
      return Optional.empty();
    }
    Optional<Integer> subject = subject(sentence, verb);
    if (subject.isEmpty()) {
      return Optional.empty();
    }
    int head = subject.get();
    boolean tail = head > 3 && (verb < head || sentence.token(Math.max(0, Phrases.core(sentence, head).from() - 1)).pos().matches(",|''|``|:"));
    if (PRONOUNS.contains(lower.get(head))) {
      return last.map(l -> new Attribution(verb, head, Math.max(head, verb) + 1, l.chain().subList(0, 1), join(sentence.token(head).at(), l.spans()), tail));
    }
    return chain(sentence, lower, verb, sort, head, tail);
  }

  /** "…, the governor said." at a sentence's end, which the tagger takes for a participle now and then. */
  private static boolean closes(Sentence sentence, int verb) {
    boolean end = verb + 1 >= sentence.size() || sentence.token(verb + 1).pos().matches("\\.|''|:");
    return end && verb > 0 && speaks(sentence, verb - 1);
  }

  private Optional<Attribution> chain(Sentence sentence, List<String> lower, int verb, String sort, int head, boolean tail) {
    Optional<Integer> cited = cited(sentence, lower);
    List<Integer> carriers = new ArrayList<>();
    if (sort.equals("tell")) {
      Optional<Integer> told = sentence.children(verb, "obj", "iobj").stream().map(Edge::dependent).filter(o -> sentence.token(o).isName()).findFirst();
      if (told.isEmpty() && sentence.children(verb, "obj", "iobj").isEmpty()) {
        return Optional.empty();
      }
      told.ifPresent(carriers::add);
    }
    words.phrases(lower, "carried").stream().findFirst().flatMap(h -> noun(sentence, h.to())).ifPresent(carriers::add);
    if (sort.equals("quote") || sort.equals("cite")) {
      Optional<Integer> object = sentence.children(verb, "obj").stream().map(Edge::dependent).findFirst();
      return object.flatMap(o -> attribution(sentence, verb, o, List.of(head), tail));
    }
    if (cited.isPresent() && cited.get() != head) {
      carriers.add(head);
      return attribution(sentence, verb, cited.get(), carriers, tail);
    }
    return attribution(sentence, verb, head, carriers, tail);
  }

  private Optional<Integer> cited(Sentence sentence, List<String> lower) {
    int at = lower.indexOf("citing");
    return at < 0 ? Optional.empty() : noun(sentence, at + 1);
  }

  private Optional<Attribution> attribution(Sentence sentence, int at, int head, List<Integer> carriers, boolean tail) {
    Optional<String> nearest = names.of(sentence, head);
    if (nearest.isEmpty()) {
      return Optional.empty();
    }
    List<String> chain = new ArrayList<>(List.of(nearest.get()));
    Phrases.Range extent = SourceNames.extent(sentence, head);
    List<Span> spans = new ArrayList<>(List.of(sentence.at(extent.from(), extent.to())));
    for (int carrier : carriers) {
      names.of(sentence, carrier).filter(name -> !chain.contains(name)).ifPresent(name -> {
        chain.add(name);
        Phrases.Range more = Phrases.core(sentence, carrier);
        spans.add(sentence.at(more.from(), more.to()));
      });
    }
    return Optional.of(new Attribution(at, Math.min(extent.from(), at), Math.max(extent.to(), at + 1), chain, spans, tail));
  }

  /** The subject by the tree; where the parser gives none, the noun that ends right before the verb, or begins right behind it. */
  private static Optional<Integer> subject(Sentence sentence, int verb) {
    Optional<Integer> tree = sentence.dependents(verb, "nsubj").stream().map(Edge::dependent).filter(d -> speaks(sentence, d)).findFirst();
    Supplier<Optional<Integer>> left = () -> verb > 0 && speaks(sentence, verb - 1) ? Optional.of(verb - 1) : Optional.empty();
    Supplier<Optional<Integer>> right = () -> verb > 0 && sentence.token(verb - 1).pos().matches("''|,|``") ? noun(sentence, verb + 1) : Optional.empty();
    boolean parted = tree.isPresent() && tree.get() < verb - 1 && commaBetween(sentence, tree.get(), verb - 1); // the parser takes a list for the subject
    return parted && left.get().isPresent() ? left.get() : tree.or(left).or(right);
  }

  private static boolean commaBetween(Sentence sentence, int from, int to) {
    return sentence.tokens().subList(from, to).stream().anyMatch(t -> t.pos().equals(",")) && !sentence.token(to - 1).pos().equals(",");
  }

  private static boolean speaks(Sentence sentence, int token) {
    Token t = sentence.token(token);
    return t.isNoun() && !t.lemma().matches("attack|strike|death|fighting|toll|people|bomb") || PRONOUNS.contains(t.lower()) || t.lower().equals("who");
  }

  /** The head of the noun phrase that begins at a token. */
  private static Optional<Integer> noun(Sentence sentence, int from) {
    int last = -1;
    for (int at = from; at < Math.min(sentence.size(), from + 12); at++) {
      Token token = sentence.token(at);
      if (token.isNoun()) {
        last = at;
      } else if (!token.pos().matches("DT|JJ|JJR|JJS|CD|PRP\\$|VBN|VBG|HYPH|``|''|POS|,") || last >= 0 && !token.pos().matches("HYPH|POS|JJ")) {
        break;
      }
    }
    return last < 0 ? Optional.empty() : Optional.of(last);
  }

  private static List<Span> join(Span first, List<Span> rest) {
    List<Span> all = new ArrayList<>(List.of(first));
    all.addAll(rest);
    return all;
  }
}
