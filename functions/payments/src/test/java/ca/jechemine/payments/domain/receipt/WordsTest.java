package ca.jechemine.payments.domain.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.Text;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Year;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {

  @ParameterizedTest
  @CsvSource({"12000, $120.00", "5, $0.05", "0, $0.00", "123456789, '$1,234,567.89'"})
  void amounts_are_as_the_contract_has_them(long cents, String written) {
    assertThat(Wording.amount(new Money(cents))).isEqualTo(written);
    assertThat(Wording.total(new Money(cents))).isEqualTo(written + " CAD");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-01, 1er novembre 2026, 'November 1, 2026'",
    "2026-02-11, 11 février 2026, 'February 11, 2026'",
    "2026-08-31, 31 août 2026, 'August 31, 2026'",
    "2026-12-21, 21 décembre 2026, 'December 21, 2026'"
  })
  void dates_are_long(LocalDate date, String fr, String en) {
    assertThat(Wording.date(date, Language.FR)).isEqualTo(fr);
    assertThat(Wording.date(date, Language.EN)).isEqualTo(en);
  }

  @ParameterizedTest
  @CsvSource({
    "00:05, 0 h 05, 12:05 a.m.",
    "09:00, 9 h, 9:00 a.m.",
    "12:00, 12 h, 12:00 p.m.",
    "14:30, 14 h 30, 2:30 p.m.",
    "23:59, 23 h 59, 11:59 p.m."
  })
  void times_are_of_the_clock(LocalTime time, String fr, String en) {
    assertThat(Wording.time(time, Language.FR).replace('\u00a0', ' ')).isEqualTo(fr);
    assertThat(Wording.time(time, Language.EN).replace('\u00a0', ' ')).isEqualTo(en);
  }

  @ParameterizedTest
  @CsvSource({"1, JC-2026-000001", "999999, JC-2026-999999", "1000000, JC-2026-1000000"})
  void invoices_have_six_digits_at_least(long sequence, String number) {
    assertThat(new InvoiceNumber(Year.of(2026), sequence).text()).isEqualTo(number);
  }

  @ParameterizedTest
  @CsvSource({
    "psychologist, PSYCHOLOGIST, Psychologue, Psychologist",
    "Psychologue clinicienne, PSYCHOLOGIST, Psychologue clinicienne, Psychologist",
    "Psychologist (D.Psy.), PSYCHOLOGIST, Psychologue, Psychologist (D.Psy.)",
    "' Psychothérapeute', PSYCHOTHERAPIST, Psychothérapeute, Psychotherapist",
    "occupationalTherapistMentalHealth, OCCUPATIONAL_THERAPIST, Ergothérapeute en santé mentale,"
        + " 'Occupational therapist, mental health'",
    "Travailleuse sociale, SOCIAL_WORKER, Travailleuse sociale, Social worker",
    "Conseillère d’orientation, GUIDANCE_COUNSELLOR, Conseillère d’orientation, Guidance"
        + " counsellor",
    "Neuropsychologue, NEUROPSYCHOLOGIST, Neuropsychologue, Neuropsychologist"
  })
  void titles_are_recognised_and_translated(
      String specialty, Profession profession, String fr, String en) {
    assertThat(Profession.of(specialty)).contains(profession);
    assertThat(profession.titled(specialty)).isEqualTo(new Text(fr, en));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Clinical psychologist",
        "Psychologues sans frontières",
        "psychologie",
        "",
        "otherProfessionals"
      })
  void other_titles_are_nobody_s(String specialty) {
    assertThat(Profession.of(specialty)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Act.class)
  void acts_have_their_codes_and_words(Act act) {
    assertThat(Act.of(act.code())).contains(act);
    assertThat(act.words().fr()).isNotBlank();
    assertThat(act.words().en()).isNotBlank();
  }

  @ParameterizedTest
  @CsvSource({
    "completed, couple_psychotherapy, , Psychothérapie de couple, Couple psychotherapy",
    "tracking_ongoing, treatment, , Traitement, Treatment",
    "referral_other, consultation, ' bilan ', Consultation – bilan, Consultation – bilan",
    "completed, , Médiation, Médiation, Médiation",
    "cancelled_late, consultation, x, Frais de gestion de dossier – annulation tardive,"
        + " File-management fee – late cancellation",
    "no_show, , , Frais de gestion de dossier – absence, File-management fee – missed session",
    "client_no_show, treatment, , Frais de gestion de dossier – absence, File-management fee –"
        + " missed session"
  })
  void services_are_named(
      String outcome, @Nullable String act, @Nullable String other, String fr, String en) {
    assertThat(Service.of(outcome, act, other).map(Service::words)).contains(new Text(fr, en));
  }

  @ParameterizedTest
  @CsvSource({
    "completed, nothing_known",
    "completed, ",
    "cancelled_48h_plus, consultation",
    "rescheduled_agreed, consultation",
    "nothing_known, consultation",
    ", consultation"
  })
  void what_is_not_billed_or_not_named_is_no_service(
      @Nullable String outcome, @Nullable String act) {
    assertThat(Service.of(outcome, act, null)).isEmpty();
  }

  @Test
  void modes_have_their_codes() {
    assertThat(PaymentMode.of("direct_debit")).contains(PaymentMode.DIRECT_DEBIT);
    assertThat(PaymentMode.of("card")).contains(PaymentMode.CARD);
    assertThat(PaymentMode.of("transfer")).contains(PaymentMode.TRANSFER);
    assertThat(PaymentMode.of("manual")).contains(PaymentMode.MANUAL);
    assertThat(PaymentMode.of("CARD")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "PSYCHOLOGIST, INDIVIDUAL_PSYCHOTHERAPY, 2020-01-01, EXEMPT",
    "PSYCHOLOGIST, PSYCHOLOGICAL_EVALUATION, 2026-11-09, EXEMPT",
    "PSYCHOLOGIST, WORK_STOPPAGE, 2026-11-09, NO_TAX_ADDED",
    "PSYCHOLOGIST, EVALUATION_REPORT, 2026-11-09, NO_TAX_ADDED",
    "NEUROPSYCHOLOGIST, EVALUATION, 2026-11-09, EXEMPT",
    "PSYCHIATRIST, CONSULTATION, 2026-11-09, EXEMPT",
    "OCCUPATIONAL_THERAPIST, TREATMENT, 2026-11-09, EXEMPT",
    "PSYCHOTHERAPIST, COUPLE_PSYCHOTHERAPY, 2024-06-19, NO_TAX_ADDED",
    "PSYCHOTHERAPIST, COUPLE_PSYCHOTHERAPY, 2024-06-20, EXEMPT",
    "PSYCHOTHERAPIST, PARENTAL_COACHING, 2026-11-09, NO_TAX_ADDED",
    "PSYCHOEDUCATOR, PARENT_SUPPORT, 2024-06-19, NO_TAX_ADDED",
    "PSYCHOEDUCATOR, PARENT_SUPPORT, 2024-06-20, EXEMPT",
    "SEXOLOGIST, CONSULTATION, 2026-11-09, EXEMPT",
    "SOCIAL_WORKER, CONSULTATION, 2026-11-09, NO_TAX_ADDED",
    ", CONSULTATION, 2026-11-09, NO_TAX_ADDED"
  })
  void the_law_exempts_by_profession_act_and_day(
      @Nullable Profession profession, Act act, LocalDate date, TaxClass taxClass) {
    assertThat(TaxClass.of(new Service.Session(act, null), profession, date)).isEqualTo(taxClass);
  }

  @Test
  void the_law_exempts_no_fee_and_nothing_that_has_no_name() {
    LocalDate date = LocalDate.of(2026, 11, 9);
    for (Service service :
        new Service[] {
          new Service.FileManagement(Service.Reason.NO_SHOW), new Service.OtherSession("Médiation")
        }) {
      assertThat(TaxClass.of(service, Profession.PSYCHOLOGIST, date))
          .isEqualTo(TaxClass.NO_TAX_ADDED);
    }
  }
}
