// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.benchmark.roles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import marsad.benchmark.roles.Candidates.Candidate;
import marsad.benchmark.score.Ratio;
import marsad.knowledge.Knowledge;
import marsad.knowledge.Row;
import marsad.knowledge.Shelf;
import marsad.read.language.Edge;
import marsad.read.language.Sentence;
import marsad.read.language.Token;
import marsad.record.Span;
import org.junit.jupiter.api.Test;

class RoleTrainingTest {
  @Test
  void aSignOfWhatIsRightGetsAWeightAndARareOneNone() {
    List<String> rows = trained();
    assertThat(rows.get(0)).isEqualTo("sign\tPerpInd\tPerpOrg\tTarget\tVictim\tWeapon");
    double weapon = Double.parseDouble(rows.stream().filter(r -> r.startsWith("h=petard\t")).findFirst().orElseThrow().split("\t", -1)[5]);
    assertThat(weapon).isPositive();
    assertThat(rows).noneMatch(r -> r.startsWith("m=rare"));
  }

  @Test
  void theSameTextsGiveTheSameWeights() {
    assertThat(trained()).isEqualTo(trained());
  }

  @Test
  void ofPhrasesThatOverlapTheLikeliestIsChosen() {
    List<Candidate> all = List.of(candidate("petard", 4, Set.of()), candidate("big petard", 0, Set.of()), candidate("square", 40, Set.of()));
    assertThat(RoleModel.chosen(all, List.of(1.0, 2.0, -3.0), 0.2)).isEqualTo(Set.of("big petard"));
  }

  @Test
  void anEntityCountsOnce() {
    assertThat(Fillers.compare(List.of(Set.of("bandits", "riders"), Set.of("clerk")), new TreeSet<>(Set.of("bandits", "riders")))).isEqualTo(new Ratio(1, 2, 2));
  }

  @Test
  void aPhraseMayBeginAtAnyWordAndGoOnBehindOf() {
    List<Token> tokens = new ArrayList<>();
    for (String word : List.of("masked/JJ", "members/NNS", "of/IN", "the/DT", "league/NN")) {
      tokens.add(new Token(tokens.size(), word.split("/")[0], word.split("/")[0], word.split("/")[1], "O", new Span(tokens.size() * 9, tokens.size() * 9 + 8)));
    }
    Sentence sentence = new Sentence(0, tokens, List.of(new Edge(-1, 1, "root")), List.of());
    assertThat(Phrase.of(sentence)).extracting(p -> sentence.form(p.from(), p.to())).contains("members", "masked members", "masked members of the league", "league").doesNotContain("the league");
  }

  @Test
  void theWeightsOfTheBenchmarkAreWholeAndHoldNoNames() {
    List<Row> rows = new Shelf.Packed("marsad/benchmark/roles/").need("weights.tsv").rows();
    assertThat(rows).extracting(r -> r.cells().get("sign")).contains(RoleModel.BIAS, RoleModel.LEAST).doesNotHaveDuplicates();
    assertThat(rows).extracting(r -> r.cells().get("sign")).noneMatch(s -> s.matches(".*=(?:bogota|fmln|medellin|lima|galan)\\b.*"));
    assertThat(RoleModel.load(Knowledge.packed())).isNotNull();
  }

  private static List<String> trained() {
    RoleTraining training = new RoleTraining(Knowledge.packed());
    IntStream.range(0, 12).forEach(i -> training.add(List.of(candidate("petard", 0, i == 0 ? Set.of("h=petard", "m=rare") : Set.of("h=petard")), candidate("square", 20, Set.of("h=square"))),
        Map.of("Weapon", List.of(Set.of("petard")))));
    return training.learn(line -> { });
  }

  private static Candidate candidate(String words, int at, Set<String> signs) {
    return new Candidate(words, signs, List.of(new Span(at, at + words.length())), words);
  }
}
