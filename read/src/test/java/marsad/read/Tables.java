// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import marsad.knowledge.Row;
import marsad.knowledge.Table;

/** The tables of examples beside the tests. */
public final class Tables {
  private Tables() {}

  /** The rows of a table. */
  public static List<Row> of(String name) {
    try (BufferedReader lines = new BufferedReader(new InputStreamReader(Tables.class.getResourceAsStream(name), StandardCharsets.UTF_8))) {
      return Table.read(name, lines).rows();
    } catch (IOException e) {
      throw new UncheckedIOException("The table " + name + " beside the tests cannot be read; restore it", e);
    }
  }
}
