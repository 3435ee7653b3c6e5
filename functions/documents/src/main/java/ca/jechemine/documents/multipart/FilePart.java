package ca.jechemine.documents.multipart;

/// The one file of a form.
public final class FilePart {

  private final String declaredName;
  private final String declaredType;
  private final byte[] content;

  FilePart(String declaredName, String declaredType, byte[] content) {
    this.declaredName = declaredName;
    this.declaredType = declaredType;
    this.content = content;
  }

  /// What the sender calls it, as it came; empty when it has no name.
  public String declaredName() {
    return declaredName;
  }

  /// Its `Content-Type`, as it came; empty when it has none.
  public String declaredType() {
    return declaredType;
  }

  /// Its bytes. They are not copied: whoever asks only reads them.
  public byte[] content() {
    return content;
  }
}
