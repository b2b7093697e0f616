// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.desk.web;

/** A request that is answered with an error page (or error JSON) and a reason. */
public final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1;
  private final int status;

  public Refused(int status, String reason) {
    super(reason);
    this.status = status;
  }

  public int status() {
    return status;
  }

  static Refused notFound(String path) {
    return new Refused(404, path);
  }
}
