// SPDX-License-Identifier: GPL-3.0-or-later
/** A saved search as a webhook: what is new in it goes, signed, to an address that an administrator named. */
package marsad.export.alert;
