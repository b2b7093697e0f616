// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.export.feed;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.Writer;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import marsad.export.Books;
import marsad.export.Selection;
import marsad.export.Updated;
import marsad.export.Utf8;
import marsad.link.Incident;
import marsad.record.Place;
import marsad.record.Precision;
import marsad.record.Sha256;

/**
 * A selection's incidents as a feed, the last changed first. Times come from reports and decisions, never from a clock: where nothing changed the
 * bytes are the same, so that a reader's "not modified" holds.
 */
public final class Feeds {
  private static final int MOST = 200;
  private static final String ATOM = "http://www.w3.org/2005/Atom";
  private static final String GEORSS = "http://www.georss.org/georss";
  private static final DateTimeFormatter RFC822 = DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH);
  private final Selection selection;
  private final List<Incident> newest;

  public Feeds(Selection selection) {
    this.selection = selection;
    this.newest = selection.view().incidents().stream().sorted(Comparator.comparing(Feeds::day).reversed().thenComparing(Incident::id)).limit(MOST).toList();
  }

  private static LocalDate day(Incident incident) {
    return Updated.of(incident).orElse(LocalDate.EPOCH);
  }

  private static String moment(LocalDate day) {
    return day + "T00:00:00Z";
  }

  /** Permanent, whatever machine answers. */
  private static String id(String kind, String name) {
    return "tag:marsad,2026:" + kind + "/" + name;
  }

  private String name() {
    return Sha256.of(selection.view().filter().toString()).substring(0, 16);
  }

  private String title() {
    String filter = selection.view().filter().toString();
    return "Marsad: " + (filter.isEmpty() ? "all incidents" : filter);
  }

  /** Atom 1.0; returns how many entries it has. */
  public int atom(OutputStream out) throws IOException {
    return write(out, xml -> {
      xml.setDefaultNamespace(ATOM);
      xml.writeStartElement(ATOM, "feed");
      xml.writeDefaultNamespace(ATOM);
      xml.writeNamespace("georss", GEORSS);
      text(xml, "id", id("feed", name()));
      text(xml, "title", title());
      text(xml, "updated", moment(Updated.of(newest)));
      xml.writeStartElement("author");
      text(xml, "name", "Marsad: derived by rule from reports");
      xml.writeEndElement();
      if (selection.address().isPresent()) {
        link(xml, "self", selection.address().get());
      }
      for (Incident incident : newest) {
        entry(xml, incident);
      }
      xml.writeEndElement();
    });
  }

  private void entry(XMLStreamWriter xml, Incident incident) throws XMLStreamException {
    xml.writeStartElement("entry");
    text(xml, "id", id("incident", incident.id()));
    text(xml, "title", headline(incident));
    text(xml, "updated", moment(day(incident)));
    text(xml, "published", moment(incident.members().get(0).carrier().published().orElse(LocalDate.EPOCH)));
    xml.writeStartElement("category");
    xml.writeAttribute("term", incident.kind().term());
    xml.writeEndElement();
    if (page(incident).isPresent()) {
      link(xml, "alternate", page(incident).get());
    }
    text(xml, "summary", summary(incident));
    point(xml, incident);
    xml.writeEndElement();
  }

  /** RSS 2.0; returns how many items it has. */
  public int rss(OutputStream out) throws IOException {
    return write(out, xml -> {
      xml.writeStartElement("rss");
      xml.writeAttribute("version", "2.0");
      xml.writeNamespace("georss", GEORSS);
      xml.writeStartElement("channel");
      text(xml, "title", title());
      text(xml, "link", selection.address().orElse(id("feed", name())));
      text(xml, "description", "Incidents derived by rule from reports; reported, unreviewed where nobody has accepted them.");
      for (Incident incident : newest) {
        item(xml, incident);
      }
      xml.writeEndElement();
      xml.writeEndElement();
    });
  }

  private void item(XMLStreamWriter xml, Incident incident) throws XMLStreamException {
    xml.writeStartElement("item");
    text(xml, "title", headline(incident));
    if (page(incident).isPresent()) {
      text(xml, "link", page(incident).get());
    }
    text(xml, "description", summary(incident));
    text(xml, "category", incident.kind().term());
    xml.writeStartElement("guid");
    xml.writeAttribute("isPermaLink", "false");
    xml.writeCharacters(id("incident", incident.id()));
    xml.writeEndElement();
    text(xml, "pubDate", RFC822.format(day(incident).atStartOfDay(ZoneOffset.UTC)));
    point(xml, incident);
    xml.writeEndElement();
  }

  private String headline(Incident incident) {
    String what = incident.kind().term().replace('-', ' ') + incident.where().map(p -> ", " + p.name()).orElse("");
    String when = incident.when().flatMap(w -> w.from().or(w::to)).map(d -> ", " + d).orElse("");
    return (selection.sample(incident) ? "SAMPLE: " : "") + what + when;
  }

  private static String summary(Incident incident) {
    String quote = incident.members().get(0).event().told().quote().text();
    return (quote.isEmpty() ? "" : "\u201C" + quote + "\u201D \u2014 " + incident.members().get(0).carrier().publisher() + ". ") + incident.review().label() + "; "
        + incident.grade().term() + "; " + incident.reports().size() + " reports";
  }

  /** The incident's own page, beside the feed's address. */
  private Optional<String> page(Incident incident) {
    return selection.address().map(a -> a.replaceAll("/[^/]*$", "") + "/incidents/" + incident.id());
  }

  /** A point only where a town or finer is told; latitude first. */
  private static void point(XMLStreamWriter xml, Incident incident) throws XMLStreamException {
    Optional<Place> exact = incident.where().filter(p -> p.point().isPresent() && Books.precision(p).compareTo(Precision.TOWN) <= 0);
    if (exact.isPresent()) {
      xml.writeStartElement(GEORSS, "point");
      xml.writeCharacters(exact.get().point().get().lat() + " " + exact.get().point().get().lon());
      xml.writeEndElement();
    }
  }

  private static void link(XMLStreamWriter xml, String rel, String href) throws XMLStreamException {
    xml.writeEmptyElement("link");
    xml.writeAttribute("rel", rel);
    xml.writeAttribute("href", clean(href));
  }

  private static void text(XMLStreamWriter xml, String name, String words) throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(clean(words));
    xml.writeEndElement();
  }

  /** Without characters that XML 1.0 has no place for. */
  private static String clean(String words) {
    return words.codePoints().filter(c -> c == 0x9 || c == 0xA || c == 0xD || c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
  }

  /** What writes a document. */
  private interface Body {
    void write(XMLStreamWriter xml) throws XMLStreamException;
  }

  private int write(OutputStream out, Body body) throws IOException {
    StringWriter words = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(words);
      xml.setPrefix("georss", GEORSS);
      body.write(xml);
      xml.writeEndDocument();
      xml.flush();
    } catch (XMLStreamException e) {
      throw new IOException("the feed cannot be written: " + e.getMessage(), e);
    }
    Writer to = Utf8.writer(out);
    to.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n").append(words.toString()).append('\n');
    to.flush();
    return newest.size();
  }
}
