// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.language.label;

import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import marsad.read.language.weights.Bytes;

/** Turns CoreNLP's model of parts of speech into weights that are read in whole. */
final class PackingTags {
  private final MaxentTagger theirs;
  private final Object dictionary;
  private final Object tagSet;
  private final List<String> tags = new ArrayList<>();

  private PackingTags(String resource) {
    this.theirs = new MaxentTagger(resource);
    this.dictionary = Packing.kept(theirs, "dict", Object.class);
    this.tagSet = Packing.kept(theirs, "tags", Object.class);
    int count = Packing.kept(theirs, "ySize", Integer.class);
    for (int i = 0; i < count; i++) {
      tags.add((String) call(tagSet, "getTag", int.class, i));
    }
  }

  static byte[] tags(String resource) {
    Bytes.Out out = new Bytes.Out();
    new PackingTags(resource).model().write(out);
    return out.done();
  }

  private TagModel model() {
    Words words = new Words();
    Values values = new Values();
    return new TagModel(tags, numbers((String[]) call(tagSet, "getOpenTagsArray", null, null)), clusters(), words.keys, words.tags.toByteArray(), words.from,
        words.first, words.rare, Set.copyOf(Packing.texts((Collection<?>) ofExtractors("companyNameEnds"))), values.keys, values.from, values.tags.toByteArray(), values.weights());
  }

  private Clusters clusters() {
    return Clusters.of(Packing.texts(Packing.kept(ofExtractors("lexicon"), "lexicon", Map.class)));
  }

  private Object ofExtractors(String field) {
    for (Object extractor : extractors("extractorsRare")) {
      if (Arrays.stream(extractor.getClass().getDeclaredFields()).anyMatch(f -> f.getName().equals(field))) {
        return Packing.kept(extractor, field, Object.class);
      }
    }
    throw new IllegalStateException("no extractor of the tagger has " + field + " in this version of CoreNLP; the packing must be fitted to it");
  }

  private List<Object> extractors(String which) {
    return List.of(Packing.kept(Packing.kept(theirs, which, Object.class), "v", Object[].class));
  }

  private int[] numbers(String[] names) {
    return Arrays.stream(names).mapToInt(tags::indexOf).toArray();
  }

  private static Object call(Object object, String name, Class<?> type, Object value) {
    try {
      Method method = type == null ? object.getClass().getDeclaredMethod(name) : object.getClass().getDeclaredMethod(name, type);
      method.setAccessible(true);
      return type == null ? method.invoke(object) : method.invoke(object, value);
    } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException(object.getClass() + " has no " + name + " in this version of CoreNLP; the packing must be fitted to it", e);
    }
  }

  /** The dictionary, word after word in the order of their numbers. */
  private final class Words {
    private final Keys keys;
    private final ByteArrayOutputStream tags = new ByteArrayOutputStream();
    private final int[] from;
    private final byte[] first;
    private final byte[] rare;

    Words() {
      List<String> words = Packing.texts(Packing.kept(dictionary, "dict", Map.class).keySet());
      this.keys = Keys.of(words);
      this.from = new int[words.size() + 1];
      this.first = new byte[words.size()];
      this.rare = new byte[words.size()];
      int limit = Packing.kept(theirs, "rareWordThresh", Integer.class);
      for (String word : words.stream().sorted(Comparator.comparingInt(w -> keys.number(Keys.of(w)))).toList()) {
        int number = keys.number(Keys.of(word));
        for (int tag : numbers((String[]) call(tagSet, "deterministicallyExpandTags", String[].class, call(dictionary, "getTags", String.class, word)))) {
          tags.write(tag);
        }
        from[number + 1] = tags.size();
        first[number] = (byte) PackingTags.this.tags.indexOf((String) call(dictionary, "getFirstTag", String.class, word));
        rare[number] = (byte) ((Integer) call(dictionary, "sum", String.class, word) < limit ? 1 : 0);
      }
    }
  }

  /** What features may be and what each speaks for, in the order of their numbers. */
  private final class Values {
    private final Keys keys;
    private final int[] from;
    private final ByteArrayOutputStream tags = new ByteArrayOutputStream();
    private final List<Double> weights = new ArrayList<>();

    private record Value(long key, int[] lambdas) {}

    Values() {
      List<Object> extractors = new ArrayList<>(extractors("extractors"));
      extractors.addAll(extractors("extractorsRare"));
      List<?> associations = Packing.kept(theirs, "fAssociations", List.class);
      List<Value> values = new ArrayList<>();
      for (int i = 0; i < extractors.size(); i++) {
        long name = TagFeatures.name(extractors.get(i).toString());
        ((Map<?, ?>) associations.get(i)).forEach((value, lambdas) -> values.add(new Value(Keys.and(name, (String) value), (int[]) lambdas)));
      }
      this.keys = Keys.of(values.stream().mapToLong(Value::key).toArray());
      this.from = new int[values.size() + 1];
      double[] lambda = Packing.kept(Packing.kept(theirs, "prob", Object.class), "lambda", double[].class);
      for (Value value : values.stream().sorted(Comparator.comparingInt(v -> keys.number(v.key()))).toList()) {
        for (int tag = 0; tag < value.lambdas().length; tag++) {
          if (value.lambdas()[tag] >= 0) {
            tags.write(tag);
            weights.add(lambda[value.lambdas()[tag]]);
          }
        }
        from[keys.number(value.key()) + 1] = tags.size();
      }
    }

    double[] weights() {
      return weights.stream().mapToDouble(Double::doubleValue).toArray();
    }
  }
}
