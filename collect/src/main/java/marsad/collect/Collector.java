// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.collect;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Files, folders and standard input in, reports out, one {@link Outcome} after another, in the order given and by name inside a folder. */
public final class Collector {
  /** The most bytes that one report may have. */
  public static final int LIMIT = 5_000_000;

  private static final Set<String> ENDINGS = Set.of("txt", "html", "htm", "json", "jsonl");
  private final ReportMaker maker;
  private final PublishedDates dates;
  private final Optional<Charset> encoding;
  private final Clock clock;

  /**
   * @param encoding of files that do not say theirs
   * @param clock tells when a file was opened, and which dates lie in the future
   */
  public Collector(ReportMaker maker, PublishedDates dates, Optional<Charset> encoding, Clock clock) {
    this.maker = maker;
    this.dates = dates;
    this.encoding = encoding;
    this.clock = clock;
  }

  /** Takes what the paths hold, {@code -} being standard input, and hands on each outcome as soon as it is known. */
  public void collect(List<String> paths, Path folder, InputStream standardInput, Consumer<Outcome> to) {
    dates.problems().forEach(p -> to.accept(new Outcome.Refused(p)));
    for (String path : paths) {
      if (path.equals("-")) {
        guarded(path, to, () -> standardInput(standardInput, to));
      } else {
        guarded(path, to, () -> path(path, folder.resolve(path), to));
      }
    }
  }

  private interface Step {
    void run() throws IOException, Refusal;
  }

  private static void guarded(String file, Consumer<Outcome> to, Step step) {
    try {
      step.run();
    } catch (Refusal e) {
      to.accept(new Outcome.Refused(e.problem()));
    } catch (java.nio.file.AccessDeniedException e) {
      to.accept(new Outcome.Refused(new Problem(file, "", "it may not be read", "give yourself the right to read it")));
    } catch (IOException e) {
      to.accept(new Outcome.Refused(new Problem(file, "", "it cannot be read (" + e.getMessage() + ")", "check the disk and try again")));
    }
  }

  private void path(String shown, Path path, Consumer<Outcome> to) throws IOException, Refusal {
    if (Files.isDirectory(path)) {
      folder(shown, path, to);
    } else if (!Files.exists(path)) {
      throw new Refusal(shown, "", "there is no such file", "check its name and the folder that you are in");
    } else {
      file(shown, path, to);
    }
  }

  private void folder(String shown, Path folder, Consumer<Outcome> to) throws IOException, Refusal {
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files = all.filter(Files::isRegularFile).filter(f -> !hidden(folder.relativize(f))).sorted(java.util.Comparator.comparing(Path::toString)).toList();
    }
    List<Path> reports = files.stream().filter(f -> ENDINGS.contains(ending(f))).toList();
    if (reports.isEmpty()) {
      throw new Refusal(shown, "", "no report is in this folder", "give one with .txt, .html, .json or .jsonl files");
    }
    for (Path file : reports) {
      String name = Path.of(shown).resolve(folder.relativize(file)).toString();
      guarded(name, to, () -> file(name, file, to));
    }
    if (reports.size() < files.size()) {
      to.accept(new Outcome.Skipped(shown + ": " + (files.size() - reports.size()) + " of its files passed over, they do not end in .txt, .html, .json or .jsonl"));
    }
  }

  private static boolean hidden(Path inside) {
    for (Path part : inside) {
      if (part.toString().startsWith(".")) {
        return true;
      }
    }
    return false;
  }

  private static String ending(Path file) {
    String name = file.getFileName().toString();
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
  }

  private static String stem(Path file) {
    String name = file.getFileName().toString();
    int dot = name.lastIndexOf('.');
    return dot <= 0 ? name : name.substring(0, dot);
  }

  private void file(String shown, Path file, Consumer<Outcome> to) throws IOException, Refusal {
    String ending = ending(file);
    if (ending.equals("jsonl")) {
      try (InputStream in = Files.newInputStream(file)) {
        lines(shown, file.toUri().toString(), stem(file), in, to);
      }
      return;
    }
    if (Files.size(file) > LIMIT) {
      throw tooLong(shown, "", Files.size(file));
    }
    Source source = new Source(shown, file.toUri().toString(), stem(file), file.getFileName().toString(), Files.readAllBytes(file));
    to.accept(switch (ending) {
      case "html", "htm" -> html(source);
      case "json" -> json(source);
      default -> text(source);
    });
  }

  /** Bytes and what they are called: to the user, for ever, as a report, as a file. */
  private record Source(String shown, String address, String name, String fileName, byte[] bytes) {}

  private void standardInput(InputStream in, Consumer<Outcome> to) throws IOException, Refusal {
    byte[] bytes = in.readNBytes(LIMIT + 1);
    Source source = new Source("standard input", "-", "stdin", "stdin", bytes);
    String start = new String(bytes, 0, Math.min(bytes.length, 4000), java.nio.charset.StandardCharsets.UTF_8).stripLeading();
    if (start.startsWith("{")) {
      lines(source.shown(), "-", source.name(), new java.io.SequenceInputStream(new java.io.ByteArrayInputStream(bytes), in), to);
      return;
    }
    if (bytes.length > LIMIT) {
      throw tooLong(source.shown(), "", bytes.length);
    }
    to.accept(start.startsWith("<") && start.toLowerCase(Locale.ROOT).matches("(?s)<(!doctype|html|\\?xml|head|body|article|div|p|!--).*") ? html(source) : text(source));
  }

  private Outcome text(Source source) throws Refusal {
    refuseEmpty(source);
    String text = Decoder.text(source.shown(), source.bytes(), encoding);
    return taken(source, "text/plain", text, Told.name(source.name()).published(dates.of(source.name(), source.fileName())));
  }

  private Outcome html(Source source) throws Refusal {
    refuseEmpty(source);
    HtmlPage page = HtmlPage.read(source.shown(), source.name(), source.bytes(), encoding);
    return taken(source, "text/html", page.text(), page.told().published(dates.of(source.name(), source.fileName())));
  }

  private Outcome json(Source source) throws Refusal {
    refuseEmpty(source);
    Optional<JsonReport> report = JsonReport.of(source.shown(), "", Decoder.text(source.shown(), source.bytes(), Optional.empty()), source.name());
    if (report.isEmpty()) {
      return new Outcome.Skipped(source.shown() + ": skipped, it has no \"text\" and so is no report");
    }
    Told told = report.get().told();
    return taken(source, "application/json", report.get().text(), told.published(dates.of(told.name(), source.fileName())));
  }

  private void lines(String shown, String address, String name, InputStream in, Consumer<Outcome> to) throws IOException, Refusal {
    InputStream buffered = new java.io.BufferedInputStream(in, 1 << 16);
    int taken = 0;
    for (int number = 1; ; number++) {
      Optional<Line> line = line(buffered);
      if (line.isEmpty()) {
        break;
      }
      taken++;
      String place = "line " + number;
      Source source = new Source(shown, address + "#" + number, name + "-" + number, name, line.get().bytes());
      boolean tooLong = line.get().tooLong();
      guarded(shown, to, () -> jsonLine(source, place, tooLong, to));
    }
    if (taken == 0) {
      throw new Refusal(shown, "", "the file is empty", "give one with a report in it");
    }
  }

  private void jsonLine(Source source, String place, boolean tooLong, Consumer<Outcome> to) throws Refusal {
    if (tooLong) {
      throw tooLong(source.shown(), place, LIMIT + 1L);
    }
    String json = Decoder.text(source.shown(), source.bytes(), Optional.empty());
    if (json.isBlank()) {
      return;
    }
    JsonReport report = JsonReport.of(source.shown(), place, json, source.name())
        .orElseThrow(() -> new Refusal(source.shown(), place, "there is no \"text\" in it", "give each line as {\"text\": \"…\", \"title\": \"…\"}"));
    to.accept(taken(source, "application/json", report.text(), report.told().published(dates.of(report.told().name(), source.fileName()))));
  }

  private record Line(byte[] bytes, boolean tooLong) {}

  private static Optional<Line> line(InputStream in) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int next = in.read();
    if (next < 0) {
      return Optional.empty();
    }
    boolean tooLong = false;
    for (; next >= 0 && next != '\n'; next = in.read()) {
      tooLong |= bytes.size() >= LIMIT;
      if (!tooLong) {
        bytes.write(next);
      }
    }
    return Optional.of(new Line(bytes.toByteArray(), tooLong));
  }

  private Outcome taken(Source source, String mediaType, String text, Told told) throws Refusal {
    if (text.isBlank()) {
      throw new Refusal(source.shown(), "", "no words are in it", "give one with a report in it");
    }
    return new Outcome.Taken(maker.make(text, told), Capture.of(source.bytes(), mediaType, source.address(), clock.instant()));
  }

  private static void refuseEmpty(Source source) throws Refusal {
    if (source.bytes().length == 0) {
      throw new Refusal(source.shown(), "", "the file is empty", "give one with a report in it");
    }
  }

  private static Refusal tooLong(String shown, String place, long bytes) {
    return new Refusal(shown, place, String.format(Locale.ROOT, "it has %s%d MB, and a report may have %d MB", bytes == LIMIT + 1L ? "more than " : "",
        bytes == LIMIT + 1L ? LIMIT / 1_000_000 : bytes / 1_000_000, LIMIT / 1_000_000), "split it into one file a report");
  }

  /** The outcomes as a list, for callers that have few. */
  public List<Outcome> collect(List<String> paths, Path folder) {
    List<Outcome> outcomes = new ArrayList<>();
    collect(paths, folder, InputStream.nullInputStream(), outcomes::add);
    return outcomes;
  }
}
