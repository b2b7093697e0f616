// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.collect;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.Charset;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import marsad.collect.archive.WarcFile;
import marsad.collect.archive.ZipFile;
import marsad.collect.document.Mail;
import marsad.collect.document.Pdf;
import marsad.collect.document.Words;
import marsad.collect.feed.Feed;
import marsad.collect.feed.Feeds;
import marsad.collect.part.Broken;
import marsad.collect.part.Bytes;
import marsad.collect.part.Fault;
import marsad.collect.part.Limits;
import marsad.collect.part.Part;
import marsad.collect.part.Parts;

/** Bytes of any kind in, what is in them out: reports, or a line on what is none. What is broken in one costs no other. */
final class Opener {
  private static final int LOOK = 4096;
  private final ReportMaker maker;
  private final PublishedDates dates;
  private final Optional<Charset> encoding;
  private final Clock clock;
  private final Limits limits;

  Opener(ReportMaker maker, PublishedDates dates, Optional<Charset> encoding, Clock clock, Limits limits) {
    this.maker = maker;
    this.dates = dates;
    this.encoding = encoding;
    this.clock = clock;
    this.limits = limits;
  }

  Limits limits() {
    return limits;
  }

  static byte[] start(byte[] bytes) {
    return bytes.length <= LOOK ? bytes : java.util.Arrays.copyOf(bytes, LOOK);
  }

  Kind kind(Material m) {
    return Kind.of(m.fileName(), m.mediaType(), start(m.bytes()));
  }

  /** Takes what is in it. */
  void open(Material m, Consumer<Outcome> to) throws Refusal, IOException {
    refuseEmpty(m);
    Kind kind = kind(m);
    if (m.depth() > limits.nesting() && (kind == Kind.ZIP || kind == Kind.GZIP || kind == Kind.WARC || kind == Kind.MAIL)) {
      throw m.refuse("it stands inside more than " + limits.nesting() + " archives", "unpack it and give it by itself");
    }
    switch (kind) {
      case TEXT -> to.accept(text(m));
      case HTML -> to.accept(html(m));
      case JSON -> to.accept(json(m));
      case JSON_LINES -> new JsonLines(this, m).read(new ByteArrayInputStream(m.bytes()), to);
      case FEED -> feed(m, to);
      case PDF -> pdf(m, to);
      case MAIL -> mail(m, to);
      case WARC -> warc(m, new MemoryChannel(m.bytes()), to);
      case ZIP -> new ZipFile(limits).read(new ByteArrayInputStream(m.bytes()), inside(m, to));
      case GZIP -> gzip(m, to);
    }
  }

  void refuseEmpty(Material m) throws Refusal {
    if (m.bytes().length == 0) {
      throw m.refuse("the file is empty", "give one with a report in it");
    }
  }

  private Outcome text(Material m) throws Refusal {
    tooLong(m);
    String text = Decoder.text(m.shown(), m.bytes(), encoding.or(() -> Charsets.served(m.mediaType())));
    return taken(m, "text/plain", text, m.hints());
  }

  private Outcome html(Material m) throws Refusal {
    tooLong(m);
    Optional<Charset> said = Charsets.declared(m.bytes());
    Decoder.Decoded html;
    if (m.head().isPresent() || m.mediaType().isPresent()) {
      html = Decoder.lenient(m.shown(), m.bytes(), Stream.of(Charsets.served(m.mediaType()), said, encoding).flatMap(Optional::stream).toList());
    } else {
      html = new Decoder.Decoded(Decoder.text(m.shown(), m.bytes(), said.or(() -> encoding)), Optional.empty());
    }
    HtmlPage page = HtmlPage.read(m, html.text(), html.note());
    return taken(m, "text/html", page.text(), page.told());
  }

  private Outcome json(Material m) throws Refusal {
    tooLong(m);
    Optional<JsonReport> report = JsonReport.of(m.shown(), m.place(), Decoder.text(m.shown(), m.bytes(), Optional.empty()), m.hints().name());
    if (report.isEmpty()) {
      return new Outcome.Skipped(m.shown() + (m.place().isEmpty() ? "" : ", " + m.place()) + ": skipped, it has no \"text\" and so is no report");
    }
    return taken(m, "application/json", report.get().text(), report.get().told());
  }

  /** Entries of a feed are read as they stand in it; what is listed without a text is counted, never fetched. */
  private void feed(Material m, Consumer<Outcome> to) throws Refusal {
    Feed feed = parse(m, Optional.empty());
    feed.faults().forEach(f -> refuse(m, f, to));
    if (feed.addressesOnly()) {
      to.accept(new Outcome.Skipped(m.shown() + ": skipped, this " + feed.kind() + " lists addresses and holds no report; give its own address to: marsad watch"));
      return;
    }
    FeedReports reports = new FeedReports(feed, m);
    long empty = feed.entries().stream().filter(e -> reports.told(e).isEmpty()).count();
    for (int i = 0; i < feed.entries().size(); i++) {
      Optional<FeedReports.Words> words = reports.told(feed.entries().get(i));
      if (words.isPresent()) {
        to.accept(taken(m, "application/xml", words.get().text(), words.get().told().named(m.hints().name() + "-" + (i + 1))));
      }
    }
    if (empty > 0 || feed.entries().isEmpty()) {
      to.accept(new Outcome.Skipped(m.shown() + ": " + (feed.entries().isEmpty() ? "this " + feed.kind() + " lists nothing"
          : empty + " of its " + feed.entries().size() + " entries carry no text and were passed over; marsad watch fetches their pages")));
    }
  }

  /** @param cut why the bytes are not all of it, if they are not */
  Feed parse(Material m, Optional<String> cut) throws Refusal {
    Decoder.Decoded text = Decoder.lenient(m.shown(), m.bytes(), Stream.of(Charsets.declared(m.bytes()), Charsets.served(m.mediaType())).flatMap(Optional::stream).toList());
    try {
      Feed feed = new Feeds(limits).read(text.text(), m.address().toLowerCase(Locale.ROOT).startsWith("http") ? m.address() : "", cut);
      return text.note().isEmpty() ? feed : new Feed(feed.kind(), feed.title(), feed.language(), feed.entries(), feed.lists(), feed.rest(),
          Stream.concat(Stream.of(new Fault("", text.note().get(), "tell its publisher")), feed.faults().stream()).toList());
    } catch (Broken e) {
      throw refusal(m, e.fault());
    }
  }

  private void pdf(Material m, Consumer<Outcome> to) throws Refusal {
    try {
      Pdf.Read read = new Pdf(limits).read(m.bytes());
      read.faults().forEach(f -> refuse(m, f, to));
      to.accept(taken(m, "application/pdf", read.words().text(), about(m, read.words()).derived("text taken from a PDF").or(m.hints())));
    } catch (Broken e) {
      throw refusal(m, e.fault());
    }
  }

  private static Told about(Material m, Words words) {
    return new Told(m.hints().name(), words.title(), m.hints().url(), Optional.empty(), words.author(), words.date(), words.date().isPresent() ? "meta" : "unknown",
        Optional.empty(), Optional.empty(), Optional.empty());
  }

  private void mail(Material m, Consumer<Outcome> to) throws Refusal, IOException {
    java.util.List<Part> parts = new java.util.ArrayList<>();
    Words about;
    try {
      about = new Mail(limits).read(m.bytes(), new Parts() {
        @Override
        public void part(Part part) {
          parts.add(part);
        }

        @Override
        public void fault(Fault fault) {
          refuse(m, fault, to);
        }
      });
    } catch (IOException | RuntimeException e) {
      throw m.refuse("this e-mail is broken (" + e.getMessage() + ")", "save it anew, or give its text as .txt");
    }
    if (parts.isEmpty()) {
      throw m.refuse("no words are in this e-mail", "give one with a report in it");
    }
    Told told = about(m, about);
    for (int i = 0; i < parts.size(); i++) {
      Material part = m.inside(parts.get(i), i == 0 ? m.hints().name() : m.hints().name() + "-" + (i + 1));
      Told hints = i == 0 ? told : Told.name(part.hints().name());
      guarded(m, to, () -> open(new Material(part.shown(), part.place(), part.address(), part.fileName(), part.bytes(), part.mediaType(), part.time(), part.head(),
          hints, part.depth()), to));
    }
  }

  void warc(Material m, SeekableByteChannel channel, Consumer<Outcome> to) throws IOException {
    new WarcFile(limits).read(channel, inside(m, to));
  }

  private void gzip(Material m, Consumer<Outcome> to) throws Refusal, IOException {
    Bytes.Read start = Bytes.upTo(Bytes.gunzip(new ByteArrayInputStream(m.bytes()), limits), LOOK);
    if (WarcFile.looksSo(start.bytes()) || Kind.namesWarc(m.fileName())) {
      warc(m, new MemoryChannel(m.bytes()), to);
      return;
    }
    Bytes.Read all = Bytes.upTo(Bytes.gunzip(new ByteArrayInputStream(m.bytes()), limits), limits.feed());
    String name = m.fileName().toLowerCase(Locale.ROOT).endsWith(".gz") ? m.fileName().substring(0, m.fileName().length() - 3) : m.fileName();
    if (all.cut().isPresent()) {
      throw m.refuse(all.cut().get(), "get it anew, or unpack it and give its parts");
    }
    open(m.as(name, all.bytes()), to);
  }

  /** Opens each part by itself. */
  Parts inside(Material m, Consumer<Outcome> to) {
    return new Inside(this, m, to);
  }

  interface Step {
    void run() throws IOException, Refusal;
  }

  static void guarded(Material m, Consumer<Outcome> to, Step step) {
    try {
      step.run();
    } catch (Refusal e) {
      to.accept(new Outcome.Refused(e.problem()));
    } catch (IOException e) {
      to.accept(new Outcome.Refused(new Problem(m.shown(), m.place(), "it cannot be read (" + e.getMessage() + ")", "get it anew")));
    }
  }

  static void refuse(Material m, Fault fault, Consumer<Outcome> to) {
    to.accept(new Outcome.Refused(refusal(m, fault).problem()));
  }

  private static Refusal refusal(Material m, Fault fault) {
    Fault whole = fault.within(m.place());
    return new Refusal(m.shown(), whole.place(), whole.cause(), whole.remedy());
  }

  Outcome taken(Material m, String mediaType, String text, Told told) throws Refusal {
    if (text.isBlank()) {
      throw m.refuse("no words are in it", "give one with a report in it");
    }
    Told dated = told.published(dates.of(told.name(), m.fileName()));
    Capture capture = Capture.of(m.bytes(), m.mediaType().orElse(mediaType), m.address(), m.time().orElseGet(clock::instant));
    return new Outcome.Taken(maker.make(text, dated), new Capture(capture.bytes(), capture.sha256(), capture.mediaType(), capture.address(), capture.time(), m.head()));
  }

  private void tooLong(Material m) throws Refusal {
    if (m.bytes().length > limits.report()) {
      throw tooLong(m, m.bytes().length);
    }
  }

  Refusal tooLong(Material m, long bytes) {
    boolean more = bytes == limits.report() + 1L;
    return m.refuse(String.format(Locale.ROOT, "it has %s%d MB, and a report may have %d MB", more ? "more than " : "", (more ? limits.report() : bytes) / 1_000_000,
        limits.report() / 1_000_000), "split it into one file a report");
  }
}
