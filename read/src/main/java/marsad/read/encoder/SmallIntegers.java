// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.encoder;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedInputStream;
import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.WireFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes of a model in the ONNX format (onnx.proto) one that multiplies matrices in whole numbers of eight bits, three times as fast: of each stored matrix the columns
 * are scaled to seven bits each, which every processor sums without overflow; what it is multiplied with is scaled when it is known (DynamicQuantizeLinear, MatMulInteger).
 * Layers behind the vectors that are asked for are left out.
 */
final class SmallIntegers {
  private static final int GRAPH = 7; // field of ModelProto
  private static final int NODE = 1; // fields of GraphProto
  private static final int INITIALIZER = 5;
  private static final int RESULT = 12;
  private static final int INPUT = 1; // fields of NodeProto
  private static final int OUTPUT = 2;
  private static final int TYPE = 4;
  private static final int ATTRIBUTE = 5;
  private static final int DIMS = 1; // fields of TensorProto
  private static final int DATA_TYPE = 2;
  private static final int NAME = 8;
  private static final int RAW = 9;
  private static final int FLOAT = 1; // types of numbers
  private static final int INT8 = 3;
  private static final int WHOLE = 2; // type of an attribute
  private static final int MOST = 63;
  private final Map<String, Matrix> matrices = new HashMap<>();
  private final Set<String> multiplied = new HashSet<>();
  private final Set<String> scaled = new HashSet<>();

  /** A field of a message as it stands in the file. */
  private record Field(int number, int wire, ByteString bytes, long value) {}

  private record Matrix(int rows, int columns, ByteBuffer numbers) {}

  /**
   * Weighs each piece's vector in several ways, as one more result of the model.
   *
   * @param name of the result
   * @param of what holds the vectors, the model's other result
   * @param weights way by way
   */
  record Head(String name, String of, float[] weights, float[] bias) {}

  private final Head head;

  private SmallIntegers(Head head) {
    this.head = head;
  }

  static byte[] of(byte[] model, Head head) throws IOException {
    return new SmallIntegers(head).changed(model);
  }

  private byte[] changed(byte[] model) throws IOException {
    List<Field> all = new ArrayList<>();
    for (Field field : fields(ByteString.copyFrom(model))) {
      all.add(field.number() == GRAPH ? message(GRAPH, graph(fields(field.bytes()))) : field);
    }
    return bytes(all).toByteArray();
  }

  private List<Field> graph(List<Field> graph) throws IOException {
    for (Field field : graph) {
      if (field.number() == INITIALIZER) {
        matrix(fields(field.bytes()));
      }
    }
    Set<String> needed = new HashSet<>(Set.of(head.of()));
    List<Field> changed = new ArrayList<>();
    for (Field field : needed(graph, needed)) {
      changed.addAll(node(field));
    }
    for (Field field : graph) {
      String name = field.number() == INITIALIZER ? name(fields(field.bytes())) : "";
      if (multiplied.contains(name)) {
        changed.addAll(whole(name));
      } else if (field.number() != NODE && field.number() != RESULT && (field.number() != INITIALIZER || needed.contains(name))) {
        changed.add(field);
      }
    }
    changed.addAll(head());
    return changed;
  }

  /** The nodes that what is needed is made by, in order; what they are made of is needed too. */
  private static List<Field> needed(List<Field> graph, Set<String> needed) throws IOException {
    List<Field> nodes = new ArrayList<>();
    for (int i = graph.size() - 1; i >= 0; i--) {
      List<Field> node = graph.get(i).number() == NODE ? fields(graph.get(i).bytes()) : List.of();
      if (texts(node, OUTPUT).stream().anyMatch(needed::contains)) {
        needed.addAll(texts(node, INPUT));
        nodes.add(0, graph.get(i));
      }
    }
    return nodes;
  }

  private List<Field> head() throws IOException {
    int ways = head.bias().length;
    int width = head.weights().length / ways;
    float[] turned = new float[head.weights().length];
    for (int way = 0; way < ways; way++) {
      for (int d = 0; d < width; d++) {
        turned[d * ways + way] = head.weights()[way * width + d];
      }
    }
    Field type = message(2, List.of(message(1, List.of(number(1, FLOAT)))));
    return List.of(floats(head.name() + ".weight", turned, width, ways), floats(head.name() + ".bias", head.bias(), ways), node("MatMul", List.of(head.of(), head.name() + ".weight"), List.of(head.name() + ".sum")),
        node("Add", List.of(head.name() + ".sum", head.name() + ".bias"), List.of(head.name())), 
        message(RESULT, List.of(text(1, head.of()), type)), message(RESULT, List.of(text(1, head.name()), type)));
  }

  private static Field floats(String name, float[] numbers, long... sizes) throws IOException {
    ByteBuffer raw = ByteBuffer.allocate(numbers.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    for (float number : numbers) {
      raw.putFloat(number);
    }
    List<Field> tensor = new ArrayList<>();
    for (long size : sizes) {
      tensor.add(number(DIMS, size));
    }
    tensor.addAll(List.of(number(DATA_TYPE, FLOAT), text(NAME, name), bytes(RAW, ByteString.copyFrom(raw.array()))));
    return message(INITIALIZER, tensor);
  }

  private void matrix(List<Field> tensor) {
    List<Long> sizes = tensor.stream().filter(f -> f.number() == DIMS).map(Field::value).toList();
    boolean floats = tensor.stream().anyMatch(f -> f.number() == DATA_TYPE && f.value() == FLOAT);
    if (sizes.size() == 2 && floats) {
      tensor.stream().filter(f -> f.number() == RAW).findFirst()
          .ifPresent(raw -> matrices.put(name(tensor), new Matrix(sizes.get(0).intValue(), sizes.get(1).intValue(), raw.bytes().asReadOnlyByteBuffer().order(ByteOrder.LITTLE_ENDIAN))));
    }
  }

  private static String name(List<Field> tensor) {
    return tensor.stream().filter(f -> f.number() == NAME).map(f -> f.bytes().toStringUtf8()).findFirst().orElse("");
  }

  /** A product with a stored matrix becomes one in whole numbers; all else stays. */
  private List<Field> node(Field field) throws IOException {
    List<Field> node = fields(field.bytes());
    List<String> inputs = texts(node, INPUT);
    if (!texts(node, TYPE).contains("MatMul") || !matrices.containsKey(inputs.get(1))) {
      return List.of(field);
    }
    String by = inputs.get(1);
    String of = inputs.get(0);
    String out = texts(node, OUTPUT).get(0);
    multiplied.add(by);
    List<Field> nodes = new ArrayList<>();
    if (scaled.add(of)) {
      nodes.add(node("DynamicQuantizeLinear", List.of(of), List.of(of + ".whole", of + ".scale", of + ".zero")));
    }
    nodes.add(node("MatMulInteger", List.of(of + ".whole", by + ".whole", of + ".zero"), List.of(out + ".sum")));
    List<Field> cast = new ArrayList<>(fields(node("Cast", List.of(out + ".sum"), List.of(out + ".float")).bytes()));
    cast.add(message(ATTRIBUTE, List.of(text(1, "to"), number(3, FLOAT), number(20, WHOLE))));
    nodes.add(message(NODE, cast));
    nodes.add(node("Mul", List.of(of + ".scale", by + ".scale"), List.of(out + ".scale")));
    nodes.add(node("Mul", List.of(out + ".float", out + ".scale"), List.of(out)));
    return nodes;
  }

  private static Field node(String type, List<String> inputs, List<String> outputs) throws IOException {
    List<Field> node = new ArrayList<>();
    inputs.forEach(i -> node.add(text(INPUT, i)));
    outputs.forEach(o -> node.add(text(OUTPUT, o)));
    node.add(text(TYPE, type));
    return message(NODE, node);
  }

  /** The matrix in whole numbers, and what each of its columns was divided by. */
  private List<Field> whole(String name) throws IOException {
    Matrix matrix = matrices.get(name);
    ByteBuffer scales = ByteBuffer.allocate(matrix.columns() * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    byte[] numbers = new byte[matrix.rows() * matrix.columns()];
    for (int column = 0; column < matrix.columns(); column++) {
      float most = Float.MIN_NORMAL;
      for (int row = 0; row < matrix.rows(); row++) {
        most = Math.max(most, Math.abs(at(matrix, row, column)));
      }
      scales.putFloat(most / MOST);
      for (int row = 0; row < matrix.rows(); row++) {
        numbers[row * matrix.columns() + column] = (byte) Math.round(at(matrix, row, column) / (most / MOST));
      }
    }
    return List.of(message(INITIALIZER, List.of(number(DIMS, matrix.rows()), number(DIMS, matrix.columns()), number(DATA_TYPE, INT8), text(NAME, name + ".whole"), bytes(RAW, ByteString.copyFrom(numbers)))),
        message(INITIALIZER, List.of(number(DIMS, matrix.columns()), number(DATA_TYPE, FLOAT), text(NAME, name + ".scale"), bytes(RAW, ByteString.copyFrom(scales.array())))));
  }

  private static float at(Matrix matrix, int row, int column) {
    return matrix.numbers().getFloat((row * matrix.columns() + column) * Float.BYTES);
  }

  private static List<String> texts(List<Field> fields, int number) {
    return fields.stream().filter(f -> f.number() == number).map(f -> f.bytes().toStringUtf8()).toList();
  }

  private static List<Field> fields(ByteString message) throws IOException {
    CodedInputStream in = message.newCodedInput();
    in.setSizeLimit(Integer.MAX_VALUE);
    List<Field> fields = new ArrayList<>();
    for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
      int wire = WireFormat.getTagWireType(tag);
      int number = WireFormat.getTagFieldNumber(tag);
      fields.add(switch (wire) {
        case WireFormat.WIRETYPE_VARINT -> new Field(number, wire, ByteString.EMPTY, in.readInt64());
        case WireFormat.WIRETYPE_FIXED32 -> new Field(number, wire, ByteString.EMPTY, in.readFixed32());
        case WireFormat.WIRETYPE_FIXED64 -> new Field(number, wire, ByteString.EMPTY, in.readFixed64());
        default -> new Field(number, WireFormat.WIRETYPE_LENGTH_DELIMITED, in.readBytes(), 0);
      });
    }
    return fields;
  }

  private static Field number(int number, long value) {
    return new Field(number, WireFormat.WIRETYPE_VARINT, ByteString.EMPTY, value);
  }

  private static Field bytes(int number, ByteString bytes) {
    return new Field(number, WireFormat.WIRETYPE_LENGTH_DELIMITED, bytes, 0);
  }

  private static Field text(int number, String text) {
    return bytes(number, ByteString.copyFromUtf8(text));
  }

  private static Field message(int number, List<Field> fields) throws IOException {
    return bytes(number, bytes(fields));
  }

  private static ByteString bytes(List<Field> fields) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    CodedOutputStream out = CodedOutputStream.newInstance(bytes);
    for (Field field : fields) {
      switch (field.wire()) {
        case WireFormat.WIRETYPE_VARINT -> out.writeInt64(field.number(), field.value());
        case WireFormat.WIRETYPE_FIXED32 -> out.writeFixed32(field.number(), (int) field.value());
        case WireFormat.WIRETYPE_FIXED64 -> out.writeFixed64(field.number(), field.value());
        default -> out.writeBytes(field.number(), field.bytes());
      }
    }
    out.flush();
    return ByteString.copyFrom(bytes.toByteArray());
  }
}
