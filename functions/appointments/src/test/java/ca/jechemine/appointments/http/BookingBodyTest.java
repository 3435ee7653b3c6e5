package ca.jechemine.appointments.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ca.jechemine.appointments.application.Wish;
import ca.jechemine.appointments.domain.ActivationStatus;
import ca.jechemine.appointments.domain.Beneficiary;
import ca.jechemine.appointments.domain.Modality;
import ca.jechemine.appointments.domain.PreferredPayment;
import ca.jechemine.appointments.domain.ReferrerType;
import ca.jechemine.appointments.domain.Relationship;
import ca.jechemine.appointments.domain.TherapyType;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Violation;
import ca.jechemine.runtime.http.ReferralLinks;
import ca.jechemine.runtime.json.Json;
import ca.jechemine.runtime.secrets.Keyring;
import java.net.URI;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BookingBodyTest {

  private static final String FILE = "0000000000000000000000f1";
  private static final Optional<UserId> GUEST = Optional.empty();
  private static final Optional<UserId> MIA = Optional.of(new UserId("0000000000000000000000a1"));
  private static final Optional<UserId> NOE = Optional.of(new UserId("0000000000000000000000a2"));
  private static final ReferralLinks LINKS =
      new ReferralLinks(
          Keyring.of(Map.of("current", "k1", "k1", "a generated secret")),
          URI.create("https://jechemine.example"));
  private static final LocalDate TODAY = LocalDate.of(2026, 6, 15);

  private static final String LOVED_ONE =
      "'bookingFor':'loved-one','needs':['Deuil'],'type':'phone','lovedOneInfo':";
  private static final String PATIENT = "'bookingFor':'patient','type':'video','referralInfo':";

  private static Wish wish(String fields) {
    return wish(fields, MIA);
  }

  private static Wish wish(String fields, Optional<UserId> bookedBy) {
    return Json.read(BookingBody.class, ("{" + fields + "}").replace('\'', '"'))
        .wish(new UploadedLetters(LINKS, bookedBy.orElse(null)), TODAY);
  }

  private static String[] atFault(String fields) {
    Refusal.Invalid refusal =
        Objects.requireNonNull(catchThrowableOfType(Refusal.Invalid.class, () -> wish(fields)));
    return refusal.violations().stream().map(Violation::field).distinct().toArray(String[]::new);
  }

  @Test
  void the_least_that_is_said_is_a_way_to_meet_and_a_motif() {
    Wish wish = wish("'type':'both','needs':['  Anxiété ']");

    assertThat(wish.modality()).isEqualTo(Modality.BOTH);
    assertThat(wish.therapyType()).isEqualTo(TherapyType.SOLO);
    assertThat(wish.beneficiary()).isEqualTo(new Beneficiary.Self());
    assertThat(wish.needs()).containsExactly("Anxiété");
    assertThat(wish.notes()).isNull();
    assertThat(wish.preferredAvailability()).isEmpty();
    assertThat(wish.isEmergency()).isFalse();
    assertThat(wish.asked()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "interac,INTERAC",
    "card,CARD",
    "direct_debit,DIRECT_DEBIT",
    "payment_plan,PAYMENT_PLAN"
  })
  void how_somebody_would_rather_pay_is_read(String code, PreferredPayment payment) {
    assertThat(
            wish("'type':'both','needs':['A'],'preferredPaymentMethod':'" + code + "'").payment())
        .isEqualTo(payment);
  }

  @Test
  void who_does_not_say_how_they_would_pay_has_no_preference_and_nonsense_is_at_fault() {
    assertThat(wish("'type':'both','needs':['A']").payment()).isNull();
    assertThat(wish("'type':'both','needs':['A'],'preferredPaymentMethod':''").payment()).isNull();
    assertThat(atFault("'type':'both','needs':['A'],'preferredPaymentMethod':'CARD'"))
        .containsExactly("preferredPaymentMethod");
  }

  @Test
  void all_that_is_said_is_read() {
    Wish wish =
        wish(
            "'type':'in-person','therapyType':'couple','needs':['A','B','C'],'reason':['D'],"
                + "'notes':' Bonjour\\r\\nvous ','emergency':true,"
                + "'preferredAvailability':['week_evening','week_evening','Weekends'],"
                + "'professionalId':'0000000000000000000000b1','date':'2026-06-22T00:00:00.000Z',"
                + "'time':'09:30'");

    assertThat(wish.therapyType()).isEqualTo(TherapyType.COUPLE);
    assertThat(wish.needs()).containsExactly("A", "B", "C");
    assertThat(wish.notes()).isEqualTo("Bonjour\nvous");
    assertThat(wish.isEmergency()).isTrue();
    assertThat(wish.preferredAvailability()).containsExactly("week_evening", "Weekends");
    assertThat(wish.asked())
        .isEqualTo(
            new Wish.Asked(
                new UserId("0000000000000000000000b1"), LocalDateTime.parse("2026-06-22T09:30")));
  }

  @Test
  void reasons_are_the_motifs_where_no_needs_are_named() {
    assertThat(wish(PATIENT + referral() + ",'needs':[],'reason':['Deuil']").needs())
        .containsExactly("Deuil");
  }

  @Test
  void a_patient_may_come_without_a_motif() {
    assertThat(wish(PATIENT + referral() + ",'needs':[],'reason':[]").needs()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          'needs':['A']                                                      | type
          'type':'online','needs':['A']                                      | type
          'type':'video','needs':['A'],'therapyType':'family'                | therapyType
          'type':'video','needs':['A'],'bookingFor':'dog'                    | bookingFor
          'type':'video'                                                     | needs
          'type':'video','needs':[' ']                                       | needs
          'type':'video','needs':'A'                                         | needs
          'type':'video','needs':['A',3]                                     | needs
          'type':'video','needs':['A',null]                                  | needs
          'type':'video','needs':['A','B','C','D']                           | needs
          'type':'video','needs':['A'],'reason':{}                           | reason
          'type':'video','needs':['A'],'preferredAvailability':'week_evening'| preferredAvailability
          'type':'video','needs':['A'],'professionalId':'x'                  | professionalId
          """)
  void a_field_at_fault_is_named(String fields, String name) {
    assertThat(atFault(fields.strip())).contains(name.strip());
  }

  @Test
  void a_motif_longer_than_any_label_is_refused_before_it_is_looked_up() {
    assertThat(atFault("'type':'video','needs':['" + "x".repeat(201) + "']"))
        .containsExactly("needs");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '"',
      value = {
        "'date':'demain';date",
        "'date':'+12000-01-03','time':'09:30';date",
        "'date':'2026-06-22','time':'9:30';time",
        "'date':'2026-06-22';time",
        "'time':'09:30';time"
      })
  void a_day_and_a_time_of_a_professional_go_together(String moment, String name) {
    String asked = "'type':'video','needs':['A'],'professionalId':'0000000000000000000000b1',";

    assertThat(atFault(asked + moment)).contains(name);
  }

  @Test
  void a_day_without_a_professional_is_not_read() {
    assertThat(wish("'type':'video','needs':['A'],'date':'demain','time':'25:00'").asked())
        .isNull();
  }

  @Test
  void a_loved_one_is_read_with_who_opens_their_account() {
    Wish child =
        wish(
            LOVED_ONE
                + "{'firstName':'Léo','lastName':'Roy','relationship':'child',"
                + "'dateOfBirth':'2016-03-01','requesterEmail':'x@exemple.ca'}");

    assertThat(child.beneficiary())
        .isEqualTo(
            new Beneficiary.LovedOne(
                "Léo",
                "Roy",
                Relationship.CHILD,
                LocalDate.of(2016, 3, 1),
                null,
                null,
                null,
                ActivationStatus.SENT_TO_REQUESTER));
  }

  /// Eighteen on the day itself is of age; fourteen on the day itself is written to.
  @ParameterizedTest
  @CsvSource({
    "2008-06-16,sent_to_requester",
    "2008-06-15,pending_admin",
    "1950-01-01,pending_admin",
    ",pending_admin"
  })
  void an_administrator_decides_on_adults_and_on_whose_age_is_not_known(
      @Nullable String birth, String activation) {
    String born = birth == null ? "" : ",'dateOfBirth':'" + birth + "'";

    Wish wish =
        wish(
            LOVED_ONE
                + "{'firstName':'Léo','lastName':'Roy','relationship':'other',"
                + "'email':'leo@exemple.ca'"
                + born
                + "}");

    assertThat(wish.beneficiary())
        .isInstanceOfSatisfying(
            Beneficiary.LovedOne.class,
            it -> assertThat(it.activation().code()).isEqualTo(activation));
  }

  @ParameterizedTest
  @CsvSource({"2012-06-16,false", "2012-06-15,true", "1990-01-01,true", ",true"})
  void whoever_is_fourteen_or_of_unknown_age_has_an_address_of_their_own(
      @Nullable String birth, boolean isNeeded) {
    String born = birth == null ? "" : ",'dateOfBirth':'" + birth + "'";
    String info = "{'firstName':'Léo','lastName':'Roy','relationship':'child'" + born + "}";

    if (isNeeded) {
      assertThat(atFault(LOVED_ONE + info)).containsExactly("lovedOneInfo.email");
    } else {
      assertThat(wish(LOVED_ONE + info).needs()).containsExactly("Deuil");
    }
  }

  @Test
  void each_field_of_a_loved_one_at_fault_is_named() {
    assertThat(atFault("'bookingFor':'loved-one','needs':['A'],'type':'video'"))
        .containsExactly(
            "lovedOneInfo.firstName",
            "lovedOneInfo.lastName",
            "lovedOneInfo.relationship",
            "lovedOneInfo.email");
    assertThat(
            atFault(
                LOVED_ONE
                    + "{'firstName':'L','lastName':'R','relationship':'cousin','email':'x',"
                    + "'dateOfBirth':'2030-01-01'}"))
        .containsExactly(
            "lovedOneInfo.email", "lovedOneInfo.relationship", "lovedOneInfo.dateOfBirth");
  }

  @Test
  void a_referral_is_read_whole() {
    Wish wish =
        wish(
            PATIENT
                + "{'referrerType':'doctor','referrerName':'Dre Côté','referrerLicense':'12345',"
                + "'referrerPhone':'514 555-0100','referrerEmail':'cote@exemple.ca',"
                + "'patientFirstName':'Ana','patientLastName':'Roy','patientPhone':'1',"
                + "'patientEmail':'ana@exemple.ca','referralReason':'Deuil',"
                + "'documentUrl':'%s','documentName':'l.pdf'}".formatted(LINKS.of(FILE, MIA)));

    assertThat(wish.beneficiary())
        .isEqualTo(
            new Beneficiary.Patient(
                new Beneficiary.Referrer(
                    ReferrerType.DOCTOR, "Dre Côté", "12345", "514 555-0100", "cote@exemple.ca"),
                new Beneficiary.Referred("Ana", "Roy", "1", "ana@exemple.ca", "Deuil"),
                new Beneficiary.Letter(FILE, "l.pdf")));
  }

  @Test
  void each_field_of_a_referral_at_fault_is_named() {
    assertThat(atFault("'bookingFor':'patient','type':'video'"))
        .containsExactly(
            "referralInfo.referrerName",
            "referralInfo.patientFirstName",
            "referralInfo.patientLastName");
    assertThat(
            atFault(
                PATIENT
                    + "{'referrerType':'friend','referrerName':'A','patientFirstName':'B',"
                    + "'patientLastName':'C','patientEmail':'c@c','documentUrl':'javascript:1'}"))
        .containsExactly(
            "referralInfo.referrerType", "referralInfo.patientEmail", "referralInfo.documentUrl");
  }

  /// Contract 40 §2.1: links were kept as the browser sent them, and shown to administrators and
  /// professionals.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://mal.exemple/lettre.pdf",
        "//mal.exemple/lettre.pdf",
        "javascript:alert(1)",
        "/api/files/" + FILE,
        "/api/files/" + FILE + "?token=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "/admin"
      })
  void defect_only_a_letter_that_was_uploaded_here_is_taken(String url) {
    String referral = PATIENT + referral(url, "lettre.pdf");

    assertThat(atFault(referral)).containsExactly("referralInfo.documentUrl");
    assertThatThrownBy(() -> wish(referral))
        .isInstanceOfSatisfying(
            Refusal.Invalid.class,
            it ->
                assertThat(it.violations().getFirst().reason())
                    .isEqualTo(
                        new Text(
                            "n’est pas le lien d’une lettre que vous avez téléversée. Téléversez"
                                + " la lettre par le formulaire",
                            "is not the link of a letter that you uploaded. Upload the letter with"
                                + " the form")));
  }

  @Test
  void defect_nobody_brings_a_letter_that_somebody_else_uploaded() {
    String mias = PATIENT + referral(LINKS.of(FILE, MIA), "lettre.pdf");

    assertThatThrownBy(() -> wish(mias, NOE)).isInstanceOf(Refusal.Invalid.class);
    assertThatThrownBy(() -> wish(mias, GUEST)).isInstanceOf(Refusal.Invalid.class);
  }

  @Test
  void who_uploads_without_a_session_may_book_with_one() {
    String guests = PATIENT + referral(LINKS.of(FILE, GUEST), "lettre.pdf");

    assertThat(letter(wish(guests, GUEST))).isEqualTo(new Beneficiary.Letter(FILE, "lettre.pdf"));
    assertThat(letter(wish(guests, NOE))).isEqualTo(new Beneficiary.Letter(FILE, "lettre.pdf"));
  }

  @Test
  void what_a_letter_is_called_is_cleaned_and_it_need_not_be_called_anything() {
    String url = LINKS.of(FILE, MIA);

    assertThat(letter(wish(PATIENT + referral(url, "../../lettre<1>.pdf"))))
        .isEqualTo(new Beneficiary.Letter(FILE, "lettre_1_.pdf"));
    assertThat(letter(wish(PATIENT + referral(url, "a".repeat(300)))))
        .isEqualTo(new Beneficiary.Letter(FILE, "a".repeat(200)));
    assertThat(letter(wish(PATIENT + referral(url, " "))))
        .isEqualTo(new Beneficiary.Letter(FILE, null));
  }

  @Test
  void a_name_without_a_letter_is_none() {
    assertThat(letter(wish(PATIENT + referral("", "lettre.pdf")))).isNull();
  }

  private static Beneficiary.@Nullable Letter letter(Wish wish) {
    return ((Beneficiary.Patient) wish.beneficiary()).letter();
  }

  private static String referral() {
    return referral("", "");
  }

  private static String referral(String url, String name) {
    return "{'referrerName':'Dre Côté','patientFirstName':'Ana','patientLastName':'Roy',"
        + "'documentUrl':'%s','documentName':'%s'}".formatted(url, name);
  }
}
