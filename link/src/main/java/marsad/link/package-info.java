// SPDX-License-Identifier: GPL-3.0-or-later
/** Records of many reports in, incidents out: wire families, same happening, sources, low, best and high. */
package marsad.link;
