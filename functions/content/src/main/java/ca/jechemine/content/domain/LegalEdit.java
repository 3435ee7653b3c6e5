package ca.jechemine.content.domain;

import java.util.Optional;

/// What is to become of a legal text; what is empty stays. An empty subtitle clears it. Without
/// `publishes` the version stays: a slip of the pen is put right.
public record LegalEdit(
    Optional<String> title,
    Optional<String> subtitle,
    Optional<CleanHtml> html,
    boolean publishes) {}
