// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.collect;

/** Carries a {@link Problem} from where it is found to where inputs are gone through. */
final class Refusal extends Exception {
  private static final long serialVersionUID = 1L;
  private final transient Problem problem;

  Refusal(String file, String place, String cause, String remedy) {
    super(cause);
    this.problem = new Problem(file, place, cause, remedy);
  }

  Problem problem() {
    return problem;
  }
}
