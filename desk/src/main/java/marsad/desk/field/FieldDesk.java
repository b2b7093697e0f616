// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.desk.field;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import marsad.record.Reading;
import marsad.record.Report;
import marsad.record.Text;

/**
 * What a desk needs to take in reports of its own contacts.
 *
 * @param reader reads a report, as any other is read
 */
public record FieldDesk(Contacts contacts, Function<Report, Reading> reader) {
  private static final int MOST = 60_000;

  /**
   * Makes a report of a contact's words and reads it. The contact's name is in nothing that comes out.
   *
   * @param day on which the contact reported
   * @param language ISO 639-1
   */
  public Reading read(String pseudonym, LocalDate day, String language, String text) {
    Contact contact = contacts.find(pseudonym).orElseThrow(() -> new IllegalArgumentException("\"" + pseudonym + "\" is no contact of this desk; make one first"));
    List<String> telltale = contacts.telltale(pseudonym, text);
    if (!telltale.isEmpty()) {
      throw new IllegalArgumentException("the report names its own contact (a word of the name stands in it); take the name out and send it again");
    }
    if (text.isBlank() || text.length() > MOST) {
      throw new IllegalArgumentException("a field report has 1 to " + MOST + " characters; this one has " + text.length());
    }
    String from = "Contact " + contact.pseudonym();
    return reader.apply(new Report("field-" + contact.pseudonym().replace(' ', '-') + "-" + day, new Text(text), Optional.empty(), Optional.empty(), Optional.of(from),
        Optional.empty(), Optional.empty(), Optional.of(day), "given", language, List.of(), List.of("field report; reliability of its source: " + contact.grade())));
  }
}
