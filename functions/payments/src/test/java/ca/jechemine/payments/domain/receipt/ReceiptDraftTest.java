package ca.jechemine.payments.domain.receipt;

import static ca.jechemine.payments.domain.receipt.ReceiptSamples.draft;
import static ca.jechemine.payments.domain.receipt.ReceiptSamples.receipt;
import static ca.jechemine.payments.domain.receipt.ReceiptSamples.sitting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Violation;
import ca.jechemine.payments.domain.receipt.Issuing.Missing;
import ca.jechemine.payments.domain.receipt.ReceiptContent.ClientReceipt;
import ca.jechemine.payments.domain.receipt.ReceiptContent.CreditNote;
import ca.jechemine.payments.domain.receipt.ReceiptContent.Person;
import ca.jechemine.payments.domain.receipt.ReceiptDraft.Credentials;
import ca.jechemine.payments.domain.receipt.ReceiptDraft.Sitting;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiptDraftTest {

  private static final Money PRICE = new Money(12_000);
  private static final Person CLIENT = new Person("Camille Gagnon", "camille@example.com");
  private static final Credentials PSYCHOLOGIST =
      new Credentials("Thị Nguyễn", "psychologist", null, "12345-67");

  static Stream<Arguments> what_may_be_missing() {
    return Stream.of(
        argumentSet("client", by(new Person(" ", null), PSYCHOLOGIST, held()), "client.name"),
        argumentSet("no client", by(null, PSYCHOLOGIST, held()), "client.name"),
        argumentSet("name", by(of(null, "psychologist", null, "1")), "professional.name"),
        argumentSet(
            "title",
            by(of("A", " ", "Ordre des psychologues du Québec", "1")),
            "professional.title"),
        argumentSet(
            "no title of sign-up",
            by(of("A", "otherProfessionals", "Barreau du Québec", "1")),
            "professional.title"),
        argumentSet("order", by(of("A", "Naturothérapeute", null, "1")), "professional.order"),
        argumentSet("permit", by(of("A", "psychologist", null, "  ")), "professional.permitNumber"),
        argumentSet(
            "act", by(CLIENT, PSYCHOLOGIST, sitting("completed", null, " ")), "session.service"),
        argumentSet(
            "not closed",
            by(CLIENT, PSYCHOLOGIST, sitting(null, "consultation", null)),
            "session.service"),
        argumentSet(
            "not billed",
            by(CLIENT, PSYCHOLOGIST, sitting("cancelled_48h_plus", null, null)),
            "session.service"),
        argumentSet(
            "date",
            by(
                CLIENT,
                PSYCHOLOGIST,
                new Sitting(null, 50, "video", "solo", "completed", "consultation", null)),
            "session.date"));
  }

  @ParameterizedTest
  @MethodSource("what_may_be_missing")
  void nothing_is_issued_without_what_an_insurer_asks_for(ReceiptDraft draft, String field) {
    assertThat(missing(draft.receipt(PRICE))).extracting(Violation::field).containsExactly(field);
    assertThat(missing(draft.statement(PRICE))).extracting(Violation::field).containsExactly(field);
  }

  @Test
  void all_that_is_missing_is_said_at_once_in_both_languages() {
    ReceiptDraft draft =
        by(null, of(null, null, null, null), new Sitting(null, 50, null, null, null, null, null));
    List<Violation> missing = missing(draft.receipt(null));
    assertThat(missing)
        .extracting(Violation::field)
        .containsExactly(
            "client.name",
            "professional.name",
            "professional.title",
            "professional.order",
            "professional.permitNumber",
            "session.service",
            "session.date",
            "amount");
    assertThat(missing)
        .allSatisfy(it -> {
          assertThat(it.reason().fr()).endsWith(".").isNotEqualTo(it.reason().en());
          assertThat(it.reason().en()).endsWith(".");
        });
    assertThatThrownBy(() -> draft.receipt(null).orRefuse())
        .isInstanceOfSatisfying(
            Refusal.Invalid.class, it -> assertThat(it.violations()).isEqualTo(missing));
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -1})
  void nothing_paid_is_no_receipt(long cents) {
    assertThat(missing(draft().receipt(new Money(cents))))
        .extracting(Violation::field)
        .containsExactly("amount");
  }

  @Test
  void a_payout_may_be_nothing_but_not_less() {
    assertThat(draft().statement(Money.ZERO).orRefuse().total()).isEqualTo(Money.ZERO);
    assertThat(missing(draft().statement(new Money(-1))))
        .extracting(Violation::field)
        .containsExactly("payout");
  }

  @Test
  void days_and_hours_are_those_of_Toronto() {
    ClientReceipt receipt = receipt(draft());
    assertThat(receipt.issuedOn()).isEqualTo(LocalDate.of(2026, 11, 10));
    assertThat(receipt.particulars().session().at())
        .isEqualTo(LocalDateTime.of(2026, 11, 9, 14, 30));
  }

  @Test
  void the_number_and_the_reference_are_the_ends_of_ids() {
    ClientReceipt receipt = receipt(draft());
    assertThat(receipt.number().text()).isEqualTo("REC-F1A2B3C4");
    assertThat(receipt.fileName()).isEqualTo("REC-F1A2B3C4.pdf");
    assertThat(receipt.settlement().reference()).isEqualTo("EfGhIjKlMn0oPqRsTu").hasSize(18);
  }

  @Test
  void the_order_is_the_profile_s_own_before_the_profession_s() {
    assertThat(receipt(draft()).particulars().professional().order())
        .isEqualTo("Ordre des psychologues du Québec");
    assertThat(
            receipt(by(of("A", "Naturothérapeute", "Un ordre", "1")))
                .particulars()
                .professional()
                .order())
        .isEqualTo("Un ordre");
  }

  @Test
  void a_credit_note_corrects_its_receipt_and_leaves_it() {
    ClientReceipt receipt = receipt(draft());
    CreditNote note = receipt.credited(2, LocalDate.of(2026, 12, 1), new Money(4_550));
    assertThat(note.corrects()).isEqualTo(receipt(draft()));
    assertThat(note.number().text()).isEqualTo("NC-F1A2B3C4-2");
    assertThat(note.total()).isEqualTo(new Money(4_550));
    assertThat(note.particulars()).isEqualTo(receipt.particulars());
    assertThat(receipt.credited(1, LocalDate.of(2026, 12, 1), PRICE).total()).isEqualTo(PRICE);
  }

  @ParameterizedTest
  @ValueSource(longs = {-1, 0, 12_001})
  void a_credit_note_refunds_something_and_at_most_all(long cents) {
    ClientReceipt receipt = receipt(draft());
    LocalDate today = LocalDate.of(2026, 12, 1);
    assertThatThrownBy(() -> receipt.credited(1, today, new Money(cents)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void nothing_personal_is_in_its_text() {
    assertThat(draft() + " " + receipt(draft()) + Sheet.of(receipt(draft()), Language.FR))
        .doesNotContain("Gagnon", "camille", "Nguyễn", "12345");
  }

  private static List<Violation> missing(Issuing<?> issuing) {
    assertThat(issuing).isInstanceOf(Missing.class);
    return ((Missing<?>) issuing).violations();
  }

  private static Credentials of(
      @Nullable String name,
      @Nullable String specialty,
      @Nullable String order,
      @Nullable String license) {
    return new Credentials(name, specialty, order, license);
  }

  private static Sitting held() {
    return sitting("completed", "consultation", null);
  }

  private static ReceiptDraft by(Credentials professional) {
    return by(CLIENT, professional, held());
  }

  private static ReceiptDraft by(
      @Nullable Person client, Credentials professional, Sitting session) {
    return new ReceiptDraft(
        "6571f0c2a9b3d4e5f1a2b3c4",
        null,
        Instant.parse("2026-11-11T03:10:00Z"),
        ReceiptSamples.PLATFORM,
        null,
        client,
        professional,
        session,
        "card",
        null);
  }
}
