package ca.jechemine.payments.pdf;

import ca.jechemine.payments.pdf.Part.Area;
import ca.jechemine.payments.pdf.Part.Element;
import ca.jechemine.payments.pdf.Part.Style;
import ca.jechemine.payments.pdf.Part.Tone;
import ca.jechemine.payments.pdf.Part.Weight;
import ca.jechemine.payments.pdf.Part.Words;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDParentTreeValue;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;

/// Draws a page, and writes down its structure for those who do not see it (ISO 32000-1 §14.7).
final class Painter {

  private final PDDocument document;
  private final PDPage page;
  private final Map<Weight, Face> faces;
  private final COSArray parents = new COSArray();

  Painter(PDDocument document, PDPage page, Map<Weight, Face> faces) {
    this.document = document;
    this.page = page;
    this.faces = faces;
  }

  void paint(Layout.Page layout) throws IOException {
    PDStructureTreeRoot tree = new PDStructureTreeRoot();
    try (PDPageContentStream out = new PDPageContentStream(document, page)) {
      out.beginMarkedContent(COSName.ARTIFACT);
      for (Area area : layout.areas()) {
        color(out, area.tone());
        out.addRect(
            area.x(), Layout.HEIGHT - area.y() - area.height(), area.width(), area.height());
        out.fill();
      }
      out.endMarkedContent();
      tree.appendKid(element(out, layout.root(), tree));
    }
    page.setStructParents(0);
    page.getCOSObject().setName(COSName.getPDFName("Tabs"), "S");
    COSArray numbers = new COSArray();
    numbers.add(COSInteger.ZERO);
    numbers.add(parents);
    COSDictionary parentTree = new COSDictionary();
    parentTree.setItem(COSName.NUMS, numbers);
    tree.setParentTree(new PDNumberTreeNode(parentTree, PDParentTreeValue.class));
    tree.setParentTreeNextKey(1);
    document.getDocumentCatalog().setStructureTreeRoot(tree);
  }

  private PDStructureElement element(
      PDPageContentStream out, Element element, PDStructureNode parent) throws IOException {
    PDStructureElement written = new PDStructureElement(element.type(), parent);
    written.setPage(page);
    if (element.said() != null) {
      written.setActualText(element.said());
    }
    for (Part part : element.parts()) {
      switch (part) {
        case Element child -> written.appendKid(element(out, child, written));
        case Words words -> {
          written.appendKid(parents.size());
          out.beginMarkedContent(COSName.getPDFName(element.type()), parents.size());
          words(out, words);
          out.endMarkedContent();
          parents.add(written.getCOSObject());
        }
      }
    }
    return written;
  }

  private void words(PDPageContentStream out, Words words) throws IOException {
    Style style = words.style();
    out.beginText();
    out.setFont(Objects.requireNonNull(faces.get(style.weight())).font(), style.size());
    color(out, style.tone());
    out.newLineAtOffset(words.x(), Layout.HEIGHT - words.y());
    out.showText(words.text());
    out.endText();
  }

  private static void color(PDPageContentStream out, Tone tone) throws IOException {
    out.setNonStrokingColor(tone.red(), tone.green(), tone.blue());
  }
}
