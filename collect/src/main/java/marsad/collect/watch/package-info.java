// SPDX-License-Identifier: GPL-3.0-or-later
/** Feeds, sitemaps and folders in, their new reports out, for weeks: {@link marsad.collect.watch.Watcher}; a source's next visit follows from {@link marsad.collect.watch.Rhythm}. */
package marsad.collect.watch;
