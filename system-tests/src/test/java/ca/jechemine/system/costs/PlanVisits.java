package ca.jechemine.system.costs;

import ca.jechemine.kernel.UserId;
import ca.jechemine.system.payments.Payers;
import ca.jechemine.system.payments.Plans;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.RunningCloud;
import java.util.Map;

/// The routes of `docs/api/payments-plans.yaml`: a newcomer with a card for each call of theirs.
final class PlanVisits {

  private final RunningCloud cloud;
  private final Payers payers;
  private final Plans plans;

  PlanVisits(RunningCloud cloud) {
    this.cloud = cloud;
    this.payers = new Payers(cloud);
    this.plans = new Plans(cloud);
  }

  /// By operation.
  Map<String, Visit> all() {
    return Map.ofEntries(
        Map.entry("listPlans", _ -> cloud.api().get(Plans.PLANS)),
        Map.entry("adminListPlans", _ -> plans.admin().get(Plans.ADMIN)),
        Map.entry("adminCreatePlan", _ -> plans.created(Map.of())),
        Map.entry(
            "adminUpdatePlan",
            _ -> plans.admin().patch(Plans.ADMIN + "/" + plan(), "{\"isActive\":false}")),
        Map.entry("readSubscription", _ -> subscribed().get(Plans.SUBSCRIPTION)),
        Map.entry("subscribeToPlan", _ -> subscribe(withCard())),
        Map.entry(
            "changeSubscription",
            _ -> subscribed().patch(Plans.SUBSCRIPTION, "{\"cancelAtPeriodEnd\":true}")),
        Map.entry(
            "openSubscriptionPortal", _ -> subscribed().post(Plans.SUBSCRIPTION + "/portal", "")));
  }

  private String plan() {
    return plans.plan("all");
  }

  private Api withCard() {
    UserId client = payers.known();
    Api api = payers.as(client);
    new MethodVisits(cloud).saved(api);
    return api;
  }

  private Answer subscribe(Api api) {
    return api.post(Plans.SUBSCRIPTION, Plans.monthly(plan()));
  }

  private Api subscribed() {
    Api api = withCard();
    subscribe(api);
    return api;
  }
}
