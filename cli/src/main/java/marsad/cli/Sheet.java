// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.cli;

import java.io.PrintStream;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import marsad.cli.Painter.Part;
import marsad.cli.Painter.Style;
import marsad.record.Reading;
import marsad.record.Report;
import marsad.record.ReportRecord;
import marsad.record.Span;

/** A reading on a terminal: each sentence in which something was found, its words in colour, and under it the records that stand in it. */
final class Sheet {
  private final PrintStream out;
  private final Painter painter;

  Sheet(Surroundings surroundings) {
    this.out = surroundings.out();
    this.painter = new Painter(surroundings.colour(), surroundings.columns());
  }

  /** What the colours mean; nothing where there are none. */
  void legend() {
    if (painter.paint("", Style.PLAIN).isEmpty() && painter.paint("x", Style.DOER).length() > 1) {
      out.println(painter.paint("who", Style.DOER) + "  " + painter.paint("to whom", Style.DONE_TO) + "  " + painter.paint("where", Style.PLACE) + "  "
          + painter.paint("when", Style.TIME) + "  " + painter.paint("harm, numbers", Style.HARM) + "  " + painter.paint("from whom", Style.SOURCE));
    }
  }

  void print(Reading reading) {
    Report report = reading.report();
    out.println();
    painter.lines("", List.of(new Part(report.title().orElse(report.name()), Style.BOLD))).forEach(out::println);
    painter.lines("", List.of(new Part(about(reading), Style.DIM))).forEach(out::println);
    TreeMap<Span, List<ReportRecord>> bySentence = new TreeMap<>();
    for (ReportRecord record : reading.records()) {
      bySentence.computeIfAbsent(sentence(report, record.told().quote().at()), k -> new ArrayList<>()).add(record);
    }
    bySentence.forEach((span, records) -> {
      out.println();
      sentence(report, span, records);
      records.forEach(this::record);
    });
  }

  private static String about(Reading reading) {
    Report report = reading.report();
    List<String> parts = new ArrayList<>(List.of(report.name()));
    report.outlet().ifPresent(parts::add);
    parts.add(report.published().map(d -> "published " + d + " (" + report.publishedFrom() + ")").orElse("day of publication unknown"));
    int furniture = report.furniture().size();
    if (furniture > 0) {
      parts.add(furniture + (furniture == 1 ? " piece" : " pieces") + " of furniture left out");
    }
    parts.addAll(report.notes());
    parts.add(reading.records().isEmpty() ? "no records" : reading.records().size() + (reading.records().size() == 1 ? " record" : " records"));
    return String.join(" · ", parts);
  }

  /** The sentence around a quote, within its line. */
  private static Span sentence(Report report, Span quote) {
    String chars = report.text().toString();
    int start = report.text().unit(quote.start());
    int end = report.text().unit(quote.end());
    int lineStart = chars.lastIndexOf('\n', Math.max(0, start - 1)) + 1;
    int newline = chars.indexOf('\n', end);
    int lineEnd = newline < 0 ? chars.length() : newline;
    BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ENGLISH);
    sentences.setText(chars.substring(lineStart, lineEnd));
    int from = start == lineStart ? 0 : Math.max(0, sentences.preceding(start - lineStart + 1));
    int to = end == lineEnd ? lineEnd - lineStart : sentences.following(Math.max(0, end - lineStart - 1));
    return report.text().span(lineStart + from, to < 0 ? lineEnd : lineStart + to);
  }

  private void sentence(Report report, Span span, List<ReportRecord> records) {
    String words = report.text().at(span);
    int offset = report.text().unit(span.start());
    Style[] styles = Painter.plain(words.length());
    for (ReportRecord record : records) {
      record.told().evidence().spans().forEach((pointer, where) -> {
        for (Span s : where) {
          for (int i = report.text().unit(s.start()) - offset; i < report.text().unit(s.end()) - offset; i++) {
            if (i >= 0 && i < styles.length && styles[i] == Style.PLAIN) {
              styles[i] = style(pointer);
            }
          }
        }
      });
    }
    painter.lines("  ", Painter.parts(words, styles)).forEach(out::println);
  }

  private static Style style(String pointer) {
    return switch (pointer.split("/")[1]) {
      case "initiator", "subject", "speaker", "who" -> Style.DOER;
      case "target", "object", "addressee" -> Style.DONE_TO;
      case "where" -> Style.PLACE;
      case "when" -> Style.TIME;
      case "harm", "low", "high", "share" -> Style.HARM;
      case "sources", "chains" -> Style.SOURCE;
      case "kind", "metric", "predicate", "act", "means" -> Style.OTHER;
      default -> Style.PLAIN;
    };
  }

  private void record(ReportRecord record) {
    List<Part> parts = new ArrayList<>();
    parts.add(new Part("■ ", Style.DIM));
    parts.add(new Part(InWords.kind(record), Style.BOLD));
    for (String value : InWords.values(record)) {
      parts.add(new Part(" · ", Style.DIM));
      parts.add(new Part(value, Style.PLAIN));
    }
    painter.lines("    ", parts).forEach(out::println);
  }
}
