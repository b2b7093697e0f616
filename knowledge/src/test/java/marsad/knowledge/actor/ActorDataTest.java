// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.knowledge.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import marsad.knowledge.Knowledge;
import marsad.knowledge.Row;
import org.junit.jupiter.api.Test;

/** The rows of the tables agree with one another. */
class ActorDataTest {
  private static final Knowledge KNOWLEDGE = Knowledge.packed();
  private static final ActorIndex INDEX = ActorIndex.load(KNOWLEDGE);

  @Test
  void parentsExist() {
    assertThat(INDEX.all()).allSatisfy(e -> assertThat(e.parents()).as(e.id()).allSatisfy(p -> assertThat(INDEX.byId(p)).as(p).isPresent()));
  }

  @Test
  void nothingIsItsOwnAncestor() {
    assertThat(INDEX.all()).noneMatch(e -> e.parents().stream().anyMatch(p -> INDEX.isWithin(p, e.id())));
  }

  @Test
  void eachRowNamesItsSource() {
    assertThat(INDEX.all()).filteredOn(e -> e.source().isEmpty()).isEmpty();
  }

  @Test
  void acledNumbersAreThoseOfAcled() {
    assertThat(INDEX.all()).filteredOn(e -> e.acledInter().filter(n -> n < 1 || n > 8).isPresent()).isEmpty();
  }

  @Test
  void enoughAreKnown() {
    assertThat(INDEX.all().stream().filter(e -> e.theatre().filter("syria"::equals).isPresent()).count()).isGreaterThanOrEqualTo(200);
    assertThat(INDEX.all().stream().filter(e -> e.theatre().isEmpty() && !e.id().startsWith("state-")).count()).isGreaterThanOrEqualTo(300);
    assertThat(Offices.load(KNOWLEDGE).all()).hasSizeGreaterThanOrEqualTo(300);
    assertThat(ActorClasses.load(KNOWLEDGE).all()).hasSizeGreaterThanOrEqualTo(250);
  }

  /** One form may have two owners only where their days or their countries tell them apart. */
  @Test
  void noFormHasTwoOwnersAtATime() {
    Map<String, List<ActorEntry>> owners = new TreeMap<>();
    INDEX.all().stream().filter(e -> !e.id().startsWith("state-"))
        .forEach(e -> e.names().stream().map(n -> String.join(" ", Forms.of(n))).distinct()
            .forEach(n -> owners.computeIfAbsent(n, k -> new ArrayList<>()).add(e)));
    List<String> clashes = new ArrayList<>();
    owners.forEach((form, entries) -> {
      for (ActorEntry a : entries) {
        for (ActorEntry b : entries) {
          boolean apart = a.country().isPresent() && b.country().isPresent() && !a.country().equals(b.country());
          if (a.id().compareTo(b.id()) < 0 && !apart && a.valid().overlaps(b.valid())) {
            clashes.add(form + ": " + a.id() + ", " + b.id());
          }
        }
      }
    });
    assertThat(clashes).isEmpty();
  }

  @Test
  void officesAreOfKnownActors() {
    assertThat(Offices.load(KNOWLEDGE).all()).allSatisfy(o -> assertThat(INDEX.byId(o.organisation())).as(o.organisation()).isPresent());
  }

  @Test
  void outletsHaveOneIdEach() {
    List<Outlet> all = Outlets.load(KNOWLEDGE).all();
    assertThat(all.stream().map(Outlet::id)).doesNotHaveDuplicates();
    assertThat(all).hasSizeGreaterThanOrEqualTo(200);
  }

  @Test
  void rolesOfTheatresAreActors() {
    assertThat(INDEX.theatres()).allSatisfy(t -> t.roles().values().forEach(ids -> assertThat(ids).allSatisfy(id -> assertThat(INDEX.byId(id)).as(id).isPresent())));
  }

  @Test
  void eachForceNounIsReadInItsExample() {
    List<String> unread = KNOWLEDGE.language().need("force-nouns.tsv").rows().stream()
        .filter(row -> readForce(row).isEmpty()).map(row -> row.need("noun") + ": " + row.need("example")).toList();
    assertThat(unread).isEmpty();
  }

  private Optional<Match> readForce(Row row) {
    List<String> words = tokens(row.need("example"));
    return INDEX.scan(words, Setting.UNKNOWN).stream().filter(m -> m.how() == Match.How.COMPOSED || m.how() == Match.How.NAME)
        .filter(m -> row.yes("happening") || String.join(" ", words.subList(m.from(), m.to())).endsWith(row.need("noun"))).findFirst();
  }

  @Test
  void eachClassIsReadInItsExample() {
    ActorClasses classes = ActorClasses.load(KNOWLEDGE);
    List<String> unread = classes.all().stream()
        .filter(c -> classes.scan(tokens(c.example()).stream().map(ActorDataTest::uncapitalised).toList()).stream().noneMatch(m -> same(m.found(), c)))
        .map(c -> c.lemma() + ": " + c.example()).toList();
    assertThat(unread).isEmpty();
  }

  private static boolean same(ActorClass found, ActorClass wanted) {
    return found.lemma().equals(wanted.lemma()) || found.name().equals(wanted.name());
  }

  @Test
  void eachSourceWordAndTitleStandsInItsExample() {
    Outlets outlets = Outlets.load(KNOWLEDGE);
    assertThat(outlets.classes().stream().filter(c -> !inExample(c.example(), c.lemma())).map(Outlets.SourceClass::lemma)).isEmpty();
    assertThat(Titles.load(KNOWLEDGE).all().stream().filter(t -> !inExample(t.example(), t.lemma())).map(Titles.Title::lemma)).isEmpty();
    assertThat(outlets.sourceClass("military sources")).map(Outlets.SourceClass::name).isEqualTo(Optional.of("military sources"));
  }

  private static boolean inExample(String example, String lemma) {
    String stem = lemma.endsWith("y") || lemma.endsWith("man") || lemma.endsWith("people") ? lemma.substring(0, lemma.length() - 2) : lemma;
    return example.toLowerCase(Locale.ROOT).contains(stem.toLowerCase(Locale.ROOT));
  }

  private static String uncapitalised(String word) {
    return word.length() > 1 && Character.isLowerCase(word.charAt(1)) ? word.toLowerCase(Locale.ROOT) : word;
  }

  static List<String> tokens(String sentence) {
    return List.of(sentence.replaceAll("([.,;()])", " $1 ").replace("-", " - ").replaceAll("'s\\b", " 's").strip().split("\\s+"));
  }

}
