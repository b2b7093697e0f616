// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.export.release;

import java.util.List;
import java.util.stream.Collectors;

/** A page that says what a release changed; needs nothing but a browser. Words out of reports are escaped. */
public final class ChangePage {
  private ChangePage() {}

  /** HTML, the same for the same release. */
  public static String html(Release release, Release.Diff diff) {
    StringBuilder page = new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>");
    String title = escape(release.name() + " " + release.number());
    page.append(title).append("</title></head><body>\n<h1>").append(title).append("</h1>\n");
    page.append("<p>Made ").append(escape(release.time().toString())).append(release.open() ? ", for everybody" : ", not for everybody").append("; filter: ")
        .append(release.filter().isEmpty() ? "none" : "<code>" + escape(release.filter()) + "</code>").append(".<br>SHA-256 of what it holds: <code>")
        .append(release.hash()).append("</code></p>\n");
    page.append("<p>").append(summary(diff)).append("</p>\n");
    list(page, "New", diff.added());
    list(page, "Gone", gone(diff));
    if (!diff.changed().isEmpty()) {
      page.append("<h2>Changed</h2>\n<table><thead><tr><th>incident</th><th>column</th><th>before</th><th>now</th></tr></thead><tbody>\n");
      diff.changed().forEach(c -> page.append("<tr><td>").append(escape(c.id())).append("</td><td>").append(escape(c.column())).append("</td><td>")
          .append(escape(c.before())).append("</td><td>").append(escape(c.after())).append("</td></tr>\n"));
      page.append("</tbody></table>\n");
    }
    return page.append("</body></html>\n").toString();
  }

  /** In one line. */
  public static String summary(Release.Diff diff) {
    return diff.added().size() + " new, " + diff.gone().size() + " gone, " + diff.changed().stream().map(Release.Cell::id).distinct().count() + " changed";
  }

  private static List<String> gone(Release.Diff diff) {
    return java.util.stream.IntStream.range(0, diff.gone().size())
        .mapToObj(i -> diff.gone().get(i) + (diff.became().get(i).isEmpty() ? "" : ", now " + diff.became().get(i))).toList();
  }

  private static void list(StringBuilder page, String head, List<String> items) {
    if (!items.isEmpty()) {
      page.append("<h2>").append(head).append("</h2>\n<ul>").append(items.stream().map(i -> "<li>" + escape(i) + "</li>").collect(Collectors.joining("\n"))).append("</ul>\n");
    }
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
  }
}
