// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.collect.document;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The text of a document.
 *
 * @param date on which it says it was made or sent
 */
public record Words(String text, Optional<String> title, Optional<String> author, Optional<LocalDate> date) {}
