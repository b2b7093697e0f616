// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.collect;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Encodings as pages, servers and XML name them. */
final class Charsets {
  private static final Pattern META = Pattern.compile("(?i)<meta[^>]{0,200}charset\\s*=\\s*[\"']?\\s*([a-z0-9_:.-]{2,40})");
  private static final Pattern XML = Pattern.compile("(?i)^\\s*<\\?xml[^>]{0,200}encoding\\s*=\\s*[\"']([a-z0-9_:.-]{2,40})");
  private static final Pattern HEADER = Pattern.compile("(?i)charset\\s*=\\s*[\"']?\\s*([a-z0-9_:.-]{2,40})");
  private static final int LOOK = 4096;

  private Charsets() {}

  /** What the bytes say of themselves. */
  static Optional<Charset> declared(byte[] bytes) {
    String start = new String(bytes, 0, Math.min(bytes.length, LOOK), StandardCharsets.ISO_8859_1);
    return named(XML, start).or(() -> named(META, start));
  }

  /** What a media type says, such as {@code text/html; charset=windows-1256}. */
  static Optional<Charset> served(Optional<String> mediaType) {
    return mediaType.flatMap(m -> named(HEADER, m));
  }

  private static Optional<Charset> named(Pattern where, String text) {
    Matcher found = where.matcher(text);
    try {
      return found.find() ? Optional.of(Charset.forName(found.group(1))).map(Charsets::asBrowsers) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Pages that say Latin-1 mean the Windows code page with its quotes, as every browser takes it. */
  private static Charset asBrowsers(Charset charset) {
    return charset.equals(StandardCharsets.ISO_8859_1) || charset.equals(StandardCharsets.US_ASCII) ? Charset.forName("windows-1252") : charset;
  }
}
