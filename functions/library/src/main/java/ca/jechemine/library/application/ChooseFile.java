package ca.jechemine.library.application;

import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.UserId;
import ca.jechemine.library.domain.FileChoice;
import ca.jechemine.library.domain.ResourceFile;
import ca.jechemine.library.domain.Uploads;
import java.util.Optional;

/// Takes a file for a resource: one that was uploaded for it and in which nothing was found.
public final class ChooseFile {

  private static final Text NO_FILE =
      new Text(
          "n’est pas un fichier téléversé pour une ressource, ou son analyse n’est pas terminée",
          "is no file that was uploaded for a resource, or its scan is not over");

  private final Uploads uploads;

  public ChooseFile(Uploads uploads) {
    this.uploads = uploads;
  }

  /// The file that an administrator chose.
  ///
  /// @throws Refusal.Invalid naming that field, when there is no such file
  public Optional<ResourceFile> forAdministrator(String field, FileChoice choice) {
    return switch (choice) {
      case FileChoice.Nothing _ -> Optional.empty();
      case FileChoice.Elsewhere it -> Optional.of(new ResourceFile.Elsewhere(it.url()));
      case FileChoice.Uploaded it ->
          Optional.of(
              uploads
                  .find(it.fileId())
                  .map(Uploads.Uploaded::file)
                  .orElseThrow(() -> Refusal.invalid(field, NO_FILE)));
    };
  }

  /// The file that they uploaded themselves; somebody else's is none.
  ///
  /// @throws Refusal.Invalid naming that field, when there is no such file
  public ResourceFile.Stored own(String field, String fileId, UserId person) {
    return uploads
        .find(fileId)
        .filter(it -> it.isBy(person))
        .map(Uploads.Uploaded::file)
        .orElseThrow(() -> Refusal.invalid(field, NO_FILE));
  }
}
