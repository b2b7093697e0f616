// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.encoder;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import java.net.URI;
import java.net.URL;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Turns the pieces of a text into vectors that hold what each means where it stands. One text at a time on one thread, so that the same text has
 * the same vectors whatever was encoded before it. Safe for use by several threads.
 */
public final class Encoder {
  /** The file of the knowledge's language that holds what was learned. */
  public static final String LEARNED = "clause-encoder.safetensors";
  /** The file that holds what the tagger learned. */
  public static final String TAGGER = "tagger.safetensors";
  static final String LABELS = "labels";
  private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
  private final OrtSession session;

  private Encoder(OrtSession session) {
    this.session = session;
  }

  /** What cuts words as the encoder knows them. */
  public static WordPieces words() {
    return PackedEncoder.words();
  }

  /** Loads the encoder that the build made with what was learned: half a second, some 150 MB outside the heap. */
  public static Encoder load(byte[] learned) {
    String name = PackedEncoder.model(learned);
    URL at = Encoder.class.getResource(name);
    boolean file = at != null && at.getProtocol().equals("file");
    try {
      return file ? new Encoder(OrtEnvironment.getEnvironment().createSession(Path.of(URI.create(at.toString())).toString(), options())) : of(PackedEncoder.resource(name));
    } catch (OrtException e) {
      throw new IllegalStateException("the encoder " + name + " cannot be loaded: " + e.getMessage() + "; build again", e);
    }
  }

  /** An encoder from the whole content of an ONNX file. */
  static Encoder of(byte[] model) {
    try {
      return new Encoder(OrtEnvironment.getEnvironment().createSession(model, options()));
    } catch (OrtException e) {
      throw new IllegalStateException("the encoder of " + model.length + " bytes cannot be loaded: " + e.getMessage() + "; build again", e);
    }
  }

  private static OrtSession.SessionOptions options() throws OrtException {
    OrtSession.SessionOptions options = new OrtSession.SessionOptions();
    options.setIntraOpNumThreads(1);
    options.setInterOpNumThreads(1);
    options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
    return options;
  }

  /**
   * What the encoder makes of each piece of a text.
   *
   * @param labels how each label speaks for a piece, where what was learned has labels
   */
  public record Seen(float[][] vectors, Optional<float[][]> labels) {}

  /** A vector for each piece of a text. */
  public float[][] vectors(List<Integer> pieces) {
    return see(pieces).vectors();
  }

  public Seen see(List<Integer> pieces) {
    long[] numbers = pieces.stream().mapToLong(Integer::longValue).toArray();
    long[] seen = new long[numbers.length];
    Arrays.fill(seen, 1);
    long[] shape = {1, numbers.length};
    try (OnnxTensor ids = tensor(numbers, shape); OnnxTensor mask = tensor(seen, shape); OnnxTensor types = tensor(new long[numbers.length], shape);
        OrtSession.Result result = session.run(Map.of("input_ids", ids, "attention_mask", mask, "token_type_ids", types))) {
      Optional<float[][]> labels = Optional.empty();
      if (result.get(LABELS).isPresent()) {
        labels = Optional.of(((float[][][]) result.get(LABELS).get().getValue())[0]);
      }
      return new Seen(((float[][][]) result.get(0).getValue())[0], labels);
    } catch (OrtException e) {
      throw new IllegalStateException("the encoder failed on a text of " + numbers.length + " pieces: " + e.getMessage(), e);
    }
  }

  private OnnxTensor tensor(long[] numbers, long[] shape) throws OrtException {
    return OnnxTensor.createTensor(environment, LongBuffer.wrap(numbers), shape);
  }
}
