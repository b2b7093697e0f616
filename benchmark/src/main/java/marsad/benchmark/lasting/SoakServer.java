// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.benchmark.lasting;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Many feeds that grow, each on a loopback address of its own; it watches how it is asked. */
final class SoakServer implements AutoCloseable {
  private final HttpServer server;
  private final AtomicInteger published = new AtomicInteger(1);
  private final Map<String, AtomicInteger> now = new ConcurrentHashMap<>();
  private final Map<String, Long> last = new ConcurrentHashMap<>();
  private final AtomicInteger requests = new AtomicInteger();
  private final AtomicInteger together = new AtomicInteger();
  private final AtomicInteger tooSoon = new AtomicInteger();

  SoakServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(0), 0); // every address of the loopback, which Linux has by the million
    server.setExecutor(Executors.newFixedThreadPool(16));
    server.createContext("/", this::answer);
    server.start();
  }

  String feed(int number) {
    return "http://127.0." + (1 + number / 200) + "." + (1 + number % 200) + ":" + server.getAddress().getPort() + "/feed" + number + ".xml";
  }

  /** One more item in every feed. */
  void grow() {
    published.incrementAndGet();
  }

  int published() {
    return published.get();
  }

  int requests() {
    return requests.get();
  }

  /** The most requests that one host had to answer at once. */
  int together() {
    return together.get();
  }

  /** How many requests came to a host within 0.9 seconds of the one before. */
  int tooSoon() {
    return tooSoon.get();
  }

  /** After a kill the next process knows nothing of the last request of the one before. */
  void killed() {
    last.clear();
  }

  private void answer(HttpExchange exchange) throws IOException {
    requests.incrementAndGet();
    String host = exchange.getRequestHeaders().getFirst("Host");
    AtomicInteger here = now.computeIfAbsent(host, h -> new AtomicInteger());
    together.accumulateAndGet(here.incrementAndGet(), Math::max);
    Long before = last.get(host);
    if (before != null && System.nanoTime() - before < 900_000_000L) {
      tooSoon.incrementAndGet();
    }
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      String body = path.startsWith("/feed") ? feed(host, path.replaceAll("\\D", "")) : path.startsWith("/item") ? page(path.substring(5)) : "";
      String etag = "\"" + published.get() + "\"";
      boolean same = path.startsWith("/feed") && etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
      if (path.startsWith("/feed")) {
        exchange.getResponseHeaders().set("ETag", etag);
      }
      exchange.getResponseHeaders().set("Content-Type", path.startsWith("/feed") ? "application/rss+xml" : "text/html; charset=utf-8");
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(same ? 304 : body.isEmpty() ? 404 : 200, same || body.isEmpty() ? -1 : bytes.length);
      if (!same && !body.isEmpty()) {
        exchange.getResponseBody().write(bytes);
      }
    } finally {
      last.put(host, System.nanoTime());
      here.decrementAndGet();
    }
  }

  /** What every item's text begins with, so that it can be counted. */
  static String mark(String item) {
    return "Item " + item + " of the Orsa calendar";
  }

  private static String words(String item) {
    return "<p>" + mark(item) + ": the bakers of the hill town met on a Tuesday in the old school, and talked about flour, weather number " + item.hashCode() + " and the fair.</p>"
        + ("<p>The mayor of " + item + " opened the fair with a long speech on bread, cheese and the price of salt in the valley.</p>").repeat(5);
  }

  private String feed(String host, String number) {
    return "<rss version=\"2.0\" xmlns:content=\"c\"><channel><title>Feed " + number + "</title>" + IntStream.range(0, published.get()).mapToObj(i -> {
      String item = number + "-" + i;
      return "<item><title>" + mark(item) + "</title><link>http://" + host + "/item" + item + "</link><guid>" + item + "</guid>"
          + (i % 2 == 0 ? "<content:encoded><![CDATA[" + words(item) + "]]></content:encoded>" : "") + "</item>";
    }).collect(Collectors.joining()) + "</channel></rss>";
  }

  private static String page(String item) {
    return "<html><head><title>" + mark(item) + "</title></head><body><article><h1>" + mark(item) + "</h1>" + words(item) + "</article></body></html>";
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
