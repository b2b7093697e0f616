// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.encoder;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import marsad.record.Json;

/**
 * Named arrays of numbers out of a file in the safetensors format: the length of a header (eight bytes, little end first), the header as JSON, then
 * the numbers, 32 bits each ({@code F32}) or the upper 16 of them ({@code BF16}).
 */
public final class Tensors {
  private static final int LENGTH = 8; // bytes that say how long the header is
  private static final String ABOUT = "__metadata__";
  private final Map<String, float[]> arrays = new TreeMap<>();
  private final Map<String, String> about = new TreeMap<>();

  private Tensors() {}

  /** @param file the whole content of a file, @param name what messages call it */
  public static Tensors read(byte[] file, String name) {
    ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    long header = file.length < LENGTH ? -1 : bytes.getLong(0);
    if (header < 0 || header > file.length - LENGTH) {
      throw new IllegalArgumentException(name + " is cut short or no safetensors file: " + file.length + " bytes; make it again");
    }
    Tensors tensors = new Tensors();
    int start = LENGTH + (int) header;
    JsonNode entries = Json.parse(new String(file, LENGTH, (int) header, StandardCharsets.UTF_8));
    entries.fields().forEachRemaining(e -> {
      if (e.getKey().equals(ABOUT)) {
        e.getValue().fields().forEachRemaining(a -> tensors.about.put(a.getKey(), a.getValue().asText()));
      } else {
        tensors.arrays.put(e.getKey(), array(bytes, start, e.getValue(), name + ": " + e.getKey()));
      }
    });
    return tensors;
  }

  private static float[] array(ByteBuffer bytes, int start, JsonNode entry, String name) {
    boolean half = entry.path("dtype").asText().equals("BF16");
    int from = start + entry.path("data_offsets").path(0).asInt();
    int to = start + entry.path("data_offsets").path(1).asInt();
    if (!half && !entry.path("dtype").asText().equals("F32") || from < start || to < from || to > bytes.capacity()) {
      throw new IllegalArgumentException(name + " is of another type than F32 or BF16, or lies outside the file; make it again");
    }
    float[] numbers = new float[(to - from) / (half ? Short.BYTES : Float.BYTES)];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = half ? Float.intBitsToFloat(bytes.getShort(from + i * Short.BYTES) << Short.SIZE) : bytes.getFloat(from + i * Float.BYTES);
    }
    return numbers;
  }

  /** All arrays by name. */
  Map<String, float[]> arrays() {
    return Map.copyOf(arrays);
  }

  /** An array that must be there. */
  public float[] need(String name) {
    return Optional.ofNullable(arrays.get(name)).orElseThrow(() -> new IllegalArgumentException("the weights have no " + name + "; make them again"));
  }

  /** What the file says of itself. */
  public String about(String name) {
    return Optional.ofNullable(about.get(name)).orElseThrow(() -> new IllegalArgumentException("the weights do not say their " + name + "; make them again"));
  }
}
