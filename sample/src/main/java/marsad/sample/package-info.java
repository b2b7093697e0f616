// SPDX-License-Identifier: GPL-3.0-or-later
/** The demo's reports, its invented theatre and their gold, as resources; every one says SAMPLE. */
package marsad.sample;
