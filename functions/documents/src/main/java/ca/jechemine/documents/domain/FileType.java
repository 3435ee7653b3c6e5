package ca.jechemine.documents.domain;

import java.util.Locale;
import java.util.Optional;

/// The kinds of files that the platform takes (contract 40 §2.1); which of them are taken where
/// depends on what a file is for.
public enum FileType {
  PDF("pdf", "application/pdf"),
  JPEG("jpg", "image/jpeg", "image/jpg"),
  PNG("png", "image/png"),
  GIF("gif", "image/gif"),
  WEBP("webp", "image/webp"),
  SVG("svg", "image/svg+xml"),
  DOC("doc", "application/msword"),
  DOCX("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
  MP3("mp3", "audio/mpeg", "audio/mp3"),
  M4A("m4a", "audio/mp4", "audio/x-m4a"),
  MP4("mp4", "video/mp4");

  private final String extension;
  private final String mime;
  private final String synonym;

  FileType(String extension, String mime) {
    this(extension, mime, mime);
  }

  FileType(String extension, String mime, String synonym) {
    this.extension = extension;
    this.mime = mime;
    this.synonym = synonym;
  }

  /// The type that a `Content-Type` names, in whatever case and with whatever parameters; empty
  /// when it is none of ours.
  public static Optional<FileType> ofMime(String contentType) {
    int parameters = contentType.indexOf(';');
    String mime =
        (parameters < 0 ? contentType : contentType.substring(0, parameters))
            .strip()
            .toLowerCase(Locale.ROOT);
    for (FileType type : values()) {
      if (type.mime.equals(mime) || type.synonym.equals(mime)) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }

  /// The one name under which the type is stored and served, whatever synonym was declared.
  public String mime() {
    return mime;
  }

  /// Whether it is listened to or watched: it is longer than what is read.
  boolean isRecording() {
    return this == MP3 || this == M4A || this == MP4;
  }

  /// Whether a name ends as the names of such files do.
  boolean isEndingOf(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith("." + extension) || (this == JPEG && lower.endsWith(".jpeg"));
  }

  /// The usual ending of such a file's name, without the dot.
  public String extension() {
    return extension;
  }
}
