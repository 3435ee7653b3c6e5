package ca.jechemine.library.domain.gift;

import ca.jechemine.contracts.ResourceEvent.ResourceGifted;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.UserId;
import ca.jechemine.library.domain.ResourceId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A resource that an administrator gave to somebody, who may open it until the gift is withdrawn.
/// Of a person and a resource there is one at a time.
///
/// @param note why, for administrators and for the export of whoever was given it
/// @param givenBy the administrator
public record Gift(
    GiftId id,
    UserId person,
    ResourceId resource,
    @Nullable String note,
    UserId givenBy,
    Instant givenAt) {

  /// How long a note may be, in characters.
  public static final int LONGEST_NOTE = 500;

  /// What is said besides.
  public Optional<String> words() {
    return Optional.ofNullable(note);
  }

  /// What is told of it, as the resource is called now.
  public ResourceGifted event(Text title) {
    return new ResourceGifted(
        id.value(), resource.value(), person.value(), title.fr(), title.en(), givenAt);
  }

  /// Without what is personal, so that it gets into no log.
  @Override
  public String toString() {
    return "gift " + id;
  }
}
