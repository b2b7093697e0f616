// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.language;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import marsad.record.Span;

/**
 * A sentence: its tokens, its tree of basic dependencies (each token has one governor) and its graph of enhanced ones (shared subjects,
 * prepositions in the relation). A sentence that cannot matter is never parsed and has no edges.
 */
public final class Sentence {
  private final int index;
  private final List<Token> tokens;
  private final List<Edge> basic;
  private final List<Edge> enhanced;
  private final List<List<Edge>> down;
  private final List<List<Edge>> downEnhanced;
  private final List<List<Edge>> upEnhanced;
  private final Edge[] up;

  public Sentence(int index, List<Token> tokens, List<Edge> basic, List<Edge> enhanced) {
    this.index = index;
    this.tokens = List.copyOf(tokens);
    this.basic = List.copyOf(basic);
    this.enhanced = List.copyOf(enhanced);
    this.down = lists();
    this.downEnhanced = lists();
    this.upEnhanced = lists();
    this.up = new Edge[tokens.size()];
    for (Edge edge : basic) {
      up[edge.dependent()] = edge;
      if (edge.governor() >= 0) {
        down.get(edge.governor()).add(edge);
      }
    }
    for (Edge edge : enhanced) {
      upEnhanced.get(edge.dependent()).add(edge);
      if (edge.governor() >= 0) {
        downEnhanced.get(edge.governor()).add(edge);
      }
    }
  }

  private List<List<Edge>> lists() {
    List<List<Edge>> lists = new ArrayList<>();
    tokens.forEach(t -> lists.add(new ArrayList<>()));
    return lists;
  }

  /** Number of the sentence in its report, from 0. */
  public int index() {
    return index;
  }

  public List<Token> tokens() {
    return tokens;
  }

  /** True for the report's title: what is told first, without a full stop. */
  public boolean title() {
    return index() <= 1 && !Set.of(".", "''", "-RRB-").contains(token(size() - 1).pos());
  }

  public Token token(int i) {
    return tokens.get(i);
  }

  public int size() {
    return tokens.size();
  }

  public boolean parsed() {
    return !basic.isEmpty();
  }

  public List<Edge> basic() {
    return basic;
  }

  public List<Edge> enhanced() {
    return enhanced;
  }

  /** The whole sentence's place in the text. */
  public Span at() {
    return at(0, tokens.size());
  }

  /** The place in the text of the tokens from {@code from} up to, without, {@code to}. */
  public Span at(int from, int to) {
    return new Span(tokens.get(from).at().start(), tokens.get(to - 1).at().end());
  }

  /** True where nothing but a lost hyphen parts a token from the next ("al" and "Bab" of "alBab"). */
  public boolean joined(int at) {
    return at + 1 < size() && Glued.joined(token(at), token(at + 1));
  }

  /** The words of the tokens from {@code from} up to, without, {@code to}, one blank where any sign of space parts them in the text, a hyphen where one was lost behind an article. */
  public String form(int from, int to) {
    StringBuilder form = new StringBuilder();
    for (int i = from; i < to; i++) {
      boolean apart = i > from && token(i).at().start() > token(i - 1).at().end();
      boolean lost = i > from && joined(i - 1);
      form.append(apart ? " " : lost ? "-" : "").append(token(i).form());
    }
    return form.toString();
  }

  /** Basic dependents of a token whose relation (or its base) is one of those given; all of them where none is given. */
  public List<Edge> children(int token, String... relations) {
    return select(down.get(token), relations);
  }

  /** Enhanced dependents, chosen likewise. */
  public List<Edge> dependents(int token, String... relations) {
    return select(downEnhanced.get(token), relations);
  }

  /** Enhanced edges that lead to a token, chosen likewise. */
  public List<Edge> governors(int token, String... relations) {
    return select(upEnhanced.get(token), relations);
  }

  /** The basic edge that leads to a token. */
  public Optional<Edge> governor(int token) {
    return Optional.ofNullable(up[token]);
  }

  private static List<Edge> select(List<Edge> edges, String... relations) {
    if (relations.length == 0) {
      return edges;
    }
    Set<String> wanted = Set.of(relations);
    return edges.stream().filter(e -> wanted.contains(e.relation()) || wanted.contains(e.base())).toList();
  }

  /** The token and all below it in the basic tree, in the order of the text, without going through the relations given. */
  public TreeSet<Integer> subtree(int token, Set<String> without) {
    TreeSet<Integer> found = new TreeSet<>();
    Deque<Integer> open = new ArrayDeque<>(List.of(token));
    while (!open.isEmpty()) {
      int next = open.pop();
      if (found.add(next)) {
        down.get(next).stream().filter(e -> !without.contains(e.base()) && !without.contains(e.relation())).forEach(e -> open.push(e.dependent()));
      }
    }
    return found;
  }

  /** True where {@code lower} is {@code upper} or hangs below it in the basic tree. */
  public boolean below(int lower, int upper) {
    int at = lower;
    for (int steps = 0; at >= 0 && steps <= tokens.size(); steps++) {
      if (at == upper) {
        return true;
      }
      at = up[at] == null ? -1 : up[at].governor();
    }
    return false;
  }
}
