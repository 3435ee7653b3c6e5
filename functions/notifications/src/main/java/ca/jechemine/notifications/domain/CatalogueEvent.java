package ca.jechemine.notifications.domain;

import static ca.jechemine.notifications.domain.Kind.ANSWER;
import static ca.jechemine.notifications.domain.Kind.BOOKING;
import static ca.jechemine.notifications.domain.Kind.BOOKING_DUTY;
import static ca.jechemine.notifications.domain.Kind.DOCUMENT;
import static ca.jechemine.notifications.domain.Kind.DUTY;
import static ca.jechemine.notifications.domain.Kind.MESSAGE;
import static ca.jechemine.notifications.domain.Kind.NEWS;
import static ca.jechemine.notifications.domain.Kind.OFFER;
import static ca.jechemine.notifications.domain.Kind.PAYMENT;
import static ca.jechemine.notifications.domain.Kind.PAYMENT_DUTY;
import static ca.jechemine.notifications.domain.Kind.REMINDER;
import static ca.jechemine.notifications.domain.Kind.RESOURCE;
import static ca.jechemine.notifications.domain.Kind.RESOURCE_DUTY;
import static ca.jechemine.notifications.domain.Kind.SESSION_FEE;
import static ca.jechemine.notifications.domain.Kind.SESSION_FEE_DUTY;
import static ca.jechemine.notifications.domain.Switches.inheriting;
import static ca.jechemine.notifications.domain.Switches.named;
import static ca.jechemine.notifications.domain.Switches.none;
import static ca.jechemine.notifications.domain.Switches.own;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What people may be told of, as contract 40 §3.3 numbers and names it; those without a number are
/// ours. 57 is proposed there, off by default, and not built.
public enum CatalogueEvent {
  /// 1.
  EMAIL_VERIFICATION("account.email_verification", named("email_verification"), DUTY),

  /// 2.
  SMS_CODE("account.sms_otp", none(), DUTY),

  /// 3.
  WELCOME("account.welcome", named("welcome"), NEWS),

  /// 4.
  WELCOME_SMS("account.welcome_sms", none(), NEWS),

  /// 5.
  PROFILE_COMPLETED("professional.profile_completed", inheriting("welcome"), NEWS),

  /// 7, and 6, which it replaces.
  PASSWORD_LINK("account.password_setup", named("password_reset"), DUTY),

  /// The password was changed; a warning has had no other switch to inherit from.
  PASSWORD_CHANGED("account.password_changed", own(), DUTY),

  /// The account has another e-mail address; a warning to the former one, likewise.
  EMAIL_CHANGED("account.email_changed", own(), DUTY),

  /// Somebody signed up with the address of an account; sent in place of 1.
  SIGN_UP_REPEATED("account.signup_repeated", inheriting("email_verification"), DUTY),

  /// 8.
  INVITATION("account.invitation", inheriting("welcome"), DUTY),

  /// 9.
  PROFESSIONAL_APPROVED("professional.approved", named("professional_approval"), NEWS),

  /// 10.
  PROFESSIONAL_REJECTED("professional.rejected", named("professional_rejection"), NEWS),

  /// 11.
  ADMIN_PROFESSIONAL_SIGNUP(
      "admin.professional_signup", inheriting("service_request_onboarding"), DUTY),

  /// 12.
  ADMIN_ACCOUNT_ACTION("admin.account_action", inheriting("service_request_onboarding"), DUTY),

  /// 12, as its holder is told of it.
  ACCOUNT_ACTION("account.action_requested", own(), DUTY),

  /// What is held on somebody was packed for them; nothing else told of it before.
  EXPORT_READY("account.export_ready", own(), DUTY),

  /// Somebody was made an administrator.
  ADMINISTRATOR_APPOINTED("account.administrator_appointed", inheriting("welcome"), DUTY),

  /// 13.
  BOOKING_RECEIVED("booking.received", named("guest_booking_confirmation"), BOOKING),

  /// 14.
  REQUEST_ACKNOWLEDGED("request.acknowledged", named("service_request_onboarding"), BOOKING),

  /// 15.
  REFERRAL_CONFIRMATION(
      "request.referral_confirmation", inheriting("service_request_onboarding"), BOOKING),

  /// 16.
  PROPOSAL_CREATED("proposal.created", named("appointment_professional_notification"), OFFER),

  /// Of 16, what was held back in an hour with many, in one mail.
  PROPOSAL_DIGEST("proposal.digest", inheriting("appointment_professional_notification"), OFFER),

  /// 17.
  ADMIN_NEW_SERVICE_REQUEST(
      "admin.new_service_request", inheriting("service_request_onboarding"), DUTY),

  /// 18.
  APPOINTMENT_ACCEPTED("appointment.accepted", inheriting("payment_invitation"), BOOKING),

  /// 19.
  PROPOSAL_TAKEN("proposal.taken", inheriting("appointment_professional_notification"), OFFER),

  /// 20, as the client reads it: still searching.
  PROPOSAL_REFUSED("proposal.refused", none(), BOOKING),

  /// 20, as administrators read it.
  ADMIN_PROPOSAL_REFUSED("admin.proposal_refused", none(), DUTY),

  /// 21.
  ADMIN_MOVED_TO_GENERAL("admin.moved_to_general", inheriting("service_request_onboarding"), DUTY),

  /// 22.
  ADMIN_MATCHING_PROBLEM("admin.matching_problem", inheriting("service_request_onboarding"), DUTY),

  /// 23.
  ADMIN_RETURNED_TO_QUEUE(
      "admin.returned_to_queue", inheriting("service_request_onboarding"), DUTY),

  /// 24.
  MATCH_UPDATED("client.match_updated", inheriting("service_request_onboarding"), BOOKING),

  /// The client asked a person to look at how professionals were chosen (Law 25, s. 12.1).
  ADMIN_HUMAN_REVIEW("admin.human_review", own(), DUTY),

  /// A time that became free was offered to whoever waits for one.
  SLOT_OFFERED("appointment.slot_offered", own(), BOOKING),

  /// 25.
  SCHEDULE_FIRST_REMINDER(
      "professional.schedule_first_reminder",
      inheriting("appointment_professional_notification"),
      REMINDER),

  /// 26.
  ADMIN_UNSCHEDULED_MATCH(
      "admin.unscheduled_match", inheriting("service_request_onboarding"), DUTY),

  /// 27.
  URGENT_SLA(
      "professional.urgent_sla", inheriting("appointment_professional_notification"), REMINDER),

  /// 28.
  ADMIN_URGENT_SLA_BREACH(
      "admin.urgent_sla_breach", inheriting("service_request_onboarding"), DUTY),

  /// 29.
  APPOINTMENT_CONFIRMED("appointment.confirmed", named("appointment_confirmation"), BOOKING),

  /// 30.
  APPOINTMENT_RESCHEDULED(
      "appointment.rescheduled", inheriting("appointment_confirmation"), BOOKING),

  /// 31.
  APPOINTMENT_CANCELLED_BY_EDIT(
      "appointment.cancelled_by_edit", inheriting("appointment_cancellation"), BOOKING),

  /// 32.
  APPOINTMENT_CANCELLED("appointment.cancelled", named("appointment_cancellation"), BOOKING_DUTY),

  /// 33.
  MEETING_LINK("appointment.meeting_link", named("meeting_link"), BOOKING),

  /// The client said that they will come, as the professional reads it.
  ATTENDANCE_CONFIRMED("appointment.attendance_confirmed", none(), BOOKING),

  /// 34, of which 35 and 36 are what is sent.
  APPOINTMENT_REMINDER("appointment.reminder", named("appointment_reminder"), REMINDER),

  /// 35.
  REMINDER_72H("appointment.reminder_72h", named("appointment_reminder_72h"), REMINDER),

  /// 36.
  REMINDER_48H("appointment.reminder_48h", named("appointment_reminder_48h"), REMINDER),

  /// 37.
  PAYMENT_INVITATION("payment.invitation", named("payment_invitation"), SESSION_FEE),

  /// 38.
  GUEST_PAYMENT_INVITATION(
      "payment.guest_invitation", named("guest_payment_confirmation"), SESSION_FEE_DUTY),

  /// 39.
  GUEST_PAYMENT_COMPLETE(
      "payment.guest_complete", named("guest_payment_complete"), SESSION_FEE_DUTY),

  /// 40.
  PAYMENT_FAILED("payment.failed", named("payment_failed"), PAYMENT_DUTY),

  /// 41.
  PAYMENT_REFUNDED("payment.refunded", named("payment_refund"), PAYMENT_DUTY),

  /// 42.
  ADMIN_INTERAC_TRUST_REQUEST(
      "admin.interac_trust_request", named("admin_interac_trust_request"), DUTY),

  /// 43.
  INTERAC_INSTRUCTIONS(
      "payment.interac_instructions", named("interac_transfer_instructions"), PAYMENT_DUTY),

  /// 44, which 46 replaces.
  INTERAC_REMINDER("payment.interac_reminder", named("interac_payment_reminder"), PAYMENT),

  /// 45.
  SESSION_INVOICE("payment.session_invoice", inheriting("payment_invitation"), PAYMENT_DUTY),

  /// 46.
  INVOICE_REMINDER("payment.invoice_reminder", inheriting("payment_invitation"), PAYMENT),

  /// 47.
  ADMIN_PAYMENT_OVERDUE("admin.payment_overdue", inheriting("admin_interac_trust_request"), DUTY),

  /// 48.
  RECEIPT("payment.receipt", named("fiscal_receipt"), PAYMENT_DUTY),

  /// The credit note that corrects a receipt.
  CREDIT_NOTE("payment.credit_note", inheriting("fiscal_receipt"), PAYMENT_DUTY),

  /// A client’s bank asks for money back, or that is decided (contract 30 §9).
  ADMIN_PAYMENT_DISPUTED("admin.payment_disputed", own(), DUTY),

  /// 49.
  GUARANTEE_DAY1("guarantee.day1", named("payment_guarantee_day1_reminder"), PAYMENT),

  /// 50.
  GUARANTEE_DAY2("guarantee.day2", named("payment_guarantee_day2_reminder"), PAYMENT),

  /// 51.
  GUARANTEE_48H_CLIENT("guarantee.48h_client", named("payment_guarantee_48h_client"), PAYMENT),

  /// 52.
  GUARANTEE_48H_PROFESSIONAL(
      "guarantee.48h_professional", named("payment_guarantee_48h_professional"), SESSION_FEE),

  /// An administrator vouches for a client, who may pay by transfer (contract 30 §6).
  GUARANTEE_APPROVED("guarantee.approved", own(), PAYMENT),

  /// A subscription to a plan was begun and paid for.
  SUBSCRIPTION_BEGUN("subscription.begun", own(), PAYMENT),

  /// A period of it, or the difference to another plan, was paid: the receipt.
  SUBSCRIPTION_RENEWED("subscription.renewed", own(), PAYMENT_DUTY),

  /// A renewal was not paid.
  SUBSCRIPTION_PAYMENT_FAILED("subscription.payment_failed", own(), PAYMENT_DUTY),

  /// It will not be renewed.
  SUBSCRIPTION_ENDING("subscription.ending", own(), PAYMENT),

  /// It is over.
  SUBSCRIPTION_ENDED("subscription.ended", own(), PAYMENT),

  /// 53.
  POST_MEETING_PAYMENT("payment.post_meeting", inheriting("payment_invitation"), PAYMENT),

  /// 54.
  ADMIN_NO_PAYMENT_METHOD(
      "admin.no_payment_method", inheriting("admin_interac_trust_request"), DUTY),

  /// In place of 43, while nobody has set where transfers are sent.
  ADMIN_DEPOSIT_ADDRESS_MISSING("admin.deposit_address_missing", own(), DUTY),

  /// 55.
  ADMIN_CONTACT_RECEIVED("admin.contact_received", inheriting("service_request_onboarding"), DUTY),

  /// 56: written by an administrator, so that no switch but the global one stops it.
  CONTACT_REPLY("contact.reply", none(), ANSWER),

  /// Somebody wrote in a conversation of the reader's.
  MESSAGE_RECEIVED("message.received", own(), MESSAGE),

  /// 58.
  DOCUMENT_SHARED("document.shared", own(), DOCUMENT),

  /// A client is asked for a document.
  DOCUMENT_REQUESTED("document.requested", own(), DOCUMENT),

  /// The document that a client was asked for has not come yet.
  DOCUMENT_REQUEST_REMINDED("document.request_reminded", own(), DOCUMENT),

  /// A document that a client was asked for is there, as whoever asked reads it.
  DOCUMENT_RECEIVED("document.received", own(), DOCUMENT),

  /// 59: the receipt of what was bought.
  RESOURCE_PURCHASED("resource.purchased", own(), RESOURCE_DUTY),

  /// 60.
  ADMIN_RESOURCE_SUBMITTED("admin.resource_submitted", none(), DUTY),

  /// What a professional submitted was published, or refused.
  RESOURCE_REVIEWED("resource.reviewed", none(), RESOURCE),

  /// An administrator gave the reader a resource.
  RESOURCE_GIFTED("resource.gifted", none(), RESOURCE),

  /// A professional assigned a resource to a client of theirs.
  RESOURCE_PRESCRIBED("resource.prescribed", own(), RESOURCE),

  /// What was assigned is due in two days.
  PRESCRIPTION_REMINDED("resource.prescription_reminded", own(), RESOURCE),

  /// A client says that what was assigned to them is done, as the professional reads it.
  PRESCRIPTION_DONE("resource.prescription_done", own(), RESOURCE),

  /// Mails to somebody's address come back.
  ADMIN_ADDRESS_SUPPRESSED("admin.address_suppressed", own(), DUTY),

  /// An administrator has a sample of a letter sent to themselves.
  TEMPLATE_TEST("template.test", none(), DUTY);

  private final String code;

  @SuppressWarnings("ImmutableEnumChecker") // A flag and a string.
  private final Switches switches;

  private final Kind kind;

  CatalogueEvent(String code, Switches switches, Kind kind) {
    this.code = code;
    this.switches = switches;
    this.kind = kind;
  }

  /// The one of that name.
  public static Optional<CatalogueEvent> of(String code) {
    return Stream.of(values()).filter(it -> it.code.equals(code)).findFirst();
  }

  /// Whether it is told to administrators, because they have to do something.
  public boolean isAlert() {
    return code.startsWith("admin.");
  }

  /// Whether it can be told once more later on: what holds a link or code that works once cannot.
  public boolean isRepeatable() {
    return this != EMAIL_VERIFICATION && this != SMS_CODE && this != PASSWORD_LINK;
  }

  /// Its name in the catalogue, in feed rows, and in the settings as the key of its own switch.
  public String code() {
    return code;
  }

  /// The keys of the switches that stop its mail, the first that was touched being the one that
  /// counts: its own, and the historical one that it shared with others once. None when only the
  /// global switch stops it.
  public List<String> switches() {
    return switches.keys(code);
  }

  /// The keys under which its subject may be set, the first that was set being the one that counts:
  /// its own, and the historical one where that was named for this mail. Of the others that shared
  /// the key the subject would be wrong.
  public List<String> subjects() {
    return switches.subjects(code);
  }

  /// The type of its rows in the in-app feed.
  public FeedType feedType() {
    return kind.feedType();
  }

  /// By which preference its reader chooses.
  public Category category() {
    return kind.category();
  }

  /// Whether it is sent whatever its reader prefers (contract 40 §3.6).
  public boolean isMandatory() {
    return kind.isMandatory();
  }
}
