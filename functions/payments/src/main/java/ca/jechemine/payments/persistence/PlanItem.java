package ca.jechemine.payments.persistence;

import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.payments.domain.plan.Inclusion;
import ca.jechemine.payments.domain.plan.Plan;
import ca.jechemine.payments.domain.plan.PlanAudience;
import ca.jechemine.payments.domain.plan.PlanId;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.ItemWriter;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// A plan as a row: `pk = PLAN`, `sk = <id>`, amounts in cents. What is for sale is no secret and
/// is not sealed.
final class PlanItem {

  static final String PK = "PLAN";

  private PlanItem() {}

  static Map<String, AttributeValue> write(Plan plan, long version) {
    return new ItemWriter()
        .text("pk", PK)
        .text("sk", plan.id().value())
        .number("version", version)
        .text("nameFr", plan.name().fr())
        .text("nameEn", plan.name().en())
        .text("descriptionFr", plan.description().fr())
        .text("descriptionEn", plan.description().en())
        .number("monthlyCents", plan.monthly().cents())
        .number("yearlyCents", plan.yearly().cents())
        .texts("includes", plan.includes().stream().map(Inclusion::code).toList())
        .text("audience", plan.audience().code())
        .flag("isActive", plan.isActive())
        .instant("createdAt", plan.createdAt())
        .text("createdBy", plan.createdBy().value())
        .instant("updatedAt", plan.updatedAt())
        .text("updatedBy", plan.updatedBy().value())
        .toItem();
  }

  static Versioned<Plan> read(Map<String, AttributeValue> row) {
    ItemReader item = new ItemReader(row);
    Plan plan =
        new Plan(
            new PlanId(item.text("sk")),
            new Text(item.text("nameFr"), item.text("nameEn")),
            new Text(item.text("descriptionFr"), item.text("descriptionEn")),
            new Money(item.number("monthlyCents")),
            new Money(item.number("yearlyCents")),
            item.texts("includes").stream().map(Inclusion::new).toList(),
            PlanAudience.of(item.text("audience")).orElseThrow(),
            item.flag("isActive"),
            item.instant("createdAt"),
            new UserId(item.text("createdBy")),
            item.instant("updatedAt"),
            new UserId(item.text("updatedBy")));
    return new Versioned<>(plan, item.number("version"));
  }
}
