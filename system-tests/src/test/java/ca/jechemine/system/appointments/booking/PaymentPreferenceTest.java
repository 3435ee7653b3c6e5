package ca.jechemine.system.appointments.booking;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.contracts.GuestEvent.PaymentMethodPreferred;
import ca.jechemine.identity.domain.Account;
import ca.jechemine.identity.domain.PaymentPreference;
import ca.jechemine.identity.domain.PreferredPaymentMethod;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// `preferredPaymentMethod` of a booking, which is the account's from then on (contract 20 §2.2).
class PaymentPreferenceTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final String BOOKING = "{'type':'video','needs':['Anxiété']%s}";
  private static final String CHOICE = ",'preferredPaymentMethod':'%s'";
  private static final AtomicInteger NUMBERS = new AtomicInteger();

  private final Booked booked = new Booked(CLOUD);

  @BeforeEach
  void whatWasPlantedIsKnown() {
    CLOUD.settle();
  }

  @Test
  void the_account_shows_what_was_said_last_and_keeps_it_while_nothing_is_said() {
    Account client = booked.client();
    Api api = booked.as(client);
    assertThat(shown(api)).isEmpty();

    book(api, "direct_debit");
    assertThat(shown(api)).isEqualTo("direct_debit");
    assertThat(booked.cost("KeepPaymentPreference")).containsExactly("Query", "TransactWriteItems");
    booked.book(api, BOOKING.formatted(""));
    CLOUD.settle();
    assertThat(shown(api)).isEqualTo("direct_debit");
    book(api, "payment_plan");
    assertThat(shown(api)).isEqualTo("payment_plan");
    assertThat(
            CLOUD
                .api()
                .as(Persona.SUPER_ADMIN)
                .get("/api/users/" + client.id())
                .text("preferredPaymentMethod"))
        .isEqualTo("payment_plan");
  }

  @Test
  void what_is_heard_twice_or_too_late_changes_nothing() {
    Account client = booked.client();
    Instant now = CLOUD.cloud().clock().instant();
    tell(client.id(), "card", now);
    Versioned<Account> kept = account(client.id());

    tell(client.id(), "card", now);
    tell(client.id(), "interac", now.minusSeconds(1));

    assertThat(kept.value().paymentPreference())
        .contains(new PaymentPreference(PreferredPaymentMethod.CARD, now));
    assertThat(account(client.id())).isEqualTo(kept);
    tell(client.id(), "interac", now.plusMillis(1));
    assertThat(method(client.id())).contains(PreferredPaymentMethod.INTERAC);
  }

  @Test
  void a_way_to_pay_that_does_not_exist_is_refused_and_nothing_is_booked() {
    Account client = booked.client();
    long requests = booked.requests();

    for (Answer refused :
        new Answer[] {
          booked.book(booked.as(client), BOOKING.formatted(CHOICE.formatted("bitcoin"))),
          booked.bookAsGuest(CLOUD.api(), GuestForm.self(email(), CHOICE.formatted("bitcoin")))
        }) {
      assertThat(refused.status()).isEqualTo(400);
      assertThat(refused.json().at("/fields/0/field").asText())
          .as(refused.body())
          .isEqualTo("preferredPaymentMethod");
    }
    CLOUD.settle();
    assertThat(booked.requests()).isEqualTo(requests);
    assertThat(method(client.id())).isEmpty();
  }

  @Test
  void a_guest_s_account_begins_with_it() {
    String email = email();

    booked.bookAsGuest(CLOUD.api(), GuestForm.self(email, CHOICE.formatted("card")));
    CLOUD.settle();

    assertThat(booked.account(email).orElseThrow().paymentPreference())
        .map(PaymentPreference::method)
        .contains(PreferredPaymentMethod.CARD);
  }

  @Test
  void nobody_says_it_of_an_account_without_being_signed_in() {
    Account client = booked.client();
    Versioned<Account> before = account(client.id());

    booked.bookAsGuest(
        CLOUD.api(), GuestForm.self(client.email().value(), CHOICE.formatted("card")));
    CLOUD.settle();

    assertThat(account(client.id())).isEqualTo(before);
  }

  @Test
  void whoever_books_for_a_child_says_it_of_themself() {
    Account guardian = booked.client();

    Answer answer =
        booked.book(
            booked.as(guardian),
            "{'type':'video','bookingFor':'loved-one','needs':['Anxiété'],'linkGuardian':true,"
                + "'lovedOneInfo':{'firstName':'Léo','lastName':'Roy','relationship':'child',"
                + "'dateOfBirth':'2014-05-04'},'preferredPaymentMethod':'card'}");
    CLOUD.settle();

    UserId child = booked.kept(answer).client();
    assertThat(child).isNotEqualTo(guardian.id());
    assertThat(method(guardian.id())).contains(PreferredPaymentMethod.CARD);
    assertThat(method(child)).isEmpty();
  }

  @Test
  void it_is_forgotten_with_the_account_and_not_learnt_again() {
    Account client = booked.in(Role.CLIENT);
    Instant now = CLOUD.cloud().clock().instant();
    tell(client.id(), "card", now);

    CLOUD
        .api()
        .as(Persona.SUPER_ADMIN)
        .post(
            "/api/admin/data-lifecycle",
            "{\"action\":\"anonymize_user\",\"userId\":\"%s\"}".formatted(client.id()));
    assertThat(method(client.id())).isEmpty();
    tell(client.id(), "interac", now.plusSeconds(1));

    assertThat(method(client.id())).isEmpty();
  }

  private void book(Api api, String method) {
    Answer answer = booked.book(api, BOOKING.formatted(CHOICE.formatted(method)));
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    CLOUD.settle();
  }

  private void tell(UserId user, String method, Instant at) {
    booked.tell(
        new PaymentMethodPreferred(
            "0000fee00000%012x".formatted(NUMBERS.incrementAndGet()), user.value(), method, at),
        1);
    CLOUD.settle();
  }

  private static String email() {
    return "payeur%d@exemple.ca".formatted(NUMBERS.incrementAndGet());
  }

  private static String shown(Api api) {
    return api.get("/api/users/me").json().path("preferredPaymentMethod").asText();
  }

  private Optional<PreferredPaymentMethod> method(UserId user) {
    return account(user).value().paymentPreference().map(PaymentPreference::method);
  }

  private Versioned<Account> account(UserId user) {
    return booked.identity().accounts().find(user).orElseThrow();
  }
}
