package ca.jechemine.library.domain;

/// The file of a resource; what it is of is shown to nobody but through a download.
public sealed interface ResourceFile {

  /// One that the documents domain keeps, with the name and the media type that it had when it was
  /// chosen: neither changes there.
  record Stored(String fileId, String fileName, String fileType) implements ResourceFile {

    private static final String PDF = "application/pdf";

    public boolean isPdf() {
      return fileType.equals(PDF);
    }
  }

  /// One that is kept elsewhere, at an `https` address.
  record Elsewhere(String url) implements ResourceFile {}
}
