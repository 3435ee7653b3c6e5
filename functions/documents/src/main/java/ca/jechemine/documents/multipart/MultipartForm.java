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
  record Malformed(Fault fault) implements MultipartForm {}

  /// What can be wrong with a form.
  enum Fault {
    /// It is no form, or names no boundary.
    NO_FORM,
    /// It breaks off, or has the same field twice.
    BROKEN,
    /// There is no file in the field `file`.
    NO_FILE,
    /// There is more than one file.
    SEVERAL_FILES,
    /// The file has more bytes than the limit.
    FILE_TOO_LARGE,
    /// There are more fields than the limit, or one is longer.
    TOO_MUCH_TEXT;

    /// The same in words that may be shown to whoever sent it.
    public Text reason() {
      return switch (this) {
        case NO_FORM ->
            new Text(
                "La requête doit être un formulaire multipart/form-data.",
                "The request must be a multipart/form-data form.");
        case BROKEN ->
            new Text(
                "Le formulaire reçu est incomplet ou illisible.",
                "The form is incomplete or unreadable.");
        case NO_FILE -> new Text("Veuillez joindre un fichier.", "Please attach a file.");
        case SEVERAL_FILES ->
            new Text(
                "Veuillez joindre un seul fichier à la fois.", "Please attach one file at a time.");
        case FILE_TOO_LARGE ->
            new Text("Le fichier est trop volumineux.", "The file is too large.");
        case TOO_MUCH_TEXT ->
            new Text(
                "Le formulaire contient trop de champs, ou des champs trop longs.",
                "The form has too many fields, or fields that are too long.");
      };
    }
  }

  /// How much a form may hold.
  ///
  /// @param fileBytes bytes of the file
  /// @param fields fields beside the file
  /// @param fieldLength characters of each
  record Limits(int fileBytes, int fields, int fieldLength) {

    /// Those of every form with a file of that many bytes.
    public static Limits ofFile(int fileBytes) {
      return new Limits(fileBytes, 10, 2_000);
    }
  }

  /// The form that the body holds. The file is held in memory; nothing is written anywhere.
  ///
  /// @param contentType the request's header, with the boundary
  /// @param body the form's own bytes
  /// @throws IOException when the body itself cannot be read
  static MultipartForm parse(String contentType, InputStream body, Limits limits)
      throws IOException {
    return new FormReader(limits).read(contentType, body);
  }
}
