// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.collect.page;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The text of an element as a browser would lay it out: one line a block, blanks run together. */
final class Blocks {
  private final List<String> blocks = new ArrayList<>();
  private final StringBuilder current = new StringBuilder();

  private Blocks() {}

  static List<String> of(Element element) {
    Blocks blocks = new Blocks();
    blocks.walk(element);
    blocks.end();
    return blocks.blocks;
  }

  private void walk(Element element) {
    for (Node child : element.childNodes()) {
      if (child instanceof TextNode text) {
        current.append(text.getWholeText());
      } else if (child instanceof Element inner) {
        boolean block = inner.isBlock() || inner.normalName().equals("br") || inner.normalName().equals("figcaption");
        if (block) {
          end();
        }
        walk(inner);
        if (block) {
          end();
        }
      }
    }
  }

  private void end() {
    String text = current.toString().replaceAll("[\\s\\u00a0]+", " ").strip();
    if (!text.isEmpty()) {
      blocks.add(text);
    }
    current.setLength(0);
  }
}
