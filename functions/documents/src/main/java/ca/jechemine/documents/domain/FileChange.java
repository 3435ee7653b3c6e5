package ca.jechemine.documents.domain;

import ca.jechemine.contracts.DomainEvent;
import ca.jechemine.kernel.Versioned;
import java.util.List;
import java.util.Optional;

/// What happens to a file, to the document that it is, to the request that this answers, and what
/// is told of it: all of it, or nothing.
///
/// @param file as it becomes, on condition that nobody changed it since it was read
public record FileChange(
    Versioned<? extends StoredFile> file,
    DocumentStep document,
    Optional<RequestChange> request,
    List<? extends DomainEvent> events) {

  public FileChange {
    events = List.copyOf(events);
  }

  /// One that answers no request.
  public FileChange(
      Versioned<? extends StoredFile> file,
      DocumentStep document,
      List<? extends DomainEvent> events) {
    this(file, document, Optional.empty(), events);
  }

  /// Of the file alone.
  public static FileChange of(Versioned<? extends StoredFile> file) {
    return new FileChange(file, new DocumentStep.Nothing(), List.of());
  }

  /// The same, together with that of the request.
  public FileChange with(Optional<RequestChange> change) {
    return new FileChange(file, document, change, events);
  }

  /// What happens to the document.
  public sealed interface DocumentStep {

    /// Nothing.
    record Nothing() implements DocumentStep {}

    /// Nothing, on condition that the file is not the letter of an appointment: what goes because
    /// nothing is linked to it must not have become one meanwhile.
    record UnlessLetter() implements DocumentStep {}

    /// It is linked to its client.
    record Link(ClientDocument document) implements DocumentStep {}

    /// It is read by whoever may from now on.
    record Open(ClientDocument document) implements DocumentStep {}

    /// It is taken out of the client's file.
    record Unlink(ClientDocument document) implements DocumentStep {}
  }
}
