// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.knowledge.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import marsad.knowledge.Knowledge;
import marsad.record.Point;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Accuracy within 161 km on the gold spans of two public sets, where they are at hand; {@code -Dmarsad.misses} lists what missed. */
class GeoparsingTest {
  private static final double NEAR_KM = 161;

  private record Gold(PlaceMention mention, Point point) {}

  private static final Gazetteer GAZETTEER = Gazetteer.load(Knowledge.packed());
  private static final PlaceResolver RESOLVER = PlaceResolver.of(GAZETTEER, Knowledge.packed());

  @Test
  void geoWebNews() throws Exception {
    assertThat(accuracy("GWN.xml", "extractedName", "latitude", "longitude")).isGreaterThan(0.80);
  }

  @Test
  void localGlobalLexicon() throws Exception {
    assertThat(accuracy("lgl.xml", "phrase", "lat", "lon")).isGreaterThan(0.60);
  }

  private static double accuracy(String file, String name, String lat, String lon) throws Exception {
    Path path = Path.of(System.getProperty("marsad.shared", "../../shared")).resolve("corpora/geoparsing").resolve(file);
    Assumptions.assumeTrue(Files.exists(path), "the set " + file + " is not at hand: not measured");
    int all = 0;
    int right = 0;
    int possible = 0;
    Map<String, Integer> misses = new TreeMap<>();
    for (List<Gold> article : articles(path, name, lat, lon)) {
      List<Optional<Resolved>> found = RESOLVER.resolve(article.stream().map(Gold::mention).toList(), Map.of());
      for (int i = 0; i < article.size(); i++) {
        Gold gold = article.get(i);
        all++;
        boolean near = found.get(i).filter(r -> r.place().point().km(gold.point()) <= NEAR_KM).isPresent();
        right += near ? 1 : 0;
        boolean could = near || could(gold);
        possible += could ? 1 : 0;
        if (!near) {
          misses.merge((could ? "" : "[none] ") + gold.mention().form() + " " + gold.point().lat() + "," + gold.point().lon() + " -> "
              + found.get(i).map(r -> r.place().id() + " " + r.place().name() + " " + r.place().country() + "/" + r.place().admin1().orElse("") + " " + r.place().kind()).orElse("-"), 1, Integer::sum);
        }
      }
    }
    System.out.printf(java.util.Locale.ROOT, "%s: %d of %d within 161 km = %.4f; the gazetteer's best possible %.4f%n", file, right, all,
        right / (double) all, possible / (double) all);
    if (System.getProperty("marsad.misses") != null) {
      misses.entrySet().stream().sorted((a, b) -> b.getValue() - a.getValue()).forEach(e -> System.out.println(e.getValue() + "\t" + e.getKey()));
    }
    return right / (double) all;
  }

  private static boolean could(Gold gold) {
    Optional<KnownPlace> adjective = GAZETTEER.adjective(gold.mention().form());
    return GAZETTEER.lookup(gold.mention().form()).stream().anyMatch(p -> p.point().km(gold.point()) <= NEAR_KM)
        || adjective.filter(p -> p.point().km(gold.point()) <= NEAR_KM).isPresent();
  }

  private static List<List<Gold>> articles(Path path, String name, String lat, String lon) throws Exception {
    List<List<Gold>> articles = new ArrayList<>();
    NodeList nodes = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(path.toFile()).getElementsByTagName("article");
    for (int a = 0; a < nodes.getLength(); a++) {
      Element article = (Element) nodes.item(a);
      String text = article.getElementsByTagName("text").item(0).getTextContent();
      NodeList toponyms = article.getElementsByTagName("toponym");
      List<Gold> golds = new ArrayList<>();
      for (int t = 0; t < toponyms.getLength(); t++) {
        Element toponym = (Element) toponyms.item(t);
        String id = value(toponym, "geonamesID");
        boolean named = toponym.getElementsByTagName("gaztag").getLength() > 0 || !id.isEmpty();
        if (named && !value(toponym, lat).isEmpty()) {
          golds.add(new Gold(mention(text, toponym, value(toponym, name)),
              new Point(Double.parseDouble(value(toponym, lat)), Double.parseDouble(value(toponym, lon)))));
        }
      }
      articles.add(golds);
    }
    return articles;
  }

  private static PlaceMention mention(String text, Element toponym, String form) {
    int from = Integer.parseInt(value(toponym, "start"));
    int to = Integer.parseInt(value(toponym, "end"));
    boolean there = from >= 0 && to <= text.length() && text.substring(from, to).equals(form);
    return there ? PlaceMention.at(text, from, to) : PlaceMention.bare(form);
  }

  private static String value(Element element, String tag) {
    NodeList nodes = element.getElementsByTagName(tag);
    return nodes.getLength() == 0 ? "" : nodes.item(0).getTextContent().strip();
  }
}
