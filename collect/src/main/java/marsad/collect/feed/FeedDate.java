// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.collect.feed;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import marsad.record.Update;

/**
 * Days and times as feeds and pages write them: RFC 822 with all that passes for it, RFC 3339, a bare day. The day is that of the offset written.
 *
 * @param hour whether more than the day was written
 */
public record FeedDate(Instant time, LocalDate day, boolean hour) {
  private static final Pattern RFC822 = Pattern.compile(
      "(?:\\p{L}+,?\\s+)?(\\d{1,2})[\\s-]+(\\p{L}{3})\\p{L}*\\.?[\\s,-]+(\\d{2,4})(?:[\\s,]+(\\d{1,2}):(\\d{2})(?::(\\d{2}))?\\s*([+-]\\d{2}:?\\d{2}|\\p{L}{1,5})?)?.*");
  private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})(?:[T\\s](\\d{2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d+)?)?\\s*(Z|[+-]\\d{2}:?\\d{2})?)?.*");
  private static final Map<String, Integer> MONTHS = Map.ofEntries(Map.entry("jan", 1), Map.entry("feb", 2), Map.entry("mar", 3), Map.entry("apr", 4),
      Map.entry("may", 5), Map.entry("jun", 6), Map.entry("jul", 7), Map.entry("aug", 8), Map.entry("sep", 9), Map.entry("oct", 10), Map.entry("nov", 11),
      Map.entry("dec", 12));
  private static final Map<String, Integer> ZONES = Map.of("EST", -5, "EDT", -4, "CST", -6, "CDT", -5, "MST", -7, "MDT", -6, "PST", -8, "PDT", -7, "CET", 1, "CEST", 2);

  /** Reads what is written, or nothing where it is no date. */
  public static Optional<FeedDate> of(String written) {
    String text = written.strip();
    try {
      Matcher iso = ISO.matcher(text);
      if (iso.matches()) {
        return Optional.of(at(number(iso, 1), number(iso, 2), number(iso, 3), iso));
      }
      Matcher rfc = RFC822.matcher(text);
      Integer month = rfc.matches() ? MONTHS.get(rfc.group(2).toLowerCase(Locale.ROOT)) : null;
      return month == null ? Optional.empty() : Optional.of(at(year(number(rfc, 3)), month, number(rfc, 1), rfc));
    } catch (DateTimeException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** What was written, as the time of a change. */
  public Update update(String from) {
    return hour ? Update.of(time, from) : Update.of(day, from);
  }

  /** Both patterns have hour, minute, second and offset as groups 4 to 7. */
  private static FeedDate at(int year, int month, int day, Matcher found) {
    LocalDate date = LocalDate.of(year, month, day);
    OffsetDateTime time = date.atTime(number(found, 4) % 24, number(found, 5), Math.min(59, number(found, 6))).atOffset(offset(found.group(7)));
    return new FeedDate(time.toInstant(), date, found.group(4) != null);
  }

  private static int year(int written) {
    return written >= 100 ? written : written < 70 ? 2000 + written : 1900 + written;
  }

  private static int number(Matcher found, int group) {
    return found.group(group) == null ? 0 : Integer.parseInt(found.group(group));
  }

  private static ZoneOffset offset(String zone) {
    if (zone == null || zone.equalsIgnoreCase("z") || zone.equalsIgnoreCase("gmt") || zone.equalsIgnoreCase("ut") || zone.equalsIgnoreCase("utc")) {
      return ZoneOffset.UTC;
    }
    return Character.isLetter(zone.charAt(0)) ? ZoneOffset.ofHours(ZONES.getOrDefault(zone.toUpperCase(Locale.ROOT), 0)) : ZoneOffset.of(zone);
  }

}
