// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read;

import java.util.List;
import java.util.function.Function;
import marsad.record.How;
import marsad.record.Span;

/**
 * A value that a sentence's words say, or that follows from them.
 *
 * @param from first token of the words
 * @param to one past their last token
 * @param head the token that the phrase hangs on
 * @param how it was read
 * @param spans where the words stand that say it, nearest first; they may stand in another sentence (the name behind "the group")
 */
public record Mention<T>(T value, int from, int to, int head, How how, List<Span> spans) {
  public Mention {
    spans = List.copyOf(spans);
  }

  public boolean covers(int token) {
    return from <= token && token < to;
  }

  public <U> Mention<U> map(Function<T, U> change) {
    return new Mention<>(change.apply(value), from, to, head, how, spans);
  }
}
