// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.record;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Where each value of a record was read.
 *
 * @param spans JSON Pointer into the record's JSON → the runs of text that say that value
 * @param how JSON Pointer → how it was read; left out means {@link How#STATED}
 */
public record Evidence(SortedMap<String, List<Span>> spans, SortedMap<String, How> how) {
  private static final Evidence NONE = new Evidence(new TreeMap<>(), new TreeMap<>());

  public Evidence {
    spans = Collections.unmodifiableSortedMap(new TreeMap<>(spans));
    how = Collections.unmodifiableSortedMap(new TreeMap<>(how));
  }

  public static Evidence none() {
    return NONE;
  }

  /** This evidence and one value more. Earlier spans of the same pointer are kept in front. */
  public Evidence with(String pointer, How way, List<Span> where) {
    TreeMap<String, List<Span>> allSpans = new TreeMap<>(spans);
    TreeMap<String, How> allHow = new TreeMap<>(how);
    if (!where.isEmpty()) {
      allSpans.merge(pointer, List.copyOf(where), Evidence::join);
    }
    allHow.put(pointer, way);
    return new Evidence(allSpans, allHow);
  }

  /** This evidence without that of a value and all inside it. */
  public Evidence without(String pointer) {
    TreeMap<String, List<Span>> allSpans = new TreeMap<>(spans);
    TreeMap<String, How> allHow = new TreeMap<>(how);
    allSpans.keySet().removeIf(p -> p.equals(pointer) || p.startsWith(pointer + "/"));
    allHow.keySet().removeIf(p -> p.equals(pointer) || p.startsWith(pointer + "/"));
    return new Evidence(allSpans, allHow);
  }

  private static List<Span> join(List<Span> first, List<Span> more) {
    return java.util.stream.Stream.concat(first.stream(), more.stream()).distinct().toList();
  }

  /** The spans of a value, or of the nearest value around it that has any. */
  public List<Span> of(String pointer) {
    for (String at = pointer; !at.isEmpty(); at = at.substring(0, at.lastIndexOf('/'))) {
      if (spans.containsKey(at)) {
        return spans.get(at);
      }
    }
    return List.of();
  }

  /** True where a value, or the nearest value around it of which it is said how it was read, is a default. */
  public boolean isDefault(String pointer) {
    for (String at = pointer; !at.isEmpty(); at = at.substring(0, at.lastIndexOf('/'))) {
      if (how.containsKey(at)) {
        return how.get(at) == How.DEFAULT;
      }
    }
    return false;
  }

  static Evidence of(Map<String, List<Span>> spans, Map<String, How> how) {
    return new Evidence(new TreeMap<>(spans), new TreeMap<>(how));
  }
}
