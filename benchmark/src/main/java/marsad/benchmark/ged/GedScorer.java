// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.benchmark.ged;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import marsad.benchmark.score.Numbers;
import marsad.benchmark.score.Words;

/** Takes article after article, the coded row beside the records read, and gives the figures of the reference script. */
public final class GedScorer {
  /** More events than this for each 1,000 characters and a run does not count: whoever says everything is always right once. */
  public static final double MOST = 5;

  private static final Set<String> VIOLENT = Set.of("armed-clash", "offensive", "territory-gain", "shelling", "air-strike", "bombing", "suicide-bombing",
      "chemical-attack", "killing", "abuse", "abduction", "arrest", "protest", "destruction", "other");
  private static final List<String> WHAT = List.of("read", "country", "place", "coded depth", "day", "deaths", "joint");
  private static final Map<String, String> ISO = Map.ofEntries(Map.entry("syria", "SYR"), Map.entry("nigeria", "NGA"), Map.entry("myanmar burma", "MMR"),
      Map.entry("mexico", "MEX"), Map.entry("ukraine", "UKR"), Map.entry("afghanistan", "AFG"), Map.entry("iraq", "IRQ"), Map.entry("philippines", "PHL"),
      Map.entry("india", "IND"), Map.entry("pakistan", "PAK"), Map.entry("bangladesh", "BGD"), Map.entry("brazil", "BRA"), Map.entry("cameroon", "CMR"),
      Map.entry("central african republic", "CAF"), Map.entry("chad", "TCD"), Map.entry("colombia", "COL"), Map.entry("dr congo zaire", "COD"),
      Map.entry("egypt", "EGY"), Map.entry("iran", "IRN"), Map.entry("papua new guinea", "PNG"), Map.entry("saudi arabia", "SAU"),
      Map.entry("sierra leone", "SLE"), Map.entry("somalia", "SOM"), Map.entry("tajikistan", "TJK"), Map.entry("thailand", "THA"),
      Map.entry("yemen north yemen", "YEM"), Map.entry("ethiopia", "ETH"), Map.entry("ecuador", "ECU"), Map.entry("niger", "NER"));

  private final Map<String, Integer> sums = new LinkedHashMap<>();
  private final List<String> misses = new ArrayList<>();
  private int rows;
  private long read;
  private long length;

  public GedScorer() {
    WHAT.forEach(w -> sums.put(w, 0));
  }

  /**
   * Adds one article.
   *
   * @param row as coded
   * @param records all that was read
   * @return the event that agrees with most of the row
   */
  public Optional<JsonNode> add(JsonNode row, String text, JsonNode records) {
    List<JsonNode> events = StreamSupport.stream(records.spliterator(), false).filter(GedScorer::violent).toList();
    rows++;
    read += events.size();
    length += text.codePointCount(0, text.length());
    Map<String, Boolean> best = Map.of();
    Optional<JsonNode> chosen = Optional.empty();
    for (JsonNode event : events) {
      Map<String, Boolean> got = got(event, row);
      if (chosen.isEmpty() || count(got) > count(best)) {
        best = got;
        chosen = Optional.of(event);
      }
    }
    best.forEach((what, right) -> sums.merge(what, right ? 1 : 0, Integer::sum));
    if (!best.getOrDefault("joint", false)) {
      misses.add(miss(row, best));
    }
    return chosen;
  }

  private static boolean violent(JsonNode record) {
    return record.path("record").asText().equals("event") && VIOLENT.contains(record.path("kind").asText())
        && Set.of("happened", "ongoing").contains(record.path("status").asText());
  }

  private static long count(Map<String, Boolean> got) {
    return got.values().stream().filter(b -> b).count();
  }

  private static String miss(JsonNode row, Map<String, Boolean> best) {
    String wrong = best.isEmpty() ? "no event read"
        : best.entrySet().stream().filter(e -> !e.getValue()).map(Map.Entry::getKey).collect(Collectors.joining(" ")) + " wrong";
    String place = text(row, "location_where_name").isEmpty() ? row.path("location_adm1_name").asText("None") : text(row, "location_where_name");
    return "  " + row.path("id").asText() + ": " + wrong + ": " + text(row, "start_date") + " " + place + " low " + row.path("deaths_low").asText() + " high "
        + row.path("deaths_high").asText();
  }

  private static String text(JsonNode row, String key) {
    return row.path(key).isNull() ? "" : row.path(key).asText("");
  }

  private static Map<String, Boolean> got(JsonNode event, JsonNode row) {
    List<String> levels = Stream.of("location_where_name", "location_adm2_name", "location_adm1_name").map(k -> text(row, k)).filter(n -> !n.isEmpty()).toList();
    boolean country = inCountry(event, Words.norm(text(row, "location_root_name")));
    boolean place = levels.isEmpty() ? country : levels.stream().anyMatch(l -> GedNames.bears(event, l));
    boolean day = day(event.path("when"), row);
    boolean deaths = deaths(event, row);
    Map<String, Boolean> got = new LinkedHashMap<>();
    got.put("read", true);
    got.put("country", country);
    got.put("place", place);
    got.put("coded depth", levels.isEmpty() ? country : GedNames.bears(event, levels.get(0)));
    got.put("day", day);
    got.put("deaths", deaths);
    got.put("joint", place && day && deaths);
    return got;
  }

  private static boolean inCountry(JsonNode event, String country) {
    String first = country.split(" ")[0];
    for (JsonNode place : event.path("where")) {
      Optional<String> code = Optional.of(place.path("country")).filter(JsonNode::isTextual).map(JsonNode::textValue);
      Stream<String> names = Stream.concat(Stream.of(place.path("name").asText("")), StreamSupport.stream(place.path("also").spliterator(), false).map(JsonNode::asText));
      if (code.equals(Optional.ofNullable(ISO.get(country))) || names.anyMatch(n -> Words.norm(n).contains(first))) {
        return true;
      }
    }
    return false;
  }

  private static boolean day(JsonNode when, JsonNode row) {
    if (!when.hasNonNull("from") || !when.hasNonNull("to")) {
      return false;
    }
    LocalDate from = LocalDate.parse(when.get("from").asText());
    LocalDate to = LocalDate.parse(when.get("to").asText());
    LocalDate start = LocalDate.parse(text(row, "start_date"));
    long coded = ChronoUnit.DAYS.between(start, LocalDate.parse(text(row, "end_date")));
    return !from.isAfter(start) && !start.isAfter(to) && ChronoUnit.DAYS.between(from, to) <= coded + 3;
  }

  private static boolean deaths(JsonNode event, JsonNode row) {
    List<JsonNode> killed = StreamSupport.stream(event.path("harm").spliterator(), false).filter(h -> h.path("outcome").asText().equals("killed")).toList();
    double best = Stream.of("side_a", "side_b", "civilian", "unknown").mapToDouble(k -> row.path("deaths_" + k).asDouble()).sum();
    double least = row.path("deaths_low").asDouble();
    if (killed.isEmpty()) {
      return best == 0 && least == 0;
    }
    double[] lows = killed.stream().mapToDouble(h -> h.path("low").asDouble()).toArray();
    double[] highs = killed.stream().mapToDouble(h -> h.hasNonNull("high") ? h.get("high").asDouble() : h.path("low").asDouble()).toArray();
    return right(max(lows), max(highs), best, least) || right(java.util.Arrays.stream(lows).sum(), java.util.Arrays.stream(highs).sum(), best, least);
  }

  private static double max(double[] values) {
    return java.util.Arrays.stream(values).max().orElse(0);
  }

  private static boolean right(double low, double high, double best, double least) {
    return low == best || high == best || low == least && high >= best;
  }

  /** Events read for each 1,000 characters. */
  public double rate() {
    return length == 0 ? 0 : 1000.0 * read / length;
  }

  /** The share of rows for which this was right. */
  public double share(String what) {
    return rows == 0 ? 0 : (double) sums.get(what) / rows;
  }

  public List<String> misses() {
    return List.copyOf(misses);
  }

  /** The two lines that the script prints. */
  public List<String> lines() {
    return List.of("events read per 1,000 characters: " + Numbers.fixed(rate(), 2) + (rate() > MOST ? "  TOO MANY: this run does not count" : ""),
        rows + " coded events: " + WHAT.stream().map(w -> w + " " + Numbers.fixed(share(w), 3)).collect(Collectors.joining("  ")));
  }
}
