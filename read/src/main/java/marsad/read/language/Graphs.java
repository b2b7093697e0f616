// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.language;

import edu.stanford.nlp.international.Language;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.ling.Word;
import edu.stanford.nlp.semgraph.SemanticGraph;
import edu.stanford.nlp.semgraph.SemanticGraphEdge;
import edu.stanford.nlp.semgraph.SemanticGraphFactory;
import edu.stanford.nlp.trees.GrammaticalRelation;
import edu.stanford.nlp.trees.GrammaticalStructure;
import edu.stanford.nlp.trees.GrammaticalStructure.Extras;
import edu.stanford.nlp.trees.TreeGraphNode;
import edu.stanford.nlp.trees.TypedDependency;
import edu.stanford.nlp.trees.UniversalEnglishGrammaticalRelations;
import edu.stanford.nlp.trees.UniversalEnglishGrammaticalStructure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import marsad.read.language.arc.ArcParser;

/** The basic tree of a tagged sentence and the enhanced graph that CoreNLP's rules make of it, as edges between tokens counted from 0. */
record Graphs(List<Edge> basic, List<Edge> enhanced) {

  static Graphs of(ArcParser parser, List<CoreLabel> labels) {
    List<String> tags = labels.stream().map(CoreLabel::tag).toList();
    List<String> words = labels.stream().map(CoreLabel::word).toList();
    List<ArcParser.Arc> arcs = Mends.mended(words, tags, parser.parse(words, tags));
    IndexedWord root = new IndexedWord(new Word("ROOT"));
    root.setIndex(0);
    List<TypedDependency> dependencies = new ArrayList<>();
    for (int i = 0; i < arcs.size(); i++) {
      ArcParser.Arc arc = arcs.get(i);
      IndexedWord word = new IndexedWord(labels.get(i));
      dependencies.add(arc.head() == 0 ? new TypedDependency(GrammaticalRelation.ROOT, root, word)
          : new TypedDependency(relation(arc.label()), new IndexedWord(labels.get(arc.head() - 1)), word));
    }
    GrammaticalStructure structure = new UniversalEnglishGrammaticalStructure(dependencies, new TreeGraphNode(root));
    return new Graphs(edges(structure, SemanticGraphFactory.Mode.BASIC), edges(structure, SemanticGraphFactory.Mode.ENHANCED));
  }

  private static GrammaticalRelation relation(String label) {
    GrammaticalRelation known = UniversalEnglishGrammaticalRelations.shortNameToGRel.get(label);
    return known == null ? new GrammaticalRelation(Language.UniversalEnglish, label, null, GrammaticalRelation.DEPENDENT) : known;
  }

  private static List<Edge> edges(GrammaticalStructure structure, SemanticGraphFactory.Mode mode) {
    SemanticGraph graph = SemanticGraphFactory.makeFromTree(structure, mode, Extras.NONE, null);
    List<Edge> edges = new ArrayList<>();
    graph.getRoots().forEach(root -> edges.add(new Edge(-1, root.index() - 1, "root")));
    for (SemanticGraphEdge edge : graph.edgeIterable()) {
      edges.add(new Edge(edge.getGovernor().index() - 1, edge.getDependent().index() - 1, edge.getRelation().toString()));
    }
    edges.sort(Comparator.comparingInt(Edge::dependent).thenComparingInt(Edge::governor).thenComparing(Edge::relation));
    return edges;
  }
}
