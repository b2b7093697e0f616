// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.export.table;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.util.List;
import marsad.export.Utf8;

/**
 * Rows of a table as CSV (RFC 4180, UTF-8). Plain: line feeds, no byte order mark, cells as they are. For spreadsheets: byte order mark, CRLF,
 * and an apostrophe before whatever they would take for a formula.
 */
public final class Tables {
  private static final String FORMULA = "=+-@\t\r";
  private static final char MARK = '\uFEFF';
  private static final char NEVER = '\u001F'; // a # begins no comment here
  private final Writer out;
  private final CsvWriter csv;
  private final boolean guarded;

  private Tables(Writer out, LineDelimiter line, boolean guarded) {
    this.out = out;
    this.csv = CsvWriter.builder().commentCharacter(NEVER).lineDelimiter(line).build(out);
    this.guarded = guarded;
  }

  public static Tables plain(OutputStream out) {
    return new Tables(Utf8.writer(out), LineDelimiter.LF, false);
  }

  public static Tables excel(OutputStream out) throws IOException {
    Writer writer = Utf8.writer(out);
    writer.append(MARK);
    return new Tables(writer, LineDelimiter.CRLF, true);
  }

  public void row(List<String> cells) {
    csv.writeRecord(guarded ? cells.stream().map(Tables::guard).toList() : cells);
  }

  /** The cell as a spreadsheet may have it: numbers stay numbers. */
  static String guard(String cell) {
    boolean formula = !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0 && !cell.matches("-?[0-9]+([.][0-9]+)?");
    return formula ? "'" + cell : cell;
  }

  /** The inverse of {@link #guard}. */
  public static String unguard(String cell) {
    return cell.length() > 1 && cell.charAt(0) == '\'' && FORMULA.indexOf(cell.charAt(1)) >= 0 ? cell.substring(1) : cell;
  }

  /** A value as a cell: nothing known is empty, never 0. */
  public static String cell(JsonNode value) {
    if (value.isNull() || value.isMissingNode()) {
      return "";
    }
    return value.isBoolean() ? (value.asBoolean() ? "yes" : "no") : value.isNumber() ? value.decimalValue().toPlainString() : value.asText();
  }

  /** Hands everything on to the stream beneath, which stays open. */
  public void flush() throws IOException {
    csv.flush();
    out.flush();
  }
}
