// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import marsad.collect.feed.Feeds;
import marsad.collect.part.Broken;
import marsad.collect.part.Limits;
import marsad.collect.web.Fetcher;

/** A file that lists what to watch: OPML as feed readers write it, or an address a line. */
final class SourceList {
  private SourceList() {}

  static List<String> read(Path file, String shown) {
    try {
      String text = Files.readString(file, StandardCharsets.UTF_8);
      List<String> addresses = Feeds.looksSo(text) ? new Feeds(Limits.usual()).read(text, "", Optional.empty()).lists()
          : text.lines().map(String::strip).filter(Fetcher::isAddress).toList();
      if (addresses.isEmpty()) {
        throw new IllegalArgumentException(shown + ": no address of a feed is in it; give OPML, or a file with an address a line");
      }
      return addresses;
    } catch (Broken e) {
      throw new IllegalArgumentException(shown + ": " + e.fault().cause() + "; " + e.fault().remedy(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(shown + " cannot be read as UTF-8: " + e.getMessage() + "; check the file", e);
    }
  }
}
