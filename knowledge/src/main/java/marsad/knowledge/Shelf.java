// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.knowledge;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** Where files of knowledge stand: on the class path, or in a folder that a user gave. A name ending in {@code .gz} is unpacked. */
public sealed interface Shelf {

  /** Opens a file, or empty where there is none of that name. */
  Optional<InputStream> open(String file) throws IOException;

  /** The files packed with Marsad, below {@code root}, such as {@code marsad/knowledge/language/en/}. */
  record Packed(String root) implements Shelf {
    @Override
    public Optional<InputStream> open(String file) {
      return Optional.ofNullable(Shelf.class.getClassLoader().getResourceAsStream(root + file));
    }
  }

  /** The files of a folder. */
  record Folder(Path root) implements Shelf {
    @Override
    public Optional<InputStream> open(String file) throws IOException {
      Path path = root.resolve(file);
      return Files.isRegularFile(path) ? Optional.of(Files.newInputStream(path)) : Optional.empty();
    }
  }

  /** A table that may be missing. */
  default Optional<Table> table(String file) {
    try {
      Optional<InputStream> bytes = open(file);
      if (bytes.isEmpty()) {
        return Optional.empty();
      }
      InputStream plain = file.endsWith(".gz") ? new GZIPInputStream(bytes.get(), 1 << 16) : bytes.get();
      return Optional.of(Table.read(file, new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))));
    } catch (IOException e) {
      throw new UncheckedIOException(file + " of " + this + " cannot be opened: " + e.getMessage(), e);
    }
  }

  /** A file that must be there, as it is. */
  default byte[] bytes(String file) {
    try (InputStream in = open(file).orElseThrow(() -> new IllegalStateException(file + " is missing in " + this))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(file + " of " + this + " cannot be read: " + e.getMessage(), e);
    }
  }

  /** A table that must be there. */
  default Table need(String file) {
    return table(file).orElseThrow(() -> new IllegalStateException(file + " is missing in " + this));
  }
}
