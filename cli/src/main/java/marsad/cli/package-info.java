// SPDX-License-Identifier: GPL-3.0-or-later
/** The commands: words from the command line in, the other rooms' work and an exit code out. */
package marsad.cli;
