// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import marsad.read.Models;
import marsad.read.Reader;
import marsad.record.Act;
import marsad.record.Period;
import marsad.record.Report;
import marsad.record.Statement;
import marsad.record.Text;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is said after an attack: when, against whom, and by whom for whom. */
class AnswersToAttacksTest {
  private static final LocalDate PUBLISHED = LocalDate.parse("2024-03-06");
  private static Reader reader;

  @BeforeAll
  static void load() {
    reader = Models.reader();
  }

  private static List<Statement> statements(Act act, String text) {
    Report report = new Report("example", new Text(text), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(PUBLISHED), "given", "en", List.of(), List.of());
    return reader.read(report).records().stream().filter(Statement.class::isInstance).map(Statement.class::cast).filter(s -> s.act() == act).toList();
  }

  @Test
  void who_condemns_an_attack_condemns_its_doer_between_its_day_and_the_report() {
    String text = "Four policemen were killed on Monday when gunmen attacked a checkpoint near Kidal. The attack was claimed by Ansar Dine. President Keita condemned the attack.";
    assertThat(statements(Act.CONDEMNATION, text)).singleElement().satisfies(s -> {
      assertThat(s.addressee().orElseThrow().name()).isEqualTo("Ansar Dine");
      assertThat(s.told().when()).contains(Period.of(LocalDate.parse("2024-03-04"), PUBLISHED));
    });
  }

  @Test
  void what_a_head_of_government_says_that_his_state_will_do_is_a_vow() {
    assertThat(statements(Act.VOW, "Turkish Prime Minister Binali Demir said Turkey would continue its fight until the last terrorist is gone.")).hasSize(1);
    assertThat(statements(Act.VOW, "Turkish Prime Minister Binali Demir said Chad would continue its fight until the last terrorist is gone.")).isEmpty();
  }

  @Test
  void a_toll_that_has_been_overtaken_is_no_claim() {
    assertThat(statements(Act.CLAIM, "A car bomb killed 12 people in Mogadishu on Tuesday, police said. The army had initially said nine people died.")).isEmpty();
  }
}
