// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.collect.furniture;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Full dates as pages print them. */
class DateWordsTest {
  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"Tuesday 6 May 2025 | 2025-05-06", "06 May, 2025 | 2025-05-06", "May 6, 2025 | 2025-05-06", "May 6th 2025 | 2025-05-06",
      "Sept. 6, 2025 | 2025-09-06", "Sep 062025 | 2025-09-06", "06.05.2025 | 2025-05-06", "2025-05-06 | 2025-05-06", "26/05/2025 | 2025-05-26",
      "05/26/2025 | 2025-05-26", "MAY 6 2025 | 2025-05-06", "6 May\u060c 2025 | 2025-05-06"})
  void a_date_is_read(String written, LocalDate day) {
    assertThat(DateWords.in(written)).containsExactly(day);
    assertThat(DateWords.only(written)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"05/06/2025", "31 February 2025", "6 May", "May 2025", "12345.05.2025", "march 6 of them"})
  void what_may_be_two_days_or_none_is_not(String written) {
    assertThat(DateWords.in(written)).isEmpty();
  }

  @Test
  void a_sentence_with_a_date_is_more_than_a_date() {
    assertThat(DateWords.only("The mill burnt on 6 May 2025.")).isFalse();
    assertThat(DateWords.only("Tuesday 6 May 2025, 14:20 GMT")).isTrue();
  }
}
