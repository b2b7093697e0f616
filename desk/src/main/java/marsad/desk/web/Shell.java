// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.desk.web;

import java.util.List;
import java.util.Optional;
import marsad.desk.view.Words;

/**
 * What stands around every page.
 *
 * @param assets path below which the files for the browser lie; it changes when one of them does
 * @param theme {@code light}, {@code dark}, or empty: as the reader's system has it
 * @param here which entry of the navigation is open
 * @param back this page's own address, to come back to after a switch
 * @param sample true where made-up reports are among the data
 * @param query the words searched for
 * @param filter the filter of the address, as text
 * @param styles further style sheets
 * @param scripts further modules
 * @param user name of who is logged in, to be shown
 * @param mayReview true where this reader may decide
 * @param token guards forms against other sites
 * @param field true where field reports are taken in, and this reader may type one
 * @param covered true where words about the hurt and the dead are shown only when pointed at
 */
public record Shell(Words words, String assets, String theme, String here, String back, boolean sample, String query, String filter,
    List<String> styles, List<String> scripts, Optional<String> user, boolean mayReview, boolean mayManage, boolean mayLogIn, String token,
    boolean field, boolean covered) {

  public String t(String key, Object... values) {
    return words.t(key, values);
  }

  /** Address of an icon of the sprite. */
  public String icon(String name) {
    return assets + "/icons.svg#" + name;
  }

  /** This page's address for programs, with a format's ending; empty where it has none. */
  public String twin(String format) {
    String path = back.replaceAll("\\?.*", "");
    String query = back.contains("?") ? back.substring(back.indexOf('?')) : "";
    boolean has = path.matches("/(review|reports|to-locate|unlocated|about|actors|places|themes|brief|search)|/(incidents|reports|actors|places)/[^/]+");
    return has ? path + "." + format + query : "";
  }

  /** A path that keeps the filter. */
  public String with(String path) {
    return filter.isEmpty() ? path : path + "?" + filter;
  }

  public Shell styles(String... names) {
    return new Shell(words, assets, theme, here, back, sample, query, filter, List.of(names), scripts, user, mayReview, mayManage, mayLogIn, token, field, covered);
  }

  public Shell scripts(String... names) {
    return new Shell(words, assets, theme, here, back, sample, query, filter, styles, List.of(names), user, mayReview, mayManage, mayLogIn, token, field, covered);
  }
}
