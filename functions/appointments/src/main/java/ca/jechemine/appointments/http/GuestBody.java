package ca.jechemine.appointments.http;

import ca.jechemine.appointments.domain.Guest;
import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Text;
import io.avaje.jsonb.Json;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a booking without a session says of whoever sends it (contract 20 §2.3); what they ask for
/// is read by `BookingBody`.
@Json
record GuestBody(
    @Nullable String bookingFor,
    @Nullable GuestInfo guestInfo,
    @Nullable Requester lovedOneInfo,
    @Nullable String notificationLocale) {

  private static final Text NO_LANGUAGE =
      new Text("doit être « fr » ou « en »", "must be “fr” or “en”");

  /// Who books. For a loved one they may be named where the loved one is; of whoever refers a
  /// patient a first name and an address are enough.
  Guest guest(BookingFields fields, Language ofPage) {
    boolean isReferral = "patient".equals(bookingFor);
    Named named = named();
    return new Guest(
        fields.email(named.field("email"), named.email()),
        fields.line(named.field("firstName"), named.firstName()),
        detail(fields, isReferral, named.field("lastName"), named.lastName()),
        detail(fields, isReferral, named.field("phone"), named.phone()),
        detail(fields, isReferral, named.field("location"), named.location()),
        language(fields, ofPage));
  }

  private static @Nullable String detail(
      BookingFields fields, boolean isOptional, String field, @Nullable String raw) {
    return isOptional ? fields.optionalLine(field, raw) : fields.line(field, raw);
  }

  private Named named() {
    GuestInfo info = guestInfo == null ? new GuestInfo(null, null, null, null, null) : guestInfo;
    return "loved-one".equals(bookingFor) && info.isBlank() && lovedOneInfo != null
        ? lovedOneInfo
        : info;
  }

  private Language language(BookingFields fields, Language ofPage) {
    if (notificationLocale == null || notificationLocale.isBlank()) {
      return ofPage;
    }
    Optional<Language> chosen =
        Stream.of(Language.values()).filter(it -> it.code().equals(notificationLocale)).findFirst();
    fields.require(chosen.isPresent(), "notificationLocale", NO_LANGUAGE);
    return chosen.orElse(ofPage);
  }

  /// Somebody, wherever the body names them.
  sealed interface Named {

    @Nullable String firstName();

    @Nullable String lastName();

    @Nullable String email();

    @Nullable String phone();

    @Nullable String location();

    /// What the body calls the field.
    String field(String name);
  }

  @Json
  record GuestInfo(
      @Nullable String firstName,
      @Nullable String lastName,
      @Nullable String email,
      @Nullable String phone,
      @Nullable String location)
      implements Named {

    boolean isBlank() {
      return Stream.of(firstName, lastName, email, phone, location)
          .allMatch(it -> it == null || it.isBlank());
    }

    @Override
    public String field(String name) {
      return "guestInfo." + name;
    }
  }

  @Json
  record Requester(
      @Nullable String requesterFirstName,
      @Nullable String requesterLastName,
      @Nullable String requesterEmail,
      @Nullable String requesterPhone,
      @Nullable String requesterLocation)
      implements Named {

    @Override
    public @Nullable String firstName() {
      return requesterFirstName;
    }

    @Override
    public @Nullable String lastName() {
      return requesterLastName;
    }

    @Override
    public @Nullable String email() {
      return requesterEmail;
    }

    @Override
    public @Nullable String phone() {
      return requesterPhone;
    }

    @Override
    public @Nullable String location() {
      return requesterLocation;
    }

    @Override
    public String field(String name) {
      return "lovedOneInfo.requester"
          + name.substring(0, 1).toUpperCase(Locale.ROOT)
          + name.substring(1);
    }
  }
}
