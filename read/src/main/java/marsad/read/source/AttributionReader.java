// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import marsad.knowledge.WordList;
import marsad.read.language.Edge;
import marsad.read.language.Phrases;
import marsad.read.language.Sentence;
import marsad.read.language.Token;
import marsad.read.source.Voices.Voice;
import marsad.record.Span;

/** Finds each "X said", "according to X", "X told Y" of a sentence. */
final class AttributionReader {
  private static final String PRONOUN = "pronoun";
  private static final int TOLL = 5; // tokens behind "put"
  private final SourceWords words;
  private final SourceNames names;
  private final Voices voices;

  AttributionReader(SourceWords words, SourceNames names, Voices voices) {
    this.words = words;
    this.names = names;
    this.voices = voices;
  }

  List<Attribution> read(Sentence sentence) {
    List<Attribution> found = new ArrayList<>();
    List<String> lower = sentence.tokens().stream().map(Token::lower).toList();
    for (Token token : sentence.tokens()) {
      if (token.isVerb() || asNoun(sentence, token.index())) {
        words.verb(token.lemma()).flatMap(sort -> verb(sentence, lower, token.index(), sort)).ifPresent(found::add);
      }
    }
    for (WordList.Hit hit : words.phrases(lower, "according")) {
      noun(sentence, hit.to()).flatMap(head -> attribution(sentence, hit.from(), heads(sentence, head), List.of(), hit.from() > 3)).ifPresent(found::add);
    }
    credit(sentence).ifPresent(found::add);
    return found;
  }

  /** "The Observatory reports hundreds of deaths", which the tagger takes for a noun. */
  private boolean asNoun(Sentence sentence, int at) {
    boolean behind = at > 1 && at + 1 < sentence.size() && sentence.token(at).pos().equals("NNS") && !sentence.token(at + 1).isVerb();
    return behind && words.named(sentence.form(Math.max(0, at - 5), at)).or(() -> words.named(sentence.form(at - 1, at))).isPresent();
  }

  /** "… (Reuters)" at the end of a caption. */
  private Optional<Attribution> credit(Sentence sentence) {
    int end = sentence.size() - 1;
    while (end > 0 && !sentence.token(end).form().matches("[\\p{L}\\p{N}]+|-RRB-|\\)")) {
      end--;
    }
    int from = end;
    while (from > 0 && end - from < 7 && !sentence.token(from - 1).form().matches("\\(|-LRB-")) {
      from--;
    }
    boolean bracket = sentence.token(end).form().matches("\\)|-RRB-") && from > 4 && from < end && sentence.token(from - 1).form().matches("\\(|-LRB-");
    return bracket ? credit(sentence, from, end) : Optional.empty();
  }

  private Optional<Attribution> credit(Sentence sentence, int from, int to) {
    return words.named(sentence.form(from, to)).map(name -> new Attribution(from - 1, from, to, List.of(List.of(name)), List.of(sentence.at(from, to)), true));
  }

  private Optional<Attribution> verb(Sentence sentence, List<String> lower, int verb, String sort) {
    boolean passive = !sentence.children(verb, "aux:pass", "nsubj:pass").isEmpty() || sentence.token(verb).pos().equals("VBN") && sentence.children(verb, "nsubj", "aux").isEmpty() && !closes(sentence, verb);
    boolean negated = sentence.children(verb, "advmod").stream().anyMatch(e -> words.is("not", lower.get(e.dependent())));
    if (thoughtToBe(sentence, verb)) {
      return Optional.empty();
    }
    if (passive && sort.equals("quote")) {
      return quoted(sentence, verb);
    }
    boolean of = verb + 1 < sentence.size() && lower.get(verb + 1).equals("of");
    if (passive || negated || sort.equals("put") && !puts(sentence, verb) || sort.equals("of") && !of) {
      return Optional.empty();
    }
    Optional<Integer> subject = subject(sentence, verb);
    if (subject.isEmpty()) {
      boolean citing = sort.equals("cite") && sentence.token(verb).pos().equals("VBG");
      return citing ? noun(sentence, verb + 1).flatMap(o -> attribution(sentence, verb, heads(sentence, o), List.of(), verb > 3)) : Optional.empty();
    }
    int head = subject.get();
    boolean parted = verb < head || sentence.token(Math.max(0, Phrases.core(sentence, head).from() - 1)).pos().matches(",|''|``|:");
    boolean tail = head > 3 && (parted || last(sentence, Math.max(verb, head)) || beside(sentence, verb, head));
    return words.is(PRONOUN, lower.get(head)) ? again(sentence, lower, verb, head, tail) : chain(sentence, lower, verb, sort, head, tail);
  }

  /** True where no clause follows: what is said stands before, even without a comma. */
  private static boolean last(Sentence sentence, int at) {
    return sentence.tokens().subList(at + 1, sentence.size()).stream().noneMatch(t -> t.isVerb() || t.pos().equals("CD") || t.isNoun() && !t.isName());
  }

  /** "Clashes broke out [the agency said] adding that": put into the sentence without a comma. */
  private static boolean beside(Sentence sentence, int verb, int head) {
    int from = Phrases.core(sentence, head).from();
    return head < verb && sentence.governor(verb).filter(e -> e.base().equals("parataxis") && e.governor() >= 0 && e.governor() < from).isPresent() && sentence.children(verb, "ccomp").isEmpty();
  }

  /** "He said": the chain told last; "it later reported": its speaker alone, who tells it to somebody else now. */
  private Optional<Attribution> again(Sentence sentence, List<String> lower, int verb, int head, boolean tail) {
    boolean anew = sentence.children(verb, "advmod").stream().anyMatch(e -> words.is("anew", lower.get(e.dependent())));
    return voices.last(sentence).map(l -> new Attribution(verb, head, Math.max(head, verb) + 1, anew ? l.speakers() : l.chains(),
        Stream.concat(Stream.of(sentence.token(head).at()), l.spans().stream()).toList(), tail));
  }

  /** "The general was quoted by Sana as saying". */
  private Optional<Attribution> quoted(Sentence sentence, int verb) {
    Optional<Integer> speaker = sentence.children(verb, "nsubj:pass", "nsubj").stream().map(Edge::dependent).filter(d -> speaks(sentence, d)).findFirst();
    List<Integer> carriers = sentence.dependents(verb, "obl").stream().filter(e -> e.detail().equals("by") || e.detail().equals("agent")).map(Edge::dependent).toList();
    return speaker.flatMap(s -> attribution(sentence, verb, List.of(s), carriers, false));
  }

  /** "gunmen believed to be bandits", "two men accused of killing her": nobody says so. */
  private static boolean thoughtToBe(Sentence sentence, int verb) {
    boolean of = verb + 1 < sentence.size() && sentence.token(verb).lemma().equals("accuse") && sentence.token(verb + 1).lower().equals("of");
    return of || verb + 2 < sentence.size() && sentence.token(verb).pos().matches("VBN|VBD") && sentence.token(verb + 1).lower().equals("to") && sentence.token(verb + 2).pos().equals("VB");
  }

  /** "puts the death toll at 40". */
  private boolean puts(Sentence sentence, int verb) {
    boolean near = sentence.tokens().subList(verb + 1, Math.min(sentence.size(), verb + TOLL)).stream().anyMatch(t -> t.isNoun() && words.is("toll", t.lemma())); // "put the number arrested at 90"
    return near || sentence.children(verb, "obj").stream().anyMatch(e -> words.is("toll", sentence.token(e.dependent()).lemma()));
  }

  /** "…, the governor said." at a sentence's end, which the tagger takes for a participle now and then. */
  private boolean closes(Sentence sentence, int verb) {
    boolean end = verb + 1 >= sentence.size() || sentence.token(verb + 1).pos().matches("\\.|''|:");
    boolean body = verb > 0 && words.is("body", sentence.token(verb - 1).lower());
    return (end || body) && verb > 0 && speaks(sentence, verb - 1);
  }

  private Optional<Attribution> chain(Sentence sentence, List<String> lower, int verb, String sort, int head, boolean tail) {
    List<Integer> carriers = new ArrayList<>();
    if (sort.equals("tell") && !(verb + 1 < lower.size() && lower.get(verb + 1).equals("of"))) {
      Optional<Integer> told = sentence.children(verb, "obj", "iobj").stream().map(Edge::dependent).filter(o -> names.outlet(sentence, o)).findFirst();
      if (told.isEmpty() && sentence.children(verb, "obj", "iobj").isEmpty()) {
        return Optional.empty();
      }
      told.ifPresent(carriers::add);
    }
    words.phrases(lower, "carried").stream().findFirst().flatMap(h -> noun(sentence, h.to())).filter(c -> names.agency(sentence, c)).ifPresent(carriers::add);
    if (sort.equals("quote") || sort.equals("cite")) {
      Optional<Integer> object = sentence.children(verb, "obj").stream().map(Edge::dependent).findFirst();
      return object.flatMap(o -> attribution(sentence, verb, heads(sentence, o), List.of(head), tail));
    }
    Optional<Integer> cited = lower.contains("citing") ? noun(sentence, lower.indexOf("citing") + 1) : Optional.empty();
    if (cited.isPresent() && cited.get() != head) {
      carriers.add(head);
      return attribution(sentence, verb, heads(sentence, cited.get()), carriers, tail);
    }
    return attribution(sentence, verb, heads(sentence, head), carriers, tail);
  }

  /** Those who say it together are lines of information of their own. */
  private List<Integer> heads(Sentence sentence, int head) {
    List<Integer> heads = new ArrayList<>(List.of(head));
    sentence.children(head, "conj").stream().map(Edge::dependent).filter(d -> sentence.token(d).isNoun() && speaks(sentence, d)).forEach(heads::add);
    int and = Phrases.core(sentence, head).from() - 1; // "a monitor and rebels said", where the parser hangs the first elsewhere
    boolean other = and > 0 && sentence.token(and).lower().equals("and") && sentence.token(and - 1).isNoun() && !heads.contains(and - 1);
    if (other && List.of("body", "spokesman", "teller").stream().anyMatch(l -> words.is(l, sentence.token(and - 1).lemma()))) {
      heads.add(0, and - 1);
    }
    return heads;
  }

  private Optional<Attribution> attribution(Sentence sentence, int at, List<Integer> nearest, List<Integer> carriers, boolean tail) {
    List<List<String>> chains = new ArrayList<>();
    List<Span> spans = new ArrayList<>();
    int from = at;
    int to = at + 1;
    for (int head : nearest) {
      Optional<Voice> voice = names.of(sentence, who(sentence, head));
      if (voice.isPresent() && chains.stream().noneMatch(c -> c.get(0).equals(voice.get().name()))) {
        chains.add(new ArrayList<>(List.of(voice.get().name())));
        spans.addAll(voice.get().spans());
        Phrases.Range extent = SourceNames.extent(sentence, head);
        from = shared(sentence, head, at) ? from : Math.min(from, extent.from());
        to = Math.max(to, extent.to());
      }
    }
    for (int carrier : carriers) {
      names.of(sentence, carrier).filter(v -> chains.stream().noneMatch(c -> c.contains(v.name()))).ifPresent(voice -> {
        chains.forEach(c -> c.add(voice.name()));
        spans.addAll(voice.spans());
      });
    }
    List<List<String>> told = chains.stream().map(c -> c.size() > 1 ? c : before(sentence, c)).toList();
    return chains.isEmpty() ? Optional.empty() : Optional.of(new Attribution(at, tail ? joined(sentence, from) : from, to, told, spans.stream().distinct().toList(), tail));
  }

  /** "Doctors put the toll at nine and said six were hurt": what stands between the subject of the first verb and the second names nobody. */
  private static boolean shared(Sentence sentence, int head, int verb) {
    return sentence.governor(head).filter(e -> e.governor() > head && e.governor() < verb && e.base().equals("nsubj")).isPresent();
  }

  /** "…, police and health officials said": what is joined to the speaker behind the comma speaks too. */
  private static int joined(Sentence sentence, int from) {
    int at = from;
    while (at > 0 && sentence.token(at - 1).pos().matches("NN.*|JJ|CC|DT|PRP\\$")) {
      at--;
    }
    return at > 0 && sentence.token(at - 1).pos().equals(",") && !sentence.token(at).pos().equals("CC") ? at : from;
  }

  /** Who has just spoken through an agency goes on to do so. */
  private List<String> before(Sentence sentence, List<String> chain) {
    return voices.last(sentence).flatMap(l -> l.chains().stream().filter(c -> c.get(0).equals(chain.get(0))).findFirst()).orElse(chain);
  }

  /** For "who" the noun that it stands for. */
  private int who(Sentence sentence, int head) {
    boolean relative = sentence.token(head).pos().startsWith("WP");
    Optional<Integer> noun = relative ? sentence.governor(head).flatMap(e -> e.governor() < 0 ? Optional.empty() : sentence.governor(e.governor())).filter(e -> e.relation().equals("acl:relcl")).map(Edge::governor) : Optional.empty();
    return noun.orElse(head);
  }

  /** The subject by the tree; where the parser gives none, the noun that ends right before the verb, or begins right behind it. */
  private Optional<Integer> subject(Sentence sentence, int verb) {
    List<Integer> subjects = sentence.dependents(verb, "nsubj").stream().map(Edge::dependent).filter(d -> speaks(sentence, d)).toList();
    boolean nobody = subjects.size() == 1 && sentence.token(subjects.get(0)).pos().startsWith("WP") && who(sentence, subjects.get(0)) == subjects.get(0);
    if (nobody) {
      return Optional.empty(); // "depending on who counts"
    }
    Optional<Integer> tree = subjects.stream().filter(d -> d < verb).reduce((first, last) -> last).or(() -> subjects.stream().findFirst()); // of two, the one beside the verb
    Supplier<Optional<Integer>> left = () -> Optional.of(verb - 1).filter(i -> i >= 0).map(i -> sentence.token(i).isNoun() && speaks(sentence, whole(sentence, i)) ? whole(sentence, i) : i).filter(i -> speaks(sentence, i));
    Supplier<Optional<Integer>> above = () -> sentence.token(verb).pos().equals("VBG") ? with(sentence, verb) : Optional.empty();
    Supplier<Optional<Integer>> right = () -> verb > 0 && sentence.token(verb - 1).pos().matches("''|,|``") ? noun(sentence, verb + 1) : Optional.empty();
    boolean parted = tree.isPresent() && tree.get() < verb - 1 && (commaBetween(sentence, tree.get(), verb - 1) || unparted(sentence, tree.get(), verb - 1)); // the parser takes a list, or the end of what is said, for the subject
    return parted && left.get().isPresent() ? left.get() : tree.or(left).or(above).or(right);
  }

  /** "A priest in the area said": the noun that the last one of its phrase hangs on. */
  private static int whole(Sentence sentence, int last) {
    int at = last;
    for (int steps = 0; steps < sentence.size(); steps++) {
      int from = at;
      Optional<Integer> up = sentence.governor(at).filter(e -> e.relation().equals("nmod") && e.governor() >= 0 && e.governor() < from && sentence.token(e.governor()).isNoun()).map(Edge::governor);
      if (up.isEmpty()) {
        return at;
      }
      at = up.get();
    }
    return at;
  }

  /** "The army disputed it, saying that": who does what the saying goes with. */
  private Optional<Integer> with(Sentence sentence, int verb) {
    return sentence.governor(verb).filter(e -> e.governor() >= 0 && e.governor() < verb && e.base().matches("advcl|dep|xcomp") && sentence.token(e.governor()).isVerb())
        .flatMap(e -> sentence.children(e.governor(), "nsubj").stream().map(Edge::dependent).filter(d -> speaks(sentence, d)).findFirst());
  }

  /** Who speaks in a sentence without passing anything on: "the army denied the report". */
  Optional<Attribution> spoke(Sentence sentence) {
    return sentence.tokens().stream().filter(t -> t.isVerb() && words.is("voice", t.lemma())).map(Token::index)
        .flatMap(v -> sentence.children(v, "nsubj").stream().map(Edge::dependent).filter(d -> sentence.token(d).isNoun() && speaks(sentence, d)).flatMap(d -> attribution(sentence, v, heads(sentence, d), List.of(), false).stream())).findFirst();
  }

  private static boolean commaBetween(Sentence sentence, int from, int to) {
    return sentence.tokens().subList(from, to).stream().anyMatch(t -> t.pos().equals(",")) && !sentence.token(to - 1).pos().equals(",");
  }

  /** "A commander of local birth [the Observatory said]": a phrase of its own, by no word of the one before. */
  private static boolean unparted(Sentence sentence, int subject, int last) {
    int from = Phrases.core(sentence, last).from();
    return sentence.token(last).isNoun() && from > subject + 1 && sentence.token(from).lower().equals("the") && sentence.token(from - 1).isNoun() && sentence.governor(last).filter(e -> e.base().equals("dep")).isPresent();
  }

  private boolean speaks(Sentence sentence, int token) {
    Token t = sentence.token(token);
    String lower = t.lower();
    boolean mute = words.is("mute", t.lemma()) || words.is("mute", lower) || words.is("mute", lower.substring(0, Math.max(1, lower.length() - 1)));
    return t.isNoun() && !mute || words.is(PRONOUN, t.lower()) || t.lower().equals("who");
  }

  /** The head of the noun phrase that begins at a token. */
  private static Optional<Integer> noun(Sentence sentence, int from) {
    int last = -1;
    for (int at = from; at < Math.min(sentence.size(), from + 12); at++) {
      Token token = sentence.token(at);
      boolean hyphened = at > from && sentence.token(at - 1).pos().equals("HYPH");
      if (token.isNoun()) {
        last = at;
      } else if (!token.pos().matches("DT|JJ|JJR|JJS|CD|PRP\\$|VBN|VBG|HYPH|``|''|POS|,") || last >= 0 && !hyphened && !token.pos().matches("HYPH|POS|JJ")) {
        break;
      }
    }
    return last < 0 ? Optional.empty() : Optional.of(last);
  }
}
