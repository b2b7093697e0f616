// SPDX-License-Identifier: GPL-3.0-or-later
/** RSS, Atom, JSON Feed, sitemaps and OPML in, a {@link marsad.collect.feed.Feed} of entries and addresses out; what is broken in one costs no entry that can be had. */
package marsad.collect.feed;
