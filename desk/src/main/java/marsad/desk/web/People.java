// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.desk.web;

import at.favre.lib.crypto.bcrypt.BCrypt;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import marsad.record.Json;
import marsad.record.Sha256;
import marsad.record.Term;

/** Who may log in, kept in a file beside the ledger: names, roles, bcrypt of passwords, hashes of programs' tokens. Sessions are in memory. */
final class People {
  static final String COOKIE = "marsad";
  private static final int COST = 11;
  private static final int LEAST = 10;
  private static final int MOST = 72; // bcrypt reads no more
  private static final Duration SESSION = Duration.ofHours(12);
  private static final Duration WINDOW = Duration.ofMinutes(10);
  private static final int TRIES = 8;
  private final Path file;
  private final Clock clock;
  private final Map<String, Person> people = new TreeMap<>();
  private final Map<String, Session> sessions = new ConcurrentHashMap<>();
  private final Map<String, Deque<Instant>> failures = new ConcurrentHashMap<>();
  private final Optional<String> invitation;
  private final String nobody = BCrypt.withDefaults().hashToString(COST, Doors.random().toCharArray()); // so that unknown names take as long

  /** @param password bcrypt; empty until the person has chosen one by the invitation's link */
  record Person(String name, Visitor.Role role, String password, String invitation, List<String> tokens) {}

  private record Session(String name, String token, Instant until) {}

  /** Reads the file; where there is none, an administrator is invited by a link that works once. */
  People(Path file, Clock clock) {
    this.file = file;
    this.clock = clock;
    if (Files.exists(file)) {
      read();
      this.invitation = Optional.empty();
    } else {
      this.invitation = Optional.of(invite("administrator", Visitor.Role.ADMINISTRATOR));
    }
  }

  /** The first administrator's link's secret, where this is the first start. */
  Optional<String> invitation() {
    return invitation;
  }

  private void read() {
    try {
      for (JsonNode node : Json.parse(Files.readString(file)).path("people")) {
        List<String> tokens = new ArrayList<>();
        node.path("tokens").forEach(t -> tokens.add(t.asText()));
        people.put(node.path("name").asText(), new Person(node.path("name").asText(), Term.of(Visitor.Role.class, node.path("role").asText()),
            node.path("password").asText(), node.path("invitation").asText(), tokens));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the file of people " + file + " cannot be read: " + e.getMessage(), e);
    }
  }

  private void write() {
    ObjectNode all = Json.object();
    ArrayNode list = all.putArray("people");
    people.values().forEach(p -> {
      ObjectNode node = list.addObject().put("name", p.name()).put("role", p.role().term()).put("password", p.password()).put("invitation", p.invitation());
      p.tokens().forEach(node.putArray("tokens")::add);
    });
    try {
      Path folder = file.toAbsolutePath().getParent();
      Path fresh = Files.getFileStore(folder).supportsFileAttributeView("posix")
          ? Files.createTempFile(folder, "people", ".new", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
          : Files.createTempFile(folder, "people", ".new");
      Files.writeString(fresh, Json.pretty(all));
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("the file of people " + file + " cannot be written: " + e.getMessage(), e);
    }
  }

  synchronized Collection<Person> all() {
    return List.copyOf(people.values());
  }

  /** Lets somebody in, or changes the role of who is in; gives the secret of a link by which a password is chosen once. */
  synchronized String invite(String name, Visitor.Role role) {
    if (!name.matches("[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]{0,39}")) {
      throw new IllegalArgumentException("\"" + name + "\" is no name for a person here; use up to 40 letters, digits, blanks, dots and hyphens");
    }
    String secret = Doors.random();
    Person before = people.get(name);
    people.put(name, new Person(name, role, before == null ? "" : before.password(), Sha256.of(secret), before == null ? List.of() : before.tokens()));
    write();
    return secret;
  }

  synchronized void remove(String name) {
    people.remove(name);
    sessions.values().removeIf(s -> s.name().equals(name));
    write();
  }

  /** A token for a program; only its hash is kept. */
  synchronized String token(String name) {
    String token = Doors.random();
    Person p = people.get(name);
    List<String> tokens = new ArrayList<>(p.tokens());
    tokens.add(Sha256.of(token));
    people.put(name, new Person(name, p.role(), p.password(), p.invitation(), tokens));
    write();
    return token;
  }

  /** Chooses a password by an invitation; the link is used up. */
  synchronized String welcome(String secret, String password) {
    Person invited = people.values().stream().filter(p -> !p.invitation().isEmpty() && p.invitation().equals(Sha256.of(secret))).findFirst()
        .orElseThrow(() -> new Refused(403, "This link was used already or is wrong. Ask an administrator for another."));
    if (password.length() < LEAST || password.getBytes(java.nio.charset.StandardCharsets.UTF_8).length > MOST) {
      throw new IllegalArgumentException("a password needs 10 characters or more, and 72 bytes at most");
    }
    String hash = BCrypt.withDefaults().hashToString(COST, password.toCharArray());
    people.put(invited.name(), new Person(invited.name(), invited.role(), hash, "", invited.tokens()));
    write();
    return open(invited.name());
  }

  /** Opens a session; too many wrong tries from one place or on one name are turned away for ten minutes. */
  String login(String name, String password, String from) {
    slow(from);
    slow("name " + name);
    Person person;
    synchronized (this) {
      person = people.get(name);
    }
    String hash = person == null || person.password().isEmpty() ? nobody : person.password();
    boolean right = BCrypt.verifyer().verify(password.toCharArray(), hash).verified && person != null && !person.password().isEmpty();
    if (!right) {
      failures.computeIfAbsent(from, k -> new ArrayDeque<>()).add(clock.instant());
      failures.computeIfAbsent("name " + name, k -> new ArrayDeque<>()).add(clock.instant());
      throw new Refused(401, "Name or password is wrong.");
    }
    return open(name);
  }

  private void slow(String key) {
    Deque<Instant> tries = failures.getOrDefault(key, new ArrayDeque<>());
    synchronized (tries) {
      tries.removeIf(t -> t.isBefore(clock.instant().minus(WINDOW)));
      if (tries.size() >= TRIES) {
        throw new Refused(429, "");
      }
    }
  }

  private String open(String name) {
    sessions.values().removeIf(s -> s.until().isBefore(clock.instant()));
    String id = Doors.random();
    sessions.put(Sha256.of(id), new Session(name, Doors.random(), clock.instant().plus(SESSION)));
    return id;
  }

  void close(String id) {
    sessions.remove(Sha256.of(id));
  }

  Visitor visitor(Context ctx) {
    String bearer = Optional.ofNullable(ctx.header("Authorization")).filter(a -> a.startsWith("Bearer ")).map(a -> a.substring(7)).orElse("");
    if (!bearer.isEmpty()) {
      String hash = Sha256.of(bearer);
      return all().stream().filter(p -> p.tokens().contains(hash)).findFirst().map(p -> new Visitor(p.name(), p.role(), "", false))
          .orElseThrow(() -> new Refused(401, "The token is unknown."));
    }
    Session session = sessions.get(Sha256.of(Optional.ofNullable(ctx.cookie(COOKIE)).orElse("")));
    if (session == null || session.until().isBefore(clock.instant())) {
      return Visitor.stranger();
    }
    synchronized (this) {
      Person person = people.get(session.name());
      return person == null ? Visitor.stranger() : new Visitor(person.name(), person.role(), session.token(), true);
    }
  }
}
