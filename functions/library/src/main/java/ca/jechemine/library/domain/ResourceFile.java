package ca.jechemine.library.domain;

/// The file of a resource; what it is of is shown to nobody but through a download.
public sealed interface ResourceFile {

  /// One that the documents domain keeps.
  record Stored(String fileId) implements ResourceFile {}

  /// One that is kept elsewhere, at an `https` address.
  record Elsewhere(String url) implements ResourceFile {}
}
