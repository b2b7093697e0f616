// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.desk.board;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import marsad.ledger.Filter.Key;
import marsad.ledger.Filter;
import marsad.ledger.Shared;
import marsad.ledger.View;
import marsad.link.Incident;
import marsad.link.World;
import org.roaringbitmap.RoaringBitmap;

/**
 * The boards in use: one for the ledger as it is, a few for past moments; each made when first asked for, and again when the ledger has
 * grown. Boards of packed incidents share their rows: a past moment costs what it holds otherwise.
 */
public final class Boards {
  private static final String HITS = "hits";
  private static final int KEPT = 13;
  private static final long MOST_ROWS = 2_200_000; // of all boards with rows of their own, the one asked for apart
  private static final int MANY = 20_000; // incidents whose texts take a while to number
  private static final int HEAD = 600;
  private static final long NOW_BYTES = 72_000_000;
  private static final long PAST_BYTES = 5_000_000;
  private static final int BEST_TEXTS = 400;
  private final Source source;
  private final World world;
  private final Function<String, Optional<String>> names;
  private final Optional<UnaryOperator<View>> seen;
  private final Shared<String, State> kept = new Shared<>();
  private Rows rows;

  /** @param seen what a reader may have of a view; empty for all of it */
  public Boards(Source source, World world, Function<String, Optional<String>> names, Optional<UnaryOperator<View>> seen) {
    this.seen = seen;
    this.source = source;
    this.world = world;
    this.names = names;
    this.rows = new Rows(world, names);
  }

  /** What the ledger holds at one moment, whole and indexed; {@code sample}: made-up reports are among it; {@code memo}: what was worked out of it. */
  public record State(View view, Board board, boolean sample, Memo memo) {}

  /** The state that a filter speaks of: now, or as of the days it names. Whoever asks first makes it, others wait for it alone. */
  public State state(Filter filter) {
    Filter moment = new Filter(only(filter, Key.ASOF, Key.KNOWN));
    String key = source.head() + "?" + moment;
    return kept.of(key, () -> make(moment, key));
  }

  private State make(Filter moment, String key) {
    forget(key);
    View whole = source.view(moment);
    View view = seen.map(s -> s.apply(whole)).orElse(whole);
    boolean now = key.endsWith("?");
    Board board = rows(view.linked().incidents()).board(view.linked().incidents());
    Memo memo = new Memo(now ? NOW_BYTES : PAST_BYTES);
    if (now) {
      Hits hits = memo.of(HITS, () -> new Hits(source.store()));
      Optional.of(board).filter(b -> b.size() > MANY).ifPresent(b -> CompletableFuture.runAsync(() -> hits.readAhead(b))); // beside all else: nobody waits for it
    }
    return new State(view, board, sample(view), memo);
  }

  /** Rows that the incidents can be added to. */
  private synchronized Rows rows(List<Incident> incidents) {
    rows = rows.fits(incidents) ? rows : new Rows(world, names);
    return rows;
  }

  /** Lets go of what an older ledger held, and of the states longest not asked for, until there is room. */
  private void forget(String except) {
    String head = except.substring(0, except.indexOf('?') + 1);
    kept.questions().stream().filter(k -> !k.startsWith(head)).forEach(kept::forget);
    for (String old : kept.questions()) {
      if (kept.questions().size() <= KEPT && ownRows() <= MOST_ROWS) {
        return;
      }
      if (!old.equals(except) && !old.equals(head)) {
        kept.forget(old);
      }
    }
  }

  private long ownRows() {
    Map<Object, Integer> shared = new HashMap<>();
    kept.questions().stream().flatMap(k -> kept.done(k).stream()).map(State::board).forEach(b -> shared.merge(b.shared(), b.size(), Math::max));
    return shared.values().stream().mapToLong(i -> i).sum();
  }

  /** Reports made up for the sample say so in their first lines. */
  private static boolean sample(View view) {
    return view.reports().values().stream().map(r -> r.report().text().toString()).anyMatch(t -> t.substring(0, Math.min(HEAD, t.length())).contains("SAMPLE"));
  }

  private static Map<Key, List<String>> only(Filter filter, Key... keys) {
    Map<Key, List<String>> some = new HashMap<>();
    Arrays.stream(keys).forEach(k -> some.put(k, filter.all(k)));
    return some;
  }

  /** Rows of the filter's own board in whose reports all words of one of its {@code q} stand; empty where it has none. Not to be changed. */
  public Optional<RoaringBitmap> told(Filter filter) {
    if (filter.all(Key.Q).isEmpty()) {
      return Optional.empty();
    }
    State state = state(filter);
    return Optional.of(state.memo().of("told " + filter.all(Key.Q), () -> {
      RoaringBitmap texts = new RoaringBitmap();
      filter.all(Key.Q).forEach(q -> texts.or(hits().on(state.board(), visible(q))));
      return state.board().telling(texts);
    }));
  }

  private Hits hits() {
    return state(Filter.all()).memo().of(HITS, () -> new Hits(source.store()));
  }

  /** The texts in which all words stand, by the numbers of the search index; a text whose words this reader may not have must not be found by them. */
  private RoaringBitmap visible(String words) {
    return state(Filter.all()).memo().of("visible " + words, () -> seen.isEmpty() ? hits().of(words) : RoaringBitmap.and(hits().of(words), open()));
  }

  private RoaringBitmap open() {
    State now = state(Filter.all());
    return now.memo().of("open", () -> {
      RoaringBitmap open = new RoaringBitmap();
      source.store().indexed((text, number) -> Optional.ofNullable(now.view().reports().get(text)).filter(r -> r.report().text().length() > 0)
          .ifPresent(r -> open.add(number)));
      return open;
    });
  }

  /** In how many texts all these words stand. */
  public int found(String words) {
    return visible(words).getCardinality();
  }

  /** The rows of the filter's own board that pass it; not to be changed. */
  public RoaringBitmap selected(Filter filter) {
    State state = state(filter);
    return state.memo().of("selected " + filter, () -> state.board().select(filter, told(filter)));
  }

  /** What map and timeline say of the rows that pass a filter. */
  public Tally tally(Filter filter) {
    State state = state(filter);
    return state.memo().of("tally " + filter, () -> Tally.of(state.board(), selected(filter)));
  }

  /** What the map draws of the rows that pass a filter. */
  public Spots spots(Filter filter, int zoom, Optional<Spots.Frame> frame) {
    State state = state(filter);
    Map<Integer, String> top = state.memo().of("top " + filter, () -> Spots.top(state.board(), selected(filter)));
    return Spots.of(state.board(), tally(filter), top, zoom, frame);
  }

  /** SHA-256 of some of the texts in which all these words stand, the best match first, or the newest where there are very many. */
  public List<String> search(String words, int most) {
    RoaringBitmap found = visible(words);
    if (seen.isEmpty()) {
      return hits().first(words, found, most);
    }
    Map<String, marsad.record.Reading> reports = state(Filter.all()).view().reports();
    return hits().first(words, found, Math.max(most, BEST_TEXTS)).stream()
        .filter(sha -> Optional.ofNullable(reports.get(sha)).filter(r -> r.report().text().length() > 0).isPresent()).limit(most).toList();
  }
}
