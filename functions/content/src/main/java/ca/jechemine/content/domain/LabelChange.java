package ca.jechemine.content.domain;

import java.util.List;
import java.util.Optional;

/// What is to become of what people choose by its label; what is empty stays.
public record LabelChange(
    Optional<String> labelFr,
    Optional<String> labelEn,
    Optional<List<String>> aliases,
    Optional<Boolean> active) {}
