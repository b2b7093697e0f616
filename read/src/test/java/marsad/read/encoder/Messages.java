// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.encoder;

import com.google.protobuf.CodedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** Writes messages of a format in protocol buffers field by field. */
final class Messages {
  private Messages() {}

  interface Writing {
    void to(CodedOutputStream out) throws IOException;
  }

  static byte[] message(Writing writing) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    CodedOutputStream out = CodedOutputStream.newInstance(bytes);
    writing.to(out);
    out.flush();
    return bytes.toByteArray();
  }
}
