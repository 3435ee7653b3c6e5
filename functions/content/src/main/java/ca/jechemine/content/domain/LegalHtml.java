package ca.jechemine.content.domain;

/// Markup of a legal document that holds nothing but what is allowed (contract 10 §8.6). It is made
/// by `LegalMarkup` and read from the store, from nothing else.
public record LegalHtml(String value) {}
