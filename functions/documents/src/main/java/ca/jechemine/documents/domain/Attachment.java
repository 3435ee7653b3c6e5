package ca.jechemine.documents.domain;

import ca.jechemine.kernel.UserId;

/// What a file belongs to. A file belongs to one thing at most, so that deleting the thing can
/// delete the file.
public sealed interface Attachment {

  /// Nothing yet, or nothing that this domain knows of.
  record None() implements Attachment {}

  /// A document of a client's.
  record Document(UserId client, DocumentId document) implements Attachment {}

  /// The letter of an appointment.
  record Letter(AppointmentId appointment) implements Attachment {}
}
