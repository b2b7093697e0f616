// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import marsad.knowledge.Knowledge;
import marsad.knowledge.Row;
import marsad.knowledge.frame.Frame;
import marsad.knowledge.frame.Lexicon;
import marsad.read.language.Parser;
import marsad.read.language.Sentence;
import marsad.read.language.Token;

/** A cheap test on bare words: which sentences of a report can matter. The others are never parsed, and most reports have none that can. */
public final class Gate {
  private static final int ENOUGH = 4; // different words of conflict, from which on a whole report is read
  private static final int NEAR = 1; // sentences before and after
  private static final int FAR_BETWEEN = 60; // words for each word of conflict; reports of conflicts have 8 to 30, others 90 and more
  private static final Pattern NUMBER = Pattern.compile("[0-9][0-9.,]*");

  private final Set<String> words;
  private final Set<String> strong;
  private final Set<String> weak;
  private final Blotter blotter;

  private Gate(Set<String> words, Set<String> strong, Set<String> weak, Blotter blotter) {
    this.words = words;
    this.strong = strong;
    this.weak = weak;
    this.blotter = blotter;
  }

  /** A gate that lets pass what the frames of the knowledge's language and its lists {@code gate}, {@code gate-strong} and, of these, {@code gate-weak} speak of, and every {@link Brief}. */
  public static Gate load(Knowledge knowledge) {
    Lexicon lexicon = Lexicon.load(knowledge.language());
    Set<String> words = new java.util.HashSet<>(lexicon.lists().getOrDefault("gate", Set.of()));
    for (Frame frame : lexicon.frames().all()) {
      if (frame.role() != Frame.Role.LIGHT && frame.role() != Frame.Role.HAPPEN) {
        frame.words().stream().filter(wording -> Character.isLetter(wording.get(0).codePointAt(0))).forEach(wording -> words.addAll(forms(lexicon, frame.noun() ? wording.get(wording.size() - 1) : wording.get(0))));
      }
    }
    for (String table : List.of("relation-frames.tsv", "statement-words.tsv", "figure-words.tsv")) {
      for (Row row : knowledge.language().need(table).rows()) {
        row.list("words").forEach(w -> words.addAll(forms(lexicon, row.get("form").filter("noun"::equals).isPresent() ? w.substring(w.lastIndexOf(' ') + 1) : w.split(" ")[0])));
      }
    }
    knowledge.language().need("said-words.tsv").rows().stream().filter(r -> r.need("sort").endsWith("-noun")).flatMap(r -> r.list("words").stream()).forEach(w -> words.addAll(forms(lexicon, w)));
    return new Gate(Set.copyOf(words), Set.copyOf(lexicon.lists().getOrDefault("gate-strong", Set.of())),
        Set.copyOf(lexicon.lists().getOrDefault("gate-weak", Set.of())), blotter(lexicon));
  }

  private static Blotter blotter(Lexicon lexicon) {
    Set<String> conflict = new TreeSet<>(lexicon.lists().getOrDefault("warlike", Set.of()));
    conflict.addAll(lexicon.lists().getOrDefault("no-blotter", Set.of()));
    return new Blotter(Set.copyOf(lexicon.lists().getOrDefault("blotter", Set.of())), Set.copyOf(conflict));
  }

  /** The forms that a base form may take in a text. */
  private static Set<String> forms(Lexicon lexicon, String lemma) {
    String last = lemma.substring(lemma.length() - 1);
    Set<String> forms = new TreeSet<>(List.of(lemma, lemma + "s", lemma + "es", lemma + "ed", lemma + "d", lemma + "ing", lemma + last + "ed", lemma + last + "ing"));
    String stem = lemma.substring(0, lemma.length() - 1);
    if (last.equals("e")) {
      forms.add(stem + "ing");
    } else if (last.equals("y") && lemma.length() > 2 && !lexicon.in("vowel", lemma.substring(lemma.length() - 2, lemma.length() - 1))) {
      forms.addAll(List.of(stem + "ies", stem + "ied"));
    }
    return forms;
  }

  /**
   * The sentences of a report that can matter; none where nothing in it speaks of a conflict, or all of it of police and courts. Where hardly anything does, as in a report on a
   * president's garden, those alone that do and their neighbours; and where such words are few and far between, as in a long story on
   * anything, one that is used of many things ("march", "attack") speaks of a conflict only beside another.
   *
   * @param names of known armed sides: each is as good as a word of conflict, whatever words it is made of, save where such words are far between
   */
  public List<Sentence> matter(List<Sentence> sentences, Parser.Names names) {
    if (blotter.is(sentences, names)) {
      return List.of();
    }
    if (Brief.is(sentences)) {
      return sentences;
    }
    List<List<String>> found = sentences.stream().map(s -> strong(s, names)).toList();
    long words = sentences.stream().mapToLong(Sentence::size).sum();
    boolean sparse = found.stream().mapToLong(List::size).sum() * FAR_BETWEEN < words;
    boolean whole = !sparse && found.stream().flatMap(List::stream).distinct().count() >= ENOUGH;
    boolean[] speaks = new boolean[sentences.size()];
    for (int i = 0; i < speaks.length; i++) {
      speaks[i] = sparse ? firm(found.get(i)) : !found.get(i).isEmpty();
    }
    return IntStream.range(0, speaks.length).filter(i -> whole || near(speaks, i)).mapToObj(sentences::get).filter(this::matters).toList();
  }

  private List<String> strong(Sentence sentence, Parser.Names names) {
    Stream<String> sides = names.in(sentence).stream().map(n -> sentence.form(n.from(), n.to()));
    return Stream.concat(sentence.tokens().stream().map(Token::lower).filter(strong::contains), sides).toList();
  }

  private boolean firm(List<String> found) {
    List<String> words = found.stream().filter(strong::contains).distinct().toList();
    return words.size() > 1 || words.stream().anyMatch(w -> !weak.contains(w));
  }

  private static boolean near(boolean[] speaks, int at) {
    return IntStream.rangeClosed(Math.max(0, at - NEAR), Math.min(speaks.length - 1, at + NEAR)).anyMatch(i -> speaks[i]);
  }

  private boolean matters(Sentence sentence) {
    return sentence.tokens().stream().anyMatch(t -> words.contains(t.lower()) || NUMBER.matcher(t.form()).matches());
  }
}
