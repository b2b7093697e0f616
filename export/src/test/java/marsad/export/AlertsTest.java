// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import marsad.collect.web.Agent;
import marsad.collect.web.Net;
import marsad.collect.web.Patience;
import marsad.collect.web.Poster;
import marsad.export.alert.Alerts;
import marsad.export.alert.Hook;
import marsad.export.alert.Hooks;
import marsad.export.alert.Signature;
import marsad.ledger.Entry;
import marsad.ledger.Filter;
import marsad.record.Kind;
import marsad.record.Victims;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Alerts over real HTTP, to a receiver on this machine that takes, fails, dawdles, sends elsewhere and hangs up. */
class AlertsTest {
  private static final String SECRET = "orsa";
  private static final Patience SHORT = new Patience(Duration.ofSeconds(2), Duration.ofMillis(1500), 5, Duration.ZERO, Duration.ofDays(1));
  @TempDir private Path folder;
  private Invented invented;
  private AlertReceiver receiver;
  private Instant now = Invented.CLOCK.instant();
  private final Clock clock = new Moving(() -> now);

  @BeforeEach
  void open() throws IOException {
    invented = new Invented(folder.resolve("marsad.db"));
    invented.add("old", new Invented.Told(Kind.SHELLING, "2031-05-01"));
    receiver = new AlertReceiver();
  }

  @AfterEach
  void close() {
    receiver.close();
    invented.close();
  }

  private Discretion today() {
    return Discretion.of(Invented.Loaded.BOOKS, Invented.Loaded.KNOWLEDGE, clock);
  }

  /** A sender that knows nothing but the ledger, as after a restart. */
  private List<Alerts.Sent> round() {
    try (Poster poster = new Poster(Net.ofMachine(), new Agent("test", Optional.empty()), SHORT, clock)) {
      return new Alerts(invented.ledger, Invented.Loaded.BOOKS, this::today, poster, clock).round();
    }
  }

  private void hook(String name, boolean all, boolean inner) {
    Hook hook = new Hook(name, receiver.address(), Filter.all(), all, inner, false, SECRET);
    Alerts.add(invented.ledger, Invented.Loaded.BOOKS, this::today, clock, hook, "Ada");
  }

  private Hooks hooks() {
    return new Hooks(invented.ledger, clock);
  }

  @Test
  void nothing_is_sent_before_it_is_turned_on_and_what_was_there_is_no_news() {
    hook("all", true, true);
    invented.add("new", new Invented.Told(Kind.SHELLING, "2031-05-19"));
    assertThat(round()).isEmpty();
    assertThat(receiver.got).isEmpty();
    hooks().turn("all", true, "Ada");
    assertThat(round()).singleElement().satisfies(s -> assertThat(s.posted().taken()).as(s.posted().said()).isTrue());
    assertThat(receiver.bodies()).singleElement().satisfies(body -> {
      assertThat(body.path("incidents")).hasSize(1);
      assertThat(body.path("incidents").path(0).path("change").asText()).isEqualTo("new");
      assertThat(body.path("incidents").path(0).path("date_start").asText()).isEqualTo("2031-05-19");
    });
    assertThat(round()).as("nothing new, nothing sent").isEmpty();
  }

  @Test
  void a_delivery_is_signed_over_its_time_and_its_bytes() {
    on("all", true);
    AlertReceiver.Got got = receiver.got.get(0);
    assertThat(got.header("Marsad-Signature")).isEqualTo("sha256=" + Signature.of(SECRET, now.getEpochSecond(), got.body()));
    assertThat(got.header("Marsad-Timestamp")).isEqualTo(Long.toString(now.getEpochSecond()));
    assertThat(got.header("Marsad-Delivery")).isEqualTo(receiver.bodies().get(0).path("delivery").asText());
    assertThat(Signature.of("Jefe", 0, "what do ya want for nothing?".getBytes(StandardCharsets.UTF_8))).as("as Python's hmac has it")
        .isEqualTo("37f471929915ccd2cbbe79feb84ffcff4f2bb25e15fc41c2506687331ae179cc");
  }

  private void on(String name, boolean all) {
    hook(name, all, true);
    hooks().turn(name, true, "Ada");
    invented.add("new", new Invented.Told(Kind.SHELLING, "2031-05-19").harm(Invented.killed(Victims.CIVILIAN, 3)));
    round();
  }

  @Test
  void what_fails_is_tried_again_later_each_time_with_the_same_id_and_bytes() {
    receiver.answers("500", "500", "200");
    on("all", true);
    assertThat(hooks().standing("all")).satisfies(s -> {
      assertThat(s.failures()).isEqualTo(1);
      assertThat(s.next()).isEqualTo(now.plusSeconds(30));
      assertThat(s.said()).contains("500");
    });
    assertThat(round()).as("not before its time").isEmpty();
    now = now.plusSeconds(31);
    round();
    assertThat(hooks().standing("all").next()).isEqualTo(now.plusSeconds(60));
    now = now.plusSeconds(61);
    assertThat(round()).singleElement().satisfies(s -> assertThat(s.posted().taken()).isTrue());
    assertThat(receiver.got).hasSize(3).extracting(g -> g.header("Marsad-Delivery")).containsOnly(receiver.got.get(0).header("Marsad-Delivery"));
    assertThat(receiver.got).extracting(g -> new String(g.body(), StandardCharsets.UTF_8)).containsOnly(new String(receiver.got.get(0).body(), StandardCharsets.UTF_8));
    assertThat(hooks().standing("all").number()).isEqualTo(1);
  }

  @Test
  void a_receiver_that_took_it_and_hung_up_gets_it_again_under_the_same_id_though_the_ledger_grew() {
    receiver.answers("hang up", "200", "200");
    on("all", true);
    invented.add("later", new Invented.Told(Kind.BOMBING, "2031-05-18"));
    now = now.plusSeconds(40);
    round();
    round();
    assertThat(receiver.bodies()).hasSize(3).extracting(b -> b.path("number").asInt()).containsExactly(1, 1, 2);
    assertThat(receiver.bodies().get(1)).isEqualTo(receiver.bodies().get(0));
    assertThat(receiver.bodies().get(2).path("incidents")).singleElement().satisfies(i -> assertThat(i.path("kind").asText()).isEqualTo("bombing"));
  }

  @Test
  void a_redirect_is_not_followed_a_slow_receiver_is_left_a_busy_one_is_left_alone_as_long_as_it_asks() {
    receiver.answers("302", "slow", "429", "410");
    on("all", true);
    assertThat(hooks().standing("all").said()).contains("sends on to another address (302)");
    assertThat(receiver.elsewhere.get()).as("the address that it was sent to").isZero();
    now = now.plusSeconds(31);
    round();
    assertThat(hooks().standing("all").said()).contains("no whole answer within 1.5 seconds");
    now = now.plusSeconds(61);
    round();
    assertThat(hooks().standing("all").next()).as("Retry-After").isEqualTo(now.plusSeconds(7200));
    now = now.plusSeconds(7201);
    round();
    assertThat(hooks().find("all")).get().as("a receiver that is gone for good").satisfies(h -> assertThat(h.on()).isFalse());
  }

  @Test
  void an_inner_address_is_refused_before_anything_is_sent_unless_it_is_allowed_for() {
    hook("outside", true, false);
    hooks().turn("outside", true, "Ada");
    invented.add("new", new Invented.Told(Kind.SHELLING, "2031-05-19"));
    assertThat(round()).singleElement().satisfies(s -> assertThat(s.posted().said()).contains("an address inside a private network"));
    assertThat(receiver.got).isEmpty();
    for (String bad : List.of("file:///etc/passwd", "ftp://example.org/", "https://user:secret@example.org/", "example.org", "https://")) {
      assertThatIllegalArgumentException().as(bad).isThrownBy(() -> new Hook("x", bad, Filter.all(), false, false, false, SECRET));
    }
  }

  @Test
  void the_public_gets_what_the_public_rule_allows_and_an_analyst_all() {
    hook("open", false, true);
    hook("all", true, true);
    hooks().turn("open", true, "Ada");
    hooks().turn("all", true, "Ada");
    invented.add("convoy", new Invented.Told(Kind.AID, "2031-05-19").to("Nimr Haddad"));
    invented.add("killing", new Invented.Told(Kind.KILLING, "2031-05-18").to("Samir Qattan"));
    round();
    JsonNode open = receiver.bodies().stream().filter(b -> b.path("public").asBoolean()).findFirst().orElseThrow();
    JsonNode all = receiver.bodies().stream().filter(b -> !b.path("public").asBoolean()).findFirst().orElseThrow();
    assertThat(all.path("incidents")).hasSize(2);
    assertThat(all.toString()).contains("\"aid\"", "Samir Qattan");
    assertThat(open.path("incidents")).as("aid of yesterday").hasSize(1);
    assertThat(open.toString()).contains("[name withheld]").doesNotContain("Samir", "Nimr", "\"aid\"");
    now = now.plus(Duration.ofDays(20));
    round();
    assertThat(receiver.bodies().get(2).toString()).as("after 14 days, by district, without its words").contains("\"aid\"").doesNotContain("Nimr", "Saraqib");
  }

  @Test
  void the_log_says_who_made_turned_and_took_away_an_alert_without_secret_and_path() {
    hook("all", true, true);
    hooks().turn("all", true, "Ada");
    hooks().remove("all", "Bea");
    assertThat(invented.ledger.entries()).filteredOn(e -> e.kind().equals(Entry.ALERT)).extracting(e -> e.content().path("who").asText() + " " + e.content().path("why").asText())
        .hasSize(3).first().asString().contains("Ada made: all").doesNotContain(SECRET, "/hook");
    assertThat(hooks().all()).isEmpty();
    assertThat(invented.ledger.store().notes("alert")).allSatisfy((key, value) -> assertThat(value).isEmpty());
    assertThat(invented.ledger.verify().faults()).isEmpty();
  }

  /** A clock that a test moves. */
  private static final class Moving extends Clock {
    private final Supplier<Instant> source;

    Moving(Supplier<Instant> source) {
      this.source = source;
    }

    @Override
    public java.time.ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(java.time.ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return source.get();
    }
  }
}
