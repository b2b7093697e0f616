// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.language.weights;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Supplier;

/**
 * A model's packed weights, which the build puts beside the class that reads them; where it has not, they are packed in memory, which
 * takes ten times as long.
 *
 * @param reader the class beside which the file lies
 * @param file the beginning of its name
 * @param pack makes its content out of the model as it was published
 */
public record Packed(Class<?> reader, String file, Supplier<byte[]> pack) {
  private static final int FORM = 2; // raised when what is written changes, the models' version included; files of another form are not seen

  /** The file's whole name. */
  public String name() {
    return file + "-" + FORM + ".weights";
  }

  /** What is packed, ready to be read in order. */
  public Bytes bytes() {
    try (InputStream in = reader.getResourceAsStream(name())) {
      return new Bytes(in == null ? pack.get() : in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("the packed weights " + name() + " cannot be read: " + e.getMessage() + "; delete the file and build again", e);
    }
  }

  /** Writes the file into a folder of compiled classes, if it is not there yet. */
  public void write(Path classes) throws IOException {
    Path to = classes.resolve(reader.getPackageName().replace('.', '/')).resolve(name());
    if (!Files.exists(to)) {
      Path part = to.resolveSibling(name() + "." + ProcessHandle.current().pid());
      Files.write(part, pack.get());
      Files.move(part, to, StandardCopyOption.ATOMIC_MOVE);
    }
  }
}
