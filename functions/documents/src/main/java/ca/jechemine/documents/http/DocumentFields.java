package ca.jechemine.documents.http;

import ca.jechemine.documents.domain.DocumentEdit;
import ca.jechemine.documents.domain.DocumentName;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.Violations;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads what bodies say of a document: what it is called, and what is noted of it.
final class DocumentFields {

  static final Text REQUIRED = new Text("est obligatoire", "is required");

  private static final int LONGEST_NOTES = 2_000;
  private static final Text LONG_NAME =
      new Text("ne peut pas dépasser 200 caractères", "must have at most 200 characters");
  private static final Text LONG_NOTES =
      new Text("ne peuvent pas dépasser 2 000 caractères", "must have at most 2,000 characters");
  private static final Text NO_TEXT = new Text("doit être un texte", "must be a text");
  private static final Text NOTHING =
      new Text("ne contient rien à modifier", "holds nothing to change");

  private DocumentFields() {}

  /// The name of that field on one line; it must be there.
  static String name(Violations violations, String field, @Nullable String typed) {
    String name = DocumentName.oneLine(typed == null ? "" : typed);
    violations.require(!name.isEmpty(), field, REQUIRED);
    violations.require(name.length() <= DocumentName.LONGEST, field, LONG_NAME);
    return name;
  }

  /// The notes; blank ones are none.
  static @Nullable String notes(Violations violations, @Nullable String typed) {
    String notes = typed == null ? "" : typed.strip();
    violations.require(notes.length() <= LONGEST_NOTES, "notes", LONG_NOTES);
    return notes.isEmpty() ? null : notes;
  }

  /// What a body changes: the name, where it says one, and the notes, which null takes away.
  ///
  /// @throws Refusal.Invalid naming every field at fault, or `body` when there is nothing to change
  static DocumentEdit edit(Map<String, @Nullable Object> fields) {
    Violations violations = new Violations();
    String field = fields.get("name") == null ? "fileName" : "name";
    String name = fields.get(field) == null ? null : renamed(violations, field, fields.get(field));
    DocumentEdit.Notes notes =
        fields.containsKey("notes") ? noted(violations, fields.get("notes")) : null;
    violations.refuseIfAny();
    if (name == null && notes == null) {
      throw Refusal.invalid("body", NOTHING);
    }
    return new DocumentEdit(name, notes);
  }

  private static String renamed(Violations violations, String field, @Nullable Object raw) {
    if (raw instanceof String typed) {
      return name(violations, field, typed);
    }
    violations.require(false, field, NO_TEXT);
    return "";
  }

  private static DocumentEdit.Notes noted(Violations violations, @Nullable Object raw) {
    violations.require(raw == null || raw instanceof String, "notes", NO_TEXT);
    return new DocumentEdit.Notes(notes(violations, raw instanceof String typed ? typed : null));
  }
}
