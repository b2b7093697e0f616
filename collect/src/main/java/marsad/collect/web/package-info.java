// SPDX-License-Identifier: GPL-3.0-or-later
/** An address in, an {@link marsad.collect.web.Answer} out: {@link marsad.collect.web.Fetcher} asks politely, and never inside a private network unless the user named the address. */
package marsad.collect.web;
