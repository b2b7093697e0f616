// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.collect;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server on the loopback that says exactly the bytes that it is given, and keeps what it was asked. */
final class BadServer implements AutoCloseable {
  private final ServerSocket socket;
  private final Behaviour behaviour;
  final List<String> asked = new CopyOnWriteArrayList<>();

  /** What is done for a request; its first line is given, such as {@code GET /x HTTP/1.1}, then its headers. */
  interface Behaviour {
    void answer(String path, String request, BadServer server, OutputStream out) throws IOException;
  }

  BadServer(Behaviour behaviour) throws IOException {
    this.behaviour = behaviour;
    this.socket = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
    Thread thread = new Thread(this::run, "bad server");
    thread.setDaemon(true);
    thread.start();
  }

  String at(String path) {
    return "http://127.0.0.1:" + socket.getLocalPort() + path;
  }

  private void run() {
    while (!socket.isClosed()) {
      try {
        Socket client = socket.accept();
        Thread one = new Thread(() -> serve(client));
        one.setDaemon(true);
        one.start();
      } catch (IOException e) {
        return; // closed
      }
    }
  }

  private void serve(Socket client) {
    try (client) {
      String request = request(client.getInputStream());
      if (!request.isEmpty()) {
        String path = request.split(" ")[1];
        asked.add(path);
        behaviour.answer(path, request, this, client.getOutputStream());
        client.getOutputStream().flush();
      }
    } catch (IOException e) {
      // the other side had enough: what half of these tests are about
    }
  }

  private static String request(InputStream in) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int next = in.read(); next >= 0; next = in.read()) {
      bytes.write(next);
      if (bytes.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
        break;
      }
    }
    return bytes.toString(StandardCharsets.ISO_8859_1);
  }

  static void say(OutputStream out, String status, String headers, byte[] body) throws IOException {
    out.write(("HTTP/1.1 " + status + "\r\n" + headers + "Content-Length: " + body.length + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
    out.write(body);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
