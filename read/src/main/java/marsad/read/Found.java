// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read;

import java.util.List;
import marsad.record.How;
import marsad.record.Span;

/** A value found for a record, with its evidence; a default has no span. */
public record Found<T>(T value, How how, List<Span> spans) {
  public Found {
    spans = List.copyOf(spans);
  }

  public static <T> Found<T> of(Mention<T> mention) {
    return new Found<>(mention.value(), mention.how(), mention.spans());
  }

  public static <T> Found<T> byDefault(T value) {
    return new Found<>(value, How.DEFAULT, List.of());
  }
}
