// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import marsad.knowledge.Knowledge;
import marsad.record.Ids;
import marsad.record.Json;
import marsad.record.Kind;
import marsad.record.Period;
import marsad.record.Reading;
import marsad.record.RecordReader;
import marsad.record.Report;
import marsad.record.Text;
import org.junit.jupiter.api.Test;

/** Gold records of real reports as a perfect reading; left out, with a notice, where the gold sets are not at hand. */
class SeedsTest {
  private static final Path GOLD = Path.of(System.getProperty("marsad.shared", "../shared"), "gold");

  static List<Reading> gold(String set) {
    assumeTrue(Files.isDirectory(GOLD.resolve(set)), "the gold set " + set + " is not at hand");
    try (Stream<Path> files = Files.list(GOLD.resolve(set))) {
      return new ArrayList<>(files.filter(f -> f.toString().endsWith(".json")).sorted().map(SeedsTest::reading).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Reading reading(Path json) {
    try {
      JsonNode node = Json.parse(Files.readString(json));
      Text text = new Text(Files.readString(Path.of(json.toString().replace(".json", ".txt"))));
      Report report = new Report(node.get("report").asText(), text, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
          Optional.empty(), node.hasNonNull("published") ? Optional.of(LocalDate.parse(node.get("published").asText())) : Optional.empty(),
          "given", "en", List.of(), List.of());
      return new Reading(report, Ids.number(report.sha256(), new RecordReader(text).records(node.get("records"))), "gold");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Linker linker() {
    Knowledge knowledge = Knowledge.packed();
    return Linker.of(knowledge, World.of(knowledge));
  }

  @Test
  void aClashToldByTwoReportsIsOneIncident() {
    Linked linked = linker().link(gold("seeds"), List.of());
    List<Incident> clashes = linked.incidents().stream().filter(i -> i.kind() == Kind.ARMED_CLASH)
        .filter(i -> i.when().equals(Optional.of(Period.day(LocalDate.of(2020, 2, 3))))).toList();
    assertThat(clashes).hasSize(1);
    assertThat(clashes.get(0).reports()).hasSize(2);
    assertThat(clashes.get(0).joins()).isNotEmpty();
  }

  @Test
  void sniperFireAndShellingOfOneDayAreTwo() {
    Linked linked = linker().link(gold("seeds"), List.of());
    assertThat(linked.incidents().stream().filter(i -> i.when().equals(Optional.of(Period.day(LocalDate.of(2023, 2, 1)))))
        .map(i -> i.kind().term())).containsExactlyInAnyOrder("shelling", "armed-clash");
  }

  @Test
  void reportsOfThreeSetsShareSomeHappeningsAndNoFamilies() {
    List<Reading> all = gold("seeds");
    all.addAll(gold("syria"));
    all.addAll(gold("world"));
    Linked linked = linker().link(all, List.of());
    assertThat(linked.incidents().stream().filter(i -> i.reports().size() > 1).count()).isBetween(8L, 20L);
    assertThat(linked.families()).hasSize(all.size());
  }
}
