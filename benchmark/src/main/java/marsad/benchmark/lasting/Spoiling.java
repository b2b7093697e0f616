// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.benchmark.lasting;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Spoils bytes at random: changed, taken out, doubled, cut off, mixed with another input's, or with pieces that readers stumble over. */
final class Spoiling {
  private static final int MOST = 12;
  private static final int RUN = 40;
  private static final int LONGEST = 400_000; // bytes
  private static final List<byte[]> PIECES = List.of("<&\"'>{[(\u0000\ufeff%&#x1f600;", "<![CDATA[", "]]>", "<!--", "&#xD800;", "&#1114112;", "<?xml version='1.0' encoding='utf-16'?>",
      "<!DOCTYPE a [<!ENTITY b 'c'>]>", "</", "/>", "\u202e\u2067", "\"\",\"\"", "\"", "\r\n", "\n\n", ",,,,", ";", "=HYPERLINK(\"x\")", "-1", "99999999999999999999", "1e309", "NaN",
      "0000-00-00", "2026-02-30", "\\ud800", "[[[[[[[[", "{\"a\":", "null", "Content-Length: -5\r\n", "Content-Length: 999999999999\r\n", "Transfer-Encoding: chunked\r\n",
      "Content-Type: text/html; charset=klingon\r\n", "WARC/1.0\r\n", "endobj", "stream\r\n", "/Length 2147483647", "0 0 R", "%%EOF", "charset=utf-7", "--b--").stream().map(s -> s.getBytes(UTF_8)).toList();
  private static final List<byte[]> ODD = List.of(new byte[] {(byte) 0xff, (byte) 0xfe}, new byte[] {(byte) 0xc0, (byte) 0x80}, new byte[] {0x1f, (byte) 0x8b}, new byte[] {'P', 'K', 3, 4},
      new byte[] {(byte) 0xff, (byte) 0xff, (byte) 0xff, (byte) 0x7f}, new byte[] {(byte) 0xed, (byte) 0xa0, (byte) 0x80});

  private Spoiling() {}

  /** The same number spoils the same bytes in the same way. */
  static byte[] spoil(byte[] whole, byte[] other, long number) {
    Random chance = new Random(number);
    byte[] bytes = whole.clone();
    for (int i = chance.nextInt(MOST); i >= 0 && bytes.length > 4; i--) {
      bytes = once(bytes, other, chance);
    }
    return bytes.length > LONGEST ? Arrays.copyOf(bytes, LONGEST) : bytes;
  }

  private static byte[] once(byte[] bytes, byte[] other, Random chance) {
    int at = chance.nextInt(bytes.length);
    int end = at + Math.min(bytes.length - at, 1 + chance.nextInt(RUN));
    byte[] before = Arrays.copyOf(bytes, at);
    byte[] after = Arrays.copyOfRange(bytes, at, bytes.length);
    return switch (chance.nextInt(10)) {
      case 0 -> changed(bytes, at, (byte) chance.nextInt(256));
      case 1 -> changed(bytes, at, (byte) (bytes[at] ^ 1 << chance.nextInt(8)));
      case 2 -> join(before, Arrays.copyOfRange(bytes, end, bytes.length));
      case 3 -> join(Arrays.copyOf(bytes, end), after);
      case 4 -> chance.nextInt(4) == 0 ? Arrays.copyOf(bytes, Math.max(4, at)) : bytes;
      case 5 -> join(join(before, any(ODD, chance)), after);
      case 6 -> join(join(before, some(other, chance)), after);
      case 7 -> chance.nextInt(8) == 0 ? join(join(before, repeated(any(PIECES, chance), 1 + chance.nextInt(2000))), after) : bytes;
      default -> join(join(before, any(PIECES, chance)), after);
    };
  }

  private static byte[] any(List<byte[]> pieces, Random chance) {
    return pieces.get(chance.nextInt(pieces.size()));
  }

  private static byte[] some(byte[] other, Random chance) {
    int at = chance.nextInt(other.length);
    return Arrays.copyOfRange(other, at, Math.min(other.length, at + 1 + chance.nextInt(200)));
  }

  private static byte[] changed(byte[] bytes, int at, byte to) {
    bytes[at] = to;
    return bytes;
  }

  private static byte[] repeated(byte[] piece, int times) {
    byte[] all = new byte[piece.length * times];
    for (int i = 0; i < times; i++) {
      System.arraycopy(piece, 0, all, i * piece.length, piece.length);
    }
    return all;
  }

  private static byte[] join(byte[] one, byte[] other) {
    byte[] both = Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, both, one.length, other.length);
    return both;
  }
}
