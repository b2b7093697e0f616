// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.desk.board;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import marsad.ledger.Filter;
import marsad.ledger.Filter.Key;
import marsad.ledger.Ledger;
import marsad.ledger.View;
import marsad.link.Names;
import marsad.link.World;

/** The boards in use: one for the ledger as it is, a few for past moments; each made when first asked for, and again when the ledger has grown. */
public final class Boards {
  private static final int KEPT = 6;
  private static final int HEAD = 600;
  private static final int MOST_TEXTS = 100_000;
  private final Ledger ledger;
  private final World world;
  private final Function<String, Optional<String>> names;
  private final UnaryOperator<View> seen;
  private final Map<String, State> kept = new LinkedHashMap<>(16, 0.75f, true);

  /** @param seen what a reader may have of a view */
  public Boards(Ledger ledger, World world, Function<String, Optional<String>> names, UnaryOperator<View> seen) {
    this.seen = seen;
    this.ledger = ledger;
    this.world = world;
    this.names = names;
  }

  /** What the ledger holds at one moment, whole and indexed; {@code sample}: made-up reports are among it. */
  public record State(View view, Board board, boolean sample) {}

  /** The state that a filter speaks of: now, or as of the days it names. */
  public synchronized State state(Filter filter) {
    Filter moment = new Filter(only(filter, Key.ASOF, Key.KNOWN));
    long head = ledger.head();
    State state = kept.get(moment.toString());
    if (state == null || state.view().head() != head) {
      View view = seen.apply(ledger.view(moment));
      state = new State(view, new Board(view.linked().incidents(), world, names), sample(view));
      kept.put(moment.toString(), state);
      if (kept.size() > KEPT) {
        kept.remove(kept.keySet().iterator().next());
      }
    }
    return state;
  }

  /** Reports made up for the sample say so in their first lines. */
  private static boolean sample(View view) {
    return view.reports().values().stream().map(r -> r.report().text().toString()).anyMatch(t -> t.substring(0, Math.min(HEAD, t.length())).contains("SAMPLE"));
  }

  private static Map<Key, List<String>> only(Filter filter, Key... keys) {
    Map<Key, List<String>> some = new LinkedHashMap<>();
    Arrays.stream(keys).forEach(k -> some.put(k, filter.all(k)));
    return some;
  }

  /** Texts in which all words of one of the filter's {@code q} stand; empty where the filter has none. */
  public Optional<Set<String>> texts(Filter filter) {
    if (filter.all(Key.Q).isEmpty()) {
      return Optional.empty();
    }
    Set<String> texts = new HashSet<>();
    filter.all(Key.Q).forEach(q -> texts.addAll(search(q)));
    return Optional.of(texts);
  }

  /** A text whose words this reader may not have must not be found by them. */
  private boolean readable(String sha) {
    return state(Filter.all()).view().reports().containsKey(sha) && state(Filter.all()).view().reports().get(sha).report().text().length() > 0;
  }

  /** SHA-256 of the texts in which all these words stand, the best first. */
  public List<String> search(String words) {
    List<String> folded = Arrays.stream(Names.fold(words).split(" ")).filter(w -> !w.isEmpty()).toList();
    return folded.isEmpty() ? List.of() : ledger.store().search(folded, MOST_TEXTS).stream().filter(sha -> readable(sha)).toList();
  }
}
