// SPDX-License-Identifier: GPL-3.0-or-later
/** Which clauses tell a new happening, and of which kind: how the weights of the reader's scorer are learned. */
package marsad.benchmark.clauses;
