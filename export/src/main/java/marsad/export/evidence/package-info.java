// SPDX-License-Identifier: GPL-3.0-or-later
/** What stands behind incidents: everything with its provenance, and texts and captures as WARC. */
package marsad.export.evidence;
