// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.knowledge.kind;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import marsad.knowledge.Knowledge;
import marsad.knowledge.Row;
import marsad.knowledge.Table;
import marsad.record.Act;
import marsad.record.Kind;
import marsad.record.Means;
import marsad.record.Predicate;
import marsad.record.Term;

/** All that is known of the guide's closed lists: kinds, means, relations, acts. */
public final class Kinds {
  private final Map<Kind, KindInfo> kinds = new EnumMap<>(Kind.class);
  private final Map<Means, MeansInfo> means = new EnumMap<>(Means.class);
  private final Map<Predicate, PredicateInfo> predicates = new EnumMap<>(Predicate.class);
  private final Map<Act, ActInfo> acts = new EnumMap<>(Act.class);
  private final List<GedRule> gedRules;

  /**
   * @param words what tells of it in English
   * @param acledSubEventType the sub-event type of ACLED that goes with it, where there is one
   */
  public record MeansInfo(Means means, String covers, Optional<String> acledSubEventType, Optional<String> ploverMode, List<String> words, String example) {}

  /** @param inverse how the relation reads from its object */
  public record PredicateInfo(Predicate predicate, boolean symmetric, String inverse, String says, String example) {}

  /** @param verbs what tells of it in English */
  public record ActInfo(Act act, String says, Optional<String> ploverType, List<String> verbs, String example) {}

  /**
   * How an event becomes a type of violence of GED.
   *
   * @param type 1 state-based, 2 non-state, 3 one-sided; empty where the event is never exported
   */
  public record GedRule(String rule, String when, Optional<Integer> type) {}

  private Kinds(Knowledge knowledge) {
    gedRules = knowledge.world().need("ged-rules.tsv").rows().stream()
        .map(r -> new GedRule(r.need("rule"), r.need("when"), r.number("type_of_violence").map(Double::intValue))).toList();
  }

  /** Reads the world's tables; a term of the guide without a row is an error. */
  public static Kinds load(Knowledge knowledge) {
    Kinds all = new Kinds(knowledge);
    Table kinds = knowledge.world().need("kinds.tsv");
    kinds.rows().stream().map(KindInfo::read).forEach(k -> all.kinds.put(k.kind(), k));
    complete(kinds, Kind.class, all.kinds);
    Table means = knowledge.world().need("means.tsv");
    means.rows().forEach(r -> all.means.put(Term.of(Means.class, r.need("means")), means(r)));
    complete(means, Means.class, all.means);
    Table relations = knowledge.world().need("relations.tsv");
    relations.rows().forEach(r -> all.predicates.put(Term.of(Predicate.class, r.need("predicate")), predicate(r)));
    complete(relations, Predicate.class, all.predicates);
    Table acts = knowledge.world().need("acts.tsv");
    acts.rows().forEach(r -> all.acts.put(Term.of(Act.class, r.need("act")), act(r)));
    complete(acts, Act.class, all.acts);
    return all;
  }

  private static MeansInfo means(Row row) {
    return new MeansInfo(Term.of(Means.class, row.need("means")), row.need("covers"), row.get("acled_sub_event_type"), row.get("plover_mode"),
        row.list("words"), row.need("example"));
  }

  private static PredicateInfo predicate(Row row) {
    return new PredicateInfo(Term.of(Predicate.class, row.need("predicate")), row.yes("symmetric"), row.need("inverse"), row.need("says"), row.need("example"));
  }

  private static ActInfo act(Row row) {
    return new ActInfo(Term.of(Act.class, row.need("act")), row.need("says"), row.get("plover_type"), row.list("verbs"), row.need("example"));
  }

  private static <T extends Enum<T> & Term> void complete(Table table, Class<T> type, Map<T, ?> rows) {
    for (T term : type.getEnumConstants()) {
      if (!rows.containsKey(term)) {
        throw new IllegalStateException(table.name() + " has no row for \"" + term.term() + "\"; add one");
      }
    }
  }

  public KindInfo of(Kind kind) {
    return kinds.get(kind);
  }

  public MeansInfo of(Means one) {
    return means.get(one);
  }

  public PredicateInfo of(Predicate predicate) {
    return predicates.get(predicate);
  }

  public ActInfo of(Act act) {
    return acts.get(act);
  }

  /** The rules of a name, in their order. */
  public List<GedRule> gedRules(String rule) {
    return gedRules.stream().filter(r -> r.rule().equals(rule)).toList();
  }

  /** Whether two kinds are the same or near: of one family. */
  public boolean near(Kind one, Kind other) {
    return one == other || !Collections.disjoint(of(one).families(), of(other).families());
  }
}
