// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.desk.view;

import java.util.List;

/** A release. @param open made for everybody @param url of the page that says what it changed */
public record ReleaseLine(String name, int number, String time, boolean open, String filter, int incidents, String hash, String url) {

  /** What a release changed: a cell that is another ("changed"), or an incident that is "new" or "gone"; of one gone, {@code now} is what it became. */
  public record Change(String incident, String change, String column, String before, String now) {
    public List<String> cells() {
      return List.of(incident, change, column, before, now);
    }
  }
}
