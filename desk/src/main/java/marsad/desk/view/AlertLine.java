// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.desk.view;

/** How an alert stands. @param all whether the receiver is an analyst @param next when it is tried again; empty where nothing failed */
public record AlertLine(String name, String site, String filter, boolean all, boolean on, long taken, String delivered, int failures, String next, String said) {}
