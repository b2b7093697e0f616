// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.collect;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Consumer;

/** A report a line, as JSON. */
final class JsonLines {
  private static final int MOST_SAID = 100;
  private final Opener opener;
  private final Material file;
  private int broken;

  /** @param file what is read, its bytes not looked at */
  JsonLines(Opener opener, Material file) {
    this.opener = opener;
    this.file = file;
  }

  void read(InputStream in, Consumer<Outcome> to) throws IOException, Refusal {
    InputStream buffered = new BufferedInputStream(in, 1 << 16);
    int taken = 0;
    for (int number = 1; ; number++) {
      Optional<Line> line = line(buffered);
      if (line.isEmpty()) {
        break;
      }
      taken++;
      String place = (file.place().isEmpty() ? "" : file.place() + ", ") + "line " + number;
      Material one = new Material(file.shown(), place, file.address() + "#" + number, Kind.stem(file.fileName()), line.get().bytes(), Optional.empty(), file.time(),
          file.head(), Told.name(file.hints().name() + "-" + number), file.depth());
      boolean tooLong = line.get().tooLong();
      Opener.guarded(one, outcome -> said(outcome, to), () -> json(one, tooLong, to));
    }
    if (broken > MOST_SAID) {
      to.accept(new Outcome.Refused(file.refuse((broken - MOST_SAID) + " more lines are broken", "give a report as JSON on each line").problem()));
    }
    if (taken == 0) {
      throw file.refuse("the file is empty", "give one with a report in it");
    }
  }

  /** The first broken lines are named one by one. */
  private void said(Outcome outcome, Consumer<Outcome> to) {
    broken += outcome instanceof Outcome.Refused ? 1 : 0;
    if (!(outcome instanceof Outcome.Refused) || broken <= MOST_SAID) {
      to.accept(outcome);
    }
  }

  private void json(Material line, boolean tooLong, Consumer<Outcome> to) throws Refusal {
    if (tooLong) {
      throw opener.tooLong(line, opener.limits().report() + 1L);
    }
    String json = Decoder.text(line.shown(), line.bytes(), Optional.empty());
    if (json.isBlank()) {
      return;
    }
    JsonReport report = JsonReport.of(line.shown(), line.place(), json, line.hints().name())
        .orElseThrow(() -> line.refuse("there is no \"text\" in it", "give each line as {\"text\": \"…\", \"title\": \"…\"}"));
    to.accept(opener.taken(line, "application/json", report.text(), report.told()));
  }

  private record Line(byte[] bytes, boolean tooLong) {}

  private Optional<Line> line(InputStream in) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int next = in.read();
    if (next < 0) {
      return Optional.empty();
    }
    boolean tooLong = false;
    for (; next >= 0 && next != '\n'; next = in.read()) {
      tooLong |= bytes.size() >= opener.limits().report();
      if (!tooLong) {
        bytes.write(next);
      }
    }
    return Optional.of(new Line(bytes.toByteArray(), tooLong));
  }
}
