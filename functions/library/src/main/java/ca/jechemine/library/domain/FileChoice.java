package ca.jechemine.library.domain;

/// The file that somebody chose for a resource, before it is known whether they may.
public sealed interface FileChoice {

  /// None.
  record Nothing() implements FileChoice {}

  /// One that was uploaded here.
  record Uploaded(String fileId) implements FileChoice {}

  /// One at an `https` address.
  record Elsewhere(String url) implements FileChoice {}
}
