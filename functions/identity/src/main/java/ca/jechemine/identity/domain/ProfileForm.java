package ca.jechemine.identity.domain;

/// A field of a profile that its holder fills in. What is no such field cannot be written through a
/// form: neither ids nor stamps nor states are.
public interface ProfileForm {

  /// The field's name, as JSON spells it.
  String key();

  /// Whether it holds several things, perhaps none.
  boolean isList();

  /// What it takes.
  AnswerReader reader();
}
