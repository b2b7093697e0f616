// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.encoder;

import static marsad.read.encoder.Messages.message;
import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.Map;
import marsad.knowledge.Knowledge;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class SmallIntegersTest {
  private static final float[] WEIGHTS = {1f, -2f, 0.5f, 3f, 0.25f, 1f}; // three rows of two
  private static final float[] SEEN = {0.1f, 0.7f, -0.3f, 1f, -1f, 0.5f}; // two vectors of three

  @Test
  void a_product_is_nearly_the_same_in_whole_numbers_and_the_head_is_one_more_result() throws IOException, OrtException {
    byte[] small = SmallIntegers.of(model(), new SmallIntegers.Head("labels", "product", new float[] {1f, 1f}, new float[] {10f}));
    try (OrtSession session = OrtEnvironment.getEnvironment().createSession(small, new OrtSession.SessionOptions());
        OnnxTensor seen = OnnxTensor.createTensor(OrtEnvironment.getEnvironment(), FloatBuffer.wrap(SEEN), new long[] {2, 3}); OrtSession.Result result = session.run(Map.of("seen", seen))) {
      float[][] product = (float[][]) result.get("product").orElseThrow().getValue();
      float[][] labels = (float[][]) result.get("labels").orElseThrow().getValue();
      for (int row = 0; row < 2; row++) {
        float[] exact = exact(row);
        assertThat(product[row]).containsExactly(exact, Offset.offset(0.05f));
        assertThat(labels[row]).containsExactly(new float[] {exact[0] + exact[1] + 10}, Offset.offset(0.1f));
      }
      assertThat(product[0]).isNotEqualTo(exact(0));
      assertThat(session.getNumOutputs()).isEqualTo(2);
    }
  }

  @Test
  void what_is_behind_the_vectors_asked_for_is_left_out() throws IOException {
    String small = new String(SmallIntegers.of(model(), new SmallIntegers.Head("labels", "product", new float[] {1f, 1f}, new float[] {0f})), java.nio.charset.StandardCharsets.ISO_8859_1);
    assertThat(small).contains("MatMulInteger", "weights.whole").doesNotContain("behind", "Neg");
  }

  @Test
  void the_tagger_has_a_vector_and_labels_for_each_piece() {
    Encoder encoder = Encoder.load(Knowledge.packed().language().bytes(Encoder.TAGGER));
    List<Integer> pieces = List.of(101, 2176, 3082, 1012, 102);
    Encoder.Seen seen = encoder.see(pieces);
    assertThat(seen.vectors()).hasNumberOfRows(pieces.size());
    assertThat(seen.labels().orElseThrow()).hasNumberOfRows(pieces.size());
    encoder.see(List.of(101, 1037, 102));
    assertThat(encoder.see(pieces).vectors()).isDeepEqualTo(seen.vectors());
  }

  private static float[] exact(int row) {
    float[] sums = new float[2];
    for (int way = 0; way < 2; way++) {
      for (int d = 0; d < 3; d++) {
        sums[way] += SEEN[row * 3 + d] * WEIGHTS[d * 2 + way];
      }
    }
    return sums;
  }

  /** seen × weights = product, and behind it a result that nobody asks for. */
  private static byte[] model() throws IOException {
    ByteBuffer raw = ByteBuffer.allocate(WEIGHTS.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    for (float weight : WEIGHTS) {
      raw.putFloat(weight);
    }
    byte[] weights = message(out -> {
      out.writeInt64(1, 3);
      out.writeInt64(1, 2);
      out.writeInt32(2, 1);
      out.writeString(8, "weights");
      out.writeByteArray(9, raw.array());
    });
    byte[] graph = message(out -> {
      out.writeByteArray(1, node("MatMul", "product", "seen", "weights"));
      out.writeByteArray(1, node("Neg", "behind", "product"));
      out.writeString(2, "graph");
      out.writeByteArray(5, weights);
      out.writeByteArray(11, value("seen"));
      out.writeByteArray(12, value("behind"));
    });
    byte[] version = message(out -> out.writeInt64(2, 11));
    return message(out -> {
      out.writeInt64(1, 6);
      out.writeByteArray(7, graph);
      out.writeByteArray(8, version);
    });
  }

  private static byte[] node(String type, String result, String... of) throws IOException {
    return message(out -> {
      for (String one : of) {
        out.writeString(1, one);
      }
      out.writeString(2, result);
      out.writeString(4, type);
    });
  }

  private static byte[] value(String name) throws IOException {
    byte[] tensor = message(out -> out.writeInt32(1, 1));
    byte[] type = message(out -> out.writeByteArray(1, tensor));
    return message(out -> {
      out.writeString(1, name);
      out.writeByteArray(2, type);
    });
  }
}
