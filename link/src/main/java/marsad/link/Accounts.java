// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.link;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
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

  /** @param families by id */
  Accounts(Map<String, Family> families) {
    this.families = families;
    this.nearest = new Claimants(List.copyOf(families.values()));
  }

  /** What one claimant says in one record. */
  private record Saying(String claimant, boolean party, List<String> chain, Count count, String record, Member member, boolean hedged) {
    Optional<LocalDate> day() {
      return member.carrier().published();
    }
  }

  /** The tolls of an incident, in the guide's order of outcomes and victims. */
  List<Toll> tolls(List<Member> members, List<Incident.Voice> voices, World world) {
    TreeMap<String, List<Saying>> sayings = new TreeMap<>();
    TreeMap<String, Harm> what = new TreeMap<>();
    for (Member member : members) {
      for (Harm harm : member.event().harm()) {
        what.putIfAbsent(key(harm, world), harm);
        for (List<String> chain : chains(member)) {
          sayings.computeIfAbsent(key(harm, world), k -> new ArrayList<>()).add(new Saying(claimant(chain, member), false, chain,
              harm.count(), member.event().id(), member, member.event().told().hedged()));
        }
      }
    }
    for (Incident.Voice voice : voices) {
      for (Harm harm : voice.statement().says().map(s -> s.harm()).orElse(List.of())) {
        what.putIfAbsent(key(harm, world), harm);
        sayings.computeIfAbsent(key(harm, world), k -> new ArrayList<>()).add(said(voice, harm, members));
      }
    }
    return what.entrySet().stream().map(e -> Tolls.of(e.getValue(), accounts(sayings.get(e.getKey())))).toList();
  }

  private static Saying said(Incident.Voice voice, Harm harm, List<Member> members) {
    Statement statement = voice.statement();
    Member member = members.stream().filter(m -> m.report().equals(voice.report())).findFirst().orElse(members.get(0));
    return new Saying(statement.speaker().name(), true, statement.told().sources(), harm.count(), statement.id(), member,
        statement.told().hedged());
  }

  private static String key(Harm harm, World world) {
    return String.format(java.util.Locale.ROOT, "%02d %02d %s", harm.outcome().ordinal(), harm.who().ordinal(),
        harm.side().map(world::key).orElse(""));
  }

  /** Independent lines of information; a report's own voice is one with nobody in it. */
  static List<List<String>> chains(Member member) {
    List<List<String>> chains = member.event().told().chains().stream().filter(c -> !c.isEmpty()).toList();
    return chains.isEmpty() ? List.of(List.of()) : chains;
  }

  private String claimant(List<String> chain, Member member) {
    return nearest.nearest(chain, member.family(), member.carrier());
  }

  /** All who stand behind an incident, each once. */
  TreeSet<String> claimants(List<Member> members) {
    TreeSet<String> names = new TreeSet<>();
    members.forEach(m -> chains(m).forEach(c -> names.add(Names.fold(claimant(c, m)))));
    return names;
  }

  private List<Account> accounts(List<Saying> sayings) {
    TreeMap<String, List<Saying>> byClaimant = new TreeMap<>();
    sayings.forEach(s -> byClaimant.computeIfAbsent(Names.fold(s.claimant()), k -> new ArrayList<>()).add(s));
    List<Account> accounts = new ArrayList<>();
    byClaimant.values().forEach(all -> accounts.addAll(ofOne(all)));
    accounts.sort(Comparator.comparing((Account a) -> a.asOf().orElse(LocalDate.MAX)).thenComparing(Account::claimant)
        .thenComparing(a -> a.records().get(0)));
    return accounts;
  }

  /** One account for each number that a claimant gave; all but those of the last day are superseded. */
  private List<Account> ofOne(List<Saying> sayings) {
    Map<String, List<Saying>> byCount = new TreeMap<>();
    sayings.forEach(s -> byCount.computeIfAbsent(s.count().low() + " " + s.count().high(), k -> new ArrayList<>()).add(s));
    Optional<LocalDate> last = sayings.stream().map(Saying::day).flatMap(Optional::stream).max(Comparator.naturalOrder());
    return byCount.values().stream().map(same -> {
      boolean old = last.isPresent() && same.stream().map(Saying::day).noneMatch(d -> d.isEmpty() || d.equals(last));
      return account(same, old);
    }).toList();
  }

  private Account account(List<Saying> same, boolean superseded) {
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
    return new Account(first.claimant(), first.party(), first.chain(), asOf, first.count(),
        same.stream().map(Saying::record).distinct().toList(), List.copyOf(carriers), same.stream().allMatch(Saying::hedged), superseded);
  }
}
