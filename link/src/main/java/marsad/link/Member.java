// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.link;

import marsad.record.Event;

/**
 * One record of an incident.
 *
 * @param report SHA-256 of the text that tells it
 * @param carrier its first publication
 * @param family id of the text's wire family
 * @param event the record, corrections by persons applied
 */
public record Member(String report, Carrier carrier, String family, Event event) {}
