// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.benchmark.wires;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import marsad.cli.Surroundings;
import marsad.knowledge.Knowledge;
import marsad.link.Linked;
import marsad.link.Linker;
import marsad.link.World;
import marsad.record.Json;
import marsad.record.Reading;
import marsad.record.Report;
import marsad.record.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code marsad benchmark wires}: families of copies made by rule from a folder's {@code seeds.jsonl}, and how well they are found. */
@Command(name = "wires", mixinStandardHelpOptions = true, sortOptions = false, description = "Measures how families of copied reports are found.",
    footer = {"", "Example:", "  marsad benchmark wires benchmark/sets/wires"})
public final class WiresCommand implements Callable<Integer> {
  private final Surroundings surroundings;
  @Parameters(paramLabel = "FOLDER", description = "With seeds.jsonl: reports of which each is made a family.")
  private String folder = "";
  @Option(names = "--copies", paramLabel = "N", description = "Copies of each report (default: 5).")
  private int copies = 5;
  @Option(names = "--misses", description = "List what was not found.")
  private boolean misses;
  @Option(names = "--seed", paramLabel = "N", description = "Of the random choices (default: 1).")
  private long seed = 1;

  public WiresCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    List<Copies.Copy> set = set(surroundings.path(folder).resolve("seeds.jsonl"));
    Knowledge knowledge = Knowledge.packed();
    List<Reading> readings = set.stream().map(WiresCommand::reading).toList();
    Linked linked = Linker.of(knowledge, World.of(knowledge)).link(readings, List.of());
    Agreement agreement = new Agreement(set, linked.families());
    agreement.print(surroundings.out());
    if (misses) {
      agreement.misses(surroundings.out());
    }
    return 0;
  }

  private List<Copies.Copy> set(Path file) throws IOException {
    List<JsonNode> seeds = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      seeds.add(Json.parse(line));
    }
    Random random = new Random(seed);
    Copies maker = new Copies(random);
    List<Copies.Copy> set = new ArrayList<>();
    for (JsonNode node : seeds) {
      String id = node.path("id").asText();
      LocalDate day = LocalDate.parse(node.path("published").asText());
      String title = node.path("title").asText();
      String text = node.path("text").asText();
      set.add(new Copies.Copy(id, id + "-0", "original", day, title, text));
      for (int copy = 1; copy <= copies; copy++) {
        set.add(maker.make(id, copy, day, title, text, seeds.get(random.nextInt(seeds.size())).path("text").asText()));
      }
    }
    return set;
  }

  private static Reading reading(Copies.Copy copy) {
    return new Reading(new Report(copy.name(), new Text(copy.title() + "\n\n" + copy.text()), Optional.of(copy.title()), Optional.empty(),
        Optional.of("Outlet of " + copy.name()), Optional.empty(), Optional.empty(), Optional.of(copy.published()), "given", "en", List.of(),
        List.of()), List.of(), "none");
  }
}
