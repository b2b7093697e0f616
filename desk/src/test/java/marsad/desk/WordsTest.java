// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import marsad.desk.view.Words;
import marsad.record.Kind;
import marsad.record.Metric;
import marsad.record.Outcome;
import marsad.record.Precision;
import marsad.record.Predicate;
import marsad.record.Status;
import marsad.record.Term;
import marsad.record.Victims;
import org.junit.jupiter.api.Test;

class WordsTest {
  private static final Pattern ASKED = Pattern.compile("(?:s|words(?:\\(\\))?|s\\.words\\(\\)|pages\\.words\\(ctx\\))\\.(t|count)\\(\"([a-z0-9.-]+)\"[,)]");
  private final Map<String, Words> all = Words.all();

  @Test
  void everyWordThatPagesAskForIsThere() throws IOException {
    TreeSet<String> missing = new TreeSet<>();
    for (Path root : List.of(Path.of("src/main/jte"), Path.of("src/main/java"))) {
      try (Stream<Path> files = Files.walk(root)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          Matcher asked = ASKED.matcher(Files.readString(file));
          while (asked.find()) {
            List<String> keys = asked.group(1).equals("t") ? List.of(asked.group(2)) : List.of(asked.group(2) + ".one", asked.group(2) + ".many");
            keys.stream().filter(k -> all.get("en").find(k).isEmpty()).forEach(missing::add);
          }
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void bothLanguagesHaveEveryWordAndTheSameGaps() {
    Words english = all.get("en");
    Words arabic = all.get("ar");
    assertThat(arabic.direction()).isEqualTo("rtl");
    for (String key : english.keys()) {
      assertThat(arabic.find(key)).as(key).isPresent();
      assertThat(gaps(english.find(key).orElseThrow())).as(key).containsAll(gaps(arabic.find(key).orElseThrow()));
    }
  }

  private static TreeSet<String> gaps(String text) {
    TreeSet<String> gaps = new TreeSet<>();
    Matcher gap = Pattern.compile("\\{\\d}").matcher(text);
    while (gap.find()) {
      gaps.add(gap.group());
    }
    return gaps;
  }

  @Test
  void theNounFollowsTheNumber() {
    assertThat(java.util.stream.LongStream.of(0, 1, 2, 3, 10, 11, 39, 100, 109, 1011).mapToObj(n -> all.get("ar").count("reports", n))).containsExactly("0 تقرير", "تقرير واحد",
        "تقريران", "3 تقارير", "10 تقارير", "11 تقريراً", "39 تقريراً", "100 تقرير", "109 تقارير", "1,011 تقريراً");
    assertThat(all.get("en").count("reports", 2)).isEqualTo("2 reports");
    assertThat(all.get("en").harmed("1", Victims.CHILD, Outcome.KILLED)).isEqualTo("1 child killed");
    assertThat(all.get("en").harmed("1–2", Victims.UNKNOWN, Outcome.KILLED)).isEqualTo("1–2 killed");
  }

  @Test
  void aNameThatRunsTheOtherWayIsSetApart() {
    assertThat(all.get("ar").within("Red Front")).isEqualTo("\u2068Red Front\u2069");
    assertThat(all.get("ar").within("حماة")).isEqualTo("حماة");
    assertThat(all.get("en").within("Hama")).isEqualTo("Hama");
    assertThat(all.get("en").within("حماة")).isEqualTo("\u2068حماة\u2069");
  }

  @Test
  void everyTermOfTheGuideHasAWord() {
    has("kind", Term.terms(Kind.class));
    has("status", Term.terms(Status.class));
    has("outcome", Term.terms(Outcome.class));
    has("victims", Term.terms(Victims.class));
    has("precision", Term.terms(Precision.class));
    has("predicate", Term.terms(Predicate.class));
    has("metric", Term.terms(Metric.class));
  }

  private void has(String group, List<String> terms) {
    terms.forEach(t -> assertThat(all.get("en").find(group + "." + t)).as(group + "." + t).isPresent());
  }
}
