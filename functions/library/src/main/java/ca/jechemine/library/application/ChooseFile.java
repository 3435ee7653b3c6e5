package ca.jechemine.library.application;

import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.UserId;
import ca.jechemine.library.domain.FileBytes;
import ca.jechemine.library.domain.FileChoice;
import ca.jechemine.library.domain.Resource;
import ca.jechemine.library.domain.ResourceFile;
import ca.jechemine.library.domain.Uploads;
import java.util.Optional;
import java.util.stream.Stream;

/// Takes a file for a resource: one that was uploaded for it and in which nothing was found.
public final class ChooseFile {

  private static final Text NO_FILE =
      new Text(
          "n’est pas un fichier téléversé pour une ressource, ou son analyse n’est pas terminée",
          "is no file that was uploaded for a resource, or its scan is not over");

  private static final Text NOT_FOR_SALE =
      new Text(
          "une ressource payante a un fichier téléversé ici, et non une adresse ailleurs, qui"
              + " resterait ouverte à tout le monde",
          "a resource that is not free has a file that was uploaded here, and no address elsewhere,"
              + " which would stay open to everybody");

  private static final Text WITHOUT_STAMP =
      new Text(
          "ce PDF est abîmé ou protégé par un mot de passe : il ne peut pas porter le nom de qui"
              + " l’achète",
          "this PDF is damaged or takes a password: it cannot carry the name of who buys it");

  private final Uploads uploads;
  private final FileBytes bytes;

  public ChooseFile(Uploads uploads, FileBytes bytes) {
    this.uploads = uploads;
    this.bytes = bytes;
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

  /// Ends what would sell a file that the site does not keep: its address opens it to whoever has
  /// it, for ever, without a stamp, and after a refund (contract 40 §4.3); and what would sell a
  /// PDF that can carry no stamp.
  ///
  /// @param field what brought it about: the file, or the price
  /// @throws Refusal.Invalid naming that field, when it is so
  public void requireSellable(String field, Resource resource) {
    if (resource.isForSaleElsewhere()) {
      throw Refusal.invalid(field, NOT_FOR_SALE);
    }
    if (!resource.isFree() && !isStampable(resource)) {
      throw Refusal.invalid(field, WITHOUT_STAMP);
    }
  }

  private boolean isStampable(Resource resource) {
    return resource.material().file().stream()
        .flatMap(
            it -> it instanceof ResourceFile.Stored stored ? Stream.of(stored) : Stream.empty())
        .filter(ResourceFile.Stored::isPdf)
        .allMatch(bytes::isStampable);
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
