// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * The vocabulary of Marsad: a {@link marsad.record.Report} goes in, {@link marsad.record.ReportRecord}s come out, each value with the
 * {@link marsad.record.Span}s of the words that say it; the words are those of the record guide. Start with {@link marsad.record.Reading}.
 */
package marsad.record;
