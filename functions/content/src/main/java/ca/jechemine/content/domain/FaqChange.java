package ca.jechemine.content.domain;

import java.util.Optional;

/// What is to become of a frequent question; what is empty stays.
public record FaqChange(
    Optional<String> questionFr,
    Optional<String> questionEn,
    Optional<String> answerFr,
    Optional<String> answerEn,
    Optional<FaqAudience> audience,
    Optional<Integer> order,
    Optional<Boolean> enabled) {}
