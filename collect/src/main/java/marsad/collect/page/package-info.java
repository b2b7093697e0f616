// SPDX-License-Identifier: GPL-3.0-or-later
/** A page of HTML in, its article's text and what the page tells about it out: {@link marsad.collect.page.ArticleBody}, {@link marsad.collect.page.PageFacts}. */
package marsad.collect.page;
