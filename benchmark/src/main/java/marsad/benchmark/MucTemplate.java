// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One template of MUC-4: number of a slot → its fillers. In a key a filler may have several right forms, may be optional, and may be tied to
 * another slot's filler.
 *
 * @param optional whether a system may leave the whole template out
 */
record MucTemplate(String document, boolean optional, Map<Integer, List<Fill>> slots) {
  static final int TYPE = 4;
  private static final Pattern LINE = Pattern.compile("(\\d+)\\.\\s+[A-Z:]+[A-Z: ]*?\\s{2,}(.*)");

  /** Right forms of one filler in upper case. */
  record Fill(List<String> forms, boolean optional) {}

  List<Fill> slot(int number) {
    return slots.getOrDefault(number, List.of());
  }

  /** The templates of a key file; texts with no incident have none. */
  static List<MucTemplate> read(String key) {
    List<MucTemplate> all = new ArrayList<>();
    String document = "";
    boolean optional = false;
    Map<Integer, List<Fill>> slots = new TreeMap<>();
    int slot = -1;
    for (String line : (key + "\n0.  MESSAGE: ID    -\n").split("\n")) {
      Matcher found = LINE.matcher(line.strip());
      boolean head = found.matches();
      slot = head ? Integer.parseInt(found.group(1)) : slot;
      String value = head ? found.group(2).strip() : line.startsWith(" ") ? line.strip() : "";
      if (head && slot == 0) {
        if (!slots.isEmpty() && slots.containsKey(TYPE)) {
          all.add(new MucTemplate(document, optional, slots));
        }
        slots = new TreeMap<>();
        document = value.split("\\s")[0];
      } else if (head && slot == 1) {
        optional = value.contains("OPTIONAL");
      } else if (!value.isEmpty() && !value.matches("[*-]")) {
        slots.computeIfAbsent(slot, s -> new ArrayList<>()).add(fill(value));
      }
    }
    return all;
  }

  private static Fill fill(String value) {
    boolean optional = value.startsWith("?");
    List<String> forms = new ArrayList<>();
    for (String form : value.replaceFirst("^\\?\\s*", "").split("\\s/\\s")) {
      forms.add(plain(form));
    }
    return new Fill(forms, optional);
  }

  /** A filler without marks, and without the filler that it is tied to. */
  private static String plain(String form) {
    String words = form.strip().replaceFirst("^(\"[^\"]+\"|[A-Z ]+?)\\s*:\\s*\"[^\"]*\".*$", "$1");
    return words.replace("\\\"", "").replace("\"", "").strip().toUpperCase(Locale.ROOT);
  }

  /** Day of publication by the dateline of each text: "SAN SALVADOR, 3 JAN 90 --". */
  static Map<String, String> datelines(String texts) {
    Map<String, String> days = new LinkedHashMap<>();
    Matcher found = Pattern.compile("(?m)^((?:DEV|TST)\\d?-MUC\\d-\\d{4}).*?\\n\\s*\\n[^\\n]*?,?\\s(\\d{1,2}) (JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[A-Z]* (\\d{2})\\b").matcher(texts);
    List<String> months = List.of("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC");
    while (found.find()) {
      days.put(found.group(1), String.format(Locale.ROOT, "19%s-%02d-%02d", found.group(4), months.indexOf(found.group(3)) + 1, Integer.parseInt(found.group(2))));
    }
    return days;
  }
}
