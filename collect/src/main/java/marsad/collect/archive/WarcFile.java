// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.collect.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.Locale;
import java.util.Optional;
import marsad.collect.part.Bytes;
import marsad.collect.part.Fault;
import marsad.collect.part.Limits;
import marsad.collect.part.Part;
import marsad.collect.part.Parts;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;

/**
 * A web archive (ISO 28500), packed record by record or not at all, as Common Crawl's news are. Pages and texts are handed on; pictures, scripts,
 * requests and answers that were no success are passed over. After a broken record reading goes on with the next one that can be found.
 */
public final class WarcFile {
  private static final int WINDOW = 1 << 16;
  private static final int MOST_FAULTS = 100;
  private static final int OK = 200;
  private final Limits limits;

  public WarcFile(Limits limits) {
    this.limits = limits;
  }

  /** Whether bytes begin as a web archive does, unpacked. */
  public static boolean looksSo(byte[] start) {
    return start.length > 6 && new String(start, 0, 6, java.nio.charset.StandardCharsets.ISO_8859_1).equals("WARC/1");
  }

  /** Hands on what the archive holds, in its order; the channel is not closed. */
  public void read(SeekableByteChannel channel, Parts to) throws IOException {
    int faults = 0;
    int number = 0;
    long from = 0;
    while (from >= 0 && from < channel.size()) {
      channel.position(from);
      try {
        WarcReader reader = new WarcReader(channel); // not closed: the channel is the caller's
        for (Optional<WarcRecord> record = reader.next(); record.isPresent(); record = reader.next()) {
          number++;
          from = from + 1 > reader.position() ? from : reader.position();
          record(record.get(), "record " + number, to);
        }
        return;
      } catch (IOException | RuntimeException e) {
        to.fault(new Fault("after record " + number + " (byte " + from + ")", "a record is broken (" + firstLine(e) + ")",
            ++faults < MOST_FAULTS ? "get the archive anew; the records that can be found are taken" : "too many are; get the archive anew"));
        from = faults < MOST_FAULTS ? next(channel, from + 1) : -1;
      }
    }
  }

  private static String firstLine(Exception e) {
    return Optional.ofNullable(e.getMessage()).flatMap(m -> m.lines().findFirst()).orElse(e.getClass().getSimpleName());
  }

  /** Where the next record may begin: a gzip header, or the version line. */
  private static long next(SeekableByteChannel channel, long from) throws IOException {
    ByteBuffer window = ByteBuffer.allocate(WINDOW);
    for (long at = from; at < channel.size(); at += WINDOW - 8) {
      channel.position(at);
      window.clear();
      while (window.hasRemaining() && channel.read(window) >= 0) {
        continue;
      }
      byte[] bytes = window.array();
      for (int i = 0; i + 8 < window.position(); i++) {
        boolean packed = bytes[i] == 0x1f && bytes[i + 1] == (byte) 0x8b && bytes[i + 2] == 8 && (bytes[i + 3] & 0xE0) == 0;
        if (packed || bytes[i] == 'W' && bytes[i + 1] == 'A' && bytes[i + 2] == 'R' && bytes[i + 3] == 'C' && bytes[i + 4] == '/') {
          return at + i;
        }
      }
    }
    return -1;
  }

  private void record(WarcRecord record, String place, Parts to) throws IOException {
    if (record instanceof WarcResponse response && response.contentType().base().equals(MediaType.parse("application/http"))) {
      response(response, place, to);
    } else if (record instanceof WarcResource resource) {
      body(place, resource.target(), resource.contentType(), Optional.empty(), resource, resource.body().stream(), Optional.empty(), to);
    } else if (record instanceof WarcConversion text) {
      body(place, text.target(), text.contentType(), Optional.empty(), text, text.body().stream(), Optional.empty(), to);
    }
  }

  private void response(WarcResponse response, String place, Parts to) throws IOException {
    HttpResponse http = response.http();
    if (http.status() == OK) {
      String head = new String(http.serializeHeader(), java.nio.charset.StandardCharsets.ISO_8859_1).strip();
      body(place, response.target(), http.contentType(), http.headers().first("Content-Encoding"), response, http.body().stream(), Optional.of(head), to);
    }
  }

  private void body(String place, String target, MediaType type, Optional<String> packing, WarcRecord record, InputStream in, Optional<String> head, Parts to) {
    String media = type.base().toString().toLowerCase(Locale.ROOT);
    if (!(media.startsWith("text/html") || media.startsWith("text/plain") || media.contains("xhtml") || media.contains("pdf"))) {
      return;
    }
    String where = place + " (" + target + ")";
    Bytes.Read read = Bytes.upTo(in, limits.report());
    if (read.cut().isPresent()) {
      to.fault(new Fault(where, read.cut().get(), "get it anew"));
      return;
    }
    Bytes.Read plain = unpacked(read.bytes(), packing);
    if (plain.cut().isPresent()) {
      to.fault(new Fault(where, plain.cut().get(), "leave it out"));
      return;
    }
    to.part(new Part(where, name(target, media), Optional.of(target), Optional.of(type.toString()), plain.bytes(), Optional.of(record.date()), head));
  }

  /** Some archives keep the body packed, others unpack it and leave the header. */
  private Bytes.Read unpacked(byte[] body, Optional<String> packing) {
    try {
      boolean gzip = body.length > 2 && body[0] == 0x1f && body[1] == (byte) 0x8b;
      return packing.isPresent() && gzip ? Bytes.upTo(Bytes.gunzip(new ByteArrayInputStream(body), limits), limits.report())
          : new Bytes.Read(body, Optional.empty());
    } catch (IOException e) {
      return new Bytes.Read(new byte[0], Optional.of("its packing is broken (" + e.getMessage() + ")"));
    }
  }

  private static String name(String target, String media) {
    String path = target.replaceFirst("[?#].*", "").replaceFirst("/+$", "");
    String last = path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.[a-z]{2,5}$", "");
    return (last.isEmpty() ? "page" : last) + (media.contains("html") ? ".html" : media.contains("pdf") ? ".pdf" : ".txt");
  }
}
