package ca.jechemine.notifications.domain;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What people may be told of, as contract 40 §3.3 numbers and names it; those without a number are
/// ours.
public enum CatalogueEvent {
  /// 1.
  EMAIL_VERIFICATION("account.email_verification", "email_verification"),

  /// 2.
  SMS_CODE("account.sms_otp", Switch.NONE),

  /// 3.
  WELCOME("account.welcome", "welcome"),

  /// 4.
  WELCOME_SMS("account.welcome_sms", Switch.NONE),

  /// 5.
  PROFILE_COMPLETED("professional.profile_completed", "welcome"),

  /// 7, and 6, which it replaces.
  PASSWORD_LINK("account.password_setup", "password_reset"),

  /// The password was changed; a warning has had no other switch to inherit from.
  PASSWORD_CHANGED("account.password_changed", Switch.OWN),

  /// Somebody signed up with the address of an account; sent in place of 1.
  SIGN_UP_REPEATED("account.signup_repeated", "email_verification"),

  /// 9.
  PROFESSIONAL_APPROVED("professional.approved", "professional_approval"),

  /// 10.
  PROFESSIONAL_REJECTED("professional.rejected", "professional_rejection"),

  /// 11.
  ADMIN_PROFESSIONAL_SIGNUP("admin.professional_signup", "service_request_onboarding"),

  /// 12.
  ADMIN_ACCOUNT_ACTION("admin.account_action", "service_request_onboarding"),

  /// 12, as its holder is told of it.
  ACCOUNT_ACTION("account.action_requested", Switch.OWN),

  /// Somebody was made an administrator.
  ADMINISTRATOR_APPOINTED("account.administrator_appointed", "welcome"),

  /// 13.
  BOOKING_RECEIVED("booking.received", "guest_booking_confirmation"),

  /// 55.
  ADMIN_CONTACT_RECEIVED("admin.contact_received", "service_request_onboarding"),

  /// 56: written by an administrator, so that no switch but the global one stops it.
  CONTACT_REPLY("contact.reply", Switch.NONE, FeedType.CONTACT_REPLY);

  private final String code;
  private final Switch own;
  private final @Nullable String historicalKey;
  private final FeedType feedType;

  CatalogueEvent(String code, String historicalKey) {
    this(code, Switch.OWN, historicalKey, FeedType.SYSTEM);
  }

  CatalogueEvent(String code, Switch own) {
    this(code, own, null, FeedType.SYSTEM);
  }

  CatalogueEvent(String code, Switch own, FeedType feedType) {
    this(code, own, null, feedType);
  }

  CatalogueEvent(String code, Switch own, @Nullable String historicalKey, FeedType feedType) {
    this.code = code;
    this.own = own;
    this.historicalKey = historicalKey;
    this.feedType = feedType;
  }

  /// Its name in the catalogue, in feed rows, and in the settings as the key of its own switch.
  public String code() {
    return code;
  }

  /// The keys of the switches that stop its mail, the first that was touched being the one that
  /// counts: its own, and the historical one that it shared with others once. None when only the
  /// global switch stops it.
  public List<String> switches() {
    return switch (own) {
      case OWN -> Stream.concat(Stream.of(code), Stream.ofNullable(historicalKey)).toList();
      case NONE -> List.of();
    };
  }

  /// The type of its rows in the in-app feed.
  public FeedType feedType() {
    return feedType;
  }

  private enum Switch {
    OWN,
    NONE
  }
}
