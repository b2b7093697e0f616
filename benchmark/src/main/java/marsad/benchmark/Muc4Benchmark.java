// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import marsad.benchmark.roles.Fillers;
import marsad.benchmark.roles.RoleModel;
import marsad.benchmark.score.Ratio;
import marsad.knowledge.Knowledge;
import marsad.knowledge.actor.ActorClass;
import marsad.knowledge.actor.ActorClasses;
import marsad.knowledge.actor.ActorIndex;
import marsad.read.Context;
import marsad.record.Reading;
import marsad.record.Report;

/**
 * The five role fillers of MUC-4, scored entity by entity (CEAF-REE): by the rules alone, which no word of MUC-4 has made, and
 * by weights learned from its development texts ({@link RoleModel}).
 */
final class Muc4Benchmark implements Benchmark {
  private static final Pattern NAIVE_WEAPON = Pattern.compile("\\b(bombs?|dynamite|explosives?|grenades?|machine-?guns?|rifles?|car bomb|mines?|rockets?|mortars?)\\b");
  private static final Pattern NAIVE_PERP = Pattern.compile("\\b(guerrillas|terrorists|rebels|gunmen|soldiers|individuals)\\b");
  private static final String NAIVE = "the first weapon word and the first word for armed people of each text";

  @Override
  public String name() {
    return "muc4";
  }

  @Override
  public String about() {
    return "Finds who did it (persons, organisations), to what, to whom and with what in the texts of MUC-4's tests.";
  }

  @Override
  public String format() {
    return "roles-tst1-2.jsonl: docid, doctext, templates with the five roles; for whole templates the official keys and texts in sub-folders";
  }

  @Override
  public Result run(Bench bench) throws IOException {
    String file = Files.exists(bench.folder().resolve("roles-tst1-2.jsonl")) ? "roles-tst1-2.jsonl" : "roles.jsonl";
    List<JsonNode> documents = bench.lines("muc4", file);
    List<MucTemplate> keys = MucTemplate.read(files(bench.folder(), "key-.*"));
    List<Report> reports = reports(bench, documents);
    List<Reading> readings = bench.read(reports);
    RoleModel model = RoleModel.load(bench.knowledge());
    Set<String> things = things(bench.knowledge());
    ActorIndex actors = ActorIndex.load(bench.knowledge());
    List<Integer> numbers = IntStream.range(0, documents.size()).boxed().toList();
    List<Both> both = bench.each(numbers, i -> Both.of(bench.reader().matter(reports.get(i)), readings.get(i), new Known(model, actors, things)));
    Tally untrained = new Tally();
    Tally trained = new Tally();
    Ratio naive = Ratio.NONE;
    Ratio templates = Ratio.NONE;
    for (int i : numbers) {
      String id = documents.get(i).path("docid").asText();
      Map<String, List<Set<String>>> gold = Fillers.gold(documents.get(i));
      untrained.add(id, gold, both.get(i).rules());
      trained.add(id + " trained", gold, both.get(i).learned());
      naive = naive.plus(Fillers.compare(gold.get("Weapon"), first(NAIVE_WEAPON, documents.get(i)))).plus(Fillers.compare(gold.get("PerpInd"), first(NAIVE_PERP, documents.get(i))));
      templates = templates.plus(MucTemplates.score(keys.stream().filter(k -> k.document().equals(id)).toList(), both.get(i).templates()));
    }
    naive = new Ratio(naive.earned(), naive.system(), untrained.all().gold());
    List<Measure> measures = new ArrayList<>(List.of(Measure.of("role fillers, CEAF-REE F1", untrained.all().f1(), naive.f1(), NAIVE), Measure.of("role fillers, trained, CEAF-REE F1", trained.all().f1())));
    RoleModel.ROLES.forEach(r -> measures.add(Measure.of(r + ", F1", untrained.of(r).f1())));
    RoleModel.ROLES.forEach(r -> measures.add(Measure.of(r + ", trained, F1", trained.of(r).f1())));
    if (!keys.isEmpty()) {
      measures.add(Measure.of("all templates, F1", templates.f1()));
      measures.add(Measure.of("all templates, recall", templates.recall()));
      measures.add(Measure.of("all templates, precision", templates.precision()));
    }
    List<String> misses = new ArrayList<>(untrained.misses);
    misses.addAll(trained.misses);
    return new Result(measures, List.of(documents.size() + " texts in lower case. Untrained: P " + Shown.number(untrained.all().precision()) + " R " + Shown.number(untrained.all().recall()) + "; trained on MUC-4's development texts: P "
        + Shown.number(trained.all().precision()) + " R " + Shown.number(trained.all().recall()), "A filler is right where its words are one of the mentions that gold has for one entity; each entity counts once."), misses);
  }

  /** What helps to read fillers out of records. */
  private record Known(RoleModel model, ActorIndex actors, Set<String> things) {}

  /** What both ways find in one text, and the whole templates of the first. */
  private record Both(Map<String, Set<String>> rules, Map<String, Set<String>> learned, List<MucTemplate> templates) {
    static Both of(Context context, Reading reading, Known known) {
      MucWords words = MucWords.of(context, known.actors());
      Map<String, Set<String>> told = MucFillers.of(reading, known.things(), MucWords.none());
      return new Both(MucFillers.of(reading, known.things(), words), known.model().fillers(context, reading, told), MucTemplates.of(reading, known.things(), words));
    }
  }

  /** The figures of one way of finding fillers. */
  private static final class Tally {
    private final Map<String, Ratio> sums = new TreeMap<>();
    private final List<String> misses = new ArrayList<>();

    void add(String id, Map<String, List<Set<String>>> gold, Map<String, Set<String>> read) {
      for (String role : RoleModel.ROLES) {
        Ratio ratio = Fillers.compare(gold.get(role), read.getOrDefault(role, Set.of()));
        sums.merge(role, ratio, Ratio::plus);
        if (ratio.earned() < Math.max(ratio.gold(), ratio.system())) {
          misses.add("  " + id + " " + role + ": " + gold.get(role) + ", read " + read.getOrDefault(role, Set.of()));
        }
      }
    }

    Ratio of(String role) {
      return sums.getOrDefault(role, Ratio.NONE);
    }

    Ratio all() {
      return sums.values().stream().reduce(Ratio.NONE, Ratio::plus);
    }
  }

  /** The texts as reports, each with the day of its dateline. */
  static List<Report> reports(Bench bench, List<JsonNode> documents) throws IOException {
    Map<String, String> days = MucTemplate.datelines(files(bench.folder(), ".*-muc\\d(-\\d+)*"));
    return bench.collectJson(documents.stream().map(d -> Bench.english(d.path("docid").asText(), d.path("doctext").asText(), days.getOrDefault(d.path("docid").asText(), ""))).toList());
  }

  /** The names of the classes that are no people. */
  static Set<String> things(Knowledge knowledge) {
    return ActorClasses.load(knowledge).all().stream().filter(c -> c.sort() == ActorClass.Sort.THING).map(ActorClass::name).collect(Collectors.toCollection(TreeSet::new));
  }

  /** The files of the folder and its sub-folders whose name fits, one after another. */
  private static String files(Path folder, String name) throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> found = Files.walk(folder, 2)) {
      for (Path file : found.filter(p -> Files.isRegularFile(p) && p.getFileName().toString().matches(name)).sorted().toList()) {
        all.append(Files.readString(file, StandardCharsets.ISO_8859_1)).append('\n');
      }
    }
    return all.toString();
  }

  private static Set<String> first(Pattern words, JsonNode document) {
    Matcher found = words.matcher(document.path("doctext").asText());
    return found.find() ? Set.of(found.group()) : Set.of();
  }
}
