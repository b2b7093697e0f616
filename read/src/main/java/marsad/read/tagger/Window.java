// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.tagger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import marsad.read.Context;
import marsad.read.Mention;
import marsad.read.encoder.WordPieces;
import marsad.read.encoder.Years;
import marsad.read.language.Sentence;
import marsad.read.language.Token;
import marsad.record.Actor;
import marsad.record.Period;
import marsad.record.Place;

/**
 * Sentences of a report that stand one after another, as the tagger sees them: the pieces of their words. Who acts is not seen: parties, persons and
 * places stand as one piece of their own each, so that nobody's name weighs anything; years stand as past, present or future against the day of publication.
 *
 * @param pieces their numbers
 * @param words of the sentences, in order
 */
public record Window(List<Integer> pieces, List<Word> words) {
  private static final int LONGEST = 256; // pieces; what the tagger was taught with
  private static final String PARTY = "[unused1]";
  private static final String PLACE = "[unused5]";
  private static final String PERSON = "[unused6]";

  /** A word of a sentence and where its first piece stands. */
  public record Word(Sentence sentence, Token token, int piece) {}

  public Window {
    pieces = List.copyOf(pieces);
    words = List.copyOf(words);
  }

  /** A report's parsed sentences in windows, as many sentences in each as it can hold. */
  public static List<Window> of(WordPieces words, Context context) {
    List<Window> windows = new ArrayList<>();
    Builder open = Builder.empty(words, context);
    for (Sentence sentence : context.document().parsed()) {
      Builder longer = open.with(sentence);
      if (longer.full && !open.words.isEmpty()) {
        windows.add(open.window());
        longer = Builder.empty(words, context).with(sentence);
      }
      open = longer;
    }
    if (!open.words.isEmpty()) {
      windows.add(open.window());
    }
    return windows;
  }

  /** A window in the making. */
  private static final class Builder {
    private final WordPieces cut;
    private final Context context;
    private final List<Integer> pieces = new ArrayList<>();
    private final List<Word> words = new ArrayList<>();
    private boolean full;

    private Builder(WordPieces cut, Context context, List<Integer> pieces, List<Word> words) {
      this.cut = cut;
      this.context = context;
      this.pieces.addAll(pieces);
      this.words.addAll(words);
    }

    static Builder empty(WordPieces cut, Context context) {
      return new Builder(cut, context, List.of(cut.special("[CLS]")), List.of());
    }

    Builder with(Sentence sentence) {
      Builder longer = new Builder(cut, context, pieces, words);
      List<Mention<Actor>> parties = context.actors().in(sentence).stream().filter(m -> m.value().id().isPresent() && IntStream.range(m.from(), m.to()).anyMatch(w -> sentence.token(w).isName())).toList();
      List<Mention<Place>> places = context.places().in(sentence);
      List<Mention<Period>> times = context.times().in(sentence);
      for (int i = 0; i < sentence.size() && !longer.full; i++) {
        longer.add(sentence, i, covers(parties, i), covers(places, i), covers(times, i));
      }
      return longer;
    }

    Window window() {
      List<Integer> all = new ArrayList<>(pieces);
      all.add(cut.special("[SEP]"));
      return new Window(all, words);
    }

    private static boolean covers(List<? extends Mention<?>> mentions, int i) {
      return mentions.stream().anyMatch(m -> m.covers(i));
    }

    private void add(Sentence sentence, int i, boolean party, boolean place, boolean time) {
      Optional<Integer> sort = sort(sentence, i, party, place, time).map(cut::special);
      List<Integer> of = sort.map(List::of).orElseGet(() -> cut.of(sentence.token(i).form()));
      boolean same = sort.isPresent() && i > 0 && pieces.get(pieces.size() - 1).equals(sort.get());
      int at = same ? pieces.size() - 1 : pieces.size();
      full = at + of.size() > LONGEST - 1;
      if (!full) {
        pieces.addAll(same ? List.of() : of);
      }
      if (at < pieces.size()) {
        words.add(new Word(sentence, sentence.token(i), at));
      }
    }

    /** The piece that stands for a word that is not seen itself. */
    private Optional<String> sort(Sentence sentence, int i, boolean party, boolean place, boolean time) {
      Token token = sentence.token(i);
      Optional<String> year = Years.piece(token.form(), context.document().report().published());
      if (year.isPresent()) {
        return year;
      }
      if (party) {
        return Optional.of(PARTY);
      }
      if (time || !name(sentence, i)) {
        return Optional.empty();
      }
      return Optional.of(place || token.entity().equals("LOCATION") ? PLACE : token.entity().equals("PERSON") ? PERSON : PARTY);
    }

    /** What is tagged as a name, or written with a capital inside its sentence. */
    private static boolean name(Sentence sentence, int i) {
      Token token = sentence.token(i);
      boolean capital = Character.isUpperCase(token.form().codePointAt(0)) && !token.form().equals("I") && !sentence.title();
      return i > 0 && capital || token.isName() && (i > 0 || !token.entity().equals("O"));
    }
  }
}
