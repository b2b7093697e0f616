// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.collect;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.Charset;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import marsad.collect.archive.WarcFile;
import marsad.collect.archive.ZipFile;
import marsad.collect.part.Bytes;
import marsad.collect.part.Limits;
import marsad.collect.web.Fetcher;

/** Files, folders, addresses and standard input in, reports out, one {@link Outcome} after another, in the order given and by name inside a folder. */
public final class Collector {
  private final Opener opener;
  private final PublishedDates dates;
  private final Limits limits;
  private final Optional<Web> web;

  /**
   * @param encoding of files that do not say theirs
   * @param clock tells when a file was opened, and which dates lie in the future
   */
  public Collector(ReportMaker maker, PublishedDates dates, Optional<Charset> encoding, Clock clock) {
    this(new Opener(maker, dates, encoding, clock, Limits.usual()), dates, Limits.usual(), Optional.empty());
  }

  private Collector(Opener opener, PublishedDates dates, Limits limits, Optional<Web> web) {
    this.opener = opener;
    this.dates = dates;
    this.limits = limits;
    this.web = web;
  }

  /** The same that takes addresses of the web too. */
  public Collector with(Fetcher fetcher) {
    return new Collector(opener, dates, limits, Optional.of(web(fetcher)));
  }

  /** What takes reports from the web, as this would. */
  public Web web(Fetcher fetcher) {
    return new Web(fetcher, opener);
  }

  /** Takes what the paths hold, {@code -} being standard input, and hands on each outcome as soon as it is known. */
  public void collect(List<String> paths, Path folder, InputStream standardInput, Consumer<Outcome> to) {
    dates.problems().forEach(p -> to.accept(new Outcome.Refused(p)));
    for (String path : paths) {
      if (path.equals("-")) {
        guarded(path, to, () -> standardInput(standardInput, to));
      } else if (Fetcher.isAddress(path)) {
        guarded(path, to, () -> web.orElseThrow(() -> new Refusal(path, "", "addresses are not fetched here", "save the page and give the file")).collect(path, to));
      } else {
        guarded(path, to, () -> path(path, folder.resolve(path), to));
      }
    }
  }

  private static void guarded(String file, Consumer<Outcome> to, Opener.Step step) {
    try {
      step.run();
    } catch (Refusal e) {
      to.accept(new Outcome.Refused(e.problem()));
    } catch (AccessDeniedException e) {
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
    List<Path> files = files(folder);
    List<Path> reports = files.stream().filter(Collector::readable).toList();
    if (reports.isEmpty()) {
      throw new Refusal(shown, "", "no report is in this folder", "give one with " + Kind.NAMED + " files");
    }
    for (Path file : reports) {
      String name = Path.of(shown).resolve(folder.relativize(file)).toString();
      guarded(name, to, () -> file(name, file, to));
    }
    if (reports.size() < files.size()) {
      to.accept(new Outcome.Skipped(shown + ": " + (files.size() - reports.size()) + " of its files passed over, they do not end in " + Kind.NAMED));
    }
  }

  /** All files below a folder that are not hidden, by name. */
  public static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).filter(f -> !hidden(folder.relativize(f))).sorted(Comparator.comparing(Path::toString)).toList();
    }
  }

  /** Whether a file's name ends as those of reports do. */
  public static boolean readable(Path file) {
    return Kind.ENDINGS.contains(Kind.ending(file.getFileName().toString()));
  }

  private static boolean hidden(Path inside) {
    for (Path part : inside) {
      if (part.toString().startsWith(".")) {
        return true;
      }
    }
    return false;
  }

  /** Archives and lines are read as they come; all else is short enough to be held. */
  private void file(String shown, Path file, Consumer<Outcome> to) throws IOException, Refusal {
    String fileName = file.getFileName().toString();
    byte[] start;
    try (InputStream in = Files.newInputStream(file)) {
      start = Bytes.upTo(in, 4096).bytes();
    }
    Function<byte[], Material> material = bytes -> Material.file(shown, file.toUri().toString(), Kind.stem(fileName), fileName, bytes);
    Kind kind = Kind.of(fileName, Optional.empty(), start);
    if (kind == Kind.JSON_LINES && start.length > 0) {
      try (InputStream in = Files.newInputStream(file)) {
        new JsonLines(opener, material.apply(start)).read(in, to);
      }
    } else if (kind == Kind.ZIP && start.length > 0) {
      try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
        new ZipFile(limits).read(in, opener.inside(material.apply(start), to));
      }
    } else if (kind == Kind.WARC && start.length > 0 || kind == Kind.GZIP && warc(file)) {
      try (SeekableByteChannel channel = Files.newByteChannel(file)) {
        opener.warc(material.apply(start), channel, to);
      }
    } else if (kind == Kind.GZIP && fileName.toLowerCase(Locale.ROOT).matches(".*\\.(jsonl|ndjson)\\.gz")) {
      try (InputStream in = Bytes.gunzip(Files.newInputStream(file), limits)) {
        new JsonLines(opener, material.apply(start)).read(in, to);
      }
    } else {
      int most = kind == Kind.TEXT || kind == Kind.HTML || kind == Kind.JSON ? limits.report() : 10 * limits.report();
      if (Files.size(file) > most) {
        throw opener.tooLong(material.apply(start), Files.size(file));
      }
      opener.open(material.apply(Files.readAllBytes(file)), to);
    }
  }

  private boolean warc(Path file) throws IOException {
    if (Kind.namesWarc(file.getFileName().toString())) {
      return true;
    }
    try (InputStream in = Bytes.gunzip(Files.newInputStream(file), limits)) {
      return WarcFile.looksSo(Bytes.upTo(in, 16).bytes());
    } catch (java.io.EOFException | java.util.zip.ZipException e) {
      return false; // told where it is opened
    }
  }

  private void standardInput(InputStream in, Consumer<Outcome> to) throws IOException, Refusal {
    int most = 10 * limits.report();
    byte[] start = in.readNBytes(4096);
    Material material = new Material("standard input", "", "-", "stdin", start, Optional.empty(), Optional.empty(), Optional.empty(), Told.name("stdin"), 0);
    Kind kind = opener.kind(material);
    InputStream whole = new SequenceInputStream(new ByteArrayInputStream(start), in);
    if (kind == Kind.JSON_LINES) {
      new JsonLines(opener, material).read(whole, to);
      return;
    }
    Bytes.Read read = Bytes.upTo(whole, kind == Kind.TEXT || kind == Kind.HTML ? limits.report() : most);
    if (read.cut().isPresent()) {
      throw kind == Kind.TEXT || kind == Kind.HTML ? opener.tooLong(material, limits.report() + 1L)
          : material.refuse(read.cut().get(), "save it as a file and give that");
    }
    opener.open(Material.file("standard input", "-", "stdin", "stdin", read.bytes()), to);
  }

  /** The outcomes as a list, for callers that have few. */
  public List<Outcome> collect(List<String> paths, Path folder) {
    List<Outcome> outcomes = new ArrayList<>();
    collect(paths, folder, InputStream.nullInputStream(), outcomes::add);
    return outcomes;
  }
}
