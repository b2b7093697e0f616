// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.benchmark.linking;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import marsad.benchmark.Bench;
import marsad.benchmark.Benchmark;
import marsad.benchmark.Result;
import marsad.link.World;

/** Reports on one happening brought together, others kept apart: by the linker that users run. */
public final class LinkingBenchmark implements Benchmark {

  @Override
  public String name() {
    return "linking";
  }

  @Override
  public String about() {
    return "Links reports and compares with the incidents that they were filed under (airwars) or with events marked by hand (ECB+); without a folder: the project's own pairs.";
  }

  @Override
  public String format() {
    return "reports.jsonl: id, text, published, language, incidents (airwars); pairs.jsonl as in the project's own set; or the folders of ECB+ with ECBplus_coreference_sentences.csv";
  }

  @Override
  public boolean ownSet() {
    return true;
  }

  @Override
  public Map<String, Benchmark> variants() {
    return Map.of("--scale", new Scale());
  }

  @Override
  public Result run(Bench bench) throws IOException {
    World world = World.of(bench.knowledge());
    if (bench.asked().folder().isEmpty() || Files.exists(bench.folder().resolve(OwnPairs.OPEN))) {
      return OwnPairs.run(bench, world);
    }
    return EcbPlus.at(bench.folder()) ? EcbPlus.run(bench, world) : KnownIncidents.run(bench, world);
  }
}
