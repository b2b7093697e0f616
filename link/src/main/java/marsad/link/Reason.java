// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.link;

/**
 * One feature of a comparison, in words that a person can check.
 *
 * @param feature {@code kind}, {@code day}, {@code place}, {@code initiator}, {@code target}, {@code toll}, {@code means}, {@code words},
 *     {@code decision}
 * @param weight what it adds to the score; below zero it speaks against
 * @param text what was compared with what
 */
public record Reason(String feature, double weight, String text) {}
