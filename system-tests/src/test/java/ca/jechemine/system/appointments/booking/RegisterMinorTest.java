package ca.jechemine.system.appointments.booking;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.contracts.GuestEvent.MinorBooked;
import ca.jechemine.identity.domain.Account;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.UserId;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.AtOnce;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A guardian books for a child of theirs, and the child has an account from then on.
class RegisterMinorTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private final Booked booked = new Booked(CLOUD);

  @BeforeEach
  void whatWasPlantedIsKnown() {
    CLOUD.settle();
  }

  private static String child(String birth) {
    return child("Léo", birth, "child", "");
  }

  private static String child(String name, String birth, String relationship, String more) {
    return "{'type':'video','bookingFor':'loved-one','needs':['Anxiété'],'linkGuardian':true,"
        + "'lovedOneInfo':{'firstName':'%s','lastName':'Roy','relationship':'%s',"
            .formatted(name, relationship)
        + "'dateOfBirth':'%s','phone':'514 555-0101','email':'leo.roy@exemple.ca'}%s}"
            .formatted(birth, more);
  }

  private UserId client(Answer answer) {
    return booked.kept(answer).client();
  }

  private static JsonNode managed(Api guardian) {
    return guardian.get("/api/users/guardian?action=managed").json().path("managedAccounts");
  }

  @Test
  void defect_a_child_has_an_account_without_a_password_that_the_guardian_manages() {
    Account guardian = booked.client();
    Api caller = booked.as(guardian);

    Answer answer = booked.book(caller, child("2014-05-04"));
    CLOUD.settle();

    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    Account child = booked.identity().accounts().find(client(answer)).orElseThrow().value();
    assertThat(child.id()).isNotEqualTo(guardian.id());
    assertThat(child.standing().role()).isEqualTo(Role.CLIENT);
    assertThat(child.password()).isEmpty();
    assertThat(child.guardianId()).contains(guardian.id());
    assertThat(child.person().dateOfBirth()).isEqualTo(LocalDate.of(2014, 5, 4));
    assertThat(child.person().name()).isEqualTo("Léo Roy");
    assertThat(booked.identity().medicalProfiles().find(child.id())).isPresent();
    assertThat(managed(caller).findValuesAsText("_id")).containsExactly(child.id().value());
    JsonNode seen = CLOUD.api().as(Persona.SUPER_ADMIN).get("/api/users/" + child.id()).json();
    assertThat(seen.findValuesAsText("accountManagerId")).contains(guardian.id().value());
  }

  @Test
  void the_guardian_finds_the_request_among_the_childs_and_not_among_their_own() {
    Api caller = booked.as(booked.client());
    Answer answer = booked.book(caller, child("2014-05-04"));
    CLOUD.settle();

    Answer theirs = caller.get("/api/appointments?accountId=" + client(answer));

    assertThat(theirs.status()).as(theirs.body()).isEqualTo(200);
    assertThat(theirs.json().findValuesAsText("_id")).contains(answer.text("_id"));
    assertThat(theirs.json().get(0).at("/clientId/firstName").asText()).isEqualTo("Léo");
    assertThat(theirs.json().get(0).at("/clientId/email").asText()).isEmpty();
    assertThat(caller.get("/api/appointments").json().size()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"1990-05-04,child", "2014-05-04,sibling", "2014-05-04,friend"})
  void whoever_is_of_age_or_no_child_is_not_linked(String birth, String relationship) {
    Account guardian = booked.client();

    Answer answer = booked.book(booked.as(guardian), child("Léo", birth, relationship, ""));

    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    assertThat(client(answer)).isEqualTo(guardian.id());
  }

  @Test
  void the_eighteenth_birthday_counts_on_the_calendar_of_toronto() {
    Account guardian = booked.client();
    LocalDate today =
        LocalDate.ofInstant(CLOUD.cloud().clock().instant(), ZoneId.of("America/Toronto"));

    Answer grown =
        booked.book(booked.as(guardian), child("Léo", "" + today.minusYears(18), "child", ""));
    Answer minor =
        booked.book(
            booked.as(guardian), child("Léa", "" + today.minusYears(18).plusDays(1), "child", ""));

    assertThat(client(grown)).isEqualTo(guardian.id());
    assertThat(client(minor)).isNotEqualTo(guardian.id());
  }

  @Test
  void without_a_tick_or_a_birth_date_nobody_is_linked() {
    Account guardian = booked.client();

    Answer unticked =
        booked.book(booked.as(guardian), child("2014-05-04").replace("'linkGuardian':true,", ""));
    Answer unborn =
        booked.book(
            booked.as(guardian), child("2014-05-04").replace("'dateOfBirth':'2014-05-04',", ""));

    assertThat(client(unticked)).isEqualTo(guardian.id());
    assertThat(client(unborn)).isEqualTo(guardian.id());
  }

  @Test
  void bookings_for_one_child_also_at_once_make_one_account() {
    Api caller = booked.as(booked.client());
    long accounts = booked.accounts();

    List<Answer> answers = AtOnce.times(6, () -> booked.book(caller, child("2014-05-04")));
    CLOUD.settle();
    Answer later = booked.book(caller, child("LÉO", "2014-05-04", "child", ""));
    CLOUD.settle();

    assertThat(answers).extracting(Answer::status).containsOnly(201);
    assertThat(answers.stream().map(this::client).distinct()).containsExactly(client(later));
    assertThat(booked.accounts()).isEqualTo(accounts + 1);
    assertThat(managed(caller).size()).isEqualTo(1);
  }

  @Test
  void defect_a_child_of_that_name_and_address_of_another_family_is_another_child() {
    Api one = booked.as(booked.client());
    Api other = booked.as(booked.client());
    Account grown = booked.unheard(Role.CLIENT, "leo.roy@exemple.ca");

    Answer first = booked.book(one, child("2014-05-04"));
    Answer second = booked.book(other, child("2014-05-04"));
    CLOUD.settle();

    assertThat(client(first)).isNotEqualTo(client(second)).isNotEqualTo(grown.id());
    assertThat(booked.account("leo.roy@exemple.ca")).contains(grown);
    assertThat(managed(one).size()).isEqualTo(1);
    assertThat(managed(other).size()).isEqualTo(1);
  }

  @Test
  void a_child_whom_the_guardian_guards_already_is_found() {
    Account guardian = booked.client();
    Api caller = booked.as(guardian);
    Answer first = booked.book(caller, child("2014-05-04"));
    CLOUD.settle();
    UserId child = client(first);
    UserId other = new UserId("0000b00c0001000000000001");

    booked.tell(told(first, other, guardian.id(), "2014-05-04"), 2);
    CLOUD.settle();

    assertThat(booked.identity().accounts().find(other)).isEmpty();
    assertThat(client(first)).isEqualTo(child);
    assertThat(managed(caller).findValuesAsText("_id")).containsExactly(child.value());
  }

  @Test
  void a_booking_that_is_told_twice_makes_one_account() {
    Account guardian = booked.client();
    Answer answer = booked.book(booked.as(guardian), child("2014-05-04"));
    CLOUD.settle();
    long accounts = booked.accounts();

    booked.tell(told(answer, client(answer), guardian.id(), "2014-05-04"), 2);
    CLOUD.settle();

    assertThat(booked.accounts()).isEqualTo(accounts);
    assertThat(booked.cost("RegisterMinor")).containsExactly("Query");
  }

  @Test
  void a_guardian_who_cannot_be_linked_keeps_the_request_and_it_is_seen() {
    Account guardian = booked.client();
    UserId unheard = new UserId("0000b00c0001000000000002");
    Answer kept = booked.book(booked.as(guardian), child("Zoé", "1990-05-04", "child", ""));
    booked.tell(told(kept, unheard, guardian.id(), "1990-05-04"), 2);
    CLOUD.settle();

    assertThat(booked.identity().accounts().find(unheard)).isEmpty();
    assertThat(client(kept)).isEqualTo(guardian.id());
    assertThat(CLOUD.cloud().log().lines())
        .anyMatch(it -> it.contains("minor not linked") && it.contains(kept.text("_id")));
  }

  private static MinorBooked told(Answer answer, UserId held, UserId guardian, String birth) {
    return new MinorBooked(
        answer.text("_id"),
        held.value(),
        guardian.value(),
        "Léo",
        "Roy",
        LocalDate.parse(birth),
        "fr",
        CLOUD.cloud().clock().instant());
  }

  @Test
  void defect_the_guardian_is_whoever_is_signed_in_whatever_the_body_says() {
    Account guardian = booked.client();
    Account stranger = booked.client();

    Answer answer =
        booked.book(
            booked.as(guardian),
            child("Léo", "2014-05-04", "child", ",'guardianUserId':'" + stranger.id() + "'"));
    CLOUD.settle();

    assertThat(booked.identity().accounts().find(client(answer)).orElseThrow().value().guardianId())
        .contains(guardian.id());
    assertThat(managed(booked.as(stranger)).size()).isZero();
  }

  @Test
  void a_repetition_with_the_same_key_books_once() {
    Api caller = booked.as(booked.client()).with("idempotency-key", "minor-1");
    long before = booked.requests();

    List<Answer> answers = AtOnce.times(6, () -> booked.book(caller, child("2014-05-04")));

    assertThat(answers).extracting(Answer::status).containsOnly(201);
    assertThat(answers.stream().map(Answer::body).distinct()).hasSize(1);
    assertThat(booked.requests()).isEqualTo(before + 1);
  }

  @Test
  void P22_a_booking_for_a_child_costs_one_read_more() {
    Api caller = booked.as(booked.client());
    booked.book(caller, child("2014-05-04"));

    booked.book(caller, child("2014-05-04"));

    assertThat(booked.cost())
        .containsExactly("BatchGetItem", "BatchGetItem", "GetItem", "TransactWriteItems");
  }
}
