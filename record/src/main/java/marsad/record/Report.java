// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.record;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One published text, with what is known of it.
 *
 * @param name short and unique where it came from: a file's name without ending, an id
 * @param text as it was given, furniture included; evidence points into it
 * @param published day of publication
 * @param publishedFrom where that day was found: {@code given}, {@code json-ld}, {@code meta}, {@code feed}, {@code address}, {@code text};
 *     {@code unknown} where there is none
 * @param updated when its publisher last changed it, where that is told
 * @param language ISO 639-1
 * @param furniture what is not the article: navigation, adverts, appeals; never read
 */
public record Report(String name, Text text, Optional<String> title, Optional<String> url, Optional<String> outlet, Optional<String> byline,
    Optional<String> agency, Optional<LocalDate> published, String publishedFrom, Optional<Update> updated, String language, List<Span> furniture,
    List<String> notes) {
  public Report {
    furniture = furniture.stream().sorted().toList();
    notes = List.copyOf(notes);
  }

  /** A report of which no change is told. */
  public Report(String name, Text text, Optional<String> title, Optional<String> url, Optional<String> outlet, Optional<String> byline,
      Optional<String> agency, Optional<LocalDate> published, String publishedFrom, String language, List<Span> furniture, List<String> notes) {
    this(name, text, title, url, outlet, byline, agency, published, publishedFrom, Optional.empty(), language, furniture, notes);
  }

  /** SHA-256 of the text in UTF-8, 64 hexadecimal digits: what this report is, whoever carries it. */
  public String sha256() {
    return Sha256.of(text.toString());
  }
}
