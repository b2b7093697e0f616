// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.benchmark.desk;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import marsad.cli.Surroundings;
import marsad.knowledge.Knowledge;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code marsad benchmark desk}: how long people wait for the desk, and how much memory it takes. */
@Command(name = "desk", mixinStandardHelpOptions = true, sortOptions = false,
    description = "Measures how long people who click wait for a desk over made-up incidents; the mix of clicks stands in clicks.tsv.",
    footer = {"", "Example:", "  marsad benchmark desk --incidents 1000000"})
public final class DeskCommand implements Callable<Integer> {
  private static final double[] SHARES = {0.5, 0.95, 0.99, 1.0};
  private final Surroundings surroundings;
  @Option(names = "--incidents", paramLabel = "N", description = "How many are made up (default: 100000).")
  private int incidents = 100_000;
  @Option(names = "--people", paramLabel = "N", description = "How many click at once (default: 20).")
  private int people = 20;
  @Option(names = "--think", paramLabel = "MS", description = "How long each thinks between clicks, on average (default: 3000).")
  private int think = 3000;
  @Option(names = "--seconds", paramLabel = "N", description = "For how long it is measured, after a fifth of that to warm up (default: 120).")
  private int seconds = 120;
  @Option(names = "--keep", paramLabel = "FOLDER", description = "Where the texts that are made up stay, for the next run with as many incidents.")
  private Path keep;
  @Option(names = "--heap", paramLabel = "SIZE", description = "The most heap the desk may take (default: 1700m).")
  private String heap = "1700m";

  public DeskCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    boolean kept = keep != null;
    Path folder = kept ? Files.createDirectories(keep) : Files.createTempDirectory("marsad-desk");
    Process desk = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx" + heap, "-XX:+UseG1GC",
        "-XX:MaxGCPauseMillis=100", "-cp", System.getProperty("java.class.path"), DeskProcess.class.getName(), String.valueOf(incidents),
        folder.resolve(incidents + ".db").toString()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    try (BufferedReader said = new BufferedReader(new InputStreamReader(desk.getInputStream(), StandardCharsets.UTF_8))) {
      measure(desk, said);
    } finally {
      desk.destroy();
      desk.waitFor();
      if (!kept) {
        delete(folder);
      }
    }
    return 0;
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private void measure(Process desk, BufferedReader said) throws IOException, InterruptedException {
    URI address = URI.create(await(said, "desk "));
    List<String> ids = new ArrayList<>();
    for (String line = said.readLine(); !line.equals("ready"); line = said.readLine()) {
      if (line.startsWith("incident ")) {
        ids.add(line.substring(9));
      }
    }
    FirstPage first = FirstPage.load(address);
    say("first page: %.1f s with the board made, %.2f MB transferred in %d answers", first.seconds(), first.bytes() / 1e6, first.answers());
    People crowd = new People(address, new Clicks(new Invention(Knowledge.packed()), ids, DeskProcess.LAST), think);
    Map<String, List<Double>> waited = crowd.work(people, seconds / 5, seconds);
    say("%d incidents, %d people, %d ms to think, %d s; milliseconds until all of a click's answers were there:", incidents, people, think, seconds);
    say("%-22s %7s %8s %8s %8s %8s", "click", "clicks", "median", "p95", "p99", "longest");
    waited.forEach((click, millis) -> say("%-22s %7d %8.0f %8.0f %8.0f %8.0f", percentiles(click, millis)));
    say("failed: %d", crowd.failed());
    desk.getOutputStream().write('\n');
    desk.getOutputStream().flush();
    say("heap in use: %.2f GB; most memory of the process: %.2f GB", Long.parseLong(await(said, "heap ")) / 1e9, resident(desk.pid()));
  }

  private static Object[] percentiles(String click, List<Double> millis) {
    List<Double> sorted = new ArrayList<>(millis);
    Collections.sort(sorted);
    List<Object> row = new ArrayList<>(List.of(click, sorted.size()));
    for (double share : SHARES) {
      row.add(sorted.get((int) Math.ceil(share * sorted.size()) - 1));
    }
    return row.toArray();
  }

  /** In GB, from Linux's own account of the process; 0 elsewhere. */
  private static double resident(long process) throws IOException {
    Path status = Path.of("/proc/" + process + "/status");
    return !Files.isReadable(status) ? 0 : Files.readAllLines(status).stream().filter(l -> l.startsWith("VmHWM:"))
        .mapToDouble(l -> Long.parseLong(l.replaceAll("[^0-9]", "")) / 1e6).findFirst().orElse(0);
  }

  private static String await(BufferedReader said, String start) throws IOException {
    for (String line = said.readLine(); line != null; line = said.readLine()) {
      if (line.startsWith(start)) {
        return line.substring(start.length());
      }
    }
    throw new IOException("the desk's process ended before it said \"" + start.strip() + "\"; what it complained of stands above");
  }

  private void say(String format, Object... values) {
    surroundings.out().println(String.format(Locale.ROOT, format, values));
  }
}
