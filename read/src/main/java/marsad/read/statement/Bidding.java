// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.statement;

import marsad.read.language.Edge;
import marsad.read.language.Sentence;
import marsad.read.language.Token;

/** Whether a clause bids somebody do something by its form alone: "insists that the talks be held", "Stop the shelling", he said. */
record Bidding(Sentence sentence, SaidWords words) {
  boolean is(int content) {
    return subjunctive(content) || imperative(content);
  }

  private boolean subjunctive(int content) {
    boolean subject = !sentence.children(content, "nsubj", "nsubj:pass").isEmpty();
    boolean free = sentence.children(content, "aux").isEmpty();
    boolean that = sentence.children(content, "mark").stream().anyMatch(e -> e.dependent() < content && sentence.token(e.dependent()).pos().equals("IN"));
    boolean bare = sentence.token(content).pos().equals("VB") || sentence.children(content, "aux:pass", "cop").stream().map(Edge::dependent).anyMatch(i -> sentence.token(i).pos().equals("VB"));
    return subject && free && that && bare;
  }

  /** A bare verb at the very beginning of a quotation or of the sentence. */
  private boolean imperative(int content) {
    Token token = sentence.token(content);
    boolean opens = content == 0 || sentence.token(content - 1).form().matches("[\"“«]|''|``");
    boolean bare = token.pos().equals("VB") && sentence.children(content, "nsubj", "nsubj:pass", "aux", "mark").isEmpty();
    return opens && bare && !words.is("idle", token.lower());
  }
}
