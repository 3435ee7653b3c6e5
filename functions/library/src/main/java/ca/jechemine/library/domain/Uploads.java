package ca.jechemine.library.domain;

import ca.jechemine.kernel.UserId;
import java.util.Optional;

/// What the documents domain keeps for resources: files of the purpose `resource-file`.
public interface Uploads {

  /// The file, once its malware scan is over and nothing was found.
  Optional<Uploaded> find(String fileId);

  /// One of them.
  record Uploaded(ResourceFile.Stored file, Optional<UserId> uploader) {

    public boolean isBy(UserId person) {
      return uploader.filter(person::equals).isPresent();
    }
  }
}
