// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.collect;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.SocketFactory;
import marsad.collect.web.Net;

/** A network that ends at this machine: it writes down every connection that is tried, and opens none but to the loopback. */
final class TestNet extends SocketFactory implements Net {
  private static final Map<String, String> NAMES = Map.of("private.example", "10.1.2.3", "metadata.example", "169.254.169.254", "local.example", "127.0.0.1",
      "unique.example", "fd00::1", "carrier.example", "100.64.0.1");
  final List<String> tried = new CopyOnWriteArrayList<>();

  @Override
  public List<InetAddress> lookUp(String host) throws UnknownHostException {
    if (NAMES.containsKey(host)) {
      return List.of(InetAddress.getByName(NAMES.get(host)));
    }
    if (host.matches("[0-9.]+|.*:.*")) {
      return List.of(InetAddress.getByName(host)); // an address: nothing is asked
    }
    throw new UnknownHostException(host);
  }

  @Override
  public SocketFactory sockets() {
    return this;
  }

  @Override
  public Socket createSocket() {
    return new Socket() {
      @Override
      public void connect(SocketAddress to, int timeout) throws IOException {
        InetAddress address = ((InetSocketAddress) to).getAddress();
        tried.add(address.getHostAddress());
        if (!address.isLoopbackAddress()) {
          throw new IOException("a test connects to nobody");
        }
        super.connect(to, timeout);
      }
    };
  }

  @Override
  public Socket createSocket(String host, int port) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress localHost, int localPort) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Socket createSocket(InetAddress host, int port) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort) {
    throw new UnsupportedOperationException();
  }
}
