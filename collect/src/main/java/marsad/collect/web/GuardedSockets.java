// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.collect.web;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import javax.net.SocketFactory;

/** Sockets that look at the address at the last moment, when they are to be connected, and refuse an inner one. */
final class GuardedSockets extends SocketFactory {
  private final SocketFactory inner;

  GuardedSockets(SocketFactory inner) {
    this.inner = inner;
  }

  @Override
  public Socket createSocket() throws IOException {
    return new Guarded(inner.createSocket());
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    return createSocket(InetAddress.getByName(host), port);
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws IOException {
    return createSocket(host, port);
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    Socket socket = createSocket();
    socket.connect(new InetSocketAddress(host, port));
    return socket;
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress localAddress, int localPort) throws IOException {
    return createSocket(host, port);
  }

  /** Hands everything on to a socket of the port, once the address has been looked at. */
  private static final class Guarded extends Socket {
    private final Socket socket;

    Guarded(Socket socket) {
      this.socket = socket;
    }

    @Override
    public void connect(SocketAddress to) throws IOException {
      connect(to, 0);
    }

    @Override
    public void connect(SocketAddress to, int timeout) throws IOException {
      if (!(to instanceof InetSocketAddress address) || address.isUnresolved()) {
        throw new IOException("the address " + to + " is not known");
      }
      if (Inner.is(address.getAddress())) {
        throw new Inner.Refused(address.getHostString(), address.getAddress());
      }
      socket.connect(to, timeout);
    }

    @Override
    public java.io.InputStream getInputStream() throws IOException {
      return socket.getInputStream();
    }

    @Override
    public java.io.OutputStream getOutputStream() throws IOException {
      return socket.getOutputStream();
    }

    @Override
    public void setSoTimeout(int timeout) throws java.net.SocketException {
      socket.setSoTimeout(timeout);
    }

    @Override
    public int getSoTimeout() throws java.net.SocketException {
      return socket.getSoTimeout();
    }

    @Override
    public InetAddress getInetAddress() {
      return socket.getInetAddress();
    }

    @Override
    public int getPort() {
      return socket.getPort();
    }

    @Override
    public int getLocalPort() {
      return socket.getLocalPort();
    }

    @Override
    public SocketAddress getRemoteSocketAddress() {
      return socket.getRemoteSocketAddress();
    }

    @Override
    public boolean isConnected() {
      return socket.isConnected();
    }

    @Override
    public boolean isBound() {
      return socket.isBound();
    }

    @Override
    public boolean isClosed() {
      return socket.isClosed();
    }

    @Override
    public boolean isInputShutdown() {
      return socket.isInputShutdown();
    }

    @Override
    public boolean isOutputShutdown() {
      return socket.isOutputShutdown();
    }

    @Override
    public void shutdownInput() throws IOException {
      socket.shutdownInput();
    }

    @Override
    public void shutdownOutput() throws IOException {
      socket.shutdownOutput();
    }

    @Override
    public void setTcpNoDelay(boolean on) throws java.net.SocketException {
      socket.setTcpNoDelay(on);
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }
}
