package ca.jechemine.contracts;

import java.time.Instant;
import java.util.List;

/// What domains tell each other while two accounts of one person become one (docs/adr/0069). A
/// merge is named by the account that is given up: each is given up once. Every event may come
/// twice, late and in any order.
public sealed interface MergeEvent extends DomainEvent {

  /// The account that is given up.
  String loserId();

  /// The account that stays.
  String survivorId();

  @Override
  default String aggregateId() {
    return loserId();
  }

  /// Whatever is the loser's becomes the survivor's; each domain that takes part says what it
  /// moved, as `MergeReported`. `attempt` rises when it is to be looked at again, because somebody
  /// was not heard of.
  record MergeStarted(String loserId, String survivorId, long attempt, Instant occurredAt)
      implements MergeEvent {

    @Override
    public String aggregate() {
      return "MERGE";
    }
  }

  /// A domain moved some, and there is more: `part` says how often it was gone on with. The
  /// domain's own.
  record MergeContinued(
      String domain, String loserId, String survivorId, long part, Instant occurredAt)
      implements MergeEvent {

    @Override
    public String aggregate() {
      return "MERGE_PART_" + domain;
    }
  }

  /// A domain has nothing left of the loser's; `moved` is all that it ever moved. `report` rises:
  /// keep the highest.
  record MergeReported(
      String domain,
      String loserId,
      String survivorId,
      long report,
      List<Moved> moved,
      Instant occurredAt)
      implements MergeEvent {

    @Override
    public String aggregate() {
      return "MERGE_REPORT_" + domain;
    }
  }

  /// The survivor has it all, and the loser is no account any more. What came meanwhile, under the
  /// loser's name, is moved now.
  record MergeFinished(String loserId, String survivorId, Instant occurredAt)
      implements MergeEvent {

    @Override
    public String aggregate() {
      return "MERGE_FINISHED";
    }
  }

  /// How many things of a kind were moved; `what` is spelled as the answer to an administrator
  /// spells it, such as `appointments`.
  record Moved(String what, long count) {}
}
