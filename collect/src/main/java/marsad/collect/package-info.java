// SPDX-License-Identifier: GPL-3.0-or-later
/** Files, pages, feeds and archives in, {@link marsad.record.Report}s out: kept captures, article body, metadata. */
package marsad.collect;
