// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.collect.web;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import marsad.collect.part.Limits;
import okhttp3.Headers;
import okhttp3.HttpUrl;

/** Hands JSON over to an address, once and to no other: a redirect is not followed, an inner address is refused unless it is allowed for. Safe for several threads. */
public final class Poster implements AutoCloseable {
  private static final int GONE = 410;
  private final Patience patience;
  private final Clock clock;
  private final Wire wire;

  public Poster(Net net, Agent agent, Patience patience, Clock clock) {
    this.patience = patience;
    this.clock = clock;
    this.wire = new Wire(net, agent, Limits.usual(), patience);
  }

  /**
   * What came of it.
   *
   * @param taken whether the receiver said that it has it
   * @param gone whether it asks never to be sent anything again
   * @param said what went wrong; empty where it was taken
   * @param notBefore until when it asks to be left alone
   */
  public record Posted(boolean taken, boolean gone, String said, Optional<Instant> notBefore) {}

  /** @param inner whether the address may be one inside a private network */
  public Posted post(String address, boolean inner, Map<String, String> headers, byte[] json) {
    HttpUrl url = HttpUrl.parse(address);
    if (url == null) {
      return new Posted(false, false, "it is no address of the web", Optional.empty());
    }
    try {
      Wire.Headed answer = wire.post(url, inner, Headers.of(headers), json);
      int status = answer.status();
      if (status / 100 == 2) {
        return new Posted(true, false, "", Optional.empty());
      }
      String said = status / 100 == 3 ? "it sends on to another address (" + status + "); nothing is handed to one that nobody named" : Why.said(status);
      return new Posted(false, status == GONE, said, Why.later(answer.headers(), clock.instant(), patience));
    } catch (IOException e) {
      return new Posted(false, false, Why.failed(e, patience).fault().cause(), Optional.empty());
    }
  }

  @Override
  public void close() {
    wire.close();
  }
}
