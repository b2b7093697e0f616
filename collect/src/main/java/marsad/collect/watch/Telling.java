// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.collect.watch;

import marsad.collect.FeedStates.FeedState;

/** Is told what goes on while sources are watched; called by several threads. */
public interface Telling {

  /** Something could not be had. */
  void refused(String message);

  /** A visit is over. */
  void visited(FeedState state, int news);
}
