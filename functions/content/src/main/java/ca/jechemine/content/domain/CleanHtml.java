package ca.jechemine.content.domain;

/// Markup that holds nothing but what is allowed (contract 10 §8.6). It is made by `Markup` and
/// read from the store, from nothing else.
public record CleanHtml(String value) {

  /// Markup that shows nothing.
  public static final CleanHtml NONE = new CleanHtml("");
}
