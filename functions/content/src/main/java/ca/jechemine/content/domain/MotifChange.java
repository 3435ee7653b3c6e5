package ca.jechemine.content.domain;

import java.util.List;
import java.util.Optional;

/// What is to become of a motif; what is empty stays.
public record MotifChange(
    Optional<String> labelFr,
    Optional<String> labelEn,
    Optional<List<String>> aliases,
    Optional<Boolean> active) {}
