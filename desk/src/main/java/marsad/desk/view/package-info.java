// SPDX-License-Identifier: GPL-3.0-or-later
/** What each page shows, as plain records: the templates hold no rules, so all that decides what is shown stands here. */
package marsad.desk.view;
