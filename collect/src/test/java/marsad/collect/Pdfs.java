// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.collect;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** Makes PDFs for tests. */
final class Pdfs {
  private Pdfs() {}

  /** One page with these lines, the second below the first; titled where there is a title. */
  static byte[] page(Optional<String> title, String... lines) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage();
      document.addPage(page);
      try (PDPageContentStream words = new PDPageContentStream(document, page)) {
        words.beginText();
        words.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
        words.newLineAtOffset(50, 700);
        for (int i = 0; i < lines.length; i++) {
          words.newLineAtOffset(0, i == 0 ? 0 : -14);
          words.showText(lines[i]);
        }
        words.endText();
      }
      title.ifPresent(document.getDocumentInformation()::setTitle);
      document.save(bytes);
    }
    return bytes.toByteArray();
  }
}
