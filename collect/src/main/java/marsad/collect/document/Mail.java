// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.collect.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import marsad.collect.part.Bytes;
import marsad.collect.part.Fault;
import marsad.collect.part.Limits;
import marsad.collect.part.Part;
import marsad.collect.part.Parts;
import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.MimeConfig;

/**
 * An e-mail: its subject, day and sender's name, its body as a part, and each attached document as one. The sender's address is not taken: it can
 * expose a contact.
 */
public final class Mail {
  private static final int DEPTH = 20;
  private static final int MOST_PARTS = 500;
  private static final int HEADER = 100_000;
  private final Limits limits;

  public Mail(Limits limits) {
    this.limits = limits;
  }

  /** What the mail tells about itself, without its text. */
  public Words read(byte[] bytes, Parts to) throws IOException {
    DefaultMessageBuilder builder = new DefaultMessageBuilder();
    builder.setMimeEntityConfig(new MimeConfig.Builder().setMaxLineLen(-1).setMaxHeaderLen(HEADER).setMaxHeaderCount(1000).build());
    Message message = builder.parseMessage(new ByteArrayInputStream(bytes));
    try {
      Walk walk = new Walk(to);
      walk.entity(message, 0);
      return new Words("", Optional.ofNullable(message.getSubject()).map(String::strip).filter(s -> !s.isEmpty()), sender(message), day(message));
    } finally {
      message.dispose();
    }
  }

  private static Optional<String> sender(Message message) {
    return Optional.ofNullable(message.getFrom()).flatMap(f -> f.stream().findFirst()).map(m -> m.getName()).map(String::strip)
        .filter(n -> !n.isEmpty() && !n.contains("@"));
  }

  private static Optional<LocalDate> day(Message message) {
    return Optional.ofNullable(message.getDate()).map(d -> d.toInstant().atOffset(ZoneOffset.UTC).toLocalDate());
  }

  private final class Walk {
    private final Parts to;
    private int number;

    Walk(Parts to) {
      this.to = to;
    }

    void entity(Entity entity, int depth) throws IOException {
      Body body = entity.getBody();
      if (depth > DEPTH || number > MOST_PARTS) {
        to.fault(new Fault("part " + number, "too many parts are inside each other", "save what you need of it as files"));
      } else if (body instanceof Multipart multipart) {
        multipart(entity, multipart, depth);
      } else if (body instanceof Message inner) {
        entity(inner, depth + 1);
      } else if (body instanceof SingleBody single) {
        single(entity, single);
      }
    }

    private void multipart(Entity entity, Multipart multipart, int depth) throws IOException {
      boolean choice = "multipart/alternative".equalsIgnoreCase(entity.getMimeType());
      boolean plain = choice && multipart.getBodyParts().stream().anyMatch(p -> "text/plain".equalsIgnoreCase(p.getMimeType()));
      for (Entity part : multipart.getBodyParts()) {
        if (!plain || "text/plain".equalsIgnoreCase(part.getMimeType())) {
          entity(part, depth + 1);
        }
      }
    }

    private void single(Entity entity, SingleBody body) throws IOException {
      number++;
      String type = Optional.ofNullable(entity.getMimeType()).orElse("text/plain").toLowerCase(Locale.ROOT);
      if (type.startsWith("image/") || type.startsWith("audio/") || type.startsWith("video/") || type.contains("signature") || type.contains("pkcs7")) {
        return;
      }
      try (InputStream in = body.getInputStream()) {
        Bytes.Read read = Bytes.upTo(in, limits.report());
        String name = Optional.ofNullable(entity.getFilename()).orElse(type.equals("text/html") ? "mail.html" : "mail.txt");
        if (read.cut().isPresent()) {
          to.fault(new Fault("part " + number + " (" + name + ")", read.cut().get(), "save it as a file and give it by itself"));
        } else if (read.bytes().length > 0) {
          String charset = type.startsWith("text/") && entity.getCharset() != null ? "; charset=" + entity.getCharset() : "";
          to.part(new Part("part " + number + " (" + name + ")", name, Optional.empty(), Optional.of(type + charset), read.bytes(), Optional.empty(), Optional.empty()));
        }
      }
    }
  }
}
