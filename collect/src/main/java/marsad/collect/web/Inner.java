// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.collect.web;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/** Which addresses are of no public network: this machine, a private network, a link, a group; by RFC 6890 and its kin. */
final class Inner {
  private static final int[][] BLOCKS = {{0, 0, 8}, {10, 0, 8}, {100, 64, 10}, {127, 0, 8}, {169, 254, 16}, {172, 16, 12}, {192, 168, 16}, {198, 18, 15}, {224, 0, 3}};

  private Inner() {}

  /** Says that an address was refused before anything was sent to it. */
  static final class Refused extends IOException {
    private static final long serialVersionUID = 1L;

    Refused(String host, InetAddress address) {
      super(host + " is " + address.getHostAddress() + ", an address inside a private network");
    }
  }

  static boolean is(InetAddress address) {
    if (address.isAnyLocalAddress() || address.isLoopbackAddress() || address.isLinkLocalAddress() || address.isSiteLocalAddress() || address.isMulticastAddress()) {
      return true;
    }
    byte[] b = address.getAddress();
    return address instanceof Inet4Address ? four(b) : address instanceof Inet6Address && six(b);
  }

  private static boolean four(byte[] b) {
    int first = (b[0] & 0xFF) << 8 | b[1] & 0xFF;
    boolean special = b[0] == (byte) 192 && b[1] == 0 && (b[2] == 0 || b[2] == 2) || b[0] == (byte) 198 && b[1] == 51 && b[2] == 100
        || b[0] == (byte) 203 && b[1] == 0 && b[2] == 113;
    return special || Arrays.stream(BLOCKS).anyMatch(block -> (first >> 16 - block[2]) == ((block[0] << 8 | block[1]) >> 16 - block[2]));
  }

  /** Unique local, documentation, discard; and whatever carries an IPv4 address inside: mapped, compatible, NAT64, 6to4, Teredo. */
  private static boolean six(byte[] b) {
    boolean local = (b[0] & 0xFE) == 0xFC || (b[0] & 0xFF) == 0x01 && b[1] == 0;
    boolean documentation = b[0] == 0x20 && b[1] == 0x01 && (b[2] & 0xFF) == 0x0d && (b[3] & 0xFF) == 0xb8;
    boolean teredo = b[0] == 0x20 && b[1] == 0x01 && b[2] == 0 && b[3] == 0;
    if (local || documentation || teredo) {
      return true;
    }
    if (b[0] == 0x20 && b[1] == 0x02) {
      return carried(b, 2);
    }
    boolean nat64 = b[0] == 0 && b[1] == 0x64 && (b[2] & 0xFF) == 0xff && (b[3] & 0xFF) == 0x9b;
    boolean zeros = true;
    for (int i = 0; i < 10; i++) {
      zeros &= b[i] == 0;
    }
    return (nat64 || zeros) && carried(b, 12);
  }

  private static boolean carried(byte[] b, int from) {
    try {
      return is(InetAddress.getByAddress(Arrays.copyOfRange(b, from, from + 4)));
    } catch (UnknownHostException e) {
      return true; // four bytes always are an address; were they none, nothing would be lost by refusing
    }
  }
}
