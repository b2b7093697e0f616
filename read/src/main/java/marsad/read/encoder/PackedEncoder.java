// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.encoder;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import marsad.knowledge.Knowledge;
import marsad.record.Json;
import marsad.record.Sha256;

/**
 * The build's step that puts what was learned into the encoder as it was published: low-rank changes of its matrices (LoRA, Hu et al. 2021) and
 * new biases. The result lies beside this class, named by the hash of what was learned.
 */
final class PackedEncoder {
  private static final String MODEL = "/bge-small-en-v1.5.onnx";
  private static final String TOKENIZER = "/bge-small-en-v1.5-tokenizer.json";
  private static final String PIECES = "encoder-pieces.txt";
  private static final String VECTORS = "/encoder/layer.%d/output/LayerNorm/Add_1_output_0"; // what the model as published calls the vectors behind a layer
  private static final String DOWN = ".down";
  private static final String UP = ".up";
  private static final String HEAD = "head.";

  private PackedEncoder() {}

  /** Makes the files that are not there yet. @param arguments the folder of compiled classes */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]).resolve(PackedEncoder.class.getPackageName().replace('.', '/'));
    if (!Files.exists(folder.resolve(PIECES))) {
      write(folder.resolve(PIECES), pieces());
    }
    byte[] clauses = Knowledge.packed().language().bytes(Encoder.LEARNED);
    byte[] tagger = Knowledge.packed().language().bytes(Encoder.TAGGER);
    remove(folder, Set.of(model(clauses), model(tagger)));
    if (!Files.exists(folder.resolve(model(clauses)))) {
      write(folder.resolve(model(clauses)), changed(resource(MODEL), Tensors.read(clauses, Encoder.LEARNED)));
    }
    if (!Files.exists(folder.resolve(model(tagger)))) {
      write(folder.resolve(model(tagger)), tagging(resource(MODEL), Tensors.read(tagger, Encoder.TAGGER)));
    }
  }

  /** Takes away models that were made with what had been learned before. */
  private static void remove(Path folder, Set<String> kept) throws IOException {
    try (DirectoryStream<Path> old = Files.newDirectoryStream(folder, "*.onnx")) {
      for (Path path : old) {
        if (!kept.contains(path.getFileName().toString())) {
          Files.delete(path);
        }
      }
    }
  }

  /** A model with what was learned in it, in whole numbers, with as many layers as it was taught with, and with what each piece tells as one more result. */
  static byte[] tagging(byte[] published, Tensors learned) throws IOException {
    String vectors = String.format(Locale.ROOT, VECTORS, Integer.parseInt(learned.about("layers")) - 1);
    return SmallIntegers.of(changed(published, learned), new SmallIntegers.Head(Encoder.LABELS, vectors, learned.need("head.label.weight"), learned.need("head.label.bias")));
  }

  /** The name of the model that was made with what was learned. */
  static String model(byte[] learned) {
    return "encoder-" + Sha256.of(learned).substring(0, 12) + ".onnx";
  }

  /** A model with what was learned in it. */
  static byte[] changed(byte[] published, Tensors learned) throws IOException {
    OnnxModel model = new OnnxModel(published);
    learned.arrays().forEach((name, numbers) -> {
      if (name.endsWith(DOWN)) {
        String of = name.substring(0, name.length() - DOWN.length());
        model.change(of, product(numbers, learned.need(of + UP), Integer.parseInt(learned.about("rank"))), 1);
      } else if (!name.endsWith(UP) && !name.startsWith(HEAD)) {
        model.change(name, numbers, 0);
      }
    });
    return model.bytes();
  }

  /** The matrix that two narrow ones make, row by row. */
  private static float[] product(float[] down, float[] up, int rank) {
    int rows = down.length / rank;
    int columns = up.length / rank;
    float[] all = new float[rows * columns];
    for (int row = 0; row < rows; row++) {
      for (int r = 0; r < rank; r++) {
        float by = down[row * rank + r];
        for (int column = 0; column < columns; column++) {
          all[row * columns + column] += by * up[r * columns + column];
        }
      }
    }
    return all;
  }

  private static byte[] pieces() throws IOException {
    Map<Integer, String> byNumber = new TreeMap<>();
    Json.parse(new String(resource(TOKENIZER), StandardCharsets.UTF_8)).path("model").path("vocab").fields().forEachRemaining(e -> byNumber.put(e.getValue().asInt(), e.getKey()));
    return (String.join("\n", byNumber.values()) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /** The pieces' numbers, as the build left them. */
  static WordPieces words() {
    Map<String, Integer> numbers = new HashMap<>();
    for (String piece : new String(resource(PIECES), StandardCharsets.UTF_8).split("\n")) {
      numbers.put(piece, numbers.size());
    }
    return new WordPieces(numbers);
  }

  static byte[] resource(String name) {
    try (InputStream in = PackedEncoder.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is not on the class path; build again");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new IllegalStateException(name + " cannot be read: " + e.getMessage() + "; build again", e);
    }
  }

  private static void write(Path to, byte[] bytes) throws IOException {
    Files.createDirectories(to.getParent());
    Path part = to.resolveSibling(to.getFileName() + "." + ProcessHandle.current().pid());
    Files.write(part, bytes);
    Files.move(part, to, StandardCopyOption.ATOMIC_MOVE);
  }
}
