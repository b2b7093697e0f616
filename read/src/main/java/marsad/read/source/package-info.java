// SPDX-License-Identifier: GPL-3.0-or-later
/** Who says so: attribution in and across sentences to lines of information. */
package marsad.read.source;
