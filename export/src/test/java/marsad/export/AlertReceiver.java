// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import marsad.record.Json;

/** Receives alerts on the loopback, and answers as it is told to. */
final class AlertReceiver implements AutoCloseable {
  final List<Got> got = new CopyOnWriteArrayList<>();
  final AtomicInteger elsewhere = new AtomicInteger();
  private final Deque<String> answers = new ArrayDeque<>();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final HttpServer server;

  record Got(Headers headers, byte[] body) {
    String header(String name) {
      return headers.getFirst(name);
    }
  }

  AlertReceiver() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext("/hook", this::take);
    server.createContext("/elsewhere", exchange -> {
      elsewhere.incrementAndGet();
      exchange.sendResponseHeaders(200, -1);
      exchange.close();
    });
    server.start();
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook/secret-path";
  }

  /** In this order; 200 after the last. */
  void answers(String... all) {
    answers.addAll(Arrays.asList(all));
  }

  List<JsonNode> bodies() {
    return got.stream().map(g -> Json.parse(new String(g.body(), StandardCharsets.UTF_8))).toList();
  }

  private void take(HttpExchange exchange) throws IOException {
    got.add(new Got(exchange.getRequestHeaders(), exchange.getRequestBody().readAllBytes()));
    String answer = answers.isEmpty() ? "200" : answers.poll();
    try (exchange) {
      switch (answer) {
        case "hang up" -> { }
        case "slow" -> drip(exchange);
        case "302" -> {
          exchange.getResponseHeaders().set("Location", "/elsewhere");
          exchange.sendResponseHeaders(302, -1);
        }
        case "429" -> {
          exchange.getResponseHeaders().set("Retry-After", "7200");
          exchange.sendResponseHeaders(429, -1);
        }
        default -> exchange.sendResponseHeaders(Integer.parseInt(answer), -1);
      }
    }
  }

  private void drip(HttpExchange exchange) {
    try {
      closed.await(4, TimeUnit.SECONDS); // the head of the answer does not come
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
  }
}
