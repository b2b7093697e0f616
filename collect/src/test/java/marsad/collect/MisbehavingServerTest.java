// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import marsad.collect.part.Limits;
import marsad.collect.web.Agent;
import marsad.collect.web.Caching;
import marsad.collect.web.Fetcher;
import marsad.collect.web.Patience;
import marsad.knowledge.Knowledge;
import marsad.knowledge.Row;
import marsad.knowledge.Shelf;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Servers that misbehave in every way of {@code misbehaviour.tsv}: what can be had is had, one line says the rest, and no connection leaves the loopback. */
class MisbehavingServerTest {
  private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);
  private static final ReportMaker MAKER = ReportMaker.load(Knowledge.packed(), CLOCK);
  private static final Limits SMALL = new Limits(300_000, 300_000, 1000, 3_000_000, 200, 3, 20);
  private static final Patience SHORT = new Patience(Duration.ofSeconds(1), Duration.ofSeconds(2), 5, Duration.ZERO, Duration.ofDays(1));

  private static Fetcher fetcher(TestNet net, String named) {
    return new Fetcher(net, new Agent("1", Optional.of("desk@example.org")), Set.of(Fetcher.site(named).orElseThrow()), SMALL, SHORT, CLOCK, time -> {});
  }

  private static List<Outcome> collect(TestNet net, String address) {
    try (Fetcher fetcher = fetcher(net, address)) {
      return new Collector(MAKER, PublishedDates.none(), Optional.empty(), CLOCK).with(fetcher).collect(List.of(address), Path.of("."));
    }
  }

  @TestFactory
  Stream<DynamicTest> each_way_has_its_outcome_and_its_line() {
    List<Row> rows = new Shelf.Packed("marsad/collect/").need("misbehaviour.tsv").rows();
    assertThat(rows).hasSizeGreaterThan(60);
    return rows.stream().map(row -> DynamicTest.dynamicTest(row.need("name"), () -> check(row)));
  }

  private static void check(Row row) throws IOException {
    TestNet net = new TestNet();
    String name = row.need("name");
    try (BadServer server = new BadServer((path, request, self, out) -> Behaviours.answer(name, path, self, out))) {
      List<Outcome> outcomes = collect(net, server.at("/" + name));
      long taken = outcomes.stream().filter(Outcome.Taken.class::isInstance).count();
      List<String> said = outcomes.stream().filter(Outcome.Refused.class::isInstance).map(o -> ((Outcome.Refused) o).problem().message()).toList();
      if (row.need("reports").equals("some")) {
        assertThat(taken).as("%s", outcomes).isGreaterThan(10);
      } else {
        assertThat(taken).as("%s", outcomes).isEqualTo(Long.parseLong(row.need("reports")));
      }
      row.get("said").ifPresentOrElse(words -> assertThat(said).isNotEmpty().allSatisfy(s -> assertThat(s).contains("; ")).anySatisfy(s -> assertThat(s).contains(words)),
          () -> assertThat(said).isEmpty());
      assertThat(net.tried).isNotEmpty().allMatch(a -> a.equals("127.0.0.1"));
      texts(name, outcomes);
    }
  }

  /** What was taken is whole and right, whatever was done to it on the way. */
  private static void texts(String name, List<Outcome> outcomes) {
    for (Outcome outcome : outcomes) {
      if (outcome instanceof Outcome.Taken taken) {
        String text = taken.report().text().toString();
        assertThat(text).contains("four millers died", name.equals("page_broken_letters") ? "caf\ufffd" : "café was closed").doesNotContain("haha");
        assertThat(taken.capture().head().isPresent()).as("headers are kept with what came over HTTP by itself").isNotEqualTo(name.equals("page_zip_slip"));
        if (name.equals("feed_of_tomorrow")) {
          assertThat(taken.report().published()).isEmpty();
          assertThat(taken.report().notes()).anyMatch(n -> n.contains("lies in the future"));
        }
        if (name.equals("page_broken_letters")) {
          assertThat(taken.report().notes()).anyMatch(n -> n.contains("could not be read"));
        }
      }
    }
  }

  @Test
  void an_inner_address_that_nobody_named_is_not_even_tried() throws IOException {
    TestNet net = new TestNet();
    try (Fetcher fetcher = fetcher(net, "http://somewhere.example/")) {
      for (String address : List.of("http://127.0.0.1:9/", "http://local.example/", "http://10.0.0.1/", "http://[fe80::1]/", "http://[::]/", "http://192.168.0.1/")) {
        assertThat(fetcher.get(address, Caching.none()).toString()).contains("private network");
      }
    }
    assertThat(net.tried).isEmpty();
  }

  @Test
  void sites_are_asked_politely() throws IOException {
    StringBuilder requests = new StringBuilder();
    try (BadServer server = new BadServer((path, request, self, out) -> {
      requests.append(request);
      BadServer.say(out, request.contains("If-None-Match: \"v1\"") ? "304 Not Modified" : "200 OK", "ETag: \"v1\"\r\nCache-Control: max-age=600\r\n", Behaviours.PAGE.getBytes());
    }); Fetcher fetcher = fetcher(new TestNet(), server.at("/"))) {
      var first = (marsad.collect.web.Answer.Page) fetcher.get(server.at("/a#part"), Caching.none());
      assertThat(first.caching().fresh()).contains(Duration.ofMinutes(10));
      assertThat(fetcher.get(server.at("/a"), first.caching())).isInstanceOf(marsad.collect.web.Answer.Unchanged.class);
      assertThat(server.asked).as("robots.txt first, and once").containsExactly("/robots.txt", "/a", "/a");
      assertThat(requests).contains("User-Agent: marsad/1 (+desk@example.org)").doesNotContain("Cookie", "Referer");
    }
  }
}
