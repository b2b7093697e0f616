// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.desk.field;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import marsad.record.Json;

/**
 * Who the contacts are, in one file encrypted with AES-256 in GCM. Its key stands in another file, so that neither alone tells anything:
 * keep it on another disk, or take it away when nobody works. No part of the ledger knows either file.
 */
public final class Contacts {
  private static final int KEY_BYTES = 32;
  private static final int IV_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final byte[] PURPOSE = "marsad contacts 1".getBytes(StandardCharsets.UTF_8);
  private final Path file;
  private final Path key;
  private final SecureRandom random = new SecureRandom();

  /** Both files are made when the first contact is kept. */
  public Contacts(Path file, Path key) {
    this.file = file;
    this.key = key;
  }

  /** All of them, by pseudonym. Refused where the key is missing or another's. */
  public synchronized Collection<Contact> all() {
    return read().values();
  }

  public Optional<Contact> find(String pseudonym) {
    return all().stream().filter(c -> c.pseudonym().equals(pseudonym)).findFirst();
  }

  /** Keeps a contact, in place of the one with the same pseudonym. */
  public synchronized void keep(Contact contact) {
    Map<String, Contact> contacts = read();
    contacts.put(contact.pseudonym(), contact);
    ObjectNode node = Json.object();
    contacts.values().forEach(c -> node.putObject(c.pseudonym()).put("name", c.name()).put("grade", c.grade().name()));
    byte[] iv = new byte[IV_BYTES];
    random.nextBytes(iv);
    byte[] sealed = cipher(Cipher.ENCRYPT_MODE, iv, Json.compact(node).getBytes(StandardCharsets.UTF_8));
    byte[] both = Arrays.copyOf(iv, iv.length + sealed.length);
    System.arraycopy(sealed, 0, both, iv.length, sealed.length);
    write(file, both);
  }

  private Map<String, Contact> read() {
    Map<String, Contact> contacts = new TreeMap<>();
    if (!Files.exists(file)) {
      return contacts;
    }
    try {
      byte[] both = Files.readAllBytes(file);
      byte[] plain = cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(both, IV_BYTES), Arrays.copyOfRange(both, IV_BYTES, both.length));
      for (Map.Entry<String, JsonNode> c : Json.parse(new String(plain, StandardCharsets.UTF_8)).properties()) {
        contacts.put(c.getKey(), new Contact(c.getKey(), c.getValue().path("name").asText(), Contact.Grade.of(c.getValue().path("grade").asText())));
      }
      return contacts;
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read: " + e.getMessage(), e);
    }
  }

  private byte[] cipher(int mode, byte[] iv, byte[] bytes) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, new SecretKeySpec(key(mode == Cipher.ENCRYPT_MODE), "AES"), new GCMParameterSpec(TAG_BITS, iv));
      cipher.updateAAD(PURPOSE);
      return cipher.doFinal(bytes);
    } catch (AEADBadTagException e) {
      throw new IllegalArgumentException("the contacts cannot be opened: " + file + " was altered, or " + key + " is not its key; bring the two together", e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java cannot encrypt: " + e.getMessage(), e);
    }
  }

  private byte[] key(boolean mayMake) {
    try {
      if (!Files.exists(key)) {
        if (!mayMake || Files.exists(file)) {
          throw new IllegalArgumentException("the contacts' key " + key + " is not there; bring it, or name it with --contacts-key");
        }
        byte[] made = new byte[KEY_BYTES];
        random.nextBytes(made);
        write(key, Base64.getEncoder().encode(made));
      }
      return Base64.getDecoder().decode(Files.readString(key).strip());
    } catch (IOException e) {
      throw new UncheckedIOException(key + " cannot be read: " + e.getMessage(), e);
    }
  }

  /** Whole or not at all, readable by nobody else. */
  private static void write(Path to, byte[] bytes) {
    try {
      Path half = Files.createTempFile(Optional.ofNullable(to.toAbsolutePath().getParent()).orElse(to), ".marsad-", ".half");
      if (half.getFileSystem().supportedFileAttributeViews().contains("posix")) {
        Files.setPosixFilePermissions(half, PosixFilePermissions.fromString("rw-------"));
      }
      Files.write(half, bytes);
      Files.move(half, to, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(to + " cannot be written: " + e.getMessage(), e);
    }
  }

  /** What may never stand in a report: the words of a contact's name that are long enough to tell who it is. */
  public List<String> telltale(String pseudonym, String text) {
    return find(pseudonym).stream().flatMap(c -> Arrays.stream(c.name().split("[\\s,;:/()]+"))).filter(w -> w.length() > 3 && text.contains(w)).distinct().toList();
  }
}
