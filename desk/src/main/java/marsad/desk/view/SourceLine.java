// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.desk.view;

/** How a source stands that is followed. @param next empty where it is to be asked at once @param said what went wrong last; empty where nothing is wrong */
public record SourceLine(String title, String address, long reports, String lastNew, int failures, String next, String said) {}
