// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.link;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import marsad.record.Actor;
import marsad.record.Harm;

/**
 * Whom the records of one incident go back to. Copies of a text speak through those whom the first of them names: to leave a source out, or to
 * put it in other words, makes no second one. Who passes on what another text of the incident tells has it from those whom that text names.
 */
final class Attribution {
  private static final Pattern SHORT_FORM = Pattern.compile(" *\\([^)]*\\) *$");
  private final Claimants nearest;
  private final World world;
  private final Map<String, Member> firstOfFamily = new HashMap<>(); // that names somebody, by family and what it tells
  private final Map<String, Member> firstOfPublisher = new HashMap<>(); // likewise, by outlet or agency

  /** @param members of one incident, in order of publication */
  Attribution(List<Member> members, Claimants nearest, World world) {
    this.nearest = nearest;
    this.world = world;
    for (Member member : members) {
      if (members.size() > 1 && !named(member).isEmpty()) {
        Stream.concat(Stream.of(""), member.event().harm().stream().map(h -> what(h, world))).forEach(what -> {
          firstOfFamily.putIfAbsent(member.family() + "\n" + what, member);
          Stream.of(member.carrier().agency(), member.carrier().outlet()).flatMap(Optional::stream)
              .forEach(p -> firstOfPublisher.putIfAbsent(key(p) + "\n" + what, member));
        });
      }
    }
  }

  /** What a harm is of, whatever its number. */
  static String sort(Harm harm, World world) {
    return digits(harm.outcome().ordinal()) + digits(harm.who().ordinal()) + harm.side().map(world::key).orElse("");
  }

  /** In the order of the numbers; asked for a million times and more. */
  private static String digits(int number) {
    return (number < 10 ? "0" : "") + number + " ";
  }

  private static String what(Harm harm, World world) {
    return sort(harm, world) + " " + harm.count().low() + " " + harm.count().high();
  }

  /** Independent lines behind a record, nearest to the fact first; a report's own voice is one with nobody in it. */
  List<List<String>> of(Member member) {
    return lines(member, "");
  }

  /** Lines behind one number of a record. */
  List<List<String>> of(Member member, Harm harm) {
    return lines(member, what(harm, world));
  }

  private List<List<String>> lines(Member member, String what) {
    Member own = named(member).isEmpty() ? firstOfFamily.getOrDefault(member.family() + "\n", member) : member;
    List<List<String>> lines = named(firstOfFamily.getOrDefault(member.family() + "\n" + what, own));
    return lines.isEmpty() ? List.of(List.of()) : lines.stream().flatMap(line -> passedOn(line, member, what)).distinct().toList();
  }

  /** A line that begins with who published another text here goes on where that text has it from. */
  private Stream<List<String>> passedOn(List<String> line, Member member, String what) {
    Optional<Member> from = Optional.ofNullable(firstOfPublisher.get(key(line.get(0)) + "\n" + what)).filter(f -> !f.family().equals(member.family()));
    List<List<String>> beyond = from.stream().flatMap(f -> named(f).stream()).filter(b -> !key(b.get(0)).equals(key(line.get(0)))).toList();
    return beyond.isEmpty() ? Stream.of(line) : beyond.stream().map(b -> Stream.concat(b.stream(), line.stream()).toList());
  }

  private static List<List<String>> named(Member member) {
    return member.event().told().chains().stream().filter(c -> !c.isEmpty()).toList();
  }

  /** Who stands at the near end of a line. */
  String claimant(List<String> line, Member member) {
    return nearest.nearest(line, member.family(), member.carrier());
  }

  /** The same for all names of one claimant, with or without its short form in brackets. */
  String key(String claimant) {
    String bare = claimant.indexOf('(') < 0 ? claimant : SHORT_FORM.matcher(claimant).replaceFirst("");
    return world.key(new Actor(bare.isEmpty() ? claimant : bare, List.of(), Optional.empty()));
  }
}
