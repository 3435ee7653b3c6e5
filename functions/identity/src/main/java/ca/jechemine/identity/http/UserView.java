package ca.jechemine.identity.http;

import ca.jechemine.identity.application.UserRecord;
import ca.jechemine.identity.domain.Account;
import ca.jechemine.identity.domain.AdminRecord;
import ca.jechemine.identity.domain.Consent;
import ca.jechemine.identity.domain.Consents;
import ca.jechemine.identity.domain.LicenseStatus;
import ca.jechemine.identity.domain.Person;
import ca.jechemine.identity.domain.Reading;
import ca.jechemine.identity.domain.Standing;
import ca.jechemine.kernel.PhoneMask;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.http.Response;
import io.avaje.jsonb.Json;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An account as the frontend reads it (contract 10 §4.0). What proves who its holder is, what it
/// is found by and what pays for it is never in it. `guardianId` and `accountManagerId` are null
/// when there is none, spelled as JSON here, because other fields are left out then.
@Json
record UserView(
    @Json.Property("_id") String id,
    String email,
    String firstName,
    String lastName,
    String role,
    boolean isAdmin,
    @Nullable String adminId,
    @Nullable String profile,
    @Nullable String phone,
    String language,
    @Nullable String gender,
    @Nullable String dateOfBirth,
    @Nullable String location,
    String status,
    @Nullable Instant emailVerified,
    @Nullable Instant phoneVerifiedAt,
    String professionalLicenseStatus,
    boolean adminApproved,
    @Nullable Instant privacyPolicyAcceptedAt,
    @Nullable String privacyPolicyVersion,
    @Nullable Instant termsAcceptedAt,
    @Nullable String termsVersion,
    @Nullable Instant professionalTermsAcceptedAt,
    @Nullable String professionalTermsVersion,
    @Nullable String image,
    String paymentGuaranteeStatus,
    @Nullable String paymentGuaranteeSource,
    @Nullable String preferredPaymentMethod,
    @Json.Raw String guardianId,
    @Json.Raw String accountManagerId,
    List<String> managedAccounts,
    @Nullable Instant deactivatedAt,
    @Nullable Instant deletionRequestedAt,
    Instant createdAt,
    Instant updatedAt) {

  /// The space keeps the writer from leaving it out like every other null.
  static final String NULL = " null";

  /// The answer with as much of the account as its reader may see.
  static Response answer(UserRecord user) {
    return switch (user.reading()) {
      case Reading.Full _ -> Response.ok(of(user, user.account().person().phone()));
      case Reading.PhoneMasked _ -> Response.ok(of(user, masked(user.account())));
      case Reading.Reduced _ -> Response.ok(UserInBrief.of(user.account()));
      case Reading.Refused _ ->
          throw new IllegalStateException("what is refused is never answered");
    };
  }

  private static @Nullable String masked(Account account) {
    String phone = account.person().phone();
    return phone == null ? null : PhoneMask.of(phone);
  }

  private static UserView of(UserRecord user, @Nullable String phone) {
    Account account = user.account();
    Person person = account.person();
    Standing standing = account.standing();
    Consents consents = account.consents();
    boolean professional = standing.role() == Role.PROFESSIONAL;
    return new UserView(
        account.id().value(),
        account.email().value(),
        person.firstName(),
        person.lastName(),
        standing.role().code(),
        account.isAdmin(),
        account.adminRecord().map(AdminRecord::id).orElse(null),
        professional ? account.id().value() : null,
        phone,
        person.language(),
        person.gender(),
        midnight(person.dateOfBirth()),
        person.location(),
        standing.status().code(),
        standing.emailVerifiedAt(),
        standing.phoneVerifiedAt(),
        standing.license().code(),
        standing.license() == LicenseStatus.VERIFIED,
        acceptedAt(consents.toPrivacyPolicy()),
        version(consents.toPrivacyPolicy()),
        acceptedAt(consents.toTerms()),
        version(consents.toTerms()),
        acceptedAt(consents.toProfessionalTerms()),
        version(consents.toProfessionalTerms()),
        person.image(),
        account.guarantee().status(),
        account.guarantee().source(),
        account.paymentPreference().map(it -> it.method().code()).orElse(null),
        json(account.guardianId()),
        json(account.guardianId()),
        user.managed().stream().map(UserId::value).toList(),
        standing.deactivatedAt(),
        standing.deletionRequestedAt(),
        account.createdAt(),
        account.updatedAt());
  }

  /// A day as an instant: the frontend splits dates at their `T`.
  static @Nullable String midnight(@Nullable LocalDate day) {
    return day == null ? null : day + "T00:00:00.000Z";
  }

  private static String json(Optional<UserId> id) {
    return id.map(it -> "\"" + it + "\"").orElse(NULL);
  }

  private static @Nullable Instant acceptedAt(Optional<Consent> consent) {
    return consent.map(Consent::acceptedAt).orElse(null);
  }

  private static @Nullable String version(Optional<Consent> consent) {
    return consent.map(Consent::version).orElse(null);
  }
}
