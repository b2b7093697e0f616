// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.benchmark.desk;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * The overview as a browser that was never here loads it: the page, every file that it names, the map's ground and what is drawn on it.
 *
 * @param bytes of all bodies as they were transferred
 */
record FirstPage(double seconds, long bytes, int answers) {
  private static final Pattern FILE = Pattern.compile("(/assets/[0-9a-f]+/[a-z0-9.-]+)");
  private static final List<String> ASKED = List.of("/api/map?z=3", "/api/timeline", "/api/map?z=6&frame=30,30,45,40", "/api/names?z=6&frame=30,30,45,40");

  static FirstPage load(URI desk) throws IOException, InterruptedException {
    HttpClient client = HttpClient.newHttpClient();
    long start = System.nanoTime();
    byte[] page = get(client, desk.resolve("/"));
    double seconds = (System.nanoTime() - start) / 1e9;
    Set<String> paths = new LinkedHashSet<>();
    Matcher files = FILE.matcher(new String(new GZIPInputStream(new ByteArrayInputStream(page)).readAllBytes(), StandardCharsets.UTF_8));
    while (files.find()) {
      paths.add(files.group(1));
    }
    String folder = paths.iterator().next().replaceAll("[^/]+$", "");
    paths.addAll(List.of(folder + "world.geojson", folder + "theatre.geojson", folder + "map.js", folder + "basemap.js", folder + "time.js"));
    paths.addAll(ASKED);
    long bytes = page.length;
    for (String path : paths) {
      bytes += get(client, desk.resolve(path)).length;
    }
    return new FirstPage(seconds, bytes, paths.size() + 1);
  }

  private static byte[] get(HttpClient client, URI address) throws IOException, InterruptedException {
    HttpResponse<byte[]> answer = client.send(HttpRequest.newBuilder(address).header("Accept-Encoding", "gzip").build(), HttpResponse.BodyHandlers.ofByteArray());
    if (answer.statusCode() != 200) {
      throw new IOException(address + " answered " + answer.statusCode());
    }
    return answer.body();
  }
}
