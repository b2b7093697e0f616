// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.benchmark.linking;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import marsad.record.Span;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * One document of ECB+.
 *
 * @param topic number of its folder
 * @param sentences texts by their numbers, tokens parted by blanks
 * @param mentions of events
 */
record EcbDocument(String topic, String name, TreeMap<Integer, String> sentences, List<Mention> mentions) {

  /**
   * An event mention marked by hand.
   *
   * @param sentence its number
   * @param word from its first to its last token in the sentence's text, in code points
   * @param cluster name of the event that it is said to be
   */
  record Mention(int sentence, Span word, String cluster) {}

  private record Token(String form, int sentence) {}

  static EcbDocument read(Path file) throws IOException {
    Element root = root(file);
    TreeMap<Integer, Token> tokens = new TreeMap<>();
    elements(root, "token").forEach(t -> tokens.put(Integer.parseInt(t.getAttribute("t_id")), new Token(t.getTextContent().strip(), Integer.parseInt(t.getAttribute("sentence")))));
    TreeMap<Integer, String> sentences = new TreeMap<>();
    Map<Integer, Span> spans = new HashMap<>();
    tokens.forEach((id, token) -> {
      String before = sentences.containsKey(token.sentence()) ? sentences.get(token.sentence()) + " " : "";
      int start = before.codePointCount(0, before.length());
      spans.put(id, new Span(start, start + token.form().codePointCount(0, token.form().length())));
      sentences.put(token.sentence(), before + token.form());
    });
    String name = file.getFileName().toString().replace(".xml", "");
    Map<String, String> clusters = clusters(root, name);
    List<Mention> mentions = new ArrayList<>();
    for (Element markable : children((Element) root.getElementsByTagName("Markables").item(0))) {
      List<Integer> anchors = elements(markable, "token_anchor").stream().map(a -> Integer.parseInt(a.getAttribute("t_id"))).sorted().toList();
      if (markable.getTagName().contains("ACTION") && !anchors.isEmpty()) {
        String id = markable.getAttribute("m_id");
        Span word = new Span(spans.get(anchors.get(0)).start(), spans.get(anchors.get(anchors.size() - 1)).end());
        mentions.add(new Mention(tokens.get(anchors.get(0)).sentence(), word, clusters.getOrDefault(id, name + " " + id)));
      }
    }
    mentions.sort(Comparator.comparingInt(Mention::sentence).thenComparing(m -> m.word().start()));
    return new EcbDocument(name.substring(0, name.indexOf('_')), name, sentences, mentions);
  }

  /** Only the sentences that the corpus' makers checked, as all published figures have it. */
  EcbDocument checked(Set<String> sentencesChecked) {
    return new EcbDocument(topic, name, sentences, mentions.stream().filter(m -> sentencesChecked.contains(name + " " + m.sentence())).toList());
  }

  /** The text of the whole document. */
  String text() {
    return String.join("\n", sentences.values());
  }

  private static Map<String, String> clusters(Element root, String name) {
    Map<String, String> clusters = new HashMap<>();
    for (Element relation : children((Element) root.getElementsByTagName("Relations").item(0))) {
      boolean across = relation.getTagName().equals("CROSS_DOC_COREF");
      String cluster = across ? relation.getAttribute("note") : name + " r" + relation.getAttribute("r_id");
      elements(relation, "source").forEach(s -> clusters.put(s.getAttribute("m_id"), cluster));
    }
    return clusters;
  }

  private static Element root(Path file) throws IOException {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return factory.newDocumentBuilder().parse(file.toFile()).getDocumentElement();
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException(file + " is no ECB+ document: " + e.getMessage(), e);
    }
  }

  private static List<Element> elements(Element in, String tag) {
    NodeList nodes = in.getElementsByTagName(tag);
    return IntStream.range(0, nodes.getLength()).mapToObj(i -> (Element) nodes.item(i)).toList();
  }

  private static List<Element> children(Element of) {
    NodeList nodes = of.getChildNodes();
    return IntStream.range(0, nodes.getLength()).mapToObj(nodes::item).filter(n -> n.getNodeType() == Node.ELEMENT_NODE).map(n -> (Element) n).toList();
  }

  /** The sentences checked: lines "Topic,File,Sentence Number". */
  static Set<String> checked(List<String> lines) {
    Set<String> checked = new HashSet<>();
    lines.stream().skip(1).map(l -> l.strip().split(",")).filter(c -> c.length == 3).forEach(c -> checked.add(c[0] + "_" + c[1] + " " + c[2]));
    return new TreeSet<>(checked);
  }
}
