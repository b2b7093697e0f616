// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import marsad.knowledge.Knowledge;
import marsad.knowledge.frame.Lexicon;
import marsad.read.Models;
import org.junit.jupiter.api.Test;

/** The examples that the rows of frames.tsv and harm-words.tsv bring are read as they say. */
class FrameExamplesTest {
  @Test
  void everyExampleOfAFrameIsReadAsItsRowSays() {
    Knowledge knowledge = Knowledge.packed();
    FrameExamples examples = new FrameExamples(Models.reader());

    List<String> failures = Lexicon.load(knowledge.language()).frames().all().stream().filter(f -> f.example().isPresent())
        .map(f -> examples.failure(f.example().get()).map(m -> f.id() + ": " + m)).flatMap(Optional::stream).toList();

    assertThat(failures).isEmpty();
  }
}
