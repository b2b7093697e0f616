// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.collect;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import marsad.collect.archive.WarcFile;
import marsad.collect.feed.Feeds;

/** What kind of input bytes are: told by how they begin, then by their name's ending, then by what their server says. */
enum Kind {
  TEXT, HTML, JSON, JSON_LINES, FEED, WARC, PDF, MAIL, ZIP, GZIP;

  /** Endings of files that are taken out of folders and archives. */
  static final Set<String> ENDINGS = Set.of("txt", "html", "htm", "xhtml", "json", "jsonl", "ndjson", "xml", "rss", "atom", "opml", "warc", "pdf", "eml", "zip", "gz");
  static final String NAMED = ".txt, .html, .json, .jsonl, .pdf, .eml, .warc.gz, .xml or .zip";

  private static final int LOOK = 4000;
  private static final Pattern HTML_START = Pattern.compile("(?s)<(!doctype|html|\\?xml|head|body|article|div|p|!--).*");
  private static final Pattern MAIL_START = Pattern.compile("(?s)(From |Received:|Return-Path:|Delivered-To:|MIME-Version:|Message-ID:|X-[\\w-]+:|From:|Date:).*\\n"
      + "(From|To|Subject|Date|Message-ID|MIME-Version): .*", Pattern.CASE_INSENSITIVE);

  /** @param start the first bytes, some thousand of them where there are so many */
  static Kind of(String fileName, Optional<String> mediaType, byte[] start) {
    return packed(start).or(() -> named(ending(fileName), start)).or(() -> mediaType.flatMap(m -> served(m, start))).orElseGet(() -> sniffed(start));
  }

  private static Optional<Kind> packed(byte[] start) {
    if (starts(start, 0x1f, 0x8b)) {
      return Optional.of(GZIP);
    }
    if (starts(start, 'P', 'K', 3, 4) || starts(start, 'P', 'K', 5, 6)) {
      return Optional.of(ZIP);
    }
    return starts(start, '%', 'P', 'D', 'F', '-') ? Optional.of(PDF) : WarcFile.looksSo(start) ? Optional.of(WARC) : Optional.empty();
  }

  private static Optional<Kind> named(String ending, byte[] start) {
    return switch (ending) {
      case "txt" -> Optional.of(TEXT);
      case "html", "htm", "xhtml" -> Optional.of(HTML);
      case "jsonl", "ndjson" -> Optional.of(JSON_LINES);
      case "json" -> Optional.of(Feeds.looksLikeJsonFeed(words(start)) ? FEED : JSON);
      case "eml" -> Optional.of(MAIL);
      case "rss", "atom", "opml" -> Optional.of(FEED);
      case "pdf" -> Optional.of(PDF);
      case "warc" -> Optional.of(WARC);
      case "zip" -> Optional.of(ZIP);
      default -> Optional.empty();
    };
  }

  private static Optional<Kind> served(String mediaType, byte[] start) {
    String type = mediaType.toLowerCase(Locale.ROOT);
    if (type.startsWith("text/html") && !Feeds.looksSo(words(start))) {
      return Optional.of(HTML);
    }
    return type.startsWith("message/rfc822") ? Optional.of(MAIL) : type.startsWith("text/plain") && !words(start).startsWith("<") ? Optional.of(TEXT) : Optional.empty();
  }

  private static Kind sniffed(byte[] start) {
    String words = words(start);
    if (words.startsWith("{")) {
      return Feeds.looksLikeJsonFeed(words) ? FEED : JSON_LINES;
    }
    if (Feeds.looksSo(words)) {
      return FEED;
    }
    String lower = words.toLowerCase(Locale.ROOT);
    return words.startsWith("<") && HTML_START.matcher(lower).matches() ? HTML : MAIL_START.matcher(words).matches() ? MAIL : TEXT;
  }

  private static String words(byte[] start) {
    int mark = starts(start, 0xEF, 0xBB, 0xBF) ? 3 : 0;
    boolean wide = starts(start, 0xFF, 0xFE) || starts(start, 0xFE, 0xFF);
    return new String(start, mark, Math.min(start.length, LOOK) - mark, wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8).stripLeading();
  }

  private static boolean starts(byte[] bytes, int... with) {
    for (int i = 0; i < with.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xFF) != with[i]) {
        return false;
      }
    }
    return true;
  }

  /** Web archives are packed record by record: the first may be broken and the others whole. */
  static boolean namesWarc(String fileName) {
    return fileName.toLowerCase(Locale.ROOT).matches(".*\\.(warc|wet)\\.gz");
  }

  static String ending(String fileName) {
    int dot = fileName.lastIndexOf('.');
    return dot < 0 ? "" : fileName.substring(dot + 1).toLowerCase(Locale.ROOT);
  }

  /** A file's name without its ending, {@code .gz} and the ending before it being one. */
  static String stem(String fileName) {
    String name = ending(fileName).equals("gz") ? fileName.substring(0, fileName.length() - 3) : fileName;
    int dot = name.lastIndexOf('.');
    return dot <= 0 ? name : name.substring(0, dot);
  }
}
