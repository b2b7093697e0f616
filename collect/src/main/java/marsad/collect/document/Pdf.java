// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.collect.document;

import java.io.IOException;
import java.io.StringWriter;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import marsad.collect.part.Broken;
import marsad.collect.part.Fault;
import marsad.collect.part.Limits;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;

/** A PDF's text, page by page, its lines joined to paragraphs. */
public final class Pdf {
  private static final int MOST_CHARACTERS = 5_000_000;
  private final Limits limits;

  public Pdf(Limits limits) {
    this.limits = limits;
  }

  /**
   * What could be read of it.
   *
   * @param faults pages that could not be read
   */
  public record Read(Words words, List<Fault> faults) {}

  /** Reads a PDF; pages that are broken are left out and said. */
  public Read read(byte[] bytes) throws Broken {
    try (PDDocument document = Loader.loadPDF(bytes)) {
      List<Fault> faults = new ArrayList<>();
      String text = pages(document, faults);
      if (text.isBlank()) {
        throw new Broken("", "no words are in this PDF: it is made of pictures", "have its text recognised first, say with: ocrmypdf in.pdf out.pdf");
      }
      PDDocumentInformation about = document.getDocumentInformation();
      return new Read(new Words(text, words(about.getTitle()), words(about.getAuthor()), date(about)), faults);
    } catch (InvalidPasswordException e) {
      throw new Broken("", "this PDF is locked with a password", "save it without one");
    } catch (IOException | RuntimeException | StackOverflowError e) {
      throw new Broken("", "this PDF is broken (" + e.getMessage() + ")", "open it in a viewer and save it anew, or give its text as .txt");
    }
  }

  private String pages(PDDocument document, List<Fault> faults) throws IOException {
    int pages = Math.min(document.getNumberOfPages(), limits.pages());
    if (pages < document.getNumberOfPages()) {
      faults.add(new Fault("page " + (pages + 1), "it has " + document.getNumberOfPages() + " pages, and " + pages + " are read", "split it"));
    }
    StringBuilder text = new StringBuilder();
    for (int page = 1; page <= pages && text.length() < MOST_CHARACTERS; page++) {
      try {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setLineSeparator("\n");
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        StringWriter to = new StringWriter();
        stripper.writeText(document, to);
        text.append(to).append('\n');
      } catch (IOException | RuntimeException | StackOverflowError e) {
        faults.add(new Fault("page " + page, "it cannot be read (" + e.getMessage() + ")", "save the PDF anew; the other pages were read"));
      }
    }
    return Paragraphs.of(text.toString());
  }

  private static Optional<String> words(String text) {
    return Optional.ofNullable(text).map(String::strip).filter(t -> !t.isEmpty() && t.length() < 300);
  }

  private static Optional<LocalDate> date(PDDocumentInformation about) {
    return Optional.ofNullable(about.getCreationDate()).map(c -> c.toInstant().atZone(c.getTimeZone() == null ? ZoneId.of("UTC") : c.getTimeZone().toZoneId()).toLocalDate());
  }
}
