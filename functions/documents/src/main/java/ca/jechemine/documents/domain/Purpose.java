package ca.jechemine.documents.domain;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What a file is uploaded for: it decides who may upload and read it, which types are taken and
/// how long it may be (contract 40 §2.1, §2.5).
public enum Purpose {
  /// What a professional or the team shares with a client.
  PATIENT_DOCUMENT("patient-document", Group.PAPERS, Group.DOCUMENT_BYTES, true),
  /// What a client answers a request with.
  CLIENT_DOCUMENT("client-document", Group.PAPERS, Group.DOCUMENT_BYTES, true),
  /// The letter that a booking comes with.
  REFERRAL("referral", Group.PAPERS, Group.DOCUMENT_BYTES, true),
  EMPLOYEE_CV("employee-cv", Group.TEXTS, Group.DOCUMENT_BYTES, false),
  PAYOUT_CHEQUE("payout-cheque", Group.PAPERS, Group.DOCUMENT_BYTES, false),
  CONTENT_IMAGE("content-image", Group.IMAGES, Group.IMAGE_BYTES, false),
  /// What a resource of the library is read, listened to or watched from.
  RESOURCE_FILE("resource-file", Group.WORKS, Group.DOCUMENT_BYTES, false);

  private final String code;

  @SuppressWarnings("ImmutableEnumChecker") // What `of` makes never changes.
  private final Set<FileType> types;

  private final long mostBytes;
  private final boolean expiresUnlinked;

  Purpose(String code, Set<FileType> types, long mostBytes, boolean expiresUnlinked) {
    this.code = code;
    this.types = types;
    this.mostBytes = mostBytes;
    this.expiresUnlinked = expiresUnlinked;
  }

  /// The purpose of that name.
  public static Optional<Purpose> of(String code) {
    return Stream.of(values()).filter(it -> it.code.equals(code)).findFirst();
  }

  /// As JSON spells it.
  public String code() {
    return code;
  }

  /// The types that are taken.
  public Set<FileType> types() {
    return types;
  }

  /// How many bytes a file may have that is neither a sound nor a film.
  public long mostBytes() {
    return mostBytes;
  }

  /// How many bytes a file of that type may have: a sound or a film ten times as many as a document
  /// (docs/uploads.md).
  public long mostBytes(FileType type) {
    return type.isRecording() ? Group.RECORDING_BYTES : mostBytes;
  }

  /// Whether a file that nothing is linked to is given up after a while.
  public boolean expiresUnlinked() {
    return expiresUnlinked;
  }

  /// Whether everybody may read it.
  public boolean isPublic() {
    return this == CONTENT_IMAGE;
  }

  private static final class Group {
    static final long DOCUMENT_BYTES = 10L * 1024 * 1024;
    static final long RECORDING_BYTES = 100L * 1024 * 1024;
    static final long IMAGE_BYTES = 5L * 1024 * 1024;
    static final Set<FileType> PAPERS = Set.of(FileType.PDF, FileType.JPEG, FileType.PNG);
    static final Set<FileType> TEXTS =
        Set.of(FileType.PDF, FileType.JPEG, FileType.PNG, FileType.DOC, FileType.DOCX);
    static final Set<FileType> WORKS =
        Set.of(
            FileType.PDF,
            FileType.JPEG,
            FileType.PNG,
            FileType.DOC,
            FileType.DOCX,
            FileType.MP3,
            FileType.M4A,
            FileType.MP4);
    static final Set<FileType> IMAGES =
        Set.of(FileType.PNG, FileType.JPEG, FileType.WEBP, FileType.GIF, FileType.SVG);

    private Group() {}
  }
}
