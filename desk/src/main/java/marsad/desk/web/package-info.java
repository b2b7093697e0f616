// SPDX-License-Identifier: GPL-3.0-or-later
/** HTTP: routes, the head of every answer, files sent to the browser, errors as pages. */
package marsad.desk.web;
