// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.language.weights;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Arrays one after another, each with its length before it: what weights are kept as, quick to read in whole. */
public final class Bytes {
  private final ByteBuffer in;

  public Bytes(byte[] bytes) {
    this.in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  public int number() {
    return in.getInt();
  }

  public long[] longs() {
    long[] all = new long[number()];
    in.asLongBuffer().get(all);
    return passed(all, all.length * Long.BYTES);
  }

  public int[] ints() {
    int[] all = new int[number()];
    in.asIntBuffer().get(all);
    return passed(all, all.length * Integer.BYTES);
  }

  public short[] shorts() {
    short[] all = new short[number()];
    in.asShortBuffer().get(all);
    return passed(all, all.length * Short.BYTES);
  }

  public float[] floats() {
    float[] all = new float[number()];
    in.asFloatBuffer().get(all);
    return passed(all, all.length * Float.BYTES);
  }

  /** Rows that are all as long. */
  public float[][] rows() {
    float[][] rows = new float[number()][number()];
    for (float[] row : rows) {
      in.asFloatBuffer().get(row);
      passed(row, row.length * Float.BYTES);
    }
    return rows;
  }

  public double[] doubles() {
    double[] all = new double[number()];
    in.asDoubleBuffer().get(all);
    return passed(all, all.length * Double.BYTES);
  }

  public byte[] bytes() {
    byte[] all = new byte[number()];
    in.get(all);
    return all;
  }

  /** Texts without a line break in them. */
  public List<String> texts() {
    int count = number();
    byte[] all = bytes();
    return count == 0 ? List.of() : Arrays.asList(new String(all, StandardCharsets.UTF_8).split("\n", -1));
  }

  private <T> T passed(T all, int bytes) {
    in.position(in.position() + bytes);
    return all;
  }

  /** Writes what is read back in the same order. */
  public static final class Out {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 20);

    public void number(int number) {
      out.writeBytes(room(Integer.BYTES).putInt(number).array());
    }

    public void longs(long[] all) {
      ByteBuffer room = counted(all.length, Long.BYTES);
      room.asLongBuffer().put(all);
      out.writeBytes(room.array());
    }

    public void ints(int[] all) {
      ByteBuffer room = counted(all.length, Integer.BYTES);
      room.asIntBuffer().put(all);
      out.writeBytes(room.array());
    }

    public void shorts(short[] all) {
      ByteBuffer room = counted(all.length, Short.BYTES);
      room.asShortBuffer().put(all);
      out.writeBytes(room.array());
    }

    public void floats(float[] all) {
      ByteBuffer room = counted(all.length, Float.BYTES);
      room.asFloatBuffer().put(all);
      out.writeBytes(room.array());
    }

    public void rows(float[][] all) {
      number(all.length);
      number(all[0].length);
      for (float[] row : all) {
        ByteBuffer room = room(row.length * Float.BYTES);
        room.asFloatBuffer().put(row);
        out.writeBytes(room.array());
      }
    }

    public void doubles(double[] all) {
      ByteBuffer room = counted(all.length, Double.BYTES);
      room.asDoubleBuffer().put(all);
      out.writeBytes(room.array());
    }

    public void bytes(byte[] all) {
      number(all.length);
      out.writeBytes(all);
    }

    public void texts(List<String> all) {
      number(all.size());
      bytes(String.join("\n", all).getBytes(StandardCharsets.UTF_8));
    }

    public byte[] done() {
      return out.toByteArray();
    }

    private ByteBuffer counted(int count, int bytes) {
      number(count);
      return room(count * bytes);
    }

    private static ByteBuffer room(int bytes) {
      return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
  }
}
