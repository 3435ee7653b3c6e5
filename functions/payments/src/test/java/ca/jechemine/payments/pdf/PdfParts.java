package ca.jechemine.payments.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/// What is in a PDF, for tests.
final class PdfParts {

  private PdfParts() {}

  /// Every name that is a key or a value in any of the file's dictionaries.
  static Set<String> keys(PDDocument document) throws IOException {
    Set<String> keys = new HashSet<>();
    for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
      COSBase object = document.getDocument().getObjectFromPool(key).getObject();
      if (object instanceof COSDictionary dictionary) {
        for (Map.Entry<COSName, COSBase> entry : dictionary.entrySet()) {
          keys.add(entry.getKey().getName());
          if (entry.getValue() instanceof COSName name) {
            keys.add(name.getName());
          }
        }
      }
    }
    return keys;
  }

  static List<TextPosition> positions(PDDocument document) throws IOException {
    List<TextPosition> positions = new ArrayList<>();
    new PDFTextStripper() {
      @Override
      protected void processTextPosition(TextPosition text) {
        if (!text.getUnicode().isBlank()) {
          positions.add(text);
        }
        super.processTextPosition(text);
      }
    }.getText(document);
    return positions;
  }

  static List<PDStructureElement> elements(PDStructureNode node) {
    List<PDStructureElement> elements = new ArrayList<>();
    for (Object kid : node.getKids()) {
      if (kid instanceof PDStructureElement element) {
        elements.add(element);
        elements.addAll(elements(element));
      }
    }
    return elements;
  }
}
