// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.language.arc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import edu.stanford.nlp.ling.TaggedWord;
import edu.stanford.nlp.parser.nndep.DependencyParser;
import edu.stanford.nlp.trees.TypedDependency;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ArcParserTest {
  private static final String MODEL = "edu/stanford/nlp/models/parser/nndep/english_UD.gz";
  private static final List<String> SENTENCES = List.of(
      "Gunmen/NNS shot/VBD dead/JJ three/CD traders/NNS near/IN the/DT river/NN port/NN on/IN Monday/NNP ,/, police/NNS said/VBD ./.",
      "The/DT army/NN ,/, which/WDT had/VBD lost/VBN two/CD outposts/NNS ,/, shelled/VBD Qzxvale/NNP and/CC denied/VBD that/IN civilians/NNS were/VBD hit/VBN ./.",
      "Clashes/NNS between/IN herders/NNS and/CC a/DT militia/NN that/WDT left/VBD at/IN least/JJS 12/CD people/NNS dead/JJ have/VBP spread/VBN to/TO the/DT hills/NNS",
      "No/DT !/.",
      "``/`` They/PRP will/MD be/VB back/RB ,/, ''/'' the/DT mayor/NN of/IN the/DT town/NN 's/POS old/JJ quarter/NN warned/VBD");

  private final ArcParser parser = ArcParser.load(ArcParser.packed(MODEL));

  @Test
  void findsTheTreesThatTheModelsOwnParserFinds() {
    DependencyParser theirs = DependencyParser.loadFromModelFile(MODEL);
    for (String sentence : SENTENCES) {
      List<TypedDependency> dependencies = theirs.predict(words(sentence)).typedDependencies().stream().sorted(Comparator.comparingInt(d -> d.dep().index())).toList();
      assertThat(arcs(sentence)).as(sentence)
          .isEqualTo(dependencies.stream().map(d -> new ArcParser.Arc(d.gov().index(), d.reln().toString())).toList());
    }
  }

  @Test
  void whatIsKeptOfSentencesBeforeChangesNothing() {
    List<List<ArcParser.Arc>> first = SENTENCES.stream().map(this::arcs).collect(Collectors.toList());
    assertThat(SENTENCES.parallelStream().map(this::arcs).toList()).isEqualTo(first);
  }

  @Test
  void everyWordHangsOnOneRoot() {
    assertThat(arcs(SENTENCES.get(1)).stream().filter(a -> a.head() == 0)).hasSize(1);
    assertThat(parser.parse(List.of(), List.of())).isEmpty();
  }

  @Test
  void aMissingModelIsNamed() {
    assertThatThrownBy(() -> ArcParser.packed("no/such.gz").pack().get()).hasMessageContaining("no/such.gz").hasMessageContaining("class path");
  }

  private List<ArcParser.Arc> arcs(String sentence) {
    return parser.parse(words(sentence).stream().map(TaggedWord::word).toList(), words(sentence).stream().map(TaggedWord::tag).toList());
  }

  private static List<TaggedWord> words(String sentence) {
    return Arrays.stream(sentence.split(" ")).map(w -> new TaggedWord(w.substring(0, w.lastIndexOf('/')), w.substring(w.lastIndexOf('/') + 1))).toList();
  }
}
