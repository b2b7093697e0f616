// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.desk.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import marsad.desk.map.Outlines;
import marsad.record.Sha256;

/**
 * Every file that goes to the browser beside pages, in memory, packed once. Their path holds a hash of all of them, so that a browser may
 * keep them for ever and never has an old one.
 */
public final class Assets {
  private static final String OWN = "/marsad/desk/assets/";
  private static final String WEBJARS = "/META-INF/resources/webjars/";
  private static final Map<String, String> LIBRARIES = Map.of("lib-leaflet.js", "leaflet/1.9.4/dist/leaflet.js",
      "lib-leaflet.css", "leaflet/1.9.4/dist/leaflet.css", "lib-d3.js", "d3/7.9.0/dist/d3.min.js");
  private static final String[] FILES = {"tokens.css", "base.css", "board.css", "pages.css", "map.css", "plots.css", "icons.svg", "icon.svg",
      "app.js", "board.js", "map.js", "basemap.js", "time.js", "axis.js", "reader.js", "review.js", "live.js", "plots.js"};
  private final Map<String, Asset> assets = new TreeMap<>();
  private final String path;

  /** A file: its type, its bytes, and these packed with gzip. */
  public record Asset(String type, byte[] plain, byte[] packed) {}

  public Assets(Outlines outlines) {
    for (String file : FILES) {
      put(file, bytes(OWN + file));
    }
    LIBRARIES.forEach((name, file) -> put(name, bytes(WEBJARS + file)));
    put("world.geojson", outlines.world());
    put("theatre.geojson", outlines.theatre());
    StringBuilder hashes = new StringBuilder();
    assets.forEach((name, asset) -> hashes.append(name).append(Sha256.of(asset.plain())));
    path = "/assets/" + Sha256.of(hashes.toString()).substring(0, 12);
  }

  private void put(String name, byte[] bytes) {
    assets.put(name, new Asset(type(name), bytes, pack(bytes)));
  }

  private static byte[] bytes(String resource) {
    try (InputStream in = Assets.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(resource + " is not on the class path; build the desk again");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(resource + " cannot be read: " + e.getMessage(), e);
    }
  }

  /** Bytes as a browser takes them packed. */
  static byte[] pack(byte[] bytes) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  private static String type(String name) {
    return switch (name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT)) {
      case "css" -> "text/css; charset=utf-8";
      case "js" -> "text/javascript; charset=utf-8";
      case "svg" -> "image/svg+xml";
      case "geojson" -> "application/geo+json";
      default -> "application/octet-stream";
    };
  }

  /** The path below which all lie, without a slash at its end. */
  public String path() {
    return path;
  }

  public Optional<Asset> find(String name) {
    return Optional.ofNullable(assets.get(name));
  }

  /** The source of a file as text, for tests. */
  String text(String name) {
    return new String(assets.get(name).plain(), StandardCharsets.UTF_8);
  }
}
