// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.desk.web;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import marsad.desk.DeskConfig;

/** Decides for each request who asks, and turns away what another site sends in a person's name. */
final class Doors {
  private static final Set<String> OWN_SITE = Set.of("same-origin", "none");
  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");
  private static final int TOKEN_BYTES = 24;
  private final DeskConfig config;
  private final Optional<People> people;
  private final String localToken = random();

  Doors(DeskConfig config, Optional<People> people) {
    this.config = config;
    this.people = people;
  }

  static String random() {
    byte[] bytes = new byte[TOKEN_BYTES];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  void routes(JavalinConfig c) {
    c.routes.before(this::enter);
  }

  private void enter(Context ctx) {
    if (ctx.path().startsWith("/assets/")) {
      return;
    }
    if (people.isEmpty()) {
      ownMachine(ctx);
      Site.visitor(ctx, new Visitor(config.person(), Visitor.Role.ADMINISTRATOR, localToken, false));
    } else {
      Site.visitor(ctx, people.get().visitor(ctx));
    }
    if (ctx.method() != HandlerType.GET && ctx.method() != HandlerType.HEAD) {
      ownSite(ctx);
    }
  }

  /** A page of another site could reach this port under a name of its own: only names of this machine are answered. */
  private static void ownMachine(Context ctx) {
    String host = Optional.ofNullable(ctx.header("Host")).orElse("").replaceAll(":[0-9]+$", "");
    if (!LOOPBACK.contains(host)) {
      throw new Refused(403, "This desk answers to 127.0.0.1 and localhost only, not to \"" + host + "\".");
    }
  }

  /** Programs with a token of their own need no other; all else must come from one of the desk's own pages. */
  private static void ownSite(Context ctx) {
    Visitor visitor = Site.visitor(ctx);
    boolean program = Optional.ofNullable(ctx.header("Authorization")).orElse("").startsWith("Bearer ") && !visitor.session();
    String site = Optional.ofNullable(ctx.header("Sec-Fetch-Site")).orElse("same-origin");
    String sent = Optional.ofNullable(ctx.header("X-Token")).orElseGet(() -> Optional.ofNullable(ctx.formParam("token")).orElse(""));
    boolean token = !visitor.token().isEmpty() && MessageDigest.isEqual(sent.getBytes(java.nio.charset.StandardCharsets.UTF_8),
        visitor.token().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    if (!OWN_SITE.contains(site) || !token && !program && !ctx.path().equals("/login") && !ctx.path().equals("/welcome")) {
      throw new Refused(403, "The form did not come from a page of this desk, or the page was open too long. Load it again and send it once more.");
    }
  }
}
