package ca.jechemine.documents.inspection;

import ca.jechemine.documents.domain.FileType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;

/// Whether a file begins as one of its declared type does.
///
/// Two opinions have to agree: the table of contract 40 §2.4, and Tika's registry of some thousand
/// types, which also knows what else begins like that.
final class Leading {

  /// How many bytes decide.
  static final int LENGTH = 4096;

  private static final int SVG_WITHIN = 2048;

  /// Of MPEG 1, 2 and 2.5, whether a checksum follows or not.
  private static final Set<Integer> SECOND_BYTES_OF_A_FRAME = Set.of(0xFA, 0xF2, 0xE2);

  private static final Set<String> SOUND_BRANDS = Set.of("M4A ", "M4B ");
  private static final Set<String> FILM_BRANDS =
      Set.of(
          "isom", "iso2", "iso3", "iso4", "iso5", "iso6", "mp41", "mp42", "avc1", "M4V ", "MSNV",
          "dash");

  private final byte[] bytes;
  private final String text;

  Leading(byte[] bytes) {
    this.bytes = bytes;
    this.text = new String(bytes, StandardCharsets.ISO_8859_1);
  }

  boolean isOf(FileType type) {
    return hasSignature(type) && seems(type);
  }

  private boolean hasSignature(FileType type) {
    return switch (type) {
      case PDF -> text.startsWith("%PDF");
      case JPEG -> text.startsWith("\u00FF\u00D8\u00FF");
      case PNG -> text.startsWith("\u0089PNG\r\n\u001A\n");
      case GIF -> text.startsWith("GIF87a") || text.startsWith("GIF89a");
      case WEBP -> text.startsWith("RIFF") && text.startsWith("WEBP", 8);
      case SVG -> isSvg();
      case DOC -> text.startsWith("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1");
      case DOCX -> isZip() && hasPart();
      case MP3 -> text.startsWith("ID3") || isSoundFrame();
      case M4A -> isBoxed(SOUND_BRANDS);
      case MP4 -> isBoxed(FILM_BRANDS);
    };
  }

  private boolean isSvg() {
    String start = text.startsWith("\u00EF\u00BB\u00BF") ? text.substring(3) : text;
    int svg = text.indexOf("<svg");
    return start.stripLeading().startsWith("<") && svg >= 0 && svg < SVG_WITHIN;
  }

  /// The header of a frame of MPEG audio, layer III: eleven bits set, a version that exists.
  private boolean isSoundFrame() {
    return bytes.length > 1
        && (bytes[0] & 0xFF) == 0xFF
        && SECOND_BYTES_OF_A_FRAME.contains(bytes[1] & 0xFE);
  }

  /// ISO 14496-12: the first box is `ftyp`, and says after its name what the file is above all.
  private boolean isBoxed(Set<String> brands) {
    return text.startsWith("ftyp", 4)
        && text.length() >= 12
        && brands.contains(text.substring(8, 12));
  }

  private boolean isZip() {
    return text.startsWith("PK\u0003\u0004")
        || text.startsWith("PK\u0005\u0006")
        || text.startsWith("PK\u0007\b");
  }

  private boolean hasPart() {
    return text.contains("[Content_Types].xml") || text.contains("word/document.xml");
  }

  /// What Tika takes the bytes for when it is told what they are said to be: a more precise type is
  /// believed only when the bytes allow it.
  private boolean seems(FileType type) {
    if (type == FileType.SVG) {
      // Beginning with a comment or a blank it is any text to Tika; the drawing is parsed anyway.
      return true;
    }
    Metadata metadata = new Metadata();
    metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, "file." + type.extension());
    try {
      MimeTypes registry = Registry.TYPES;
      MediaType detected = registry.detect(new ByteArrayInputStream(bytes), metadata);
      return registry.getMediaTypeRegistry().isInstanceOf(detected, MediaType.parse(type.mime()));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /// Half a second to read, and never for a drawing.
  private static final class Registry {
    private static final MimeTypes TYPES = MimeTypes.getDefaultMimeTypes();
  }
}
