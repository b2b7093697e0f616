// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.collect.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import marsad.collect.part.Bytes;
import marsad.collect.part.Limits;
import okhttp3.ConnectionPool;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** One request over the wire: no redirects, cookies or proxies, and an answer no longer than the limit. */
final class Wire implements AutoCloseable {
  private static final int IDLE = 4;
  private static final MediaType JSON = MediaType.get("application/json");
  private final Limits limits;
  private final OkHttpClient open;
  private final OkHttpClient guarded;
  private final String agent;

  Wire(Net net, Agent agent, Limits limits, Patience patience) {
    this.limits = limits;
    this.agent = agent.header();
    OkHttpClient common = new OkHttpClient.Builder().followRedirects(false).followSslRedirects(false).proxy(Proxy.NO_PROXY).retryOnConnectionFailure(false)
        .protocols(List.of(Protocol.HTTP_1_1)).connectTimeout(patience.connect().toMillis(), TimeUnit.MILLISECONDS).fastFallback(false)
        .readTimeout(patience.total().toMillis(), TimeUnit.MILLISECONDS).callTimeout(patience.total().toMillis(), TimeUnit.MILLISECONDS)
        .connectionPool(new ConnectionPool(IDLE, 5, TimeUnit.SECONDS)).build();
    open = common.newBuilder().dns(net::lookUp).socketFactory(net.sockets()).build();
    guarded = common.newBuilder().dns(host -> outside(host, net.lookUp(host))).socketFactory(new GuardedSockets(net.sockets())).build();
  }

  /** What came, before anything is made of it. */
  record Got(int status, okhttp3.Headers headers, String head, Bytes.Read body) {}

  /** Of several addresses those outside; a name that has none is refused. */
  private static List<InetAddress> outside(String host, List<InetAddress> found) throws UnknownHostException {
    List<InetAddress> outside = found.stream().filter(a -> !Inner.is(a)).toList();
    if (outside.isEmpty() && !found.isEmpty()) {
      UnknownHostException refused = new UnknownHostException(host);
      refused.initCause(new Inner.Refused(host, found.get(0)));
      throw refused;
    }
    return outside;
  }

  /** @param named whether the user named this very host, so that it may be an inner one */
  Got get(HttpUrl url, boolean named, Caching known, int limit) throws IOException {
    Request.Builder request = new Request.Builder().url(url).header("User-Agent", agent).header("Accept-Encoding", "gzip, deflate")
        .header("Accept", "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, */*;q=0.5");
    known.etag().ifPresent(e -> request.header("If-None-Match", e));
    known.lastModified().ifPresent(m -> request.header("If-Modified-Since", m));
    try (Response response = (named ? open : guarded).newCall(request.build()).execute()) {
      Bytes.Read raw = response.code() == 304 ? new Bytes.Read(new byte[0], Optional.empty()) : Bytes.upTo(response.body().byteStream(), limit);
      StringBuilder head = new StringBuilder("HTTP/1.1 " + response.code() + " " + response.message());
      response.headers().forEach(h -> head.append("\r\n").append(h.getFirst()).append(": ").append(h.getSecond()));
      return new Got(response.code(), response.headers(), head.toString(), unpacked(raw, response.header("Content-Encoding"), limit));
    }
  }

  /** Hands bytes over; of the answer only its head is looked at. @param named whether the user said that this host may be an inner one */
  Headed post(HttpUrl url, boolean named, okhttp3.Headers headers, byte[] body) throws IOException {
    Request request = new Request.Builder().url(url).headers(headers).header("User-Agent", agent).post(RequestBody.create(body, JSON)).build();
    try (Response response = (named ? open : guarded).newCall(request).execute()) {
      return new Headed(response.code(), response.headers());
    }
  }

  /** The head of an answer. */
  record Headed(int status, okhttp3.Headers headers) {}

  /** Without the packing of the transport, as far as it goes; what is not packed though its server says so is left as it is. */
  private Bytes.Read unpacked(Bytes.Read raw, String encoding, int limit) {
    String packing = encoding == null ? "" : encoding.strip().toLowerCase(Locale.ROOT);
    byte[] bytes = raw.bytes();
    boolean gzip = packing.contains("gzip") && bytes.length > 2 && bytes[0] == 0x1f && bytes[1] == (byte) 0x8b;
    if (!gzip && !packing.equals("deflate")) {
      return raw;
    }
    try (InputStream in = gzip ? Bytes.gunzip(new ByteArrayInputStream(bytes), limits) : Bytes.inflate(bytes, limits)) {
      Bytes.Read plain = Bytes.upTo(in, limit);
      return new Bytes.Read(plain.bytes(), raw.cut().or(plain::cut));
    } catch (IOException e) {
      return new Bytes.Read(new byte[0], Optional.of("its packing is broken (" + e.getMessage() + ")"));
    }
  }

  @Override
  public void close() {
    open.connectionPool().evictAll();
    open.dispatcher().executorService().shutdown();
  }
}
