// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.collect;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Bytes to text, without guessing: a byte order mark, else the charset that was declared, else UTF-8; what does not fit is refused. */
final class Decoder {
  private static final int LOOK = 1 << 16;

  private Decoder() {}

  /**
   * @param file for the message
   * @param declared by the page itself or by the user
   */
  static String text(String file, byte[] bytes, Optional<Charset> declared) throws Refusal {
    if (starts(bytes, 0xFE, 0xFF)) {
      return strict(file, bytes, 2, StandardCharsets.UTF_16BE);
    }
    if (starts(bytes, 0xFF, 0xFE)) {
      return strict(file, bytes, 2, StandardCharsets.UTF_16LE);
    }
    refuseBinary(file, bytes);
    int mark = starts(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
    return strict(file, bytes, mark, mark > 0 ? StandardCharsets.UTF_8 : declared.orElse(StandardCharsets.UTF_8));
  }

  /**
   * Text of which as much as possible is had.
   *
   * @param note says what could not be read
   */
  record Decoded(String text, Optional<String> note) {}

  /**
   * For what others publish, whose encoding nobody here can mend: the first of the encodings named, or UTF-8, that fits wholly; else the first
   * named, with a mark in each place that does not fit.
   */
  static Decoded lenient(String file, byte[] bytes, List<Charset> named) throws Refusal {
    List<Charset> all = new ArrayList<>(List.of(StandardCharsets.UTF_8));
    all.addAll(named);
    Optional<Refusal> first = Optional.empty();
    for (Charset charset : all) {
      try {
        return new Decoded(text(file, bytes, Optional.of(charset)), Optional.empty());
      } catch (Refusal e) {
        if (e.problem().cause().contains("binary")) {
          throw e;
        }
        first = first.isEmpty() || !named.isEmpty() && charset.equals(named.get(0)) ? Optional.of(e) : first;
      }
    }
    String forced = new String(bytes, named.isEmpty() ? StandardCharsets.UTF_8 : named.get(0));
    String place = first.map(r -> r.problem().place() + ": " + r.problem().cause()).orElse("");
    return new Decoded(forced, Optional.of("some letters could not be read (" + place + "); \ufffd stands in their places"));
  }

  private static boolean starts(byte[] bytes, int... with) {
    for (int i = 0; i < with.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xFF) != with[i]) {
        return false;
      }
    }
    return true;
  }

  private static void refuseBinary(String file, byte[] bytes) throws Refusal {
    int control = 0;
    int looked = Math.min(bytes.length, LOOK);
    for (int i = 0; i < looked; i++) {
      if (bytes[i] == 0) {
        throw new Refusal(file, "byte " + i, "it is a binary file, no text", "give the text or the HTML of the report");
      }
      control += bytes[i] >= 0 && bytes[i] < 32 && bytes[i] != '\n' && bytes[i] != '\r' && bytes[i] != '\t' && bytes[i] != '\f' ? 1 : 0;
    }
    if (control > looked / 50) {
      throw new Refusal(file, "", "it is a binary file, no text", "give the text or the HTML of the report");
    }
  }

  private static String strict(String file, byte[] bytes, int from, Charset charset) throws Refusal {
    ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
    CharBuffer out = CharBuffer.allocate((int) Math.ceil(in.remaining() * (double) charset.newDecoder().maxCharsPerByte()) + 1);
    CoderResult result = charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT)
        .decode(in, out, true);
    if (result.isError()) {
      int line = 1;
      for (int i = 0; i < in.position(); i++) {
        line += bytes[i] == '\n' ? 1 : 0;
      }
      throw new Refusal(file, "line " + line + " (byte " + in.position() + ")", "it is not valid " + charset.name(),
          "save it as UTF-8, or name its encoding, say: --encoding windows-1252");
    }
    return out.flip().toString();
  }
}
