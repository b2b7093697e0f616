// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.collect;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import marsad.collect.part.Bytes;
import marsad.collect.part.Limits;
import marsad.record.Sha256;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageVersion;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcDigest;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;
import org.netpreserve.jwarc.WarcWriter;

/**
 * A capture as one packed record of a web archive (ISO 28500): a response with its headers where it came over HTTP, else a resource. Such records
 * one after another are a WARC file. The same capture gives the same bytes; its id is made of its content, address and time.
 */
public final class CaptureWarc {
  /** The original coding of what has been unpacked, so that the header does not belie the body. */
  private static final String UNPACKED = "X-Crawler-";

  private static final MessageVersion V11 = new MessageVersion("WARC", 1, 1);

  private CaptureWarc() {}

  /** The record, packed with gzip. */
  public static byte[] bytes(Capture capture) {
    WarcDigest payload = new WarcDigest("sha256", capture.sha256());
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (WarcWriter writer = new WarcWriter(Channels.newChannel(packed), WarcCompression.GZIP)) {
      if (capture.head().isPresent()) {
        byte[] block = http(capture);
        writer.write(new WarcResponse.Builder(target(capture)).version(V11).recordId(id(capture)).date(capture.time()).payloadDigest(payload)
            .blockDigest(new WarcDigest("sha256", Sha256.of(block))).body(MediaType.HTTP_RESPONSE, block).build());
      } else {
        writer.write(new WarcResource.Builder(target(capture)).version(V11).recordId(id(capture)).date(capture.time()).payloadDigest(payload)
            .body(type(capture), capture.bytes()).build());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a capture could not be written: " + e.getMessage(), e);
    }
    return packed.toByteArray();
  }

  /** The id of a capture's record. */
  public static URI id(Capture capture) {
    String made = capture.sha256() + "\n" + target(capture) + "\n" + capture.time();
    return URI.create("urn:uuid:" + UUID.nameUUIDFromBytes(made.getBytes(StandardCharsets.UTF_8)));
  }

  private static MediaType type(Capture capture) {
    try {
      return MediaType.parse(capture.mediaType());
    } catch (IllegalArgumentException e) {
      return MediaType.OCTET_STREAM;
    }
  }

  /** The address as it is where it is one, else a name made of the content. */
  private static URI target(Capture capture) {
    try {
      URI address = URI.create(capture.address());
      if (address.isAbsolute()) {
        return address;
      }
    } catch (IllegalArgumentException e) {
      // named below: some addresses on the web are none by the standard
    }
    return URI.create("urn:sha256:" + capture.sha256());
  }

  /** The answer as it came, but for the packing of the transport and its length. */
  private static byte[] http(Capture capture) {
    StringBuilder head = new StringBuilder();
    for (String line : capture.head().orElseThrow().split("\r\n")) {
      String lower = line.toLowerCase(java.util.Locale.ROOT);
      boolean coding = lower.startsWith("content-encoding:") || lower.startsWith("transfer-encoding:") || lower.startsWith("content-length:");
      head.append(coding ? UNPACKED : "").append(line).append("\r\n");
    }
    head.append("Content-Length: ").append(capture.bytes().length).append("\r\n\r\n");
    byte[] start = head.toString().getBytes(StandardCharsets.UTF_8);
    byte[] block = java.util.Arrays.copyOf(start, start.length + capture.bytes().length);
    System.arraycopy(capture.bytes(), 0, block, start.length, capture.bytes().length);
    return block;
  }

  /** The capture that a record holds, or empty where the bytes are none of ours. */
  public static Optional<Capture> read(byte[] record) {
    try (WarcReader reader = new WarcReader(new ByteArrayInputStream(record))) {
      Optional<WarcRecord> first = reader.next();
      if (first.isEmpty() || !(first.get() instanceof WarcTargetRecord found)) {
        return Optional.empty();
      }
      Optional<HttpResponse> http = found instanceof WarcResponse response ? Optional.of(response.http()) : Optional.empty();
      Optional<String> head = http.map(h -> new String(h.serializeHeader(), StandardCharsets.UTF_8).strip());
      MediaType type = http.isPresent() ? http.get().contentType() : found.contentType();
      byte[] bytes = Bytes.upTo((http.isPresent() ? http.get().body() : found.body()).stream(), Limits.usual().feed() * 10).bytes();
      return Optional.of(new Capture(bytes, Sha256.of(bytes), type.toString(), found.target(), found.date(), head));
    } catch (IOException | RuntimeException e) {
      return Optional.empty();
    }
  }
}
