// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import marsad.read.Context;
import marsad.read.Mention;
import marsad.read.language.Sentence;
import marsad.record.Act;
import marsad.record.Actor;
import marsad.record.Evidence;
import marsad.record.How;
import marsad.record.Period;
import marsad.record.Quote;
import marsad.record.Says;
import marsad.record.Span;
import marsad.record.Statement;
import marsad.record.Telling;

/** Another party's toll of an incident that the report has told already: a claim about it, no incident of its own. */
final class Accounts {
  private final Context context;

  Accounts(Context context) {
    this.context = context;
  }

  /** The claims about one event, in the order of the text; ids begin with that of the event. */
  List<Statement> of(Draft draft, String about) {
    List<Statement> claims = new ArrayList<>();
    for (Draft account : draft.accounts) {
      for (List<String> chain : account.chains.value()) {
        claims.add(claim(account, chain, about, about + "c" + claims.size()));
      }
    }
    return claims;
  }

  private Statement claim(Draft account, List<String> chain, String about, String id) {
    List<Span> who = account.chains.spans();
    Evidence evidence = Evidence.none().with("/act", How.STATED, account.kindSpans).with("/speaker", account.chains.how(), who).with("/when", How.DEFAULT, List.of())
        .with("/says", How.STATED, account.harm.stream().flatMap(h -> h.spans().stream()).distinct().toList());
    List<String> passedOn = chain.subList(1, chain.size());
    for (int i = 0; i < passedOn.size(); i++) {
      evidence = evidence.with("/chains/0/" + i, account.chains.how(), who);
    }
    Optional<Period> said = Optional.of(context.document().report().published().map(Period::day).orElse(Period.unknown()));
    Telling told = new Telling(id, quote(account), List.of(), passedOn.isEmpty() ? List.of() : List.of(passedOn), said, false, account.hedged, evidence);
    return new Statement(told, speaker(chain.get(0), who), Act.CLAIM, Optional.empty(), Optional.of(about), Optional.of(Says.harm(account.harm.stream().map(Hurt::harm).toList())), Optional.empty());
  }

  /** From who says it to the last number, inside one sentence. */
  private Quote quote(Draft account) {
    Span here = account.scene.sentence().at();
    List<Span> parts = Stream.of(List.of(account.quote.at()), account.chains.spans(), account.harm.stream().flatMap(h -> h.spans().stream()).toList())
        .flatMap(List::stream).filter(here::contains).toList();
    int start = parts.stream().mapToInt(Span::start).min().orElse(here.start());
    int end = parts.stream().mapToInt(Span::end).max().orElse(here.end());
    return context.document().report().text().quote(new Span(start, end));
  }

  /** The actor whose words stand where the source is named; else one of that name. */
  private Actor speaker(String name, List<Span> spans) {
    Stream<Sentence> told = context.document().parsed().stream().filter(s -> spans.stream().anyMatch(s.at()::overlaps));
    Optional<Actor> known = told.flatMap(s -> context.actors().in(s).stream().filter(m -> m.value().name().equals(name) || spans.stream().anyMatch(s.token(m.head()).at()::overlaps)))
        .map(Mention::value).filter(a -> a.name().equals(name)).findFirst();
    String form = context.document().report().text().at(spans.get(0));
    return known.orElseGet(() -> Actor.named(name, form));
  }
}
