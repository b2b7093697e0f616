// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * A text that may have lost its HTML in, what of it is no article out, with the title, date, byline and agency that stood in it: start with
 * {@link marsad.collect.furniture.Furniture}.
 */
package marsad.collect.furniture;
