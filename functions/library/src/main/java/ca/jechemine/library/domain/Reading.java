package ca.jechemine.library.domain;

import java.util.Optional;

/// What a person made of a resource.
///
/// @param rating what they rated it, 1 to 5
/// @param progress how far they came
public record Reading(Optional<Integer> rating, Optional<Progress> progress) {

  public static final Reading NONE = new Reading(Optional.empty(), Optional.empty());
}
