// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.link;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import marsad.record.Report;

/**
 * The numbers that sites give to what they publish, upwards, and show in its address: where no day of publication is told, numbers far apart are
 * days far apart.
 */
final class Posts {
  /** Share of a site's latest number: seven days for a site that is two years old, more for an older one. */
  private static final double OTHER_WEEKS = 0.01;
  private static final double SAME_DAYS = 0.002;
  private static final double SAME_WEIGHT = 0.6;
  private static final double OTHER_WEIGHT = -6;
  private static final Pattern NUMBER = Pattern.compile("(?<=[/=-])(\\d{4,7})(?=[/?&#-]|$)"); // eight digits are a date, more are no count
  private static final Pattern QUERY = Pattern.compile("(?<=[?&])(?!(?:p|id)=)[^&#]*"); // what readers' addresses pick up on the way

  private final Map<String, Post> posts = new HashMap<>(); // by text

  /**
   * Where something was published.
   *
   * @param site the address up to the number
   */
  private record Post(String site, long number) {}

  /** @param reports by SHA-256 */
  Posts(Map<String, Report> reports) {
    reports.forEach((sha, report) -> report.url().flatMap(Posts::post).ifPresent(p -> posts.put(sha, p)));
  }

  private static Optional<Post> post(String url) {
    String address = QUERY.matcher(url).replaceAll("");
    Matcher found = NUMBER.matcher(address);
    return found.find() ? Optional.of(new Post(address.substring(address.indexOf("//") + 2, found.start()), Long.parseLong(found.group()))) : Optional.empty();
  }

  /** Of two reports of one site, one without a day of publication: whether their numbers are those of the same days. */
  Weighed compare(Mention one, Mention other) {
    boolean undated = one.text().carrier().published().isEmpty() || other.text().carrier().published().isEmpty();
    Post a = undated ? posts.get(one.text().sha256()) : null;
    Post b = undated ? posts.get(other.text().sha256()) : null;
    if (a == null || b == null || !a.site.equals(b.site)) {
      return new Weighed("post", 0, () -> "dated, or not numbered by one site");
    }
    long apart = Math.abs(a.number - b.number);
    double share = apart / (double) Math.max(a.number, b.number);
    return new Weighed("post", share <= SAME_DAYS ? SAME_WEIGHT : share >= OTHER_WEEKS ? OTHER_WEIGHT : 0, () -> String.format(Locale.ROOT,
        "no day of publication, but %s numbers the reports %d and %d", a.site, a.number, b.number));
  }
}
