// SPDX-License-Identifier: GPL-3.0-or-later
/** What containers hand out: {@link marsad.collect.part.Part}s that can be read by themselves, and {@link marsad.collect.part.Fault}s for what cannot; within {@link marsad.collect.part.Limits}. */
package marsad.collect.part;
