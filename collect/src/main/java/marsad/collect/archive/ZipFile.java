// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.collect.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import marsad.collect.part.Bytes;
import marsad.collect.part.Fault;
import marsad.collect.part.Limits;
import marsad.collect.part.Part;
import marsad.collect.part.Parts;

/** A zip file, read from its beginning, so that one that breaks off still gives what came before. Nothing is written to the disk. */
public final class ZipFile {
  private static final int MEMBER = 50_000_000;
  private static final Pattern HIDDEN = Pattern.compile("(^|/)\\.[^./]");
  private final Limits limits;

  public ZipFile(Limits limits) {
    this.limits = limits;
  }

  /** Hands on each file, in the order of the archive. */
  public void read(InputStream in, Parts to) {
    int files = 0;
    long unpacked = 0;
    String last = "";
    try (ZipInputStream zip = new ZipInputStream(in, StandardCharsets.UTF_8)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        last = entry.getName();
        if (entry.isDirectory() || hidden(last)) {
          continue;
        }
        if (++files > limits.entries() || unpacked > limits.unpacked()) {
          to.fault(new Fault(last, "the archive has more than " + (files > limits.entries() ? limits.entries() + " files" : Bytes.size(limits.unpacked())),
              "split it; what comes before was taken"));
          return;
        }
        unpacked += member(last, zip, entry, to);
      }
      if (files == 0) {
        to.fault(new Fault("", "no file is in this archive, or it is none", "give a zip file with reports in it"));
      }
    } catch (IOException | IllegalArgumentException e) {
      to.fault(new Fault(last.isEmpty() ? "" : "after " + last, "the archive is broken from here (" + e.getMessage() + ")",
          "get it anew; what comes before was taken"));
    }
  }

  /** Resource forks of macOS and files that begin with a dot are nobody's reports. */
  private static boolean hidden(String name) {
    return name.startsWith("__MACOSX/") || HIDDEN.matcher(name).find();
  }

  private long member(String name, ZipInputStream zip, ZipEntry entry, Parts to) throws IOException {
    Bytes.Read read = Bytes.upTo(zip, MEMBER);
    if (read.cut().isPresent() && read.bytes().length == MEMBER) {
      to.fault(new Fault(name, read.cut().get(), "unpack it and give it by itself"));
    } else if (read.cut().isPresent()) {
      throw new IOException(read.cut().get());
    } else {
      zip.closeEntry(); // only now is its packed size known
      if (entry.getCompressedSize() > 0 && limits.bomb(entry.getCompressedSize(), read.bytes().length)) {
        to.fault(new Fault(name, new Bytes.Bomb(limits).getMessage(), "leave it out, or unpack it yourself if you trust it"));
      } else {
        to.part(Part.file(name, name.substring(name.lastIndexOf('/') + 1), read.bytes()));
      }
    }
    return read.bytes().length;
  }
}
