// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.desk;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import marsad.desk.board.Source;
import marsad.desk.field.FieldDesk;
import marsad.knowledge.Knowledge;
import marsad.ledger.Ledger;
import marsad.link.Linker;
import marsad.link.PlainWorld;
import marsad.link.World;
import marsad.record.Reading;

/** A ledger in a folder and a desk on it, as a user would have them. */
final class Opened implements AutoCloseable {
  static final Clock CLOCK = Clock.fixed(Instant.parse("2025-03-10T12:00:00Z"), ZoneOffset.UTC);
  final Ledger ledger;
  final Desk desk;
  private final HttpClient client = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

  Opened(Path folder, List<Reading> readings) {
    this(folder, readings, new DeskConfig("127.0.0.1", 0, "Rana", Optional.empty(), CLOCK));
  }

  Opened(Path folder, List<Reading> readings, Optional<FieldDesk> field) {
    this(folder, readings, new DeskConfig("127.0.0.1", 0, "Rana", Optional.empty(), CLOCK), field);
  }

  Opened(Path folder, List<Reading> readings, DeskConfig config) {
    this(folder, readings, config, Optional.empty());
  }

  private Opened(Path folder, List<Reading> readings, DeskConfig config, Optional<FieldDesk> field) {
    World world = new PlainWorld();
    Knowledge knowledge = Knowledge.packed();
    ledger = Ledger.open(folder.resolve("marsad.db"), Linker.of(knowledge, world), world, CLOCK);
    readings.forEach(r -> ledger.add(r, Optional.empty()));
    desk = Desk.start(config, ledger, Source.of(ledger), world, knowledge, id -> Optional.empty(), field);
  }

  HttpResponse<String> get(String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(desk.address().resolve(path)).header("Accept-Language", "en");
    for (int i = 0; i < headers.length; i += 2) {
      request.setHeader(headers[i], headers[i + 1]);
    }
    return send(request.GET().build());
  }

  HttpResponse<String> post(String path, String form, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(desk.address().resolve(path)).header("Content-Type", "application/x-www-form-urlencoded");
    for (int i = 0; i < headers.length; i += 2) {
      request.setHeader(headers[i], headers[i + 1]);
    }
    return send(request.POST(HttpRequest.BodyPublishers.ofString(form)).build());
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  URI address() {
    return desk.address();
  }

  @Override
  public void close() {
    desk.close();
    ledger.close();
  }
}
