package ca.jechemine.library.persistence;

import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.dynamo.Write;
import ca.jechemine.runtime.merging.Merging;
import java.util.function.Consumer;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;

/// Which account stays in place of one that was given up (docs/adr/0069): what is told of the one,
/// however late, is kept of the other.
final class Survivors {

  private Survivors() {}

  /// That the account was not given up, to be put into the transaction that keeps something of it.
  static Write check(Tables tables, UserId person) {
    return Write.check(
        notGivenUp(tables, person),
        row -> new GivenUp(new UserId(new ItemReader(row).text("survivorId"))));
  }

  /// That the account was not given up, for what is told of nobody but its holder.
  static Write unlessGivenUp(Tables tables, UserId person, Supplier<Refusal> refusal) {
    return Write.check(notGivenUp(tables, person), _ -> refusal.get());
  }

  private static ConditionCheck.Builder notGivenUp(Tables tables, UserId person) {
    return ConditionCheck.builder()
        .tableName(tables.table())
        .key(Merging.key(person))
        .conditionExpression("attribute_not_exists(pk)");
  }

  /// Keeps it of that person, or else of whoever stays in their place.
  static void of(UserId person, Consumer<UserId> keep) {
    UserId next = person;
    while (next != null) {
      try {
        keep.accept(next);
        next = null;
      } catch (GivenUp givenUp) {
        next = givenUp.survivor;
      }
    }
  }

  private static final class GivenUp extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient UserId survivor;

    private GivenUp(UserId survivor) {
      super("given up", null, false, false);
      this.survivor = survivor;
    }
  }
}
