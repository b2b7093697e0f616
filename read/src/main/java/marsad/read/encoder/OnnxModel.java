// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.encoder;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.WireFormat;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.Map;

/** The weights inside a model in the ONNX format (github.com/onnx/onnx, onnx.proto), found by name and changed in place. */
final class OnnxModel {
  private static final int GRAPH = 7; // field of ModelProto
  private static final int INITIALIZER = 5; // field of GraphProto
  private static final int NAME = 8; // fields of TensorProto
  private static final int RAW = 9;
  private final byte[] bytes;
  private final Map<String, Weights> weights = new HashMap<>();

  /** Where a tensor's numbers stand in the file, and how many bytes they take. */
  private record Weights(int from, int length) {}

  /** @param bytes the whole model, which is kept and changed */
  OnnxModel(byte[] bytes) throws IOException {
    this.bytes = bytes;
    CodedInputStream in = CodedInputStream.newInstance(bytes);
    in.setSizeLimit(Integer.MAX_VALUE);
    messages(in, GRAPH, () -> messages(in, INITIALIZER, () -> tensor(in)));
  }

  private interface Inside {
    void read() throws IOException;
  }

  /** Goes through the fields of a message to its end, into those of one number. */
  private static void messages(CodedInputStream in, int field, Inside inside) throws IOException {
    for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
      if (WireFormat.getTagFieldNumber(tag) == field) {
        int before = in.pushLimit(in.readRawVarint32());
        inside.read();
        in.popLimit(before);
      } else {
        in.skipField(tag);
      }
    }
  }

  private void tensor(CodedInputStream in) throws IOException {
    String name = "";
    Weights at = new Weights(0, 0);
    for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
      if (WireFormat.getTagFieldNumber(tag) == NAME) {
        name = in.readString();
      } else if (WireFormat.getTagFieldNumber(tag) == RAW) {
        int length = in.readRawVarint32();
        at = new Weights(in.getTotalBytesRead(), length);
        in.skipRawBytes(length);
      } else {
        in.skipField(tag);
      }
    }
    weights.put(name, at);
  }

  /** Adds to a tensor's numbers, or puts others in their place. @param keep how much of the old ones stays: 1 to add, 0 to replace */
  void change(String name, float[] by, float keep) {
    Weights at = weights.get(name);
    if (at == null || at.length() != by.length * Float.BYTES) {
      throw new IllegalArgumentException("the encoder has no weights " + name + " of " + by.length + " numbers; the ones learned are for another encoder");
    }
    ByteBuffer numbers = ByteBuffer.wrap(bytes, at.from(), at.length()).slice().order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < by.length; i++) {
      numbers.putFloat(i * Float.BYTES, keep * numbers.getFloat(i * Float.BYTES) + by[i]);
    }
  }

  byte[] bytes() {
    return bytes;
  }
}
