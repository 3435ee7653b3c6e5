package ca.jechemine.identity.http;

import ca.jechemine.identity.application.ReadWholeUser.WholeUser;
import ca.jechemine.identity.domain.Account;
import ca.jechemine.identity.domain.AdminStatus;
import ca.jechemine.identity.domain.AppointmentTally;
import ca.jechemine.identity.domain.LicenseStatus;
import ca.jechemine.identity.domain.Person;
import ca.jechemine.identity.domain.Standing;
import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.PhoneMask;
import io.avaje.jsonb.Json;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An account as administrators read it (contract 40 §6.5). The form that the account's role has
/// not, and what may not be seen, is not in it; neither is anything of Stripe's.
@Json
record WholeUserView(
    User user,
    Status adminStatus,
    @Nullable Map<String, Object> profile,
    @Nullable Map<String, Object> medicalProfile,
    Stats stats) {

  private static final String HIDDEN = "—";

  static WholeUserView of(WholeUser whole, Language language) {
    AdminStatus status = whole.status();
    AppointmentTally tally = whole.tally();
    return new WholeUserView(
        User.of(whole),
        new Status(status.color().code(), status.label().in(language)),
        whole.profile().map(FormView::of).orElse(null),
        whole.medical().map(FormView::of).orElse(null),
        new Stats(tally.total(), tally.completed(), tally.noShows()));
  }

  @Json
  record User(
      @Json.Property("_id") String underscoredId,
      String id,
      String firstName,
      String lastName,
      String email,
      String phone,
      String role,
      String status,
      String location,
      String gender,
      @Nullable String dateOfBirth,
      String language,
      @Nullable String image,
      String paymentGuaranteeStatus,
      @Nullable String paymentGuaranteeSource,
      String professionalLicenseStatus,
      boolean adminApproved,
      @Nullable Instant emailVerified,
      @Nullable Instant phoneVerifiedAt,
      @Nullable String preferredPaymentMethod,
      @Nullable Instant deactivatedAt,
      @Nullable Instant deletionRequestedAt,
      Instant createdAt,
      Instant updatedAt) {

    private static User of(WholeUser whole) {
      Account account = whole.account();
      Person person = account.person();
      Standing standing = account.standing();
      return new User(
          account.id().value(),
          account.id().value(),
          person.firstName(),
          person.lastName(),
          account.email().value(),
          phone(person, whole.all()),
          standing.role().code(),
          standing.status().code(),
          whole.all() ? orEmpty(person.location()) : HIDDEN,
          orEmpty(person.gender()),
          UserView.midnight(person.dateOfBirth()),
          person.language(),
          person.image(),
          account.guarantee().status(),
          account.guarantee().source(),
          standing.license().code(),
          standing.license() == LicenseStatus.VERIFIED,
          standing.emailVerifiedAt(),
          standing.phoneVerifiedAt(),
          account.paymentPreference().map(it -> it.method().code()).orElse(null),
          standing.deactivatedAt(),
          standing.deletionRequestedAt(),
          account.createdAt(),
          account.updatedAt());
    }

    private static String phone(Person person, boolean all) {
      String phone = person.phone();
      return phone == null || all ? orEmpty(phone) : PhoneMask.of(phone);
    }

    private static String orEmpty(@Nullable String text) {
      return text == null ? "" : text;
    }
  }

  @Json
  record Status(String color, String label) {}

  @Json
  record Stats(long totalAppointments, long completedSessions, long noShowCount) {}
}
