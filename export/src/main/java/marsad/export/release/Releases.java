// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.export.release;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import marsad.export.Books;
import marsad.export.Columns;
import marsad.export.Rows;
import marsad.export.Selection;
import marsad.export.table.Tables;
import marsad.ledger.Entry;
import marsad.ledger.Ledger;
import marsad.link.Incident;
import marsad.record.Json;
import marsad.record.Sha256;

/** The releases of a ledger: each an entry of its log, so that nobody can change afterwards what was released. */
public final class Releases {
  private final Ledger ledger;
  private final Books books;

  public Releases(Ledger ledger, Books books) {
    this.ledger = ledger;
    this.books = books;
  }

  /** All, in the order in which they were made. */
  public List<Release> all() {
    return of(ledger);
  }

  /** All that a ledger has, in the order in which they were made. */
  public static List<Release> of(Ledger ledger) {
    List<Release> all = new ArrayList<>();
    for (Entry entry : ledger.entries()) {
      if (entry.kind().equals(Entry.RELEASE)) {
        JsonNode c = entry.content();
        Optional<JsonNode> rows = ledger.content(c.path("release").asText()).map(b -> Json.parse(new String(b, StandardCharsets.UTF_8)));
        all.add(new Release(c.path("name").asText(), c.path("number").asInt(), c.path("filter").asText(), c.path("public").asBoolean(),
            c.path("release").asText(), entry.time(), rows));
      }
    }
    return all;
  }

  /** The newest of a name. */
  public Optional<Release> last(String name) {
    return all().stream().filter(r -> r.name().equals(name)).reduce((a, b) -> b);
  }

  /**
   * Freezes a selection under a name, as its next number.
   *
   * @param open whether the selection was made by the public rule; a name is either for everybody or for the desk's own people
   * @return empty where nothing changed since the last of this name
   */
  public Optional<Release> freeze(String name, Selection selection, boolean open) {
    if (!name.matches("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,63}")) {
      throw new IllegalArgumentException("\"" + name + "\" is no name of a release; use letters, digits, dot, dash and underscore, such as weekly");
    }
    Optional<Release> before = last(name);
    if (before.isPresent() && before.get().open() != open) {
      throw new IllegalArgumentException(name + " " + before.get().number() + " was made " + (open ? "without" : "with") + " --public; use another name for the other");
    }
    ObjectNode rows = rows(selection);
    String hash = Sha256.of(Json.compact(rows));
    if (before.filter(b -> b.hash().equals(hash)).isPresent()) {
      return Optional.empty();
    }
    ObjectNode about = Json.object().put("name", name).put("number", before.map(b -> b.number() + 1).orElse(1));
    about.put("filter", selection.view().filter().toString()).put("public", open).put("incidents", selection.view().incidents().size());
    about.put("previous", before.map(Release::hash).orElse(null));
    ledger.release(about, rows);
    return last(name);
  }

  private ObjectNode rows(Selection selection) {
    Rows flat = new Rows(books);
    ObjectNode rows = Json.object();
    for (Incident incident : selection.view().incidents()) {
      ObjectNode row = flat.of(incident, selection.sample(incident));
      row.remove(List.of("quote", "id"));
      rows.set(incident.id(), row);
    }
    return rows;
  }

  /** What a release changed against the one before it of the same name; against nothing where it is the first. */
  public Release.Diff diff(Release release, Selection now) {
    Optional<Release> before = all().stream().filter(r -> r.name().equals(release.name()) && r.number() == release.number() - 1).findFirst();
    JsonNode old = before.flatMap(Release::rows).orElseGet(Json::object);
    JsonNode rows = release.rows().orElseGet(Json::object);
    List<String> added = new ArrayList<>();
    List<Release.Cell> changed = new ArrayList<>();
    rows.fieldNames().forEachRemaining(id -> {
      if (!old.has(id)) {
        added.add(id);
      } else {
        cells(id, old.path(id), rows.path(id), changed);
      }
    });
    List<String> gone = new ArrayList<>();
    List<String> became = new ArrayList<>();
    old.fieldNames().forEachRemaining(id -> {
      if (!rows.has(id)) {
        gone.add(id);
        became.add(now.view().incident(id).map(Incident::id).filter(i -> !i.equals(id)).orElse(""));
      }
    });
    return new Release.Diff(added, gone, became, changed);
  }

  private static void cells(String id, JsonNode old, JsonNode now, List<Release.Cell> changed) {
    for (String column : Columns.names()) {
      String before = Tables.cell(old.path(column));
      String after = Tables.cell(now.path(column));
      if (!before.equals(after)) {
        changed.add(new Release.Cell(id, column, before, after));
      }
    }
  }
}
