// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.encoder;

import java.time.LocalDate;
import java.util.Optional;

/** The pieces that stand for years: past, present or future against the day of publication. */
public final class Years {
  private static final String PAST = "[unused2]";
  private static final String THIS_YEAR = "[unused3]";
  private static final String AHEAD = "[unused4]";

  private Years() {}

  /** The piece of a word that is a year; empty for another word. */
  public static Optional<String> piece(String word, Optional<LocalDate> published) {
    if (!word.matches("(19|20)[0-9][0-9]")) {
      return Optional.empty();
    }
    int year = Integer.parseInt(word);
    int now = published.map(LocalDate::getYear).orElse(year);
    return Optional.of(year < now ? PAST : year > now ? AHEAD : THIS_YEAR);
  }
}
