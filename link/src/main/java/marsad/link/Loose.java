// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.link;

import marsad.record.ReportRecord;

/**
 * A figure, relation or statement with the report that tells it.
 *
 * @param report SHA-256 of the text
 * @param carrier its first publication
 * @param family id of the text's wire family
 */
public record Loose(String report, Carrier carrier, String family, ReportRecord record) {}
