// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.collect.part;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/** Reads and unpacks bytes, no more than the limits allow. */
public final class Bytes {
  private static final int STEP = 1 << 14;

  private Bytes() {}

  /**
   * What could be read.
   *
   * @param cut why it is not all, if it is not
   */
  public record Read(byte[] bytes, Optional<String> cut) {}

  /** Reads to the end or to the limit; a stream that breaks off gives what came until then. */
  public static Read upTo(InputStream in, int limit) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] step = new byte[STEP];
    try {
      for (int n = in.read(step); n >= 0; n = in.read(step)) {
        int room = limit - bytes.size();
        bytes.write(step, 0, Math.min(n, room));
        if (n > room) {
          return new Read(bytes.toByteArray(), Optional.of("it has more than " + size(limit)));
        }
      }
      return new Read(bytes.toByteArray(), Optional.empty());
    } catch (EOFException e) {
      return new Read(bytes.toByteArray(), Optional.of("it ends in the middle"));
    } catch (Bomb e) {
      return new Read(bytes.toByteArray(), Optional.of(e.getMessage()));
    } catch (ZipException e) {
      return new Read(bytes.toByteArray(), Optional.of("its packing is broken (" + e.getMessage() + ")"));
    } catch (IOException e) {
      return new Read(bytes.toByteArray(), Optional.of("it breaks off (" + Optional.ofNullable(e.getMessage()).orElse(e.toString()) + ")"));
    }
  }

  /** Unpacks gzip, no further than honest text would grow. */
  public static InputStream gunzip(InputStream packed, Limits limits) throws IOException {
    Counting counting = new Counting(packed);
    return new Weighed(new GZIPInputStream(counting, STEP), counting, limits);
  }

  /** Unpacks deflate with or without its zlib header, as servers send both. */
  public static InputStream inflate(byte[] packed, Limits limits) {
    boolean zlib = packed.length > 1 && (packed[0] & 0x0F) == 8 && ((packed[0] & 0xFF) << 8 | packed[1] & 0xFF) % 31 == 0;
    Counting counting = new Counting(new java.io.ByteArrayInputStream(packed));
    return new Weighed(new InflaterInputStream(counting, new Inflater(!zlib)), counting, limits);
  }

  /** For messages: {@code 5 MB}. */
  public static String size(long bytes) {
    return bytes >= 1_000_000 ? String.format(Locale.ROOT, "%d MB", bytes / 1_000_000) : String.format(Locale.ROOT, "%d kB", Math.max(1, bytes / 1000));
  }

  /** Says that packed bytes grow as no honest text does. */
  public static final class Bomb extends IOException {
    private static final long serialVersionUID = 1L;

    public Bomb(Limits limits) {
      super("it unpacks to more than " + limits.ratio() + " times its size, as no honest text does");
    }
  }

  /** Counts what is taken out. */
  static final class Counting extends FilterInputStream {
    private long count;

    Counting(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int next = super.read();
      count += next < 0 ? 0 : 1;
      return next;
    }

    @Override
    public int read(byte[] to, int from, int length) throws IOException {
      int n = super.read(to, from, length);
      count += Math.max(0, n);
      return n;
    }

    long count() {
      return count;
    }
  }

  private static final class Weighed extends FilterInputStream {
    private final Counting packed;
    private final Limits limits;
    private long unpacked;

    Weighed(InputStream in, Counting packed, Limits limits) {
      super(in);
      this.packed = packed;
      this.limits = limits;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] to, int from, int length) throws IOException {
      int n = super.read(to, from, length);
      unpacked += Math.max(0, n);
      if (limits.bomb(packed.count(), unpacked)) {
        throw new Bomb(limits);
      }
      return n;
    }
  }
}
