// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.knowledge.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Forms of several words, found at a place of a sentence, longest first. Safe for several threads once filled. */
final class FormTrie<T> {

  /** What a form means and how it must be written. */
  record Value<T>(T meaning, Forms.Case written) {}

  /** Meanings of the words from a place up to {@code to} (parts, not tokens). */
  record Hit<T>(int to, List<T> meanings) {}

  private final Map<String, FormTrie<T>> next = new HashMap<>();
  private final List<Value<T>> values = new ArrayList<>();

  /** Adds a meaning of a form. */
  void add(String form, T meaning) {
    FormTrie<T> node = this;
    List<String> words = Forms.of(form);
    if (words.isEmpty()) {
      return;
    }
    for (String word : words) {
      node = node.next.computeIfAbsent(word, w -> new FormTrie<>());
    }
    Value<T> value = new Value<>(meaning, Forms.caseOf(form));
    if (!node.values.contains(value)) {
      node.values.add(value);
    }
  }

  /** All meanings of exactly this form, written in any way. */
  List<T> exactly(String form) {
    FormTrie<T> node = this;
    for (String word : Forms.of(form)) {
      node = node.next.get(word);
      if (node == null) {
        return List.of();
      }
    }
    return node.values.stream().map(Value::meaning).distinct().toList();
  }

  /** All hits that begin at a part, shortest first; none ends or begins inside a token. */
  List<Hit<T>> hits(List<Forms.Part> parts, int from) {
    List<Hit<T>> hits = new ArrayList<>();
    if (!parts.get(from).first()) {
      return hits;
    }
    FormTrie<T> node = this;
    for (int i = from; i < parts.size() && node != null; i++) {
      Forms.Part part = parts.get(i);
      FormTrie<T> stem = node.next.containsKey(part.folded()) ? null : node.withoutGenitive(part);
      node = stem != null ? stem : node.next.get(part.folded());
      if (node != null) {
        int to = i + 1;
        node.meanings(parts.subList(from, to)).ifPresent(m -> hits.add(new Hit<>(to, m)));
        node = stem != null ? stem.next.get("s") : node;
      }
    }
    return hits;
  }

  /** "Assads forces", as pages write it that have lost their apostrophes. */
  private FormTrie<T> withoutGenitive(Forms.Part part) {
    String word = part.folded();
    return word.length() > 4 && word.endsWith("s") && part.capital() ? next.get(word.substring(0, word.length() - 1)) : null;
  }

  private Optional<List<T>> meanings(List<Forms.Part> words) {
    List<T> meanings = values.stream().filter(v -> Forms.written(words, v.written())).map(Value::meaning).distinct().toList();
    return meanings.isEmpty() || !words.get(words.size() - 1).last() ? Optional.empty() : Optional.of(meanings);
  }

  /** The longest hit that begins at a part. */
  Optional<Hit<T>> longest(List<Forms.Part> parts, int from) {
    List<Hit<T>> hits = hits(parts, from);
    return hits.isEmpty() ? Optional.empty() : Optional.of(hits.get(hits.size() - 1));
  }
}
