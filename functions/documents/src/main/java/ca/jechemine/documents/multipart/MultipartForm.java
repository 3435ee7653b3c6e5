package ca.jechemine.documents.multipart;

import ca.jechemine.kernel.Text;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/// What a form sent as `multipart/form-data` has: one file, in the field `file`, and a few fields
/// of text (contract 40 §2.1).
public sealed interface MultipartForm {

  /// A form as it should be.
  ///
  /// @param fields the texts by the names of their fields
  record Filled(Map<String, String> fields, FilePart file) implements MultipartForm {}

  /// A form that cannot be taken.
  record Malformed(Fault fault) implements MultipartForm {

    /// Why, in words that may be shown to whoever sent it.
    public Text reason() {
      return fault.reason();
    }
  }

  /// What can be wrong with a form.
  enum Fault {
    NO_FORM,
    BROKEN,
    NO_FILE,
    SEVERAL_FILES,
    FILE_TOO_LARGE,
    TOO_MUCH_TEXT;

    /// The same in words.
    public Text reason() {
      return new Text("", "");
    }
  }

  /// How much a form may hold.
  ///
  /// @param fileBytes of the file
  /// @param fields how many fields beside the file
  /// @param fieldLength characters in each
  record Limits(int fileBytes, int fields, int fieldLength) {}

  /// The form that the body holds.
  ///
  /// @param contentType the request's header, with the boundary
  /// @throws IOException when the body itself cannot be read
  static MultipartForm parse(String contentType, InputStream body, Limits limits)
      throws IOException {
    throw new IOException(contentType + body + limits);
  }
}
