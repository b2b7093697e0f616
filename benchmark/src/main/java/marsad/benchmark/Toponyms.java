// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import marsad.record.Point;
import marsad.record.Span;
import marsad.record.Text;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * An article with the places marked in it, from the XML of GeoWebNews or LGL.
 *
 * @param places those that are located and stand in the text where they are said to
 */
record Toponyms(String name, String text, List<Marked> places) {

  /** A name of a place and where it lies. */
  record Marked(Span at, String form, Point point) {}

  static List<Toponyms> read(Path file) throws IOException {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      NodeList articles = factory.newDocumentBuilder().parse(Files.newInputStream(file)).getElementsByTagName("article");
      List<Toponyms> all = new ArrayList<>();
      for (int i = 0; i < articles.getLength(); i++) {
        all.add(article((Element) articles.item(i), i));
      }
      return all;
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException(file + " is no XML that can be read: " + e.getMessage() + "; mend it", e);
    }
  }

  private static Toponyms article(Element article, int number) {
    String chars = text(article, "text").orElse("");
    Text text = new Text(chars);
    NodeList marked = article.getElementsByTagName("toponym");
    List<Marked> places = new ArrayList<>();
    for (int i = 0; i < marked.getLength(); i++) {
      place((Element) marked.item(i), text).ifPresent(places::add);
    }
    return new Toponyms("article-" + number, chars, places);
  }

  /** Only those with an entry in GeoNames, as in the figures that others publish. */
  private static Optional<Marked> place(Element place, Text text) {
    boolean listed = text(place, "geonamesID").filter(id -> id.matches("\\d+")).isPresent() || place.getElementsByTagName("gaztag").getLength() > 0;
    Optional<Double> lat = text(place, "latitude").or(() -> text(place, "lat")).map(Double::valueOf);
    Optional<Double> lon = text(place, "longitude").or(() -> text(place, "lon")).map(Double::valueOf);
    if (!listed || lat.isEmpty() || lon.isEmpty()) {
      return Optional.empty();
    }
    int from = Integer.parseInt(text(place, "start").orElseThrow());
    int to = Integer.parseInt(text(place, "end").orElseThrow());
    if (from < 0 || from >= to || to > text.length()) {
      return Optional.empty();
    }
    Span at = new Span(from, to);
    return Optional.of(new Marked(at, text.at(at), new Point(lat.get(), lon.get())));
  }

  private static Optional<String> text(Element in, String tag) {
    NodeList found = in.getElementsByTagName(tag);
    return found.getLength() == 0 ? Optional.empty() : Optional.of(found.item(0).getTextContent()).filter(t -> !t.isBlank());
  }
}
