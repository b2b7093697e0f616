// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.benchmark.linking;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import marsad.benchmark.Bench;
import marsad.benchmark.Measure;
import marsad.benchmark.Result;
import marsad.link.Incident;
import marsad.link.Linked;
import marsad.link.Linker;
import marsad.link.Names;
import marsad.link.Stems;
import marsad.link.World;
import marsad.record.Event;
import marsad.record.Evidence;
import marsad.record.How;
import marsad.record.Ids;
import marsad.record.Kind;
import marsad.record.Reading;
import marsad.record.Report;
import marsad.record.ReportRecord;
import marsad.record.Span;
import marsad.record.Status;
import marsad.record.Telling;
import marsad.record.Text;

/**
 * ECB+ with its event mentions given: which of them does the linker bring together? Each sentence is a report of its own, followed by its
 * document, because what one report tells twice has been put together before linking. A mention is an event of the kind "other" whose deed is
 * the marked word; nothing else of the marking is used.
 */
final class EcbPlus {
  private static final String CHECKED = "ECBplus_coreference_sentences.csv";

  private EcbPlus() {}

  static boolean at(Path folder) {
    return Files.exists(folder.resolve(CHECKED));
  }

  static Result run(Bench bench, World world) throws IOException {
    List<EcbDocument> documents = documents(bench.folder());
    Map<String, String> recordOf = new HashMap<>(); // of each mention
    List<Reading> readings = new ArrayList<>();
    for (EcbDocument document : documents) {
      sentences(document).forEach((sentence, mentions) -> readings.add(reading(document, sentence, mentions, recordOf)));
    }
    Map<String, String> incidentOf = incidents(Linker.of(bench.knowledge(), world).link(readings, List.of()));
    Stems endings = new Stems(bench.knowledge().language().need("stem-endings.tsv"));
    List<String> gold = new ArrayList<>();
    List<String> linked = new ArrayList<>();
    List<String> stems = new ArrayList<>();
    List<String> inTopic = new ArrayList<>();
    for (EcbDocument document : documents) {
      for (EcbDocument.Mention mention : document.mentions()) {
        gold.add(mention.cluster());
        linked.add(incidentOf.get(recordOf.get(key(document, mention))));
        stems.add(stem(endings, document, mention));
        inTopic.add(document.topic() + " " + stem(endings, document, mention));
      }
    }
    return result(gold, linked, stems, inTopic, documents.size());
  }

  private static Result result(List<String> gold, List<String> linked, List<String> stems, List<String> inTopic, int documents) {
    Conll found = new Conll(gold, linked);
    Conll naive = new Conll(gold, stems);
    String what = "the same stem of the marked word";
    return new Result(List.of(Measure.of("ecbplus, CoNLL F1", found.f1(), naive.f1(), what),
        Measure.of("ecbplus, CoNLL points above same stem", found.f1() - naive.f1()),
        Measure.of("ecbplus, MUC", found.muc(), naive.muc(), what), Measure.of("ecbplus, B-cubed", found.bCubed(), naive.bCubed(), what),
        Measure.of("ecbplus, CEAF-e", found.ceaf(), naive.ceaf(), what)),
        List.of(gold.size() + " mentions marked by hand in " + documents + " documents; the topic of a document is not told to the linker",
            String.format(Locale.ROOT, "The same stem within one topic, as if topics were known: %.3f", new Conll(gold, inTopic).f1())), List.of());
  }

  private static List<EcbDocument> documents(Path folder) throws IOException {
    Set<String> checked = EcbDocument.checked(Files.readAllLines(folder.resolve(CHECKED)));
    List<EcbDocument> documents = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder, 2)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".xml")).sorted().toList()) {
        documents.add(EcbDocument.read(file).checked(checked));
      }
    }
    return documents;
  }

  private static TreeMap<Integer, List<EcbDocument.Mention>> sentences(EcbDocument document) {
    TreeMap<Integer, List<EcbDocument.Mention>> sentences = new TreeMap<>();
    document.mentions().forEach(m -> sentences.computeIfAbsent(m.sentence(), k -> new ArrayList<>()).add(m));
    return sentences;
  }

  private static String key(EcbDocument document, EcbDocument.Mention mention) {
    return document.name() + " " + mention.sentence() + " " + mention.word();
  }

  private static Reading reading(EcbDocument document, int number, List<EcbDocument.Mention> mentions, Map<String, String> recordOf) {
    String sentence = document.sentences().get(number);
    Text text = new Text(sentence + "\n\n" + document.text());
    Span quote = new Span(0, sentence.codePointCount(0, sentence.length()));
    List<ReportRecord> events = new ArrayList<>();
    for (EcbDocument.Mention mention : mentions) {
      Telling told = new Telling("e" + events.size(), text.quote(quote), List.of(), List.of(), Optional.empty(), false, false,
          Evidence.none().with("/kind", How.STATED, List.of(mention.word())));
      events.add(new Event(told, Kind.OTHER, Status.HAPPENED, List.of(), List.of(), List.of(), List.of(), List.of()));
    }
    Report report = new Report(document.name() + " " + number, text, Optional.empty(), Optional.empty(), Optional.of(document.name()), Optional.empty(),
        Optional.empty(), Optional.empty(), "unknown", "en", List.of(), List.of());
    List<ReportRecord> records = Ids.number(report.sha256(), events);
    for (int i = 0; i < records.size(); i++) {
      recordOf.put(key(document, mentions.get(i)), records.get(i).id());
    }
    return new Reading(report, records, "gold");
  }

  private static Map<String, String> incidents(Linked linked) {
    Map<String, String> incidentOf = new HashMap<>();
    for (Incident incident : linked.incidents()) {
      incident.members().forEach(m -> incidentOf.put(m.event().id(), incident.id()));
    }
    return incidentOf;
  }

  private static String stem(Stems stems, EcbDocument document, EcbDocument.Mention mention) {
    String word = Names.fold(new Text(document.sentences().get(mention.sentence())).at(mention.word()));
    return String.join(" ", Stream.of(word.split(" ")).map(stems::of).toList());
  }
}
