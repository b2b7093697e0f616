// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.desk.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import marsad.link.Carrier;
import marsad.link.Incident;
import marsad.record.Actor;
import marsad.record.Decision;
import marsad.record.Place;

/** A situation brief: sentences made by rule from what the ledger holds under one filter, each with its sources; nothing else is in it. */
public record Brief(String title, String scope, List<Section> sections, List<Source> sources, List<String> corrections, boolean sample) {

  /** A day or a theme with its sentences. */
  public record Section(String title, List<Sentence> sentences) {}

  /** A sentence; {@code numbers} name its sources. */
  public record Sentence(String text, String review, String url, List<Integer> numbers) {}

  /** A report cited. */
  public record Source(int number, String text, String url) {}

  /**
   * @param incidents those of the filter, newest first
   * @param decisions of the whole ledger: the corrections among them that touch these incidents are listed
   */
  public static Brief of(Words words, String scope, List<Incident> incidents, List<Decision> decisions, boolean sample) {
    Map<String, Integer> numbers = new LinkedHashMap<>();
    Map<String, Carrier> carriers = new LinkedHashMap<>();
    Map<String, List<Sentence>> days = new LinkedHashMap<>();
    for (Incident incident : incidents) {
      incident.members().forEach(m -> {
        numbers.computeIfAbsent(m.report(), r -> numbers.size() + 1);
        carriers.putIfAbsent(m.report(), m.carrier());
      });
      String day = incident.when().map(w -> Dates.period(words, w)).filter(d -> !d.isEmpty()).orElse(words.t("day.unknown"));
      days.computeIfAbsent(day, d -> new ArrayList<>()).add(new Sentence(sentence(words, incident),
          words.term("review", incident.review().state().term()), "/incidents/" + incident.id(), incident.reports().stream().map(numbers::get).toList()));
    }
    List<Section> sections = days.entrySet().stream().map(e -> new Section(e.getKey(), e.getValue())).toList();
    List<Source> sources = carriers.entrySet().stream().map(e -> new Source(numbers.get(e.getKey()), e.getValue().publisher()
        + e.getValue().title().map(t -> ", “" + t + "”").orElse("") + e.getValue().published().map(d -> ", " + Dates.day(words, d)).orElse(""),
        "/reports/" + e.getKey())).toList();
    return new Brief(words.t("brief.title"), scope, sections, sources, corrections(words, incidents, decisions), sample);
  }

  /** "Shelling in Hama by Red Front against bus station: 9–12 killed; sources differ. One source." */
  static String sentence(Words words, Incident i) {
    Lines lines = new Lines(words);
    StringBuilder text = new StringBuilder(words.term("kind", i.kind().term()));
    i.where().ifPresent(p -> text.append(' ').append(words.t("brief.in", words.within(p.name()))));
    if (!i.initiators().isEmpty()) {
      text.append(' ').append(words.t("brief.by", words.within(names(i.initiators()))));
    }
    if (!i.targets().isEmpty()) {
      text.append(' ').append(words.t("brief.against", words.within(names(i.targets()))));
    }
    if (i.status() != marsad.record.Status.HAPPENED) {
      text.append(" (").append(words.term("status", i.status().term())).append(')');
    }
    List<String> tolls = Lines.sorted(i).stream().map(t -> words.harmed(Numbers.range(t.low(), t.high()), t.who(), t.outcome())).limit(3).toList();
    if (!tolls.isEmpty()) {
      text.append(": ").append(String.join(", ", tolls));
    }
    if (i.disputed()) {
      text.append("; ").append(words.t("disputed"));
    }
    return text.append(". ").append(words.count("independent", i.independent())).append('.').toString();
  }

  private static String names(List<Actor> actors) {
    return actors.stream().map(Actor::name).distinct().collect(Collectors.joining(", "));
  }

  private static List<String> corrections(Words words, List<Incident> incidents, List<Decision> decisions) {
    Map<String, Incident> byRecord = new LinkedHashMap<>();
    incidents.forEach(i -> i.members().forEach(m -> byRecord.put(m.event().id(), i)));
    return decisions.stream().filter(d -> d instanceof Decision.Correct).map(d -> (Decision.Correct) d).filter(d -> byRecord.containsKey(d.record().record()))
        .map(d -> Dates.day(words, LocalDate.ofInstant(d.deed().when(), java.time.ZoneOffset.UTC)) + ": " + words.term("kind", byRecord.get(d.record().record()).kind().term())
            + byRecord.get(d.record().record()).where().map(Place::name).map(p -> ", " + p).orElse("") + ", " + d.pointer() + ": "
            + d.before().map(b -> b.isValueNode() ? b.asText() : b.toString()).orElse("–") + " → " + (d.value().isValueNode() ? d.value().asText() : d.value().toString())
            + " (" + d.deed().why() + ")").toList();
  }

  /** The same as Markdown; what a report says can hold no markup of its own. */
  public String markdown() {
    StringBuilder md = new StringBuilder("# ").append(plain(title)).append("\n\n");
    if (sample) {
      md.append("**SAMPLE**\n\n");
    }
    md.append(plain(scope)).append("\n");
    for (Section section : sections) {
      md.append("\n## ").append(plain(section.title())).append("\n\n");
      section.sentences().forEach(s -> md.append("- ").append(plain(s.text())).append(" *").append(plain(s.review())).append("* ")
          .append(s.numbers().stream().map(n -> "[" + n + "]").collect(Collectors.joining())).append('\n'));
    }
    if (!corrections.isEmpty()) {
      md.append("\n## Corrections\n\n");
      corrections.forEach(c -> md.append("- ").append(plain(c)).append('\n'));
    }
    md.append("\n## Sources\n\n");
    sources.forEach(s -> md.append(s.number()).append(". ").append(plain(s.text())).append('\n'));
    return md.toString();
  }

  private static String plain(String text) {
    return text.replaceAll("([\\\\`*_\\[\\]<>#|~!])", "\\\\$1").replaceAll("[\\r\\n]+", " ");
  }
}
