// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.cli;

import java.util.List;

/** How a module that the command does not know brings commands of its own: found by {@link java.util.ServiceLoader}. */
public interface MoreCommands {

  /** Objects annotated as picocli commands, in the order in which help lists them. */
  List<Object> commands(Surroundings surroundings);
}
