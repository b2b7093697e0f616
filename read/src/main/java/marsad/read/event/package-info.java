// SPDX-License-Identifier: GPL-3.0-or-later
/** What happened: frames over dependencies to events with their harm, status and background. */
package marsad.read.event;
