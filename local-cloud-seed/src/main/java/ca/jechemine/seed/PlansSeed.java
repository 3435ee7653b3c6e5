package ca.jechemine.seed;

import ca.jechemine.identity.domain.AdminRole;
import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.Receipts;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.UserId;
import ca.jechemine.local.Platforms;
import ca.jechemine.local.Seed;
import ca.jechemine.payments.PlansModule;
import ca.jechemine.payments.application.WritePlan;
import ca.jechemine.payments.application.WritePlan.Draft;
import ca.jechemine.payments.domain.plan.Inclusion;
import ca.jechemine.payments.domain.plan.PlanAudience;
import java.util.List;

/// Writes plans, by the month and by the year, as an administrator of billing would, through the
/// code that administrators use.
public final class PlansSeed implements Seed {

  private static final List<Draft> PLANS =
      List.of(
          new Draft(
              new Text("Sérénité", "Serenity"),
              new Text(
                  "Toute la bibliothèque, au mois ou à l’année\u00a0: guides, vidéos, méditations"
                      + " et parcours.",
                  "The whole library, by the month or by the year: guides, videos, meditations and"
                      + " courses."),
              new Money(15_00),
              new Money(150_00),
              List.of(new Inclusion("all")),
              PlanAudience.CLIENT,
              true),
          new Draft(
              new Text("Pratique", "Practice"),
              new Text(
                  "Pour les professionnels\u00a0: webinaires, guides et livres, au mois ou à"
                      + " l’année.",
                  "For professionals: webinars, guides and books, by the month or by the year."),
              new Money(24_50),
              new Money(245_00),
              List.of(new Inclusion("all")),
              PlanAudience.PROFESSIONAL,
              true));

  @Override
  public void plant(Platforms platforms) {
    platforms
        .of("AdminCreatePlan")
        .build(() -> {
          WritePlan writePlan = PlansModule.current().writePlan();
          if (writePlan.all().isEmpty()) {
            UserId author = administrator();
            PLANS.forEach(it -> writePlan.add(it, author, Receipts.none()));
          }
          return writePlan;
        });
  }

  /// Plans have no accounts.
  @Override
  public List<Seed.Account> accounts() {
    return List.of();
  }

  private static UserId administrator() {
    return DemoPeople.all().stream()
        .filter(it ->
            it.adminRecord().filter(record -> record.role() == AdminRole.BILLING_ADMIN).isPresent())
        .findFirst()
        .orElseThrow()
        .id();
  }
}
