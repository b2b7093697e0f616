// SPDX-License-Identifier: GPL-3.0-or-later
/** Role fillers chosen by weights that were learned: candidates from every noun phrase, one linear model a role, and the training of both. */
package marsad.benchmark.roles;
