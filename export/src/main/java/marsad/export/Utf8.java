// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.export;

import java.io.BufferedWriter;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** Text into bytes. */
public final class Utf8 {
  private Utf8() {}

  /** A writer that must be flushed; closing it closes the stream. */
  public static Writer writer(OutputStream out) {
    return new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
  }
}
