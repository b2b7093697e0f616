// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.encoder;

import static marsad.read.encoder.Messages.message;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import marsad.knowledge.Knowledge;
import org.junit.jupiter.api.Test;

class EncoderTest {
  private static final WordPieces FEW = new WordPieces(Map.of("[UNK]", 0, "bomb", 1, "##ed", 2, "##e", 3, ".", 4, "-", 5, "cafe", 6));

  @Test
  void a_word_is_cut_into_the_longest_pieces_known() {
    assertThat(FEW.of("bombed")).containsExactly(1, 2);
    assertThat(FEW.of("BOMBED.")).containsExactly(1, 2, 4);
    assertThat(FEW.of("Café-bomb")).containsExactly(6, 5, 1);
    assertThat(FEW.of("bombing")).containsExactly(0);
    assertThat(FEW.of("b".repeat(101))).containsExactly(0);
    assertThat(FEW.of("\u0301\u200b")).isEmpty();
  }

  @Test
  void a_piece_that_must_be_known_and_is_not_is_named() {
    assertThatThrownBy(() -> FEW.special("[CLS]")).hasMessageContaining("[CLS]");
  }

  @Test
  void each_piece_has_a_vector_that_depends_on_the_words_around_and_on_nothing_else() {
    Encoder encoder = Encoder.load(Knowledge.packed().language().bytes(Encoder.LEARNED));
    List<Integer> one = pieces("the bank was robbed");
    float[][] vectors = encoder.vectors(one);
    assertThat(vectors).hasNumberOfRows(one.size());
    encoder.vectors(pieces("they sat on the bank of the river"));
    assertThat(encoder.vectors(one)).isDeepEqualTo(vectors);
    assertThat(encoder.vectors(pieces("the bank of the river"))[2]).isNotEqualTo(vectors[2]);
  }

  private static List<Integer> pieces(String text) {
    WordPieces words = Encoder.words();
    return Stream.of("[CLS] " + text + " [SEP]").flatMap(t -> Stream.of(t.split(" "))).flatMap(w -> w.startsWith("[") ? Stream.of(words.special(w)) : words.of(w).stream()).toList();
  }

  @Test
  void numbers_are_read_whole_and_half() {
    Tensors tensors = Tensors.read(file("{\"__metadata__\":{\"rank\":\"8\"},\"a\":{\"dtype\":\"F32\",\"data_offsets\":[0,4]},\"b\":{\"dtype\":\"BF16\",\"data_offsets\":[4,6]}}",
        new byte[] {0, 0, (byte) 0xC0, 0x3F, (byte) 0xC0, 0x3F}), "few");
    assertThat(tensors.need("a")).containsExactly(1.5f);
    assertThat(tensors.need("b")).containsExactly(1.5f);
    assertThat(tensors.about("rank")).isEqualTo("8");
    assertThatThrownBy(() -> tensors.need("c")).hasMessageContaining("no c");
    assertThatThrownBy(() -> tensors.about("kinds")).hasMessageContaining("kinds");
  }

  @Test
  void a_file_that_is_cut_short_is_refused() {
    assertThatThrownBy(() -> Tensors.read(new byte[] {9, 0, 0, 0, 0, 0, 0, 0}, "few")).hasMessageContaining("few is cut short");
    assertThatThrownBy(() -> Tensors.read(file("{\"a\":{\"dtype\":\"F32\",\"data_offsets\":[0,4]}}", new byte[2]), "few")).hasMessageContaining("few: a");
    assertThatThrownBy(() -> Tensors.read(file("{\"a\":{\"dtype\":\"I64\",\"data_offsets\":[0,8]}}", new byte[8]), "few")).hasMessageContaining("few: a");
  }

  private static byte[] file(String header, byte[] numbers) {
    byte[] head = header.getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(8 + head.length + numbers.length).order(ByteOrder.LITTLE_ENDIAN).putLong(head.length).put(head).put(numbers).array();
  }

  @Test
  void weights_of_a_model_are_added_to_and_replaced_where_they_stand() throws IOException {
    OnnxModel model = new OnnxModel(model("w", 1f, 2f));
    model.change("w", new float[] {0.5f, 0.5f}, 1);
    assertThat(model.bytes()).isEqualTo(model("w", 1.5f, 2.5f));
    model.change("w", new float[] {7f, 8f}, 0);
    assertThat(model.bytes()).isEqualTo(model("w", 7f, 8f));
    assertThatThrownBy(() -> model.change("w", new float[1], 0)).hasMessageContaining("no weights w of 1 numbers");
    assertThatThrownBy(() -> model.change("v", new float[2], 0)).hasMessageContaining("no weights v");
  }

  /** A model of one tensor, with fields before and behind it that must be passed over. */
  private static byte[] model(String name, float... numbers) throws IOException {
    ByteBuffer raw = ByteBuffer.allocate(numbers.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    for (float number : numbers) {
      raw.putFloat(number);
    }
    byte[] tensor = message(out -> {
      out.writeInt64(1, numbers.length);
      out.writeInt32(2, 1);
      out.writeString(8, name);
      out.writeBytes(9, ByteString.copyFrom(raw.array()));
    });
    byte[] graph = message(out -> {
      out.writeString(2, "graph");
      out.writeByteArray(5, tensor);
    });
    return message(out -> {
      out.writeInt64(1, 8);
      out.writeByteArray(7, graph);
      out.writeString(2, "maker");
    });
  }
}
