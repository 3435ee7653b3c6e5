package ca.jechemine.library.persistence;

import ca.jechemine.kernel.UserId;
import ca.jechemine.library.domain.PlanInclusion;
import ca.jechemine.library.domain.SubscribedPlan;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.ItemWriter;
import ca.jechemine.runtime.dynamo.Tables;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// What is known of plans, and of the subscription that a person has.
///
/// | row | pk | sk |
/// |---|---|---|
/// | what a plan includes | `PLAN#<plan>` | `PLAN` |
/// | what they subscribed to last | `SHELF#<user>` | `SUBSCRIPTION` |
///
/// `besides`, a map by id, are the subscriptions of accounts that were merged into theirs.
final class PlanGrantItem {

  static final String PLAN = "PLAN";
  static final String SUBSCRIPTION = "SUBSCRIPTION";
  static final String BESIDES = "besides";

  private PlanGrantItem() {}

  static String pk(String planId) {
    return "PLAN#" + planId;
  }

  static Map<String, AttributeValue> write(
      String planId, long version, List<PlanInclusion> includes) {
    return new ItemWriter()
        .text("pk", pk(planId))
        .text("sk", PLAN)
        .number("version", version)
        .texts("includes", includes.stream().map(PlanInclusion::code).toList())
        .toItem();
  }

  static Map<String, AttributeValue> key(UserId person) {
    return Tables.key(ShelfItem.pk(person), SUBSCRIPTION);
  }

  /// A subscription, as it stands among those besides.
  static AttributeValue besides(long version, SubscribedPlan it) {
    return AttributeValue.fromM(
        new ItemWriter()
            .number("version", version)
            .text("planId", it.planId())
            .instant("accessUntil", it.accessUntil())
            .toItem());
  }

  static Map<String, AttributeValue> besides(Map<String, AttributeValue> row) {
    return Optional.ofNullable(row.get(BESIDES)).map(AttributeValue::m).orElse(Map.of());
  }

  /// The one that they subscribed to last, and those besides.
  static List<SubscribedPlan> subscribed(Map<String, AttributeValue> row) {
    ItemReader item = new ItemReader(row);
    return Stream.concat(
            item.optionalText("subscriptionId").map(it -> subscribed(it, row)).stream(),
            besides(row).entrySet().stream().map(it -> subscribed(it.getKey(), it.getValue().m())))
        .toList();
  }

  private static SubscribedPlan subscribed(String id, Map<String, AttributeValue> attributes) {
    ItemReader item = new ItemReader(attributes);
    return new SubscribedPlan(
        id, item.text("planId"), item.optionalInstant("accessUntil").orElse(null));
  }

  static List<PlanInclusion> includes(Map<String, AttributeValue> row) {
    return new ItemReader(row).texts("includes").stream().map(PlanInclusion::new).toList();
  }
}
