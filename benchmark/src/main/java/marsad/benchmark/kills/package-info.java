// SPDX-License-Identifier: GPL-3.0-or-later
/** Kills processes while they write, and looks whether anything was lost or doubled. */
package marsad.benchmark.kills;
