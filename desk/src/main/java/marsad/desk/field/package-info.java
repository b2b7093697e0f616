// SPDX-License-Identifier: GPL-3.0-or-later
/** Reports of a desk's own contacts: read like any other; who the contacts are stands in an encrypted file of its own. */
package marsad.desk.field;
