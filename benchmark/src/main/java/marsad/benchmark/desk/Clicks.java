// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.benchmark.desk;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import marsad.knowledge.Table;
import marsad.record.Kind;
import marsad.record.Place;
import marsad.record.Term;

/** What people click, drawn by the shares of {@code clicks.tsv}; each click as the addresses that a browser then asks for. */
final class Clicks {
  private static final String FILE = "/marsad/benchmark/desk/clicks.tsv";
  private static final int PAST_DAYS = 12;
  private static final int INCIDENTS = 4000;
  private final List<Click> clicks = new ArrayList<>();
  private final Invention invention;
  private final List<String> incidents;
  private final LocalDate last;
  private int shares;

  /** A kind of click and its share. */
  private record Click(String name, int share, List<String> asks) {}

  /** One click: what it is, and what is asked. */
  record Asked(String name, List<String> paths) {}

  /** @param incidents ids, the newest first: these are opened more often */
  Clicks(Invention invention, List<String> incidents, LocalDate last) {
    this.invention = invention;
    this.incidents = incidents.subList(0, Math.min(INCIDENTS, incidents.size()));
    this.last = last;
    try (InputStream in = Clicks.class.getResourceAsStream(FILE)) {
      Table.read("clicks.tsv", new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))).rows().forEach(row -> {
        clicks.add(new Click(row.need("click"), Integer.parseInt(row.need("share")), List.of(row.need("asks").split("\\|"))));
        shares += clicks.get(clicks.size() - 1).share();
      });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The next click of somebody. */
  Asked next(SplittableRandom random) {
    int at = random.nextInt(shares);
    Click click = clicks.get(0);
    for (int i = 0; at >= 0; i++) {
      click = clicks.get(i);
      at -= click.share();
    }
    String filter = filter(random);
    String days = days(random);
    String words = words(random);
    String z = String.valueOf(3 + random.nextInt(7));
    String frame = frame(Integer.parseInt(z), random);
    String incident = Invention.skewed(incidents, random);
    String day = last.minusDays(30L * (1 + random.nextInt(PAST_DAYS))).toString();
    return new Asked(click.name(), click.asks().stream().map(ask -> ask.replace("{filter}", filter).replace("{days}", days).replace("{words}", words)
        .replace("{z}", z).replace("{frame}", frame).replace("{incident}", incident).replace("{day}", day)).toList());
  }

  private String filter(SplittableRandom random) {
    List<String> parts = new ArrayList<>();
    int many = random.nextInt(10);
    for (int i = 0; i <= (many < 6 ? 0 : many < 9 ? 1 : 2); i++) {
      parts.add(switch (random.nextInt(6)) {
        case 0, 1 -> "kind=" + Invention.skewed(Term.terms(Kind.class), random);
        case 2 -> "actor=" + encode(Invention.skewed(invention.actors(), random).id().orElseThrow());
        case 3 -> "place=" + encode(Invention.skewed(invention.places(), random).id().orElseThrow());
        case 4 -> "source=" + encode(Invention.skewed(invention.outlets(), random).toLowerCase(Locale.ROOT));
        default -> Invention.skewed(List.of("review=unreviewed", "disagreement=yes", "status=happened", "grade=corroborated", "precision=town", "precision=province"), random);
      });
    }
    return String.join("&", parts.stream().distinct().filter(p -> parts.stream().filter(o -> o.startsWith("disagreement")).count() < 2 || !p.startsWith("disagreement")).toList());
  }

  private String days(SplittableRandom random) {
    LocalDate from = last.minusDays(random.nextInt(2000));
    return "from=" + from + "&to=" + from.plusDays(Invention.skewed(List.of(30, 7, 1, 90, 365), random) - 1);
  }

  private static String words(SplittableRandom random) {
    String first = Invention.skewed(Invention.nouns(), random);
    return random.nextBoolean() ? first : first + "%20" + Invention.skewed(Invention.nouns(), random);
  }

  private String frame(int zoom, SplittableRandom random) {
    Place place = Invention.skewed(invention.places(), random);
    double wide = 360 * 3.5 / Math.pow(2, zoom);
    double lat = Math.round(place.point().orElseThrow().lat() * 2) / 2.0;
    double lon = Math.round(place.point().orElseThrow().lon() * 2) / 2.0;
    return String.format(Locale.ROOT, "%.3f,%.3f,%.3f,%.3f", lon - wide / 2, Math.max(-84, lat - wide / 4), lon + wide / 2, Math.min(84, lat + wide / 4));
  }

  private static String encode(String raw) {
    return URLEncoder.encode(raw, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
