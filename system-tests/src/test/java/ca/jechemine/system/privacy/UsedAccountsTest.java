package ca.jechemine.system.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import ca.jechemine.contracts.PurchaseEvent.PurchaseChanged;
import ca.jechemine.contracts.SubscriptionEvent.SubscriptionPaid;
import ca.jechemine.identity.domain.Retention;
import ca.jechemine.kernel.Role;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What is a use of an account, beside signing in and appointments (contract 10 §11.9).
class UsedAccountsTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private final Api admin = CLOUD.api().as(Persona.SUPER_ADMIN);
  private final Instant longAgo = Retention.cutoff(now()).minus(Duration.ofDays(40));

  @Test
  void defect_not_repeated_a_purchase_and_a_paid_period_are_a_use_and_what_was_not_paid_is_none() {
    Somebody buyer = usedLast("Acheteuse", longAgo);
    Somebody subscriber = usedLast("Abonnee", longAgo);
    Somebody hesitant = usedLast("Hesitante", longAgo);

    Told.publish(CLOUD, purchase(buyer, now()), 2);
    Told.publish(CLOUD, purchase(buyer, longAgo), 1);
    Told.publish(CLOUD, purchase(hesitant, null), 1);
    Told.publish(CLOUD, paid(subscriber), 1);
    anonymiseTheUnused();

    assertThat(List.of(buyer, subscriber))
        .allSatisfy(
            it -> assertThat(it.account().person().lastName()).isEqualTo("Nom" + it.canary()));
    assertThat(hesitant.account().person().lastName()).isEqualTo("[anonymized]");
    assertThat(hesitant.accesses())
        .extracting(it -> it.text("action"), it -> it.text("readerId"))
        .containsExactly(
            tuple("ACCOUNT_ANONYMISED", Somebody.idOf(CLOUD, Persona.SUPER_ADMIN).value()));
    assertThat(buyer.accesses()).isEmpty();
  }

  @Test
  void defect_not_repeated_the_use_of_the_account_that_was_given_up_counts_for_the_other() {
    Somebody unused = usedLast("PinsonAncien", longAgo);
    Somebody used = usedLast("PinsonRecent", now());
    Somebody older = usedLast("PinsonEnfoui", longAgo);
    merge(unused, used);
    String since = unused.row("USED").orElseThrow().text("usedUntil");
    merge(unused, older);

    anonymiseTheUnused();

    assertThat(unused.account().person().lastName()).isEqualTo("NomPinsonAncien");
    assertThat(unused.row("USED").orElseThrow().text("usedUntil")).isEqualTo(since);
  }

  private static Somebody usedLast(String canary, Instant at) {
    Somebody somebody = Somebody.active(CLOUD, Role.CLIENT, canary);
    Held.on(somebody).lastUse(at);
    return somebody;
  }

  private void merge(Somebody survivor, Somebody loser) {
    CLOUD.settle();
    Answer answer =
        admin.post(
            "/api/admin/patients/" + survivor.id() + "/merge",
            "{\"loserId\":\"%s\"}".formatted(loser.id()));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    CLOUD.settle();
  }

  private void anonymiseTheUnused() {
    assertThat(admin.post("/api/admin/data-lifecycle", "{\"action\":\"run_bulk\"}").status())
        .isEqualTo(200);
  }

  private static SubscriptionPaid paid(Somebody by) {
    return new SubscriptionPaid(
        "in_" + by.id(),
        "0198f3a1b2c3aaaaaaaaaaaa",
        by.id().value(),
        "0198f3a1b2c3bbbbbbbbbbbb",
        "Forfait",
        "Plan",
        1500,
        "subscription_cycle",
        now(),
        null,
        now());
  }

  private static PurchaseChanged purchase(Somebody by, @Nullable Instant completedAt) {
    return new PurchaseChanged(
        by.id().value(),
        completedAt == null ? 1 : 2,
        by.id().value(),
        "0198f3a1b2c3cccccccccccc",
        "Titre",
        "",
        1200,
        completedAt == null ? "pending" : "completed",
        completedAt != null,
        now(),
        completedAt,
        0,
        null,
        now());
  }

  private static Instant now() {
    return CLOUD.cloud().clock().instant();
  }
}
