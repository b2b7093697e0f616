// SPDX-License-Identifier: GPL-3.0-or-later
/** A PDF or an e-mail in, its words and what it tells about itself out: {@link marsad.collect.document.Pdf}, {@link marsad.collect.document.Mail}. */
package marsad.collect.document;
