// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.collect;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import marsad.collect.furniture.Found;
import marsad.collect.furniture.Furniture;
import marsad.knowledge.Knowledge;
import marsad.record.Report;
import marsad.record.Text;
import marsad.record.Update;

/** A text and what is told about it, made into a {@link Report}: its furniture found, its date, title, outlet and language settled. */
public final class ReportMaker {
  private final Furniture furniture;
  private final Languages languages;
  private final Clock clock;

  private ReportMaker(Furniture furniture, Languages languages, Clock clock) {
    this.furniture = furniture;
    this.languages = languages;
    this.clock = clock;
  }

  /** @param clock tells which dates lie in the future */
  public static ReportMaker load(Knowledge knowledge, Clock clock) {
    return new ReportMaker(Furniture.load(knowledge.language()), Languages.load(knowledge.language()), clock);
  }

  /** The last day that anything can have been published on, wherever on Earth. */
  public static LocalDate latest(Clock clock) {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(1);
  }

  Report make(String chars, Told told) {
    Text text = new Text(chars);
    String language = told.language().orElseGet(() -> languages.of(chars));
    Found found = language.equals("en") ? furniture.find(text, told.title()) : Found.nothing(told.title().or(() -> firstLine(chars)));
    List<String> notes = new ArrayList<>();
    told.derived().ifPresent(notes::add);
    if (found.translated()) {
      notes.add("translated by machine, the report says");
    }
    if (!language.equals("en")) {
      notes.add("in the language \"" + language + "\", which is not read yet");
    }
    LocalDate latest = latest(clock);
    Optional<LocalDate> published = told.published().filter(day -> !day.isAfter(latest));
    if (told.published().isPresent() && published.isEmpty()) {
      notes.add("the publication date " + told.published().get() + " lies in the future and was not used");
    }
    String from = published.isPresent() ? told.publishedFrom() : "unknown";
    if (published.isEmpty()) {
      published = found.published(latest);
      from = published.isPresent() ? "text" : "unknown";
    }
    return new Report(told.name(), text, told.title().or(found::title), told.url(), told.outlet().or(found::outlet), told.byline().or(found::byline),
        found.agency(), published, from, updated(told, found, latest), language, found.spans(), notes);
  }

  private static Optional<Update> updated(Told told, Found found, LocalDate latest) {
    return told.updated().or(() -> found.updated().map(day -> Update.of(day, "text"))).filter(u -> !u.day().isAfter(latest));
  }

  private static Optional<String> firstLine(String chars) {
    return chars.lines().map(String::strip).filter(l -> !l.isEmpty()).findFirst();
  }
}
