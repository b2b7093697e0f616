// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.link;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import marsad.record.Count;
import marsad.record.Harm;
import marsad.record.Statement;

/**
 * Who says what of an incident. A text that many carry speaks once; an outlet that only passes on what another says is a carrier, not a
 * claimant.
 */
final class Accounts {
  private final Map<String, Family> families;
  private final Claimants nearest;
  private final World world;

  /** @param families by id */
  Accounts(Map<String, Family> families, World world) {
    this.families = families;
    this.nearest = new Claimants(List.copyOf(families.values()));
    this.world = world;
  }

  /** What one claimant says in one record. */
  private record Saying(String key, String claimant, boolean party, List<String> chain, Count count, String record, Member member, boolean hedged) {
    /** Of one text that many tell; another number in it is another telling. */
    String telling() {
      return member.family() + " " + number();
    }

    String number() {
      return count.low() + " " + count.high();
    }
  }

  /** The tolls of an incident, in the guide's order of outcomes and victims. */
  List<Toll> tolls(List<Member> members, List<Incident.Voice> voices) {
    Attribution attribution = new Attribution(members, nearest, world);
    TreeMap<String, List<Saying>> sayings = new TreeMap<>();
    TreeMap<String, Harm> what = new TreeMap<>();
    for (Member member : members) {
      for (Harm harm : member.event().harm()) {
        what.putIfAbsent(Attribution.sort(harm, world), harm);
        for (List<String> line : attribution.of(member, harm)) {
          String claimant = attribution.claimant(line, member);
          sayings.computeIfAbsent(Attribution.sort(harm, world), k -> new ArrayList<>()).add(new Saying(attribution.key(claimant), claimant, false, line,
              harm.count(), member.event().id(), member, member.event().told().hedged()));
        }
      }
    }
    for (Incident.Voice voice : voices) {
      for (Harm harm : voice.statement().says().map(s -> s.harm()).orElse(List.of())) {
        what.putIfAbsent(Attribution.sort(harm, world), harm);
        sayings.computeIfAbsent(Attribution.sort(harm, world), k -> new ArrayList<>()).add(said(voice, harm, members, attribution));
      }
    }
    return what.entrySet().stream().map(e -> Tolls.of(e.getValue(), accounts(sayings.get(e.getKey())))).toList();
  }

  private static Saying said(Incident.Voice voice, Harm harm, List<Member> members, Attribution attribution) {
    Statement statement = voice.statement();
    Member member = members.stream().filter(m -> m.report().equals(voice.report())).findFirst().orElse(members.get(0));
    return new Saying(attribution.key(statement.speaker().name()), statement.speaker().name(), true, statement.told().sources(), harm.count(), statement.id(), member,
        statement.told().hedged());
  }

  /** All who stand behind an incident, each once, as the first that names them writes them. */
  List<String> claimants(List<Member> members) {
    Attribution attribution = new Attribution(members, nearest, world);
    TreeMap<String, String> names = new TreeMap<>();
    members.forEach(m -> attribution.of(m).forEach(line -> names.putIfAbsent(attribution.key(attribution.claimant(line, m)), attribution.claimant(line, m))));
    return names.values().stream().sorted().toList();
  }

  private List<Account> accounts(List<Saying> sayings) {
    TreeMap<String, List<Saying>> byClaimant = new TreeMap<>();
    sayings.forEach(s -> byClaimant.computeIfAbsent(s.key(), k -> new ArrayList<>()).add(s));
    List<Account> accounts = new ArrayList<>();
    byClaimant.values().forEach(all -> accounts.addAll(ofOne(all)));
    accounts.sort(Comparator.comparing((Account a) -> a.asOf().orElse(LocalDate.MAX)).thenComparing(Account::claimant)
        .thenComparing(a -> a.records().get(0)));
    return accounts;
  }

  /** One account for each number that a claimant gave; all but those of the last day are superseded. A copy speaks on the day of what it copies. */
  private List<Account> ofOne(List<Saying> sayings) {
    Map<String, List<Saying>> byCount = new TreeMap<>();
    sayings.forEach(s -> byCount.computeIfAbsent(s.number(), k -> new ArrayList<>()).add(s));
    Map<String, Optional<LocalDate>> days = new HashMap<>();
    sayings.forEach(s -> days.merge(s.telling(), published(s), Accounts::earlier));
    Optional<LocalDate> last = days.values().stream().flatMap(Optional::stream).max(Comparator.naturalOrder());
    return byCount.values().stream().map(same -> {
      boolean old = last.isPresent() && same.stream().map(s -> days.get(s.telling())).noneMatch(d -> d.isEmpty() || d.equals(last));
      return account(sayings.get(0).claimant(), same, old);
    }).toList();
  }

  private static Optional<LocalDate> published(Saying saying) {
    return saying.member().carrier().published();
  }

  /** The earlier day; a telling of which one copy is dated is of that day. */
  private static Optional<LocalDate> earlier(Optional<LocalDate> one, Optional<LocalDate> other) {
    return Stream.of(one, other).flatMap(Optional::stream).min(Comparator.naturalOrder());
  }

  /** @param claimant the name under which all of the claimant's accounts stand */
  private Account account(String claimant, List<Saying> same, boolean superseded) {
    Saying first = same.get(0);
    TreeSet<Carrier> carriers = new TreeSet<>();
    for (Saying saying : same) {
      carriers.add(saying.member().carrier());
      Family family = families.get(saying.member().family());
      if (family != null) {
        family.carriers().stream().filter(c -> c.report().equals(saying.member().report())).forEach(carriers::add);
      }
    }
    Optional<LocalDate> asOf = carriers.stream().map(Carrier::published).flatMap(Optional::stream).min(Comparator.naturalOrder());
    return new Account(claimant, first.party(), first.chain(), asOf, first.count(),
        same.stream().map(Saying::record).distinct().toList(), List.copyOf(carriers), same.stream().allMatch(Saying::hedged), superseded);
  }
}
