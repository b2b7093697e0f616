// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.record;

import java.util.function.Supplier;

/** Makes something when it is first asked for, once. Safe for several threads. */
public final class Lazy<T> implements Supplier<T> {
  private final Supplier<T> make;
  private T made;

  public Lazy(Supplier<T> make) {
    this.make = make;
  }

  @Override
  public synchronized T get() {
    made = made == null ? make.get() : made;
    return made;
  }
}
