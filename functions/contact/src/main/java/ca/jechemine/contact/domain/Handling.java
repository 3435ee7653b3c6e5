package ca.jechemine.contact.domain;

import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.UserId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How far the administrators are with a message that somebody sent them.
///
/// ```
/// New --open--> Read --respond--> Responded --respond--> Responded
///  ^  \-respond-----------------^
///  \--mark as new-- Read
/// any --archive--> Archived --unarchive--> Read, or Responded when there was an answer
/// ```
///
/// Opening what was opened, and archiving what is archived, change nothing.
public sealed interface Handling {

  /// As the inbox shows it.
  Status status();

  /// Who opened it first, and when.
  Optional<Reading> reading();

  /// What was answered last.
  Optional<Answer> answer();

  /// An administrator has it before them.
  Handling open(Reading reading);

  /// It is to look as if nobody had opened it.
  ///
  /// @throws Refusal.Conflict when it was answered
  Handling markAsNew();

  /// An administrator answers.
  ///
  /// @throws Refusal.Conflict when it is archived
  Handling respond(Answer answer);

  /// It is put away, at whatever point.
  default Handling archive() {
    return new Archived(this);
  }

  /// It is taken out again: as answered when it was, else as read.
  default Handling unarchive(Reading reading) {
    return open(reading);
  }

  /// The same without the words of an answer.
  default Handling forget() {
    return this;
  }

  /// Who opened a message, and when.
  record Reading(UserId by, Instant at) {}

  /// What was answered, by whom and when.
  record Answer(String text, UserId by, Instant at) {}

  /// Nobody has opened it.
  record New() implements Handling {
    @Override
    public Status status() {
      return Status.NEW;
    }

    @Override
    public Optional<Reading> reading() {
      return Optional.empty();
    }

    @Override
    public Optional<Answer> answer() {
      return Optional.empty();
    }

    @Override
    public Handling open(Reading reading) {
      return new Read(reading);
    }

    @Override
    public Handling markAsNew() {
      return this;
    }

    @Override
    public Handling respond(Answer answer) {
      return new Responded(answer, null);
    }
  }

  /// Somebody has opened it.
  record Read(Reading opened) implements Handling {
    @Override
    public Status status() {
      return Status.READ;
    }

    @Override
    public Optional<Reading> reading() {
      return Optional.of(opened);
    }

    @Override
    public Optional<Answer> answer() {
      return Optional.empty();
    }

    @Override
    public Handling open(Reading reading) {
      return this;
    }

    @Override
    public Handling markAsNew() {
      return new New();
    }

    @Override
    public Handling respond(Answer answer) {
      return new Responded(answer, opened);
    }
  }

  /// It was answered; of several answers the last one is kept here, all of them as messages.
  record Responded(Answer given, @Nullable Reading opened) implements Handling {
    @Override
    public Status status() {
      return Status.RESPONDED;
    }

    @Override
    public Optional<Reading> reading() {
      return Optional.ofNullable(opened);
    }

    @Override
    public Optional<Answer> answer() {
      return Optional.of(given);
    }

    @Override
    public Handling open(Reading reading) {
      return this;
    }

    @Override
    public Handling markAsNew() {
      throw Refusal.conflict(
          "ALREADY_RESPONDED",
          new Text(
              "Ce message a déjà reçu une réponse : il ne peut redevenir nouveau.",
              "This message was answered already: it cannot be new again."));
    }

    @Override
    public Handling respond(Answer answer) {
      return new Responded(answer, opened);
    }

    @Override
    public Handling forget() {
      return new Responded(new Answer(Sender.FORGOTTEN, given.by(), given.at()), opened);
    }
  }

  /// It was put away; `before` is how it stood.
  record Archived(Handling before) implements Handling {

    public Archived {
      if (before instanceof Archived) {
        throw new IllegalArgumentException("archived twice");
      }
    }

    @Override
    public Status status() {
      return Status.ARCHIVED;
    }

    @Override
    public Optional<Reading> reading() {
      return before.reading();
    }

    @Override
    public Optional<Answer> answer() {
      return before.answer();
    }

    /// Looking at what is put away leaves it there.
    @Override
    public Handling open(Reading reading) {
      return this;
    }

    @Override
    public Handling markAsNew() {
      return before.markAsNew();
    }

    @Override
    public Handling respond(Answer answer) {
      throw Refusal.conflict(
          "ARCHIVED",
          new Text(
              "Ce message est archivé. Veuillez le désarchiver avant d’y répondre.",
              "This message is archived. Please unarchive it before answering."));
    }

    @Override
    public Handling archive() {
      return this;
    }

    @Override
    public Handling unarchive(Reading reading) {
      return before.open(reading);
    }

    @Override
    public Handling forget() {
      return new Archived(before.forget());
    }
  }
}
