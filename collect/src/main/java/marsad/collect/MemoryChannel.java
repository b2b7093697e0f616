// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.collect;

import java.nio.ByteBuffer;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;

/** Bytes read as if they were a file. */
final class MemoryChannel implements SeekableByteChannel {
  private final byte[] bytes;
  private int position;

  MemoryChannel(byte[] bytes) {
    this.bytes = bytes;
  }

  @Override
  public int read(ByteBuffer to) {
    if (position >= bytes.length) {
      return -1;
    }
    int n = Math.min(to.remaining(), bytes.length - position);
    to.put(bytes, position, n);
    position += n;
    return n;
  }

  @Override
  public int write(ByteBuffer from) {
    throw new NonWritableChannelException();
  }

  @Override
  public long position() {
    return position;
  }

  @Override
  public SeekableByteChannel position(long to) {
    position = (int) Math.min(to, bytes.length);
    return this;
  }

  @Override
  public long size() {
    return bytes.length;
  }

  @Override
  public SeekableByteChannel truncate(long size) {
    throw new NonWritableChannelException();
  }

  @Override
  public boolean isOpen() {
    return true;
  }

  @Override
  public void close() {
    position = bytes.length;
  }
}
