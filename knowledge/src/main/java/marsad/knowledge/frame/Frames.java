// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.knowledge.frame;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import marsad.knowledge.Row;
import marsad.knowledge.Shelf;
import marsad.record.Kind;
import marsad.record.Means;
import marsad.record.Outcome;
import marsad.record.Term;

/** The frames of a language, found by their first word. */
public final class Frames {
  private static final Set<Outcome> TOLL = EnumSet.of(Outcome.KILLED, Outcome.INJURED, Outcome.MISSING);
  private final List<Frame> all;
  private final Map<String, List<Frame>> byFirstWord = new TreeMap<>();

  private Frames(List<Frame> all) {
    this.all = List.copyOf(all);
    for (Frame frame : all) {
      Set<String> firsts = new TreeSet<>();
      frame.words().forEach(w -> firsts.add(w.get(0)));
      firsts.forEach(w -> byFirstWord.computeIfAbsent(w, x -> new ArrayList<>()).add(frame));
    }
  }

  static Frames load(Shelf language, Set<String> patterns, Set<String> lists) {
    List<Frame> frames = new ArrayList<>();
    Set<String> ids = new TreeSet<>();
    for (String file : List.of("frames.tsv", "harm-words.tsv")) {
      for (Row row : language.need(file).rows()) {
        Frame frame = frame(frames.size(), row, file.startsWith("harm"));
        check(ids.add(frame.id()), row, "the id \"" + frame.id() + "\" stands there twice; rename one");
        check(patterns.contains(frame.pattern()), row, "the pattern \"" + frame.pattern() + "\" is not in patterns.tsv");
        frame.not().forEach(n -> check(lists.contains(n), row, "the list \"" + n + "\" is not in contexts.tsv"));
        frames.add(frame);
      }
    }
    return new Frames(frames);
  }

  private static Frame frame(int number, Row row, boolean harm) {
    List<List<String>> words = row.list("words").stream().flatMap(w -> w.contains("-") ? Stream.of(w, w.replace('-', ' ')) : Stream.of(w))
        .map(w -> List.of(w.split(" "))).toList();
    Optional<Outcome> outcome = row.get("outcome").map(o -> Term.of(Outcome.class, o));
    boolean harms = harm && outcome.filter(TOLL::contains).isPresent();
    var example = row.get("example").map(e -> new Frame.Example(e, row.get("expected").orElse("")));
    return new Frame(number, row.need("id"), words, row.need("pos").equals("n"), harms ? Frame.Role.HARM : role(row),
        row.get("kind").map(k -> Term.of(Kind.class, k)), row.need("pattern"), row.list("needs"), row.list("not"),
        row.list("means").stream().map(m -> Term.of(Means.class, m)).toList(), outcome, row.yes("ongoing"), example);
  }

  private static Frame.Role role(Row row) {
    String word = row.get("role").orElse("event").toUpperCase(Locale.ROOT);
    return Arrays.stream(Frame.Role.values()).filter(r -> r.name().equals(word)).findFirst()
        .orElseThrow(() -> new IllegalArgumentException(row.place() + ": \"" + word + "\" is no role; possible are " + Arrays.toString(Frame.Role.values())));
  }

  private static void check(boolean right, Row row, String message) {
    if (!right) {
      throw new IllegalArgumentException(row.place() + ": " + message);
    }
  }

  /** All frames in the order of their files. */
  public List<Frame> all() {
    return all;
  }

  /** Frames one of whose wordings begins with this base form. */
  public List<Frame> startingWith(String word) {
    return byFirstWord.getOrDefault(word, List.of());
  }
}
