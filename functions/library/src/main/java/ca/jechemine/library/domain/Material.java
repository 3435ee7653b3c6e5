package ca.jechemine.library.domain;

import java.util.Optional;

/// What who has access gets of a resource: a text to read (kept in rows of its own,
/// [ResourceText]), an address elsewhere, a file of the documents domain; of each one or none.
///
/// @param hasText whether there is a text to read
/// @param contentUrl `https`, shown to those who have access alone
/// @param file never shown
public record Material(boolean hasText, Optional<String> contentUrl, Optional<ResourceFile> file) {

  public static final Material NONE = new Material(false, Optional.empty(), Optional.empty());
}
