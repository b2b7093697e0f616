// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.language.arc;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import marsad.read.language.weights.Bytes;

/**
 * The weights of a neural transition parser (Chen and Manning, EMNLP 2014) as CoreNLP's model files give them: gzip of text, first seven
 * lines {@code name=number}, then a line for each word, part of speech and label with its vector, then the first layer's rows, its bias and
 * the second layer's rows. What follows there (a list of frequent features) is not needed.
 *
 * @param words what a word's vector is, and likewise of the others; all three count through one and the same table
 * @param labels the names of the arcs in the order of the transitions; the first is the arc from the root
 * @param noLabel the number of the vector of no label; those of the labels follow it
 * @param vectors all vectors, one after another
 * @param first one row for each place of a feature and dimension of a vector
 * @param second one row for each hidden unit
 */
record ArcModel(Map<String, Integer> words, Map<String, Integer> tags, List<String> labels, int noLabel, int dimensions, float[] vectors,
    float[][] first, float[] bias, float[][] second) {
  static final String UNKNOWN = "-UNKNOWN-";
  static final String NOTHING = "-NULL-";
  static final String ROOT = "-ROOT-";

  /** Reads a model from the class path; throws where there is none or it is cut off. */
  static ArcModel load(String resource) {
    try (InputStream raw = ArcModel.class.getClassLoader().getResourceAsStream(resource)) {
      if (raw == null) {
        throw new IllegalStateException("the parser's model " + resource + " is missing on the class path; add stanford-corenlp's models");
      }
      return new Numbers(new GZIPInputStream(new BufferedInputStream(raw), 1 << 16)).model();
    } catch (IOException e) {
      throw new UncheckedIOException("the parser's model " + resource + " cannot be read: " + e.getMessage(), e);
    }
  }

  static ArcModel read(Bytes in) {
    List<String> words = in.texts();
    List<String> tags = in.texts();
    List<String> labels = in.texts();
    int dimensions = in.number();
    float[] vectors = in.floats();
    float[] bias = in.floats();
    return new ArcModel(numbered(words, 0), numbered(tags, words.size()), labels, words.size() + tags.size(), dimensions, vectors, in.rows(), bias, in.rows());
  }

  byte[] packed() {
    if (words.size() + tags.size() != noLabel) {
      throw new IllegalStateException("the parser's model has a word or a part of speech twice; the packing must be fitted to it");
    }
    Bytes.Out out = new Bytes.Out();
    out.texts(listed(words));
    out.texts(listed(tags));
    out.texts(labels);
    out.number(dimensions);
    out.floats(vectors);
    out.floats(bias);
    out.rows(first);
    out.rows(second);
    return out.done();
  }

  private static List<String> listed(Map<String, Integer> numbers) {
    return numbers.entrySet().stream().sorted(Map.Entry.comparingByValue()).map(Map.Entry::getKey).toList();
  }

  private static Map<String, Integer> numbered(List<String> names, int from) {
    Map<String, Integer> numbers = new HashMap<>(names.size() * 2);
    for (int i = 0; i < names.size(); i++) {
      numbers.put(names.get(i), from + i);
    }
    return numbers;
  }

  /** Reads words and decimals between blanks, quickly: some fifty megabytes. */
  private static final class Numbers {
    private static final double[] TENTHS = {1, 10, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15};
    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int at;
    private int end;

    Numbers(InputStream in) {
      this.in = in;
    }

    ArcModel model() throws IOException {
      int[] sizes = new int[7];
      for (int i = 0; i < sizes.length; i++) {
        String line = word('\n');
        sizes[i] = Integer.parseInt(line.substring(line.indexOf('=') + 1).trim());
      }
      int dimensions = sizes[3];
      float[] vectors = new float[(sizes[0] + sizes[1] + sizes[2]) * dimensions];
      Map<String, Integer> words = numbered(names(sizes[0], vectors, 0, dimensions), 0);
      Map<String, Integer> tags = numbered(names(sizes[1], vectors, sizes[0], dimensions), sizes[0]);
      List<String> labels = names(sizes[2], vectors, sizes[0] + sizes[1], dimensions);
      float[][] first = rows(sizes[5] * dimensions, sizes[4]);
      float[] bias = rows(1, sizes[4])[0];
      return new ArcModel(words, tags, List.copyOf(labels.subList(1, labels.size())), sizes[0] + sizes[1], dimensions, vectors, first, bias,
          rows(sizes[4], 2 * (sizes[2] - 1) + 1));
    }

    private List<String> names(int count, float[] vectors, int row, int dimensions) throws IOException {
      List<String> names = new ArrayList<>(count);
      for (int i = 0; i < count; i++) {
        names.add(word(' '));
        for (int k = 0; k < dimensions; k++) {
          vectors[(row + i) * dimensions + k] = decimal();
        }
      }
      return names;
    }

    private float[][] rows(int count, int width) throws IOException {
      float[][] rows = new float[count][width];
      for (float[] row : rows) {
        for (int k = 0; k < width; k++) {
          row[k] = decimal();
        }
      }
      return rows;
    }

    private String word(char until) throws IOException {
      byte[] bytes = new byte[64];
      int length = 0;
      for (int c = next(); c != until; c = next()) {
        if (length == bytes.length) {
          bytes = java.util.Arrays.copyOf(bytes, length * 2);
        }
        bytes[length++] = (byte) c;
      }
      return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }

    /** A number up to the blank or end of line after it. */
    private float decimal() throws IOException {
      long digits = 0;
      int behind = -1;
      boolean minus = false;
      for (int c = next(); c != ' ' && c != '\n' && c != '\r'; c = next()) {
        if (c >= '0' && c <= '9') {
          digits = digits * 10 + c - '0';
          behind += behind < 0 ? 0 : 1;
        } else if (c == '.') {
          behind = 0;
        } else if (c == '-') {
          minus = true;
        } else {
          throw new IOException("no number, but '" + (char) c + "' stands in a row");
        }
      }
      double value = digits / TENTHS[Math.max(behind, 0)];
      return (float) (minus ? -value : value);
    }

    private int next() throws IOException {
      if (at == end) {
        end = in.read(buffer);
        at = 0;
        if (end < 0) {
          throw new EOFException("it ends too early");
        }
      }
      return buffer[at++] & 0xff;
    }
  }
}
