package ca.jechemine.documents.multipart;

import ca.jechemine.documents.multipart.MultipartForm.Fault;
import ca.jechemine.documents.multipart.MultipartForm.Limits;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.fileupload.FileItemIterator;
import org.apache.commons.fileupload.FileItemStream;
import org.apache.commons.fileupload.FileUpload;
import org.apache.commons.fileupload.FileUploadBase;
import org.apache.commons.fileupload.FileUploadException;
import org.apache.commons.fileupload.MultipartStream;
import org.apache.commons.fileupload.ParameterParser;
import org.apache.commons.fileupload.RequestContext;
import org.jspecify.annotations.Nullable;

/// Reads one form, part by part.
final class FormReader {

  private static final String FILE = "file";
  private static final int LONGEST_HEADER = 4096;
  private static final int BYTES_OF_A_CHARACTER = 4;

  private final Limits limits;
  private final Map<String, String> fields = new LinkedHashMap<>();
  private @Nullable FilePart file;

  FormReader(Limits limits) {
    this.limits = limits;
  }

  MultipartForm read(String contentType, InputStream body) throws IOException {
    FileUpload upload = new FileUpload();
    upload.setHeaderEncoding(StandardCharsets.UTF_8.name());
    upload.setPartHeaderSizeMax(LONGEST_HEADER);
    if (!isForm(contentType)) {
      return new MultipartForm.Malformed(Fault.NO_FORM);
    }
    try {
      FileItemIterator parts = upload.getItemIterator(new Request(contentType, body));
      Optional<Fault> fault = Optional.empty();
      while (fault.isEmpty() && parts.hasNext()) {
        fault = take(parts.next());
      }
      return fault.<MultipartForm>map(MultipartForm.Malformed::new).orElseGet(this::form);
    } catch (FileUploadException
        | FileUploadBase.FileUploadIOException
        | MultipartStream.MalformedStreamException _) {
      return new MultipartForm.Malformed(Fault.BROKEN);
    }
  }

  private static boolean isForm(String contentType) {
    Map<String, String> parameters = new ParameterParser().parse(contentType, ';');
    return contentType.toLowerCase(Locale.ROOT).startsWith("multipart/form-data")
        && parameters.containsKey("boundary")
        && parameters.get("boundary") != null;
  }

  private MultipartForm form() {
    FilePart found = file;
    return found == null
        ? new MultipartForm.Malformed(Fault.NO_FILE)
        : new MultipartForm.Filled(Map.copyOf(fields), found);
  }

  private Optional<Fault> take(FileItemStream part) throws IOException {
    return part.isFormField() ? takeField(part) : takeFile(part);
  }

  private Optional<Fault> takeField(FileItemStream part) throws IOException {
    if (fields.size() == limits.fields()) {
      return Optional.of(Fault.TOO_MUCH_TEXT);
    }
    byte[] bytes = start(part, limits.fieldLength() * BYTES_OF_A_CHARACTER + 1);
    String text = new String(bytes, StandardCharsets.UTF_8);
    if (text.length() > limits.fieldLength()) {
      return Optional.of(Fault.TOO_MUCH_TEXT);
    }
    boolean twice = fields.putIfAbsent(orEmpty(part.getFieldName()), text) != null;
    return twice ? Optional.of(Fault.BROKEN) : Optional.empty();
  }

  private Optional<Fault> takeFile(FileItemStream part) throws IOException {
    String name = orEmpty(part.getName());
    byte[] bytes = start(part, limits.fileBytes() + 1);
    if (name.isEmpty() && bytes.length == 0) {
      // What browsers send of a field in which no file was chosen.
      return Optional.empty();
    }
    if (file != null) {
      return Optional.of(Fault.SEVERAL_FILES);
    }
    if (!FILE.equals(part.getFieldName())) {
      return Optional.of(Fault.NO_FILE);
    }
    if (bytes.length > limits.fileBytes()) {
      return Optional.of(Fault.FILE_TOO_LARGE);
    }
    file = new FilePart(name, orEmpty(part.getContentType()), bytes);
    return Optional.empty();
  }

  /// The first bytes of a part. It is not closed: that would read it to its end, however far that
  /// is.
  private static byte[] start(FileItemStream part, int length) throws IOException {
    return part.openStream().readNBytes(length);
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  /// The request as the library wants to see it.
  private record Request(String contentType, InputStream body) implements RequestContext {

    @Override
    public String getCharacterEncoding() {
      return StandardCharsets.UTF_8.name();
    }

    @Override
    public String getContentType() {
      return contentType;
    }

    /// Not known; the library asks for it only to refuse what is too long, which is done here.
    @Override
    @SuppressWarnings("deprecation")
    public int getContentLength() {
      return -1;
    }

    @Override
    public InputStream getInputStream() {
      return body;
    }
  }
}
