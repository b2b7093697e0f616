// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.benchmark.score;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.DoubleStream;

/** How far two values agree, from 0 to 1; no number where both are empty and there is nothing to agree on. */
final class Likeness {
  private static final List<Set<String>> FAMILIES = List.of(Set.of("armed-clash", "offensive"), Set.of("territory-gain", "withdrawal"),
      Set.of("shelling", "air-strike", "bombing", "suicide-bombing", "chemical-attack"), Set.of("killing", "abuse"), Set.of("abduction", "arrest"),
      Set.of("destruction", "bombing", "shelling", "air-strike"), Set.of("movement", "base"), Set.of("displacement", "surrender"),
      Set.of("agreement", "breach", "talks"), Set.of("sanction", "aid"));
  private static final double NEAR_KM = 10;
  private static final double SOME_WORDS = 0.7;

  private Likeness() {}

  /** Of two values. */
  interface Of {
    double of(JsonNode one, JsonNode other);
  }

  /** A part of a whole and its weight. */
  record Part(double weight, OptionalDouble value) {
    static Part of(double weight, double value) {
      return new Part(weight, OptionalDouble.of(value));
    }
  }

  /** 1 where the two things share a name, 0.7 where the words of one mostly are the other's. */
  static double name(JsonNode one, JsonNode other) {
    Set<String> mine = Nodes.names(one);
    Set<String> theirs = Nodes.names(other);
    if (mine.isEmpty() || theirs.isEmpty()) {
      return 0;
    }
    if (!Collections.disjoint(mine, theirs)) {
      return 1;
    }
    double best = 0;
    for (String a : mine) {
      for (String b : theirs) {
        Set<String> union = new TreeSet<>(Arrays.asList(a.split(" ")));
        Set<String> both = new TreeSet<>(union);
        Set<String> words = new TreeSet<>(Arrays.asList(b.split(" ")));
        both.retainAll(words);
        union.addAll(words);
        best = Math.max(best, (double) both.size() / union.size());
      }
    }
    return best >= 0.5 ? SOME_WORDS : 0;
  }

  private static boolean located(JsonNode place) {
    return place.hasNonNull("lat") && place.hasNonNull("lon");
  }

  static double place(JsonNode one, JsonNode other) {
    if (located(one) && located(other)) {
      double km = km(one.get("lat").doubleValue(), one.get("lon").doubleValue(), other.get("lat").doubleValue(), other.get("lon").doubleValue());
      if (km <= NEAR_KM) {
        return 1;
      }
    }
    return name(one, other);
  }

  private static double km(double lat1, double lon1, double lat2, double lon2) {
    double a = Math.toRadians(lat1);
    double b = Math.toRadians(lat2);
    double h = Math.pow(Math.sin((b - a) / 2), 2)
        + Math.cos(a) * Math.cos(b) * Math.pow(Math.sin((Math.toRadians(lon2) - Math.toRadians(lon1)) / 2), 2);
    return 12742 * Math.asin(Math.sqrt(h));
  }

  /** F1 of two lists under a soft equality. */
  static OptionalDouble list(JsonNode one, JsonNode other, Of same) {
    List<JsonNode> mine = Nodes.list(one);
    List<JsonNode> theirs = Nodes.list(other);
    if (mine.isEmpty() && theirs.isEmpty()) {
      return OptionalDouble.empty();
    }
    double earned = Pairing.best(mine, theirs, same).stream().mapToDouble(Pairing::value).reduce(0, Double::sum);
    return OptionalDouble.of(mine.isEmpty() || theirs.isEmpty() ? 0 : 2 * earned / (mine.size() + theirs.size()));
  }

  static OptionalDouble when(JsonNode one, JsonNode other) {
    if (Nodes.empty(one) && Nodes.empty(other)) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(Nodes.empty(one) || Nodes.empty(other) ? 0 : interval(one, other));
  }

  private static double interval(JsonNode one, JsonNode other) {
    boolean from = Nodes.equal(one.path("from"), other.path("from"));
    boolean to = Nodes.equal(one.path("to"), other.path("to"));
    if (from && to) {
      return 1;
    }
    if (end(one).compareTo(start(other)) < 0 || end(other).compareTo(start(one)) < 0) {
      return 0;
    }
    return from || to ? 0.5 : 0.25;
  }

  private static String start(JsonNode when) {
    return Nodes.empty(when.path("from")) ? "0000" : when.path("from").asText();
  }

  private static String end(JsonNode when) {
    return Nodes.empty(when.path("to")) ? "9999" : when.path("to").asText();
  }

  /** Of two counts with {@code low} and {@code high}; a bound missed, or a word such as "nearly" read with another margin, earns part. */
  static double number(JsonNode one, JsonNode other) {
    boolean low = Nodes.equal(one.path("low"), other.path("low"));
    boolean high = Nodes.equal(one.path("high"), other.path("high"));
    if (low && high) {
      return 1;
    }
    if (low || near(one.path("low"), other.path("low"))) {
      return 0.6;
    }
    return high && one.hasNonNull("high") ? 0.4 : 0;
  }

  private static boolean near(JsonNode one, JsonNode other) {
    return one.isNumber() && other.isNumber() && Math.abs(one.doubleValue() - other.doubleValue())
        <= 0.11 * Math.max(Math.abs(one.doubleValue()), Math.abs(other.doubleValue()));
  }

  static double harm(JsonNode one, JsonNode other) {
    if (!Nodes.equal(one.path("outcome"), other.path("outcome"))) {
      return 0;
    }
    double number = number(one, other);
    if (number == 0) {
      return 0;
    }
    Part count = Part.of(0.6, number);
    Part who = Part.of(0.2, Nodes.equal(one.path("who"), other.path("who")) ? 1 : 0);
    if (Nodes.empty(one.path("side")) && Nodes.empty(other.path("side"))) {
      return weigh(List.of(count, who));
    }
    return weigh(List.of(count, who, Part.of(0.2, name(one.path("side"), other.path("side")))));
  }

  static double kind(JsonNode one, JsonNode other) {
    if (Nodes.equal(one, other)) {
      return 1;
    }
    return FAMILIES.stream().anyMatch(f -> f.contains(one.asText("")) && f.contains(other.asText(""))) ? 0.5 : 0;
  }

  /** Weighted mean of the parts that have a value. */
  static double weigh(List<Part> parts) {
    List<Part> told = parts.stream().filter(p -> p.value().isPresent()).toList();
    double earned = sum(told.stream().mapToDouble(p -> p.weight() * p.value().getAsDouble()));
    return told.isEmpty() ? 0 : earned / sum(told.stream().mapToDouble(Part::weight));
  }

  /** One after another, in their order: the stream's own sum would round otherwise. */
  static double sum(DoubleStream values) {
    return values.sequential().reduce(0, Double::sum);
  }
}
