package ca.jechemine.library.persistence;

import ca.jechemine.kernel.UserId;
import ca.jechemine.library.domain.PlanInclusion;
import ca.jechemine.library.domain.SubscribedPlan;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.ItemWriter;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// What is known of plans, and of the subscription that a person has.
///
/// | row | pk | sk |
/// |---|---|---|
/// | what a plan includes | `PLAN#<plan>` | `PLAN` |
/// | what they subscribed to last | `SHELF#<user>` | `SUBSCRIPTION` |
final class PlanGrantItem {

  static final String PLAN = "PLAN";
  static final String SUBSCRIPTION = "SUBSCRIPTION";

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

  static Map<String, AttributeValue> write(UserId person, long version, SubscribedPlan it) {
    return new ItemWriter()
        .text("pk", ShelfItem.pk(person))
        .text("sk", SUBSCRIPTION)
        .number("version", version)
        .text("subscriptionId", it.subscriptionId())
        .text("planId", it.planId())
        .instant("accessUntil", it.accessUntil())
        .toItem();
  }

  static SubscribedPlan subscribed(Map<String, AttributeValue> row) {
    ItemReader item = new ItemReader(row);
    return new SubscribedPlan(
        item.text("subscriptionId"),
        item.text("planId"),
        item.optionalInstant("accessUntil").orElse(null));
  }

  static List<PlanInclusion> includes(Map<String, AttributeValue> row) {
    return new ItemReader(row).texts("includes").stream().map(PlanInclusion::new).toList();
  }
}
