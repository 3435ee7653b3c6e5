package ca.jechemine.contracts;

import java.time.Instant;

/// What a domain tells itself of somebody whom it forgets.
public sealed interface ForgettingEvent extends DomainEvent {

  @Override
  default String aggregate() {
    return "FORGOTTEN";
  }

  /// Of somebody's appointments some are forgotten, and there are more: `part` says how often it
  /// was gone on with. The appointments domain's own.
  record ForgettingContinued(String userId, long part, Instant occurredAt)
      implements ForgettingEvent {

    @Override
    public String aggregateId() {
      return userId;
    }
  }

  /// Of the messages from and to somebody some are forgotten, and there may be more: `part` says
  /// how often it was gone on with. The contact domain's own.
  record ForgettingMessagesContinued(String userId, long part, Instant occurredAt)
      implements ForgettingEvent {

    @Override
    public String aggregate() {
      return "FORGOTTEN_SENDER";
    }

    @Override
    public String aggregateId() {
      return userId;
    }
  }

  /// Of the documents and uploads of somebody some are forgotten, and there may be more: `part`
  /// says how often it was gone on with. The documents domain's own.
  record ForgettingDocumentsContinued(String userId, long part, Instant occurredAt)
      implements ForgettingEvent {

    @Override
    public String aggregate() {
      return "FORGOTTEN_UPLOADER";
    }

    @Override
    public String aggregateId() {
      return userId;
    }
  }

  /// Of the conversations of somebody some are forgotten, and there may be more: `part` says how
  /// often it was gone on with. The messages domain's own.
  record ForgettingConversationsContinued(String userId, long part, Instant occurredAt)
      implements ForgettingEvent {

    @Override
    public String aggregate() {
      return "FORGOTTEN_CORRESPONDENT";
    }

    @Override
    public String aggregateId() {
      return userId;
    }
  }
}
