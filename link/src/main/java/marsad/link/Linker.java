// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import marsad.knowledge.Knowledge;
import marsad.knowledge.SpellingFamily;
import marsad.record.Decision;
import marsad.record.Decisions;
import marsad.record.Event;
import marsad.record.Reading;
import marsad.record.Report;
import marsad.record.ReportRecord;
import marsad.record.Statement;

/**
 * Readings and decisions in, incidents out: families of texts, then candidates, then comparisons with reasons, then groups that do not
 * contradict themselves. A pure function: neither the order of arrival nor the number of threads changes anything.
 */
public final class Linker {
  private final World world;
  private final KindLikeness kinds;
  private final Wording.Reader words;
  private final SpellingFamily spellings;
  private final Marks marks;
  private final Weights weights;

  Linker(World world, KindLikeness kinds, Wording.Reader words, SpellingFamily spellings, Marks marks, Weights weights) {
    this.marks = marks;
    this.weights = weights;
    this.world = world;
    this.kinds = kinds;
    this.words = words;
    this.spellings = spellings;
  }

  /** A linker that knows what knowledge/ knows. */
  public static Linker of(Knowledge knowledge, World world) {
    NounFamilies nouns = NounFamilies.load(knowledge);
    return new Linker(world, new KindLikeness(knowledge.world().need("kind-likeness.tsv")),
        new Wording.Reader(new Hours(knowledge.language().need("hour-words.tsv"), knowledge.language().need("count-words.tsv")), knowledge.language().need("time-words.tsv"), new Stems(knowledge.language().need("stem-endings.tsv")), new Signs.Reader(knowledge, nouns)),
        SpellingFamily.load(knowledge), new Marks(nouns), new Weights(knowledge.world().need("link-weights.tsv")));
  }

  /**
   * @param readings in any order; one for each publication of a text
   * @param decisions in the order in which they were made, undone ones and undoings included
   */
  public Linked link(List<Reading> readings, List<Decision> decisions) {
    List<Decision> standing = Decisions.standing(decisions);
    Shelves shelves = Shelves.of(readings, decisions);
    List<Family> families = Wires.families(shelves.reports(), shelves.carriers(), standing);
    Map<String, Family> byId = new HashMap<>();
    Map<String, String> familyOf = new HashMap<>();
    families.forEach(f -> {
      byId.put(f.id(), f);
      f.reports().forEach(r -> familyOf.put(r, f.id()));
    });
    List<Mention> mentions = mentions(shelves, familyOf);
    Anchors anchors = new Anchors(shelves.records());
    Clusters.Grouped grouped = grouped(mentions, shelves.reports(), standing, anchors);
    Reviews reviews = new Reviews(decisions, anchors.meant(decisions), report -> ids(shelves, report));
    Assembly assembly = new Assembly(world, byId, reviews, voices(shelves), grouped.grounds());
    List<Incident> incidents = new InTime(new Summaries(world, kinds)).of(grouped.groups(), group -> assembly.incident(group.stream().map(mentions::get).toList()),
        group -> group.stream().mapToInt(m -> mentions.get(m).wording().signs().cues()).reduce(0, (a, b) -> a | b));
    return new Linked(incidents, families, loose(shelves, familyOf), unplaced(standing, anchors, shelves));
  }

  private static Set<String> ids(Shelves shelves, String report) {
    return shelves.records().getOrDefault(report, List.of()).stream().map(ReportRecord::id).collect(Collectors.toSet());
  }

  /** The features of two readings of one record each, as they weigh by themselves; empty where a day or a place is missing. */
  List<Reason> plain(Reading one, Reading other) {
    Shelves shelves = Shelves.of(List.of(one, other), List.of());
    List<Mention> mentions = mentions(shelves, Map.of(one.report().sha256(), one.report().sha256(), other.report().sha256(), other.report().sha256()));
    Map<String, Report> loose = loose(mentions, shelves.reports());
    Comparison comparison = new Comparison(world, kinds, mentions, new Gists(loose, spellings), new Posts(loose), new Named(mentions), spellings, marks, Weights.none());
    return comparison.compare(mentions.get(0), mentions.get(1)).reasons();
  }

  private static List<Decision> unplaced(List<Decision> standing, Anchors anchors, Shelves shelves) {
    List<Decision> lost = anchors.unplaced(standing);
    return standing.stream().filter(d -> lost.contains(d) || shelves.unfit().contains(d)).toList();
  }

  private List<Mention> mentions(Shelves shelves, Map<String, String> familyOf) {
    List<Event> events = new ArrayList<>();
    List<Mention.Text> texts = new ArrayList<>(); // of each event
    shelves.records().forEach((sha, records) -> {
      Mention.Text text = new Mention.Text(sha, shelves.carriers().get(sha).get(0), familyOf.get(sha));
      records.stream().filter(Event.class::isInstance).forEach(record -> {
        events.add((Event) record);
        texts.add(text);
      });
    });
    return IntStream.range(0, events.size()).parallel().mapToObj(i -> Mention.of(i, texts.get(i), events.get(i),
        words.of(events.get(i), shelves.reports().get(texts.get(i).sha256()).text()))).toList();
  }

  private Clusters.Grouped grouped(List<Mention> mentions, Map<String, Report> reports, List<Decision> standing, Anchors anchors) {
    Map<String, Report> loose = loose(mentions, reports);
    Gists gists = new Gists(loose, spellings);
    Named named = new Named(mentions);
    Comparison comparison = new Comparison(world, kinds, mentions, gists, new Posts(loose), named, spellings, marks, weights);
    Map<String, Integer> indexes = new HashMap<>();
    mentions.forEach(m -> indexes.put(m.id(), m.index()));
    Clusters clusters = new Clusters(mentions, comparison, apart(standing, anchors));
    for (int at = 0; at < standing.size(); at++) {
      if (standing.get(at) instanceof Decision.Merge merge) {
        Set<String> later = apart(standing.subList(at + 1, standing.size()), anchors);
        List<Mention> merged = anchors.meant(merge).stream().map(indexes::get).filter(i -> i != null).sorted().map(mentions::get).toList();
        Reason reason = new Reason("decision", 0, "joined by " + merge.deed().who() + ": " + merge.deed().why());
        together(merged, later).forEach(group -> group.stream().skip(1).forEach(m -> clusters.force(group.get(0).index(), m.index(), reason)));
      }
    }
    return clusters.join(scored(mentions, comparison, new Blocks(mentions, world, gists, named)));
  }

  /** The texts that tell something without its day or place. */
  private static Map<String, Report> loose(List<Mention> mentions, Map<String, Report> reports) {
    Map<String, Report> loose = new HashMap<>();
    mentions.stream().filter(Mention::loose).forEach(m -> loose.put(m.text().sha256(), reports.get(m.text().sha256())));
    return loose;
  }

  /** What a merge joins, less what a later decision put apart again. */
  private static List<List<Mention>> together(List<Mention> merged, Set<String> later) {
    List<List<Mention>> groups = new ArrayList<>();
    for (Mention mention : merged) {
      Optional<List<Mention>> group = groups.stream().filter(g -> g.stream().noneMatch(o -> later.contains(o.id() + mention.id()))).findFirst();
      group.orElseGet(() -> {
        groups.add(new ArrayList<>());
        return groups.get(groups.size() - 1);
      }).add(mention);
    }
    return groups;
  }

  /** The candidates that come near, in rising order: slice by slice, because all candidates would not be held at once. */
  private static Pairs scored(List<Mention> mentions, Comparison comparison, Blocks blocks) {
    return Pairs.joined(Blocks.slices(mentions.size()).parallel().mapToObj(slice -> {
      Pairs near = new Pairs();
      blocks.pairs(slice, mentions.size(), (one, other) -> {
        int score = comparison.score(mentions.get(one), mentions.get(other));
        if (score >= Clusters.NEAR) {
          near.add(one, other, score);
        }
      });
      return near;
    }).toList());
  }

  private static Set<String> apart(List<Decision> standing, Anchors anchors) {
    Set<String> apart = new HashSet<>();
    for (Decision decision : standing) {
      if (decision instanceof Decision.Split split) {
        Set<String> one = anchors.meant(split.one());
        Set<String> other = anchors.meant(split.other());
        one.forEach(a -> other.forEach(b -> {
          apart.add(a + b);
          apart.add(b + a);
        }));
      }
    }
    return apart;
  }

  private static Map<String, List<Incident.Voice>> voices(Shelves shelves) {
    Map<String, List<Incident.Voice>> voices = new HashMap<>();
    shelves.records().forEach((sha, records) -> {
      for (ReportRecord record : records) {
        if (record instanceof Statement statement && statement.about().isPresent()) {
          voices.computeIfAbsent(statement.about().get(), k -> new ArrayList<>())
              .add(new Incident.Voice(sha, shelves.carriers().get(sha).get(0), statement));
        }
      }
    });
    return voices;
  }

  private static List<Loose> loose(Shelves shelves, Map<String, String> familyOf) {
    List<Loose> loose = new ArrayList<>();
    shelves.records().forEach((sha, records) -> records.stream().filter(r -> !(r instanceof Event))
        .forEach(r -> loose.add(new Loose(sha, shelves.carriers().get(sha).get(0), familyOf.get(sha), r))));
    return loose;
  }
}
