// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.collect.web;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SSLException;
import marsad.collect.part.Fault;
import okhttp3.Headers;

/** Words for what went wrong on the way, and what to do. */
final class Why {
  private Why() {}

  /** Why a request failed. */
  static Answer.Refused failed(IOException e, Patience patience) {
    Throwable inner = e instanceof Inner.Refused ? e : e.getCause();
    if (inner instanceof Inner.Refused) {
      return refused(inner.getMessage(), "name it yourself if you mean it; it is not followed from elsewhere", true);
    }
    if (e instanceof UnknownHostException) {
      return refused("no such host is known", "check the address and your connection", false);
    }
    if (e instanceof InterruptedIOException) {
      return refused("it gave no whole answer within " + patience.total().toMillis() / 1000.0 + " seconds", "try again later", false);
    }
    if (e instanceof SSLException) {
      return refused("its certificate or encryption is not right (" + Optional.ofNullable(e.getMessage()).orElse("") + ")", "look at it in a browser", false);
    }
    if (e instanceof ConnectException) {
      return refused("nobody answers there", "check the address, or try again later", false);
    }
    return refused("it breaks off or speaks no proper HTTP (" + Optional.ofNullable(e.getMessage()).orElse(e.toString()).lines().findFirst().orElse("") + ")", "try again later", false);
  }

  /** Until when a busy server asks to be left alone. */
  static Optional<Instant> later(Headers headers, Instant now, Patience patience) {
    String written = Optional.ofNullable(headers.get("Retry-After")).map(String::strip).orElse("");
    Optional<Duration> wait = written.matches("\\d{1,9}") ? Optional.of(Duration.ofSeconds(Long.parseLong(written)))
        : Optional.ofNullable(headers.getInstant("Retry-After")).map(t -> Duration.between(now, t));
    return wait.filter(w -> !w.isNegative()).map(w -> now.plus(w.compareTo(patience.longest()) > 0 ? patience.longest() : w));
  }

  /** What a status means. */
  static String said(int status) {
    return switch (status) {
      case 401, 407 -> "it asks for a password (" + status + ")";
      case 402, 403, 451 -> "it is not given out (" + status + ")";
      case 404 -> "there is nothing at this address (404)";
      case 410 -> "it is gone for good (410)";
      case 429 -> "it is asked too often (429)";
      case 503 -> "it is busy or closed for now (503)";
      default -> String.format(Locale.ROOT, status >= 500 ? "its server failed (%d)" : "its server answered %d", status);
    };
  }

  static String remedy(int status) {
    return switch (status) {
      case 401, 402, 403, 407, 451 -> "save the report yourself and add the file";
      case 404, 410 -> "check the address, or drop it";
      default -> "try again later";
    };
  }

  static Answer.Refused refused(String cause, String remedy, boolean forGood) {
    return new Answer.Refused(new Fault("", cause, remedy), forGood, Optional.empty());
  }
}
