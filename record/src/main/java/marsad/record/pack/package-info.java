// SPDX-License-Identifier: GPL-3.0-or-later
/** Records by the million in little memory: start with {@link marsad.record.pack.Packed}. */
package marsad.record.pack;
