// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.desk.web;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The query of an address, in the order of its keys; a key twice means either. Immutable: each change gives another address. */
public record Address(Map<String, List<String>> parts) {

  /** Reads a query without its question mark; parts with no value are left out. Broken escapes are refused. */
  public static Address of(String query) {
    Map<String, List<String>> parts = new LinkedHashMap<>();
    for (String part : query == null ? new String[0] : query.split("&")) {
      int equals = part.indexOf('=');
      if (equals > 0 && equals < part.length() - 1) {
        List<String> values = parts.computeIfAbsent(decode(part.substring(0, equals)), k -> new ArrayList<>());
        String value = decode(part.substring(equals + 1)).strip();
        if (!value.isEmpty() && !values.contains(value)) {
          values.add(value);
        }
      }
    }
    parts.values().removeIf(List::isEmpty);
    return new Address(parts);
  }

  private static String decode(String escaped) {
    try {
      return URLDecoder.decode(escaped, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("\"" + escaped + "\" in the address has a broken % escape; write %25 for a percent sign", e);
    }
  }

  public List<String> all(String key) {
    return parts.getOrDefault(key, List.of());
  }

  public String first(String key) {
    return all(key).stream().findFirst().orElse("");
  }

  public boolean has(String key, String value) {
    return all(key).contains(value);
  }

  /** This address with one value instead of all a key had. */
  public Address set(String key, String value) {
    Map<String, List<String>> changed = copy();
    changed.put(key, new ArrayList<>(List.of(value)));
    return new Address(changed);
  }

  /** With the value where it was missing, without it where it stood. */
  public Address toggle(String key, String value) {
    Map<String, List<String>> changed = copy();
    List<String> values = changed.computeIfAbsent(key, k -> new ArrayList<>());
    if (!values.remove(value)) {
      values.add(value);
    }
    changed.values().removeIf(List::isEmpty);
    return new Address(changed);
  }

  public Address without(String... keys) {
    Map<String, List<String>> changed = copy();
    List.of(keys).forEach(changed::remove);
    return new Address(changed);
  }

  /** Only these keys. */
  public Address only(List<String> keys) {
    Map<String, List<String>> changed = copy();
    changed.keySet().retainAll(keys);
    return new Address(changed);
  }

  private Map<String, List<String>> copy() {
    Map<String, List<String>> copy = new LinkedHashMap<>();
    parts.forEach((key, values) -> copy.put(key, new ArrayList<>(values)));
    return copy;
  }

  /** As it stands behind the question mark. */
  public String text() {
    List<String> written = new ArrayList<>();
    parts.forEach((key, values) -> values.forEach(v -> written.add(encode(key) + "=" + encode(v))));
    return String.join("&", written);
  }

  private static String encode(String raw) {
    return URLEncoder.encode(raw, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** A path with this query, if there is any. */
  public String on(String path) {
    return parts.isEmpty() ? path : path + "?" + text();
  }
}
