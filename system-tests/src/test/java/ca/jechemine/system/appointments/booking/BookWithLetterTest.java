package ca.jechemine.system.appointments.booking;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.appointments.BookingModule;
import ca.jechemine.appointments.domain.Beneficiary.Letter;
import ca.jechemine.identity.domain.Account;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.http.ReferralLinks;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.AtOnce;
import ca.jechemine.testkit.RunningCloud;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A letter of referral that comes with a request (contract 40 §2.1). Its links are made as an
/// upload makes them, with the secret of the cloud.
class BookWithLetterTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final AtomicInteger NUMBERS = new AtomicInteger();
  private static final Optional<UserId> GUEST = Optional.empty();

  private final Booked booked = new Booked(CLOUD);
  private final ReferralLinks links =
      booked.platform().build(() -> BookingModule.current().referralLinks());

  @BeforeEach
  void whatWasPlantedIsKnown() {
    CLOUD.settle();
  }

  @Test
  void a_guest_books_with_a_letter_and_only_its_file_is_kept_shown_and_told() {
    String file = file();

    Answer answer = book(CLOUD.api(), links.of(file, GUEST));

    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    assertThat(answer.json().at("/appointment/referralInfo/documentUrl").asText())
        .isEqualTo("/api/files/" + file);
    assertThat(answer.json().at("/appointment/referralInfo/documentName").asText())
        .isEqualTo("lettre_1.pdf");
    assertThat(answer.body()).doesNotContain("token");
    assertThat(booked.keptOfGuest(answer).letter()).contains(new Letter(file, "lettre_1.pdf"));
    CLOUD.settle();
    assertThat(booked.letters(answer.text("appointmentId")))
        .hasSizeGreaterThan(1)
        .containsOnly(Optional.of(file));
  }

  @Test
  void defect_no_other_link_is_taken_and_nothing_is_kept() {
    Account mia = booked.client();
    Account noe = booked.client();
    String mias = links.of(file(), Optional.of(mia.id()));
    long before = booked.requests();

    List<Answer> refused =
        List.of(
            book(CLOUD.api(), "https://mal.exemple/lettre.pdf"),
            book(CLOUD.api(), "/api/files/" + file()),
            book(CLOUD.api(), "/api/files/" + file() + "?token=" + "A".repeat(43)),
            book(CLOUD.api(), mias),
            booked.book(booked.as(noe), form(mias)));

    assertThat(refused).extracting(Answer::status).containsOnly(400);
    assertThat(refused)
        .allSatisfy(it ->
            assertThat(it.json().path("fields").findValuesAsText("field"))
                .containsExactly("referralInfo.documentUrl"));
    assertThat(booked.requests()).isEqualTo(before);
    assertThat(book(CLOUD.api().in("fr"), "x").text("details"))
        .contains("Téléversez la lettre par le formulaire");
    assertThat(book(CLOUD.api().in("en"), "x").text("details"))
        .contains("Upload the letter with the form");
    assertThat(booked.book(booked.as(mia), form(mias)).status()).isEqualTo(201);
  }

  @Test
  void of_bookings_with_one_letter_at_once_one_is_taken_and_a_repetition_is_answered_alike() {
    String form = form(links.of(file(), GUEST));
    List<Api> keyed =
        IntStream.range(0, 4)
            .mapToObj(it -> CLOUD.api().in("fr").with("idempotency-key", "letter-" + it))
            .toList();
    long before = booked.requests();

    List<Answer> answers =
        AtOnce.all(
            keyed.stream()
                .<Callable<Answer>>map(it -> () -> booked.bookAsGuest(it, form))
                .toList());
    List<Answer> repeated = keyed.stream().map(it -> booked.bookAsGuest(it, form)).toList();

    assertThat(answers).extracting(Answer::status).containsOnlyOnce(201);
    assertThat(answers.stream().filter(it -> it.status() != 201))
        .hasSize(3)
        .allSatisfy(it -> {
          assertThat(it.status()).isEqualTo(409);
          assertThat(it.code()).isEqualTo("LETTER_ALREADY_USED");
          assertThat(it.text("error")).startsWith("Cette lettre de référence accompagne déjà");
        });
    assertThat(repeated)
        .extracting(Answer::body)
        .containsExactlyElementsOf(answers.stream().map(Answer::body).toList());
    assertThat(booked.requests()).isEqualTo(before + 1);
  }

  private Answer book(Api api, String link) {
    return booked.bookAsGuest(api, form(link));
  }

  private static String form(String link) {
    return GuestForm.patient(
        "referrer%d@exemple.ca".formatted(NUMBERS.incrementAndGet()),
        ",'documentUrl':'%s','documentName':'C:/lettre:1.pdf'".formatted(link));
  }

  private static String file() {
    return "0000f11e0000%012x".formatted(NUMBERS.incrementAndGet());
  }
}
