package ca.jechemine.documents.http;

import ca.jechemine.documents.domain.FileName;
import ca.jechemine.documents.domain.FileType;
import ca.jechemine.documents.domain.Purpose;
import ca.jechemine.documents.domain.Refusals;
import ca.jechemine.documents.domain.Rejection;
import ca.jechemine.documents.multipart.FilePart;
import ca.jechemine.documents.multipart.MultipartForm;
import ca.jechemine.documents.multipart.MultipartForm.Fault;
import ca.jechemine.documents.multipart.MultipartForm.Limits;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.runtime.http.Request;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;

/// A form with one file of a type that is taken (contract 40 §2.1). What the bytes really are is
/// not known yet; fields that nobody asks for have no effect.
final class UploadForm {

  private final Map<String, String> fields;
  private final FilePart file;
  private final FileType type;

  private UploadForm(Map<String, String> fields, FilePart file, FileType type) {
    this.fields = fields;
    this.file = file;
    this.type = type;
  }

  /// The form that the request brings.
  ///
  /// @throws Refusal when it is none, or its file is missing, empty, too large or of no type that
  ///   is taken for the purpose
  static UploadForm of(Request request, Purpose purpose) {
    return switch (parsed(request, purpose)) {
      case MultipartForm.Malformed it -> throw refusal(it.fault());
      case MultipartForm.Filled it -> of(it, purpose);
    };
  }

  private static UploadForm of(MultipartForm.Filled form, Purpose purpose) {
    FilePart file = form.file();
    if (file.content().length == 0) {
      throw Rejection.EMPTY.refusal();
    }
    FileType type =
        FileType.ofMime(file.declaredType())
            .filter(purpose.types()::contains)
            .orElseThrow(() -> Refusals.typeNotTaken(purpose));
    return new UploadForm(form.fields(), file, type);
  }

  private static MultipartForm parsed(Request request, Purpose purpose) {
    String contentType = request.header("content-type").orElse("");
    try (InputStream body = request.bodyStream()) {
      return MultipartForm.parse(
          contentType, body, Limits.ofFile(Math.toIntExact(purpose.mostBytes())));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Refusal refusal(Fault fault) {
    return switch (fault) {
      case NO_FORM -> Refusal.badRequest("FORM_EXPECTED", fault.reason());
      case BROKEN -> Refusal.badRequest("FORM_BROKEN", fault.reason());
      case NO_FILE -> Refusal.badRequest("FILE_MISSING", fault.reason());
      case SEVERAL_FILES -> Refusal.badRequest("SEVERAL_FILES", fault.reason());
      case FILE_TOO_LARGE -> Rejection.TOO_LARGE.refusal();
      case TOO_MUCH_TEXT -> Refusal.badRequest("FORM_TOO_LONG", fault.reason());
    };
  }

  /// A field of text, if it is there.
  Optional<String> field(String name) {
    return Optional.ofNullable(fields.get(name));
  }

  FileName fileName() {
    return FileName.of(file.declaredName());
  }

  FileType type() {
    return type;
  }

  /// The file's bytes, to be read only.
  byte[] bytes() {
    return file.content();
  }
}
