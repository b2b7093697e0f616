// SPDX-License-Identifier: GPL-3.0-or-later
/** How fast the desk answers many people at once, on as many made-up incidents as asked for. */
package marsad.benchmark.desk;
