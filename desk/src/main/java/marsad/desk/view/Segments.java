// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.desk.view;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import marsad.record.Span;
import marsad.record.Text;

/** A text cut where any mark begins or ends, so that overlapping marks can be shown: each piece names all marks that lie on it. */
public final class Segments {
  private Segments() {}

  /**
   * A run of text to be marked.
   *
   * @param key what it belongs to: letters, digits, hyphens
   * @param style {@code quote}, {@code value}, {@code furniture}, {@code event}, …: how it looks
   */
  public record Mark(Span span, String key, String style) {}

  /**
   * A piece of the text.
   *
   * @param keys of the marks that lie on it, separated by blanks; empty where there are none
   * @param styles theirs, separated by blanks
   * @param first keys of the marks that begin with this piece
   */
  public record Segment(String text, String keys, String styles, String first) {
    public boolean plain() {
      return keys.isEmpty() && styles.isEmpty();
    }
  }

  /** Cuts a text. Marks that reach past its end are cut off. */
  public static List<Segment> of(Text text, List<Mark> marks) {
    SortedSet<Integer> cuts = new TreeSet<>(List.of(0, text.length()));
    marks.forEach(m -> {
      cuts.add(Math.min(m.span().start(), text.length()));
      cuts.add(Math.min(m.span().end(), text.length()));
    });
    List<Segment> segments = new ArrayList<>();
    int from = 0;
    for (int to : cuts.tailSet(1)) {
      segments.add(segment(text, new Span(from, to), marks));
      from = to;
    }
    return segments;
  }

  private static Segment segment(Text text, Span piece, List<Mark> marks) {
    TreeSet<String> keys = new TreeSet<>();
    TreeSet<String> styles = new TreeSet<>();
    TreeSet<String> first = new TreeSet<>();
    for (Mark mark : marks) {
      if (mark.span().contains(piece)) {
        keys.add(mark.key());
        styles.add(mark.style());
        if (mark.span().start() == piece.start()) {
          first.add(mark.key());
        }
      }
    }
    return new Segment(text.at(piece), String.join(" ", keys), String.join(" ", styles), String.join(" ", first));
  }
}
