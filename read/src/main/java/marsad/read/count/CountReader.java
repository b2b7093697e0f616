// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.count;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import marsad.read.Counts;
import marsad.read.Document;
import marsad.read.Mention;
import marsad.read.language.Sentence;
import marsad.read.language.Token;
import marsad.record.Count;
import marsad.record.How;

/** Reads the counts of one report. */
public final class CountReader implements Counts {

  public static Counts read(Document document) {
    return new CountReader();
  }

  private CountReader() {}

  @Override
  public List<Mention<Count>> in(Sentence sentence) {
    List<Mention<Count>> all = new ArrayList<>();
    for (Token token : sentence.tokens()) {
      if (token.pos().equals("CD") && token.form().matches("[0-9]{1,9}")) {
        int head = sentence.governor(token.index()).filter(e -> e.base().equals("nummod")).map(e -> e.governor()).orElse(token.index());
        all.add(new Mention<>(Count.exactly(Long.parseLong(token.form())).in(token.form()), token.index(), token.index() + 1, head, How.STATED, List.of(token.at())));
      }
    }
    return all;
  }

  @Override
  public Optional<Mention<Count>> on(Sentence sentence, int noun) {
    return in(sentence).stream().filter(m -> m.head() == noun).findFirst();
  }
}
