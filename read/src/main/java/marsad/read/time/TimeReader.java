// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.time;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import marsad.read.Document;
import marsad.read.Found;
import marsad.read.Mention;
import marsad.read.Times;
import marsad.read.language.Clauses;
import marsad.read.language.Edge;
import marsad.read.language.Sentence;
import marsad.read.language.Token;
import marsad.record.How;
import marsad.record.Period;

/** Reads the times of one report, sentence after sentence, since "the next day" hangs on what was told before. */
public final class TimeReader implements Times {
  private static final int REACH = 10; // tokens between "since" and its time
  private static final int BEFORE = 5; // tokens between "deadliest" and "since"
  private final Optional<LocalDate> published;
  private final TimeWords words;
  private final Map<Integer, List<Mention<Period>>> bySentence = new TreeMap<>();

  public static Times read(TimeWords words, SmallNumbers numbers, Document document) {
    return new TimeReader(words, numbers, document);
  }

  private TimeReader(TimeWords words, SmallNumbers numbers, Document document) {
    this.words = words;
    this.published = document.report().published();
    TimeGrammar grammar = new TimeGrammar(words, numbers);
    Against against = new Against(published, Optional.empty(), Optional.empty(), History.is(words, document), false);
    for (Sentence sentence : document.sentences()) {
      List<String> lower = sentence.tokens().stream().map(Token::lower).toList();
      List<Integer> toCome = IntStream.range(0, lower.size()).filter(i -> isToCome(words, lower, i) && !aside(sentence, i)).boxed().toList();
      TimeGrammar.Told told = grammar.read(lower, against.in(!toCome.isEmpty()));
      List<Moment> moments = told.moments();
      if (!toCome.isEmpty() && !moments.isEmpty() && sentence.parsed()) {
        TimeGrammar.Told past = grammar.read(lower, against.in(false));
        moments = moments.stream().map(m -> past.moments().stream().filter(p -> p.from() == m.from() && toCome.stream().noneMatch(i -> Clauses.holds(sentence, i, m.from(), m.to()))).findFirst().orElse(m)).toList();
        told = moments.equals(past.moments()) ? past : told;
      }
      bySentence.put(sentence.index(), moments.stream().map(m -> mention(sentence, m)).toList());
      against = told.next();
    }
  }

  /** "Of their own will", "according to plan": a noun that only says how. */
  private static boolean aside(Sentence sentence, int i) {
    return sentence.parsed() && sentence.token(i).isNoun() && sentence.governor(i).filter(e -> e.base().equals("obl") || e.base().equals("nmod")).isPresent();
  }

  /** "The truce will take effect", "it is to take effect", "talks are due on Monday"; but not "was killed on Thursday due to a mine". */
  private static boolean isToCome(TimeWords words, List<String> lower, int i) {
    boolean before = i > 0 && (lower.get(i).equals("to") && words.in("is", lower.get(i - 1)) || words.in("to-come-if-be", lower.get(i)) && words.in("be", lower.get(i - 1)));
    return before || words.in("to-come", lower.get(i)) && !told(words, lower, i);
  }

  /** "Only to be driven out the next day": the day after the one told last, not one to come. */
  private static boolean told(TimeWords words, List<String> lower, int i) {
    return i > 0 && (words.at("anchor", lower, i - 1).isPresent() || words.at("told", lower, i - 1)
        .filter(h -> h.to() > i && Stream.of("unit", "part", "month", "weekday", "season").anyMatch(sort -> words.at(sort, lower, h.to()).isPresent())).isPresent());
  }

  private static Mention<Period> mention(Sentence sentence, Moment moment) {
    How how = moment.sort().equals("anchor") ? How.RESOLVED : How.STATED;
    return new Mention<>(moment.period(), moment.from(), moment.to(), moment.to() - 1, how, List.of(sentence.at(moment.from(), moment.to())));
  }

  @Override
  public List<Mention<Period>> in(Sentence sentence) {
    return bySentence.getOrDefault(sentence.index(), List.of());
  }

  /** "The deadliest clash since the fighting of April 2016": the time of what it is compared with. */
  private static boolean compared(Sentence sentence, int trigger, int time) {
    int since = time;
    while (since > 0 && time - since < REACH && !sentence.token(since).lower().equals("since") && !sentence.token(since).form().matches("[,;:]")) {
      since--;
    }
    boolean most = sentence.tokens().subList(Math.max(0, since - BEFORE), since).stream().anyMatch(t -> t.pos().matches("JJS|RBS") && !t.lower().equals("least") && !share(sentence, t.index()));
    return sentence.token(since).lower().equals("since") && most && trigger < since;
  }

  /** "Most of the province": a share, no comparison. */
  private static boolean share(Sentence sentence, int most) {
    return most + 1 < sentence.size() && sentence.token(most + 1).lower().equals("of") && sentence.dependents(most, "nmod").stream().anyMatch(e -> e.dependent() > most);
  }

  /** "Captured a village near Azaz, which it had left in May": the time of what a name is known for. */
  private static boolean aside(Sentence sentence, int trigger, Mention<Period> time) {
    int at = sentence.parsed() ? Clauses.top(sentence, time.from(), time.to()) : -1;
    for (int steps = 0; at >= 0 && steps < sentence.size(); steps++) {
      Optional<Edge> up = sentence.governor(at).filter(e -> e.governor() >= 0);
      if (up.filter(e -> e.relation().equals("acl:relcl") && named(sentence, e.governor())).isPresent() && trigger != at && !sentence.below(trigger, at)) {
        return true;
      }
      at = up.map(Edge::governor).orElse(-1);
    }
    return false;
  }

  private static boolean named(Sentence sentence, int noun) {
    return sentence.token(noun).entity().matches("LOCATION|PERSON") || sentence.governor(noun).filter(e -> e.base().equals("appos") && e.governor() >= 0 && sentence.token(e.governor()).entity().matches("LOCATION|PERSON")).isPresent();
  }

  /** "The army said Wednesday", "said on Wednesday": when it was said, which dates what is said only where nothing else does. */
  private boolean speech(Sentence sentence, int trigger, int from) {
    int before = from > 0 && words.in("of-day", sentence.token(from - 1).lower()) ? from - 2 : from - 1;
    return before >= 0 && before != trigger && words.in("said", sentence.token(before).lower());
  }

  @Override
  public Found<Optional<Period>> of(Sentence sentence, int trigger, boolean ongoing) {
    Optional<Mention<Period>> said = in(sentence).stream().filter(m -> !compared(sentence, trigger, m.from()) && !aside(sentence, trigger, m)).filter(m -> Clauses.between(sentence, trigger, m.from(), m.to()) < 3)
        .min(Comparator.comparing((Mention<Period> m) -> speech(sentence, trigger, m.from())).thenComparingInt(m -> Clauses.distance(sentence, trigger, m.from(), m.to())));
    if (said.isPresent()) {
      Mention<Period> m = said.get();
      return new Found<>(Optional.of(m.value()), m.how(), m.spans());
    }
    return Found.byDefault(Optional.of(published.map(Period::until).orElseGet(Period::unknown)));
  }
}
