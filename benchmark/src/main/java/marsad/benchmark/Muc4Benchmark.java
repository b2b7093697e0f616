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
import java.util.stream.Stream;
import marsad.benchmark.score.Ratio;
import marsad.knowledge.Knowledge;
import marsad.knowledge.actor.ActorClass;
import marsad.knowledge.actor.ActorClasses;
import marsad.record.Reading;
import marsad.record.Report;

/** The five role fillers of MUC-4, scored entity by entity (CEAF-REE). No word of MUC-4 was used to make what reads. */
final class Muc4Benchmark implements Benchmark {
  private static final List<String> ROLES = List.of("PerpInd", "PerpOrg", "Target", "Victim", "Weapon");
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
    Map<String, String> days = MucTemplate.datelines(files(bench.folder(), ".*-muc\\d(-\\d+)*"));
    List<MucTemplate> keys = MucTemplate.read(files(bench.folder(), "key-.*"));
    List<Report> reports = bench.collectJson(documents.stream().map(d -> Bench.english(d.path("docid").asText(), d.path("doctext").asText(), days.getOrDefault(d.path("docid").asText(), ""))).toList());
    List<Reading> readings = bench.read(reports);
    Map<String, Ratio> sums = new TreeMap<>();
    Ratio naive = Ratio.NONE;
    Set<String> things = ActorClasses.load(Knowledge.packed()).all().stream().filter(c -> c.sort() == ActorClass.Sort.THING).map(ActorClass::name).collect(Collectors.toCollection(TreeSet::new));
    Ratio templates = Ratio.NONE;
    List<String> misses = new ArrayList<>();
    for (int i = 0; i < documents.size(); i++) {
      Map<String, Set<String>> read = MucFillers.of(readings.get(i), things);
      String id = documents.get(i).path("docid").asText();
      templates = templates.plus(MucTemplates.score(keys.stream().filter(k -> k.document().equals(id)).toList(), MucTemplates.of(readings.get(i), things)));
      Map<String, Set<String>> guess = Map.of("Weapon", first(NAIVE_WEAPON, documents.get(i)), "PerpInd", first(NAIVE_PERP, documents.get(i)));
      for (String role : ROLES) {
        List<Set<String>> gold = gold(documents.get(i), role);
        Ratio ratio = compare(gold, read.getOrDefault(role, Set.of()));
        sums.merge(role, ratio, Ratio::plus);
        naive = naive.plus(compare(gold, guess.getOrDefault(role, Set.of())));
        if (ratio.earned() < Math.max(ratio.gold(), ratio.system())) {
          misses.add("  " + documents.get(i).path("docid").asText() + " " + role + ": " + gold + ", read " + read.getOrDefault(role, Set.of()));
        }
      }
    }
    Ratio all = sums.values().stream().reduce(Ratio.NONE, Ratio::plus);
    List<Measure> measures = new ArrayList<>(List.of(Measure.of("role fillers, CEAF-REE F1", all.f1(), naive.f1(), NAIVE)));
    ROLES.forEach(r -> measures.add(Measure.of(r + ", F1", sums.get(r).f1())));
    if (!keys.isEmpty()) {
      measures.add(Measure.of("all templates, F1", templates.f1()));
      measures.add(Measure.of("all templates, recall", templates.recall()));
      measures.add(Measure.of("all templates, precision", templates.precision()));
    }
    return new Result(measures, List.of(documents.size() + " texts in lower case, untrained; P " + Shown.number(all.precision()) + " R " + Shown.number(all.recall()),
        "A filler is right where its words are one of the mentions that gold has for one entity; each entity counts once."), misses);
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

  private static List<Set<String>> gold(JsonNode document, String role) {
    List<Set<String>> entities = new ArrayList<>();
    for (JsonNode template : document.path("templates")) {
      for (JsonNode entity : template.path(role)) {
        Set<String> mentions = new TreeSet<>();
        entity.forEach(m -> mentions.add(MucFillers.plain(m.isArray() ? m.get(0).asText() : m.asText())));
        if (!entities.contains(mentions)) {
          entities.add(mentions);
        }
      }
    }
    return entities;
  }

  /** One to one; since each filler has one form, taking the first entity that has it is best. */
  private static Ratio compare(List<Set<String>> gold, Set<String> read) {
    List<Set<String>> left = new ArrayList<>(gold);
    int right = 0;
    for (String filler : read) {
      for (Set<String> entity : left) {
        if (entity.contains(filler)) {
          right++;
          left.remove(entity);
          break;
        }
      }
    }
    return new Ratio(right, read.size(), gold.size());
  }
}
