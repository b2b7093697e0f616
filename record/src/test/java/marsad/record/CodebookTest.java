// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The code book names every word of every closed list and every field of a record and a report. */
class CodebookTest {
  private static final List<Class<? extends Term>> LISTS = List.of(Kind.class, Status.class, Outcome.class, Victims.class, Means.class, Metric.class,
      Shelter.class, Predicate.class, Act.class, How.class, Precision.class);
  private static final List<Class<? extends Record>> RECORDS = List.of(Event.class, Figure.class, Relation.class, Statement.class, Says.class, Harm.class,
      Count.class, Actor.class, Place.class, Telling.class, Evidence.class);
  private static final List<String> UNSEEN = List.of("told", "count", "evidence", "point"); // their own fields are written, not they

  private static List<String> missing(Stream<String> words) throws IOException {
    String book = Files.readString(Path.of("../docs/codebook.md"));
    return words.distinct().filter(word -> !book.contains("`" + word + "`")).toList();
  }

  @Test
  void everyWordOfAListIsExplained() throws IOException {
    assertThat(missing(LISTS.stream().flatMap(list -> Arrays.stream(list.getEnumConstants())).map(Term::term))).isEmpty();
  }

  @Test
  void everyFieldOfARecordIsExplained() throws IOException {
    Stream<String> fields = RECORDS.stream().flatMap(type -> Arrays.stream(type.getRecordComponents())).map(RecordComponent::getName);
    assertThat(missing(fields.filter(field -> !UNSEEN.contains(field)))).isEmpty();
  }

  @Test
  void everyFieldOfAReportIsExplained() throws IOException {
    Report report = new Report("r", new Text("Two shells hit Marrow."), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
        Optional.empty(), Optional.of(LocalDate.of(2021, 3, 4)), "given", "en", List.of(), List.of("a note"));
    List<String> fields = new ArrayList<>();
    RecordWriter.reading(new Reading(report, List.of(), "test 1")).fieldNames().forEachRemaining(fields::add);

    assertThat(fields).contains("sha256", "furniture");
    assertThat(missing(fields.stream())).isEmpty();
  }
}
