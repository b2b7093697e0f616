// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.collect;

import java.time.LocalDate;
import java.util.Optional;
import marsad.record.Update;

/**
 * What is told about a text from outside it: by the JSON around it, by its page's metadata, by the feed that lists it, by the user.
 *
 * @param name of the report
 * @param publishedFrom origin of {@code published}
 * @param derived note of how the text was made, where it is not the text that was given
 */
record Told(String name, Optional<String> title, Optional<String> url, Optional<String> outlet, Optional<String> byline,
    Optional<LocalDate> published, String publishedFrom, Optional<Update> updated, Optional<String> language, Optional<String> derived) {

  static Told name(String name) {
    return new Told(name, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), "unknown", Optional.empty(),
        Optional.empty(), Optional.empty());
  }

  /** The same with the user's own date, which goes before every other. */
  Told published(Optional<LocalDate> given) {
    return given.isEmpty() ? this : new Told(name, title, url, outlet, byline, given, "given", updated, language, derived);
  }

  Told named(String other) {
    return new Told(other, title, url, outlet, byline, published, publishedFrom, updated, language, derived);
  }

  Told derived(String how) {
    return new Told(name, title, url, outlet, byline, published, publishedFrom, updated, language, Optional.of(how));
  }

  Told at(String address) {
    return new Told(name, title, Optional.of(address), outlet, byline, published, publishedFrom, updated, language, derived);
  }

  /** What is missing here, as another tells it. */
  Told or(Told other) {
    return new Told(name, title.or(other::title), url.or(other::url), outlet.or(other::outlet), byline.or(other::byline), published.or(other::published),
        published.isPresent() ? publishedFrom : other.publishedFrom, updated, language.or(other::language), derived.or(other::derived));
  }
}
