package ca.jechemine.library.domain;

import java.time.Duration;
import java.util.Optional;

/// The bytes of the files of resources.
public interface FileBytes {

  /// Where the site hands the file out, for so long.
  String address(ResourceFile.Stored file, Duration life);

  /// Where the site hands a copy of the PDF out that carries the stamp, for so long. Nothing when
  /// it is none that can be stamped. The copy is deleted after a day.
  Optional<String> stamped(ResourceFile.Stored pdf, Stamp stamp, Duration life);

  /// Whether a copy of the PDF can carry a stamp; one that is broken, or takes a password, cannot.
  boolean isStampable(ResourceFile.Stored pdf);

  /// What a copy says of whose it is.
  ///
  /// @param copy names the copy: one for each resource and person
  /// @param line stands in the foot of each page
  record Stamp(String copy, String line) {

    /// Without the line, which names somebody.
    @Override
    public String toString() {
      return "the stamp of " + copy;
    }
  }
}
