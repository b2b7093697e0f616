// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.export.evidence;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import marsad.collect.Capture;
import marsad.collect.CaptureWarc;
import marsad.export.Selection;
import marsad.ledger.Entry;
import marsad.ledger.Ledger;
import marsad.record.Reading;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageVersion;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcDigest;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcWriter;
import org.netpreserve.jwarc.Warcinfo;

/**
 * The captures behind a selection as {@code response} and {@code resource} records, the texts taken from them as {@code conversion} records, one gzip member each. Ids
 * are made of hashes, times are those of captures or of publication: the same evidence gives the same bytes.
 */
public final class Warc {
  private static final MessageVersion V11 = new MessageVersion("WARC", 1, 1);
  private static final MediaType PLAIN = MediaType.parse("text/plain;charset=utf-8");

  private Warc() {}

  /** Returns the number of incidents whose evidence it holds; refused for readers who may not have texts. */
  public static int write(Selection selection, OutputStream out) throws IOException {
    Ledger ledger = selection.kept().orElseThrow(() -> new IllegalArgumentException(
        "the texts themselves tell what a public export holds back; write warc without --public, for people you trust with them"));
    TreeSet<String> told = new TreeSet<>();
    selection.view().incidents().forEach(i -> told.addAll(i.reports()));
    Map<String, String> captures = captures(ledger);
    WarcWriter writer = new WarcWriter(Channels.newChannel(out), WarcCompression.GZIP);
    writer.write(new Warcinfo.Builder().version(V11).recordId(id("warcinfo " + told)).date(Instant.EPOCH).filename("evidence.warc.gz")
        .fields(Map.of("software", List.of("marsad 0.1.0"), "format", List.of("WARC File Format 1.1"),
            "description", List.of("texts and captures of the filter \"" + selection.view().filter() + "\""))).build());
    for (String sha : told) {
      Optional<Reading> reading = selection.view().report(sha);
      if (reading.isPresent()) {
        text(writer, reading.get(), capture(writer, out, ledger, reading.get(), Optional.ofNullable(captures.get(sha))));
      }
    }
    return selection.view().incidents().size();
  }

  /** Capture of each text, by its hash: the one taken first. */
  static Map<String, String> captures(Ledger ledger) {
    Map<String, String> captures = new HashMap<>();
    for (Entry entry : ledger.entries()) {
      if (entry.kind().equals(Entry.REPORT) && entry.content().hasNonNull("capture")) {
        captures.putIfAbsent(entry.content().path("text").asText(), entry.content().path("capture").asText());
      }
    }
    return captures;
  }

  private static Optional<URI> capture(WarcWriter writer, OutputStream out, Ledger ledger, Reading reading, Optional<String> hash) throws IOException {
    Optional<byte[]> bytes = hash.flatMap(ledger::content);
    if (bytes.isEmpty()) {
      return Optional.empty();
    }
    Optional<Capture> record = CaptureWarc.read(bytes.get());
    if (record.isPresent()) {
      out.write(bytes.get()); // kept as a packed record, with the headers that came with it
      return Optional.of(CaptureWarc.id(record.get()));
    }
    Optional<Capture> about = hash.flatMap(ledger.captures()::find);
    MediaType type = about.map(Capture::mediaType).filter(m -> m.contains("/")).map(Warc::media).orElse(MediaType.OCTET_STREAM);
    URI id = id("capture " + hash.get());
    writer.write(new WarcResource.Builder(target(reading)).version(V11).recordId(id).date(about.map(Capture::time).orElseGet(() -> published(reading)))
        .payloadDigest(new WarcDigest("sha256", hash.get())).body(type, bytes.get()).build());
    return Optional.of(id);
  }

  private static MediaType media(String type) {
    try {
      return MediaType.parse(type);
    } catch (IllegalArgumentException e) {
      return MediaType.OCTET_STREAM;
    }
  }

  private static void text(WarcWriter writer, Reading reading, Optional<URI> capture) throws IOException {
    String sha = reading.report().sha256();
    byte[] bytes = reading.report().text().toString().getBytes(StandardCharsets.UTF_8);
    WarcConversion.Builder record = new WarcConversion.Builder().version(V11).recordId(id("text " + sha)).date(published(reading))
        .setHeader("WARC-Target-URI", target(reading).toString()).payloadDigest(new WarcDigest("sha256", sha)).body(PLAIN, bytes);
    capture.ifPresent(record::refersTo);
    writer.write(record.build());
  }

  private static Instant published(Reading reading) {
    return reading.report().published().orElse(LocalDate.EPOCH).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  /** Where it was published; its hash where that is unknown or no address. */
  private static URI target(Reading reading) {
    try {
      return new URI(reading.report().url().orElse("urn:sha256:" + reading.report().sha256()));
    } catch (URISyntaxException e) {
      return URI.create("urn:sha256:" + reading.report().sha256());
    }
  }

  private static URI id(String name) {
    return URI.create("urn:uuid:" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
  }
}
