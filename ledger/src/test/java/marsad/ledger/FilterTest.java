// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class FilterTest {

  @Test
  void aFilterIsPrintedInOneOrderAndKeysTwiceMeanEither() {
    Filter filter = Filter.parse("?to=2020-03-01&kind=shelling&kind=air-strike&place=Kafr+Nabl&kind=shelling");
    assertThat(filter.toString()).isEqualTo("kind=air-strike&kind=shelling&place=Kafr+Nabl&to=2020-03-01");
    assertThat(filter.all(Filter.Key.KIND)).containsExactly("air-strike", "shelling");
  }

  @Test
  void emptyFieldsOfAFormAreLeftOut() {
    assertThat(Filter.parse("kind=&place=&q=").toString()).isEmpty();
    assertThat(Filter.parse("")).isEqualTo(Filter.all());
  }

  @Test
  void errorsNameTheKeyAndWhatIsPossible() {
    assertThatThrownBy(() -> Filter.parse("colour=red")).hasMessageContaining("colour").hasMessageContaining("kind, place, from");
    assertThatThrownBy(() -> Filter.parse("kind=battle")).hasMessageContaining("battle").hasMessageContaining("armed-clash");
    assertThatThrownBy(() -> Filter.parse("from=yesterday")).hasMessageContaining("2020-02-29");
    assertThatThrownBy(() -> Filter.parse("from=2020-01-01&from=2020-01-02")).hasMessageContaining("one value");
    assertThatThrownBy(() -> Filter.parse("bbox=1,2,3")).hasMessageContaining("west,south,east,north");
    assertThatThrownBy(() -> Filter.parse("shelling")).hasMessageContaining("key=value");
    assertThatThrownBy(() -> Filter.parse("q=%zz")).hasMessageContaining("%25");
  }

  @Property(tries = 200)
  void whatIsPrintedIsReadAgain(@ForAll("filters") Filter filter) {
    assertThat(Filter.parse(filter.toString())).isEqualTo(filter);
    assertThat(filter.toString()).matches("\\p{ASCII}*");
  }

  @Provide
  Arbitrary<Filter> filters() {
    Arbitrary<List<String>> words = Arbitraries.of("a", "&", "=", "+", "%", "a b", "قصف", "é", "💥", "%41", ",", "?").list().ofMinSize(1).ofMaxSize(5)
        .map(parts -> String.join("", parts)).list().ofMaxSize(3);
    return words.flatMap(places -> words.map(q -> {
      Map<Filter.Key, List<String>> values = new EnumMap<>(Filter.Key.class);
      values.put(Filter.Key.PLACE, places);
      values.put(Filter.Key.Q, q);
      values.put(Filter.Key.BBOX, List.of("35.5,34.9,37.5,36.9"));
      return new Filter(values);
    }));
  }
}
