// SPDX-License-Identifier: GPL-3.0-or-later
/** Archives in, their parts out: {@link marsad.collect.archive.WarcFile}, {@link marsad.collect.archive.ZipFile}; a broken record costs no other one. */
package marsad.collect.archive;
