package ca.jechemine.identity.domain;

import ca.jechemine.kernel.UserId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A professional as the public sees them: in use, with at least one working day.
public record ListedProfessional(
    UserId id,
    String firstName,
    String lastName,
    String language,
    @Nullable String image,
    @Nullable String specialty,
    List<String> languages,
    List<String> modalities,
    Instant createdAt) {

  public ListedProfessional {
    languages = List.copyOf(languages);
    modalities = List.copyOf(modalities);
  }
}
