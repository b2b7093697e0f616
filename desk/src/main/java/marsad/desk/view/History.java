// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.desk.view;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import marsad.ledger.Acts;
import marsad.link.Incident;
import marsad.record.Decision;
import marsad.record.Decisions;

/** What was reported and decided of an incident, in the order in which it happened. */
final class History {
  private final Words words;
  private final List<Decision> decisions;
  private final boolean mayUndo;

  History(Words words, List<Decision> decisions, boolean mayUndo) {
    this.words = words;
    this.decisions = decisions;
    this.mayUndo = mayUndo;
  }

  List<IncidentView.Deed> of(Incident incident) {
    List<IncidentView.Deed> deeds = new ArrayList<>();
    incident.members().stream().sorted(Comparator.comparing(m -> m.carrier())).forEach(m -> deeds.add(new IncidentView.Deed("",
        m.carrier().published().map(Object::toString).orElse(words.t("unknown")), m.carrier().publisher(), words.t("deed.reported"),
        "", "", "", false)));
    Set<String> standing = Decisions.standing(decisions).stream().map(d -> d.deed().id()).collect(Collectors.toSet());
    Acts.about(decisions, incident).forEach(d -> deeds.add(deed(d, standing)));
    return deeds;
  }

  private IncidentView.Deed deed(Decision decision, Set<String> standing) {
    Instant when = decision.deed().when();
    Optional<Decision.Correct> correct = decision instanceof Decision.Correct c ? Optional.of(c) : Optional.empty();
    return new IncidentView.Deed(decision.deed().id(), Dates.moment(when), decision.deed().who(),
        words.term("deed", decision.type()) + correct.map(c -> " " + pointer(c.pointer())).orElse(""), decision.deed().why(),
        correct.flatMap(Decision.Correct::before).map(History::shown).orElse(""), correct.map(c -> shown(c.value())).orElse(""),
        mayUndo && standing.contains(decision.deed().id()));
  }

  private String pointer(String pointer) {
    return words.find("field." + pointer.split("/")[1]).orElse(pointer);
  }

  private static String shown(JsonNode value) {
    if (value.has("low") && value.has("high")) {
      return Numbers.range(number(value.path("low")), number(value.path("high")));
    }
    return value.isValueNode() ? value.asText() : value.has("name") ? value.path("name").asText() : value.toString();
  }

  private static Optional<BigDecimal> number(JsonNode end) {
    return Optional.of(end).filter(JsonNode::isNumber).map(JsonNode::decimalValue);
  }
}
