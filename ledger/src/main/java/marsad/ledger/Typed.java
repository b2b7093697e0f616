// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import marsad.record.Json;
import marsad.record.Kind;
import marsad.record.Quoted;
import marsad.record.Status;
import marsad.record.Term;

/** What a person typed for a value, as the JSON that stands at its pointer. */
public final class Typed {
  private Typed() {}

  /** The error says what may stand there. */
  public static JsonNode parse(String pointer, String typed) {
    if (pointer.equals("/kind")) {
      return text(Term.of(Kind.class, typed).term());
    }
    if (pointer.equals("/status")) {
      return text(Term.of(Status.class, typed).term());
    }
    if (pointer.equals("/when")) {
      return period(typed);
    }
    if (pointer.matches("/harm/[0-9]+/(low|high)")) {
      return number(typed);
    }
    if (pointer.matches("/(where|initiator|target)/[0-9]+")) {
      return named(pointer, typed);
    }
    throw new IllegalArgumentException("\"" + Quoted.of(pointer) + "\" cannot be corrected here; possible are /kind, /status, /when, /harm/N/low, /harm/N/high, "
        + "/where/N, /initiator/N, /target/N");
  }

  /** As {@link #parse(String, String)}; {@code before} is what stands there, of which a harm at {@code /harm/N} keeps all but its number: {@code 7} or {@code 5–7}. */
  public static JsonNode parse(String pointer, String typed, JsonNode before) {
    return pointer.matches("/harm/[0-9]+") && before instanceof ObjectNode harm ? counted(harm.deepCopy(), typed) : parse(pointer, typed);
  }

  private static JsonNode counted(ObjectNode harm, String typed) {
    String[] ends = typed.strip().split("\\s*[–-]\\s*", -1);
    if (ends.length > 2 || typed.isBlank()) {
      throw new IllegalArgumentException("\"" + Quoted.of(typed) + "\" is no number; write 7, 5–7, or 5– where no highest is told");
    }
    harm.set("low", number(ends[0].strip()));
    harm.set("high", number(ends[ends.length - 1].strip()));
    harm.remove("words"); // they say another number
    return harm;
  }

  private static JsonNode text(String text) {
    return JsonNodeFactory.instance.textNode(text);
  }

  private static JsonNode number(String typed) {
    if (typed.isEmpty()) {
      return JsonNodeFactory.instance.nullNode();
    }
    String digits = typed.replace(",", "").replace(" ", "");
    if (!digits.matches("[0-9]{1,12}")) {
      throw new IllegalArgumentException("\"" + Quoted.of(typed) + "\" is no number; write digits, or nothing for an open end");
    }
    return JsonNodeFactory.instance.numberNode(new BigDecimal(digits));
  }

  private static JsonNode period(String typed) {
    String[] days = typed.split("\\s*(/|to|–)\\s*", 2);
    ObjectNode period = Json.object();
    try {
      period.put("from", LocalDate.parse(days[0].strip()).toString());
      period.put("to", LocalDate.parse(days[days.length - 1].strip()).toString());
      return period;
    } catch (java.time.DateTimeException e) {
      throw new IllegalArgumentException("\"" + Quoted.of(typed) + "\" is no day; write 2020-02-03, or 2020-02-01 to 2020-02-03", e);
    }
  }

  private static JsonNode named(String pointer, String typed) {
    if (typed.isEmpty()) {
      throw new IllegalArgumentException("write a name");
    }
    ObjectNode node = Json.object().put("name", typed);
    node.putArray("also");
    if (pointer.startsWith("/where")) {
      node.putNull("country"); // by name only: it is listed as "to locate"
    }
    return node;
  }
}
