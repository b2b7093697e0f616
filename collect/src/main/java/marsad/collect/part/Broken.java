// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.collect.part;

/** Carries a {@link Fault} that leaves nothing of an input to read. */
public final class Broken extends Exception {
  private static final long serialVersionUID = 1L;
  private final transient Fault fault;

  public Broken(String place, String cause, String remedy) {
    super(cause);
    this.fault = new Fault(place, cause, remedy);
  }

  public Fault fault() {
    return fault;
  }
}
