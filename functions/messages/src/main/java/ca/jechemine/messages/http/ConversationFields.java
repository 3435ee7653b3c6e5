package ca.jechemine.messages.http;

import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.Violations;
import org.jspecify.annotations.Nullable;

/// Reads what people write: trimmed, not blank, and as long as contract 20 §2.40 lets it be, in
/// characters as people count them.
final class ConversationFields {

  static final Text REQUIRED = new Text("est obligatoire", "is required");

  private static final int LONGEST_SUBJECT = 200;
  private static final int LONGEST_MESSAGE = 5_000;
  private static final Text LONG_SUBJECT =
      new Text("ne peut pas dépasser 200 caractères", "must have at most 200 characters");
  private static final Text LONG_MESSAGE =
      new Text("ne peut pas dépasser 5 000 caractères", "must have at most 5,000 characters");

  private ConversationFields() {}

  /// What the conversation is about.
  static String subject(Violations violations, @Nullable String typed) {
    return text(violations, "subject", typed, LONGEST_SUBJECT, LONG_SUBJECT);
  }

  /// What is written.
  static String message(Violations violations, @Nullable String typed) {
    return text(violations, "message", typed, LONGEST_MESSAGE, LONG_MESSAGE);
  }

  private static String text(
      Violations violations, String field, @Nullable String typed, int longest, Text tooLong) {
    String text = typed == null ? "" : typed.strip();
    violations.require(!text.isEmpty(), field, REQUIRED);
    violations.require(text.codePointCount(0, text.length()) <= longest, field, tooLong);
    return text;
  }
}
