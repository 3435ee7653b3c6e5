package ca.jechemine.documents;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;

/// Makes documents of PDF object by object, with a table that is right.
public final class SamplePdf {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final List<Integer> offsets = new ArrayList<>();

  /// One with an empty page: objects 1 to 3.
  public SamplePdf() {
    raw("%PDF-1.7\n%\u00E2\u00E3\u00CF\u00D3\n");
    object("<< /Type /Catalog /Pages 2 0 R >>");
    object("<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
    object("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << >> >>");
  }

  /// Adds an object.
  public SamplePdf object(String content) {
    offsets.add(bytes.size());
    return raw(offsets.size() + " 0 obj\n" + content + "\nendobj\n");
  }

  /// Adds a stream as it is; `dictionary` is what its dictionary has beside the length.
  public SamplePdf stream(String dictionary, byte[] data) {
    offsets.add(bytes.size());
    raw(offsets.size() + " 0 obj\n<< " + dictionary + " /Length " + data.length + " >>\nstream\n");
    bytes.writeBytes(data);
    return raw("\nendstream\nendobj\n");
  }

  /// Adds a stream, deflated.
  public SamplePdf deflated(String dictionary, byte[] data) {
    return stream(dictionary + " /Filter /FlateDecode", deflate(data));
  }

  /// Adds these characters, each one byte, between the objects.
  public SamplePdf raw(String text) {
    bytes.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
    return this;
  }

  /// The whole document.
  public byte[] bytes() {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    whole.writeBytes(bytes.toByteArray());
    StringBuilder table = new StringBuilder("xref\n0 " + (offsets.size() + 1) + "\n");
    table.append("0000000000 65535 f \n");
    for (int offset : offsets) {
      String digits = String.valueOf(offset);
      table.append("0".repeat(10 - digits.length())).append(digits).append(" 00000 n \n");
    }
    table.append("trailer\n<< /Size ").append(offsets.size() + 1).append(" /Root 1 0 R >>\n");
    table.append("startxref\n").append(bytes.size()).append("\n%%EOF\n");
    whole.writeBytes(table.toString().getBytes(StandardCharsets.ISO_8859_1));
    return whole.toByteArray();
  }

  /// The data as zlib deflates them.
  public static byte[] deflate(byte[] data) {
    try (Deflater deflater = new Deflater(Deflater.BEST_SPEED)) {
      deflater.setInput(data);
      deflater.finish();
      ByteArrayOutputStream deflated = new ByteArrayOutputStream();
      byte[] run = new byte[8192];
      while (!deflater.finished()) {
        deflated.write(run, 0, deflater.deflate(run));
      }
      return deflated.toByteArray();
    }
  }
}
