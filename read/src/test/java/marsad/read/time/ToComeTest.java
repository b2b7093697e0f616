// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import marsad.read.Context;
import marsad.read.Models;
import marsad.record.Period;
import marsad.record.Report;
import marsad.record.Text;
import org.junit.jupiter.api.Test;

/** A weekday lies ahead where the clause it stands in speaks of what is to come, not where another one does. Published on a Sunday. */
class ToComeTest {
  private static final LocalDate SUNDAY = LocalDate.of(2015, 4, 19);

  private static List<Optional<LocalDate>> days(String sentence) {
    Report report = new Report("x", new Text(sentence), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(SUNDAY), "given", "en",
        List.of(), List.of());
    Context context = Models.reader().everything(report);
    return context.document().sentences().stream().flatMap(s -> context.times().in(s).stream()).map(m -> m.value().from()).toList();
  }

  @Test
  void whatAnotherClauseExpectsDoesNotMoveADayAhead() {
    assertThat(days("Thirty men who would not give up their rifles were rounded up in Goma on Saturday.")).containsExactly(Optional.of(LocalDate.of(2015, 4, 18)));
    assertThat(days("Some families left Goma on 12 April of their own will.")).containsExactly(Optional.of(LocalDate.of(2015, 4, 12)));
  }

  @Test
  void whatItsOwnClauseOrOneAboveExpectsDoes() {
    assertThat(days("The army will attack Goma on Saturday.")).containsExactly(Optional.of(LocalDate.of(2015, 4, 25)));
    assertThat(days("The rebels plan to leave Goma on Saturday.")).containsExactly(Optional.of(LocalDate.of(2015, 4, 25)));
  }
}
