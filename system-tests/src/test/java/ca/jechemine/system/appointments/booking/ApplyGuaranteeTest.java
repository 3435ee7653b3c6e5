package ca.jechemine.system.appointments.booking;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.contracts.PaymentEvent.GuaranteeChanged;
import ca.jechemine.identity.domain.Account;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.system.notifications.Publisher;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What the payments domain tells of whoever is vouched for, in their account and in what they
/// booked (contract 30 §1.2, §6.1).
class ApplyGuaranteeTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private final Booked booked = new Booked(CLOUD);

  @Test
  void defect_not_repeated_a_trusted_client_may_join_what_they_booked() {
    Account client = booked.client();
    Api api = booked.as(client);
    CLOUD.settle();
    String one = booked.book(api, "{'type':'video','needs':['Anxiété']}").text("_id");
    assertThat(marker(api, one).isMissingNode()).isTrue();

    Publisher.publish(CLOUD, told(client.id(), 2, "pending_admin", null, "interac"));
    assertThat(marker(api, one).isMissingNode()).isTrue();
    Publisher.publish(CLOUD, told(client.id(), 3, "green", "interac_trust", null));

    JsonNode me = api.get("/api/users/me").json();
    assertThat(me.path("paymentGuaranteeStatus").asText()).isEqualTo("green");
    assertThat(me.path("paymentGuaranteeSource").asText()).isEqualTo("interac_trust");
    assertThat(me.path("preferredPaymentMethod").asText()).isEqualTo("interac");
    assertThat(marker(api, one).asText()).isEqualTo("on_file");
    assertThat(booked.cost("ApplyGuarantee")).containsExactly("Query", "TransactWriteItems");
  }

  @Test
  void what_is_heard_too_late_changes_nothing_and_nothing_is_learnt_of_whoever_is_forgotten() {
    Account client = booked.client();
    Publisher.publish(CLOUD, told(client.id(), 3, "green", "stripe", "card"));
    Versioned<Account> kept = account(client.id());

    Publisher.publish(CLOUD, told(client.id(), 2, "none", null, null));
    assertThat(account(client.id())).isEqualTo(kept);

    CLOUD
        .api()
        .as(Persona.SUPER_ADMIN)
        .post(
            "/api/admin/data-lifecycle",
            "{\"action\":\"anonymize_user\",\"userId\":\"%s\"}".formatted(client.id()));
    Versioned<Account> forgotten = account(client.id());
    Publisher.publish(CLOUD, told(client.id(), 4, "none", null, "interac"));
    assertThat(account(client.id())).isEqualTo(forgotten);
  }

  private static JsonNode marker(Api api, String appointment) {
    return api.get("/api/appointments/" + appointment).json().at("/payment/stripePaymentMethodId");
  }

  private static GuaranteeChanged told(
      UserId user,
      long version,
      String status,
      @Nullable String source,
      @Nullable String preferred) {
    Instant now = CLOUD.cloud().clock().instant();
    return new GuaranteeChanged(user.value(), version, status, source, preferred, false, now);
  }

  private Versioned<Account> account(UserId user) {
    return booked.identity().accounts().find(user).orElseThrow();
  }
}
