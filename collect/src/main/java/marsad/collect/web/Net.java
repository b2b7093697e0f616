// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.collect.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import javax.net.SocketFactory;

/** Port: the network. Every name is looked up and every connection opened through it, so that a test sees all of them. */
public interface Net {
  List<InetAddress> lookUp(String host) throws UnknownHostException;

  /** Makes sockets that are not connected yet. */
  SocketFactory sockets();

  /** That of this machine. */
  static Net ofMachine() {
    return new Net() {
      @Override
      public List<InetAddress> lookUp(String host) throws UnknownHostException {
        return List.of(InetAddress.getAllByName(host));
      }

      @Override
      public SocketFactory sockets() {
        return SocketFactory.getDefault();
      }
    };
  }
}
