// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.collect.part;

/** Takes what a container hands out, in its order. */
public interface Parts {
  void part(Part part);

  void fault(Fault fault);
}
