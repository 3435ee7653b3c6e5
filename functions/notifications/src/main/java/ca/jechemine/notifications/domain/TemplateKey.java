package ca.jechemine.notifications.domain;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The templates under which administrators rewrite letters, with the tokens of each (contract 40
/// §3.8), then ours: what the built-in text also names, or is different without.
public enum TemplateKey {
  WELCOME_CLIENT("welcomeClient", "firstName dashboardUrl", ""),
  WELCOME_PROFESSIONAL("welcomeProfessional", "firstName dashboardUrl", ""),
  JUMELAGE_SUCCESS("jumelageSuccess", "clientName professionalName", "isMember"),
  REMINDER_72H(
      "reminder72h",
      "clientName professionalName appointmentDate",
      "appointmentType appointmentTime appointmentDuration meetingUrl location isMember"),
  REMINDER_48H(
      "reminder48h",
      "clientName professionalName appointmentDate",
      "appointmentType appointmentTime appointmentDuration meetingUrl location isMember"),
  MEETING_LINK_READY(
      "meetingLinkReady",
      "guestName professionalName appointmentType appointmentDate appointmentTime duration"
          + " meetingUrl",
      "location isMember"),
  PAYMENT_FAILED("paymentFailed", "clientName amount appointmentDate professionalName", ""),
  APPOINTMENT_CONFIRMATION(
      "appointmentConfirmation",
      "clientName professionalName appointmentType appointmentDate appointmentTime"
          + " appointmentDuration meetingUrl location",
      "linkIsKnown isMember"),
  PAYMENT_INVITATION(
      "paymentInvitation",
      "clientName professionalName appointmentDate appointmentTime appointmentDuration"
          + " meetingLinkOrLocation price currency",
      ""),
  CANCELLATION_NOTICE(
      "cancellationNotice",
      "recipientName cancellerName appointmentDate appointmentTime",
      "otherParty otherRole isMember"),
  REFUND_CONFIRMATION("refundConfirmation", "name amount appointmentDate", ""),
  PASSWORD_RESET("passwordReset", "name resetLink", "validity"),
  SERVICE_REQUEST_ONBOARDING("serviceRequestOnboarding", "toName", "isMember"),
  REFERRAL_NEW_PATIENT("referralNewPatient", "toName referrerName", ""),
  REFERRAL_EXISTING_MEMBER("referralExistingMember", "toName referrerName", ""),
  GUEST_PAYMENT_CONFIRMATION(
      "guestPaymentConfirmation",
      "guestName sessionType appointmentType professionalName appointmentDate appointmentTime"
          + " appointmentDuration price currency",
      ""),
  GUEST_PAYMENT_COMPLETE(
      "guestPaymentComplete",
      "guestName sessionType appointmentType professionalName appointmentDate appointmentTime"
          + " appointmentDuration price currency meetingLink",
      ""),
  APPOINTMENT_REMINDER_GENERIC(
      "appointmentReminderGeneric",
      "clientName professionalName appointmentDate appointmentTime meetingLink",
      ""),
  UNSCHEDULED_MATCH_REMINDER("unscheduledMatchReminder", "professionalName clientName", ""),
  INTERAC_INSTRUCTIONS(
      "interacInstructions",
      "clientName clientLegalName professionalName appointmentDateLabel depositEmail amount"
          + " interacReferenceCode",
      ""),
  INTERAC_REMINDER(
      "interacReminder",
      "clientName appointmentDateLabel depositEmail amount interacReferenceCode reminderNumber"
          + " isUrgent",
      ""),
  ACCOUNT_VERIFICATION("accountVerification", "name singleFactor", "validity"),
  PASSWORD_SETUP("passwordSetup", "name isReset", "validity"),
  FISCAL_RECEIPT("fiscalReceipt", "clientName amount paymentPendingTransfer", ""),
  POST_MEETING_PAYMENT("postMeetingPayment", "clientName appointmentDateLabel", ""),
  RESEND_INVITATION("resendInvitation", "name", ""),
  APPOINTMENT_TAKEN("appointmentTaken", "professionalName", ""),
  PAYMENT_GUARANTEE_DAY1("paymentGuaranteeDay1", "clientName", "isMember"),
  PAYMENT_GUARANTEE_DAY2("paymentGuaranteeDay2", "clientName", "isMember"),
  PAYMENT_GUARANTEE_48H_CLIENT(
      "paymentGuarantee48hClient", "clientName appointmentDateLabel", "isMember"),
  PAYMENT_GUARANTEE_48H_PRO(
      "paymentGuarantee48hPro",
      "professionalName clientName appointmentDateLabel appointmentId",
      ""),
  PROFESSIONAL_NEW_REQUEST(
      "professionalNewRequest",
      "professionalName clientName clientEmail appointmentType appointmentDate appointmentTime"
          + " isEmergency",
      "motif deadline"),
  PROFESSIONAL_APPROVAL("professionalApproval", "name", ""),
  PROFESSIONAL_REJECTION("professionalRejection", "name reason", ""),
  EMERGENCY_PRO_SLA("emergencyProSla", "name clientName isAccept", ""),
  ADMIN_INTERAC_TRUST_REQUEST(
      "adminInteracTrustRequest", "clientName clientEmail appointmentId", ""),
  ADMIN_NO_PAYMENT_BEFORE_MEETING(
      "adminNoPaymentBeforeMeeting",
      "clientName clientEmail appointmentDateLabel appointmentId",
      ""),
  ADMIN_NEW_SERVICE_REQUEST(
      "adminNewServiceRequest",
      "clientName clientEmail bookingFor motifs appointmentId isEmergency",
      ""),
  ADMIN_NEW_PROFESSIONAL_SIGNUP(
      "adminNewProfessionalSignup", "professionalName professionalEmail phone", ""),
  ADMIN_APPOINTMENT_MOVED_TO_GENERAL(
      "adminAppointmentMovedToGeneral",
      "clientName clientEmail motif refusalCount appointmentId",
      "attempts cause isEmergency"),
  ADMIN_REQUEST_RETURNED_TO_QUEUE(
      "adminRequestReturnedToQueue",
      "clientName clientEmail motif attempts appointmentId",
      "isEmergency"),
  ADMIN_NEW_EXTERNAL_MESSAGE(
      "adminNewExternalMessage",
      "sourceLabel senderName senderEmail senderPhone messageSubject preview",
      ""),
  ADMIN_UNSCHEDULED_MATCH_ESCALATION(
      "adminUnscheduledMatchEscalation",
      "clientName clientEmail professionalName motif daysWaiting appointmentId",
      ""),
  ADMIN_EMERGENCY_SLA_BREACH(
      "adminEmergencySlaBreach",
      "stageLabel clientName clientEmail proName proNamePresent motif appointmentId",
      ""),
  APPOINTMENT_RESCHEDULED(
      "appointmentRescheduled",
      "recipientName otherParty byTeam prevDateTime newDate newTime type location",
      "changedBy otherRole appointmentDuration meetingUrl isMember"),
  APPOINTMENT_CHANGE_CANCELLED(
      "appointmentChangeCancelled",
      "recipientName whenStr otherParty byTeam prevDate prevTime",
      "cancellerName otherRole isMember");

  /// Those that every template has: what the platform is called, and where to write to it.
  private static final List<String> COMMON = List.of("companyName", "supportEmail");

  private final String code;
  private final String tokens;
  private final String ours;

  TemplateKey(String code, String tokens, String ours) {
    this.code = code;
    this.tokens = tokens;
    this.ours = ours;
  }

  /// The one that the contract spells so.
  public static Optional<TemplateKey> of(String code) {
    return Stream.of(values()).filter(it -> it.code.equals(code)).findFirst();
  }

  /// As the contract spells it.
  public String code() {
    return code;
  }

  /// What its texts may name.
  public List<String> tokens() {
    return Stream.of(words(tokens), COMMON.stream(), words(ours)).flatMap(it -> it).toList();
  }

  private static Stream<String> words(String spaced) {
    return spaced.isEmpty() ? Stream.empty() : Stream.of(spaced.split(" ", -1));
  }
}
