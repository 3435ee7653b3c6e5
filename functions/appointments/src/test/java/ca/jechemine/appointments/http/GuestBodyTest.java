package ca.jechemine.appointments.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ca.jechemine.appointments.domain.Guest;
import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Violation;
import ca.jechemine.runtime.json.Json;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GuestBodyTest {

  private static final String WHOLE =
      "'guestInfo':{'firstName':' Nadia ','lastName':'Roy','email':'N@Exemple.ca',"
          + "'phone':'514 555-0177','location':'Laval'}";
  private static final String BLANK =
      "'guestInfo':{'firstName':'','lastName':' ','email':'','phone':'','location':''}";
  private static final String REQUESTER =
      "'lovedOneInfo':{'requesterFirstName':'Anne','requesterLastName':'Côté',"
          + "'requesterEmail':'a@exemple.ca','requesterPhone':'1','requesterLocation':'Gaspé'}";

  private static Guest guest(String fields) {
    BookingFields noted = new BookingFields();
    Guest guest =
        Json.read(GuestBody.class, ("{" + fields + "}").replace('\'', '"'))
            .guest(noted, Language.FR);
    noted.refuseIfAny();
    return guest;
  }

  private static List<String> faults(String fields) {
    Refusal.Invalid refusal =
        Objects.requireNonNull(catchThrowableOfType(Refusal.Invalid.class, () -> guest(fields)));
    return refusal.violations().stream().map(Violation::field).toList();
  }

  @Test
  void whoever_books_for_themself_is_cleaned_and_kept() {
    assertThat(guest(WHOLE))
        .isEqualTo(new Guest("n@exemple.ca", "Nadia", "Roy", "514 555-0177", "Laval", Language.FR));
  }

  @ParameterizedTest
  @ValueSource(strings = {"self", "loved-one"})
  void all_five_are_needed(String whom) {
    assertThat(faults("'bookingFor':'" + whom + "'," + BLANK))
        .containsExactlyInAnyOrder(
            "guestInfo.email",
            "guestInfo.firstName",
            "guestInfo.lastName",
            "guestInfo.phone",
            "guestInfo.location");
  }

  @Test
  void the_requester_stands_in_for_blank_fields_of_a_loved_one_alone() {
    assertThat(guest("'bookingFor':'loved-one'," + BLANK + "," + REQUESTER).firstName())
        .isEqualTo("Anne");
    assertThat(guest("'bookingFor':'loved-one'," + REQUESTER).location()).isEqualTo("Gaspé");
    assertThat(guest("'bookingFor':'loved-one'," + WHOLE + "," + REQUESTER).firstName())
        .isEqualTo("Nadia");
    assertThat(faults("'bookingFor':'self'," + BLANK + "," + REQUESTER)).hasSize(5);
  }

  @Test
  void the_fields_of_the_requester_are_named_as_the_page_has_them() {
    assertThat(
            faults("'bookingFor':'loved-one','lovedOneInfo':{'requesterEmail':'not an address'}"))
        .containsExactlyInAnyOrder(
            "lovedOneInfo.requesterEmail",
            "lovedOneInfo.requesterFirstName",
            "lovedOneInfo.requesterLastName",
            "lovedOneInfo.requesterPhone",
            "lovedOneInfo.requesterLocation");
  }

  @Test
  void of_a_referrer_two_are_needed() {
    Guest guest =
        guest(
            "'bookingFor':'patient','guestInfo':{'firstName':'Anne','lastName':'','phone':'',"
                + "'email':'a@exemple.ca','location':''}");

    assertThat(guest.lastName()).isNull();
    assertThat(guest.phone()).isNull();
    assertThat(guest.location()).isNull();
    assertThat(faults("'bookingFor':'patient'," + BLANK))
        .containsExactlyInAnyOrder("guestInfo.email", "guestInfo.firstName");
  }

  @ParameterizedTest
  @CsvSource({"fr,FR", "en,EN", "'',FR"})
  void the_language_is_that_of_the_page(String said, Language language) {
    assertThat(guest(WHOLE + ",'notificationLocale':'" + said + "'").language())
        .isEqualTo(language);
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "EN", "fr-CA"})
  void another_language_is_refused(String said) {
    assertThat(faults(WHOLE + ",'notificationLocale':'" + said + "'"))
        .containsExactly("notificationLocale");
  }

  @Test
  void fields_are_bounded() {
    assertThat(faults(WHOLE.replace("Laval", "x".repeat(201))))
        .containsExactly("guestInfo.location");
    assertThat(faults(WHOLE.replace("N@Exemple.ca", "x".repeat(200) + "@a.ca")))
        .containsExactly("guestInfo.email");
  }
}
