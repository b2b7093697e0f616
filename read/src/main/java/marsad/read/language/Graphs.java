// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.language;

import edu.stanford.nlp.international.Language;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.ling.Word;
import edu.stanford.nlp.semgraph.SemanticGraph;
import edu.stanford.nlp.semgraph.SemanticGraphEdge;
import edu.stanford.nlp.trees.GrammaticalRelation;
import edu.stanford.nlp.trees.TypedDependency;
import edu.stanford.nlp.trees.UniversalEnglishGrammaticalRelations;
import edu.stanford.nlp.trees.UniversalEnglishGrammaticalStructure;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import marsad.read.language.arc.ArcParser;

/** The basic tree of a tagged sentence and the enhanced graph that CoreNLP's rules make of it, as edges between tokens counted from 0. */
record Graphs(List<Edge> basic, List<Edge> enhanced) {

  static Graphs of(Openings parser, List<CoreLabel> labels) {
    List<String> tags = labels.stream().map(CoreLabel::tag).toList();
    List<String> words = labels.stream().map(CoreLabel::word).toList();
    List<ArcParser.Arc> arcs = Mends.mended(words, tags, Tops.mended(tags, parser.parse(words, tags, labels)));
    List<Edge> basic = new ArrayList<>();
    for (int i = 0; i < arcs.size(); i++) {
      basic.add(arcs.get(i).head() == 0 ? new Edge(-1, i, "root") : new Edge(arcs.get(i).head() - 1, i, passive(arcs, i)));
    }
    return new Graphs(basic, enhanced(basic, labels));
  }

  /** The name of a word's relation; a subject of what stands in the passive is a passive one, as CoreNLP corrects it. */
  private static String passive(List<ArcParser.Arc> arcs, int word) {
    ArcParser.Arc arc = arcs.get(word);
    boolean active = arc.label().equals("nsubj") || arc.label().equals("csubj");
    return active && arcs.stream().anyMatch(a -> a.head() == arc.head() && a.label().equals("aux:pass")) ? arc.label() + ":pass" : arc.label();
  }

  private static List<Edge> enhanced(List<Edge> basic, List<CoreLabel> labels) {
    IndexedWord root = new IndexedWord(new Word("ROOT"));
    root.setIndex(0);
    List<IndexedWord> nodes = labels.stream().map(IndexedWord::new).toList();
    List<TypedDependency> dependencies = new ArrayList<>();
    for (Edge edge : basic) {
      dependencies.add(edge.governor() < 0 ? new TypedDependency(GrammaticalRelation.ROOT, root, nodes.get(edge.dependent()))
          : new TypedDependency(relation(edge.relation()), nodes.get(edge.governor()), nodes.get(edge.dependent())));
    }
    Collections.sort(dependencies);
    SemanticGraph graph = new SemanticGraph(dependencies);
    UniversalEnglishGrammaticalStructure.addEnhancements(graph, UniversalEnglishGrammaticalStructure.ENHANCED_OPTIONS);
    return edges(graph);
  }

  private static GrammaticalRelation relation(String label) {
    GrammaticalRelation known = UniversalEnglishGrammaticalRelations.shortNameToGRel.get(label);
    return known == null ? new GrammaticalRelation(Language.UniversalEnglish, label, null, GrammaticalRelation.DEPENDENT) : known;
  }

  private static List<Edge> edges(SemanticGraph graph) {
    List<Edge> edges = new ArrayList<>();
    graph.getRoots().forEach(root -> edges.add(new Edge(-1, root.index() - 1, "root")));
    for (SemanticGraphEdge edge : graph.edgeIterable()) {
      edges.add(new Edge(edge.getGovernor().index() - 1, edge.getDependent().index() - 1, edge.getRelation().toString()));
    }
    edges.sort(Comparator.comparingInt(Edge::dependent).thenComparingInt(Edge::governor).thenComparing(Edge::relation));
    return edges;
  }
}
