// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import marsad.record.Event;
import marsad.record.Report;
import marsad.record.Text;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was done does not hang on who did it: one or many, of one word or of seven, with a name of their own or without. */
class AlikeTest {
  private static final List<String> DOERS = List.of("the New People's Army", "the Bangsamoro Islamic Freedom Fighters", "the separatists", "Abu Sayyaf", "Philippine police",
      "the Group for the Support of Islam and Muslims");

  @ParameterizedTest
  @ValueSource(strings = {
      "A roadside bomb planted by %s killed four soldiers near Jolo on Tuesday.",
      "Two traders were wounded near Jolo on Tuesday by a grenade that %s had thrown into a shop.",
      "Gunmen of %s shot dead a judge in Jolo on Tuesday.",
      "A gun battle with %s near Jolo on Tuesday cost seven men of %s their lives.",
      "On Tuesday %s went over to the attack near Jolo with thirty tanks in front."})
  void theDeedIsReadAlike(String sentence) {
    List<String> deeds = DOERS.stream().map(doer -> deed(sentence.replace("%s", doer))).distinct().toList();
    assertThat(deeds).as(sentence).hasSize(1);
    assertThat(deeds.get(0)).isNotEmpty();
  }

  /** Kind, status and harm of the events in a sentence, in the order of the text. */
  private static String deed(String words) {
    Report report = new Report("x", new Text(words), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
        Optional.of(LocalDate.of(2024, 5, 15)), "given", "en", List.of(), List.of());
    Stream<Event> events = Models.reader().read(report).records().stream().filter(Event.class::isInstance).map(Event.class::cast);
    return events.map(e -> e.kind().term() + " " + e.status().term() + e.harm().stream().map(h -> " " + h.outcome().term() + " " + h.who().term() + " " + h.count().low()).toList()).toList().toString();
  }
}
