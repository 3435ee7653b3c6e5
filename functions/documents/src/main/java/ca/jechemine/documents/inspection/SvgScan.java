package ca.jechemine.documents.inspection;

import ca.jechemine.documents.inspection.Finding.Reason;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// Reads a drawing with the JDK's parser, and holds it to [SvgRules].
final class SvgScan {

  /// The parser itself stops soon after.
  private static final int DEEPEST = 80;

  private static final int MOST_OTHER_NAMES = 256;
  private static final int LONGEST_STYLE = 64 * 1024;
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final Set<String> ENCODINGS = Set.of("UTF-8", "US-ASCII", "ASCII");

  private final XMLStreamReader reader;
  private final Set<String> otherNames = new HashSet<>();
  private final StringBuilder style = new StringBuilder();
  private boolean inStyle;
  private int depth;

  private SvgScan(XMLStreamReader reader) {
    this.reader = reader;
  }

  /// @throws UnsoundException when it is more than a drawing, or no XML to its end, which no
  ///   browser would show
  /// @throws IOException when the bytes cannot be read
  static void check(InputStream drawing) throws IOException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    try {
      new SvgScan(factory.createXMLStreamReader(text(drawing))).run();
    } catch (CharacterCodingException _) {
      throw new UnsoundException(Reason.WRONG_TYPE);
    } catch (XMLStreamException failed) {
      if (failed.getNestedException() instanceof IOException unreadable
          && !(unreadable instanceof CharacterCodingException)) {
        throw unreadable;
      }
      throw new UnsoundException(Reason.WRONG_TYPE);
    }
  }

  /// As UTF-8 and nothing else, without its mark. Left to the parser, bytes that are none are told
  /// on the process's error stream.
  private static Reader text(InputStream drawing) throws IOException {
    BufferedReader text =
        new BufferedReader(
            new InputStreamReader(new Abridged(drawing), StandardCharsets.UTF_8.newDecoder()),
            4096);
    text.mark(1);
    if (text.read() != BYTE_ORDER_MARK) {
      text.reset();
    }
    return text;
  }

  private void run() throws XMLStreamException {
    String encoding = reader.getCharacterEncodingScheme();
    require(encoding == null || ENCODINGS.contains(encoding.toUpperCase(Locale.ROOT)));
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> start();
        case XMLStreamConstants.END_ELEMENT -> finish();
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text();
        case XMLStreamConstants.PROCESSING_INSTRUCTION ->
            require(reader.getPITarget().equals("xpacket"));
        case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> require(false);
        default -> {}
      }
    }
  }

  private void start() {
    depth++;
    String namespace = orEmpty(reader.getNamespaceURI());
    String name = reader.getLocalName();
    if (depth == 1 && !(name.equals("svg") && namespace.equals(SvgRules.SVG))) {
      throw new UnsoundException(Reason.WRONG_TYPE);
    }
    require(depth <= DEEPEST && !inStyle && SvgRules.allowsElement(namespace, name));
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      attribute(namespace, name, i);
    }
    if (namespace.equals(SvgRules.SVG)) {
      inStyle = name.equals("style");
    } else {
      learn(namespace + name);
    }
  }

  private void attribute(String elementNamespace, String element, int which) {
    String namespace = orEmpty(reader.getAttributeNamespace(which));
    String name = reader.getAttributeLocalName(which);
    if (SvgRules.isForeign(namespace) || (namespace.isEmpty() && SvgRules.isOfPage(name))) {
      learn(namespace + name);
    }
    boolean drawn = elementNamespace.equals(SvgRules.SVG);
    if (drawn) {
      String value = reader.getAttributeValue(which);
      require(SvgRules.allowsAttribute(element, namespace, name, value));
    } else {
      learn(namespace + name);
    }
  }

  /// The parser keeps every name that it has met.
  private void learn(String name) {
    otherNames.add(name);
    require(otherNames.size() <= MOST_OTHER_NAMES);
  }

  private void finish() {
    depth--;
    if (inStyle) {
      inStyle = false;
      require(!hasAbridgedRow(style) && SvgRules.allowsStyle(style.toString()));
      style.setLength(0);
    }
  }

  private void text() {
    if (inStyle) {
      style.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
      require(style.length() <= LONGEST_STYLE);
    }
  }

  /// Whether something of it may have been cut out on the way here.
  private static boolean hasAbridgedRow(CharSequence text) {
    int row = 0;
    for (int at = 0; at < text.length(); at++) {
      row = Abridged.isOfRow(text.charAt(at)) ? row + 1 : 0;
      if (row >= Abridged.LONGEST_ROW) {
        return true;
      }
    }
    return false;
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static void require(boolean harmless) {
    if (!harmless) {
      throw new UnsoundException(Reason.SCRIPTED_SVG);
    }
  }
}
