package ca.jechemine.runtime.json;

import ca.jechemine.contracts.AppointmentEvent;
import ca.jechemine.contracts.AppointmentEvent$AppointmentChangedJsonAdapter;
import ca.jechemine.contracts.AppointmentNotice;
import ca.jechemine.contracts.AppointmentNotice$AboutJsonAdapter;
import ca.jechemine.contracts.AppointmentNotice$ActivationApprovedJsonAdapter;
import ca.jechemine.contracts.AppointmentNotice$AppointmentBookedJsonAdapter;
import ca.jechemine.contracts.AppointmentNotice$AppointmentCancelledJsonAdapter;
import ca.jechemine.contracts.AppointmentNotice$AppointmentRescheduledJsonAdapter;
import ca.jechemine.contracts.AppointmentNotice$AttendanceConfirmedJsonAdapter;
import ca.jechemine.contracts.AppointmentNotice$BeneficiaryJsonAdapter;
import ca.jechemine.contracts.AppointmentNotice$FirstDateSetJsonAdapter;
import ca.jechemine.contracts.AppointmentNotice$FreedSlotOfferedJsonAdapter;
import ca.jechemine.contracts.AppointmentNotice$GuestBookingReceivedJsonAdapter;
import ca.jechemine.contracts.AppointmentNotice$HumanReviewRequestedJsonAdapter;
import ca.jechemine.contracts.AppointmentNotice$MatchReleasedJsonAdapter;
import ca.jechemine.contracts.AppointmentNotice$MatchingFailedJsonAdapter;
import ca.jechemine.contracts.AppointmentNotice$MeetingLinkSetJsonAdapter;
import ca.jechemine.contracts.AppointmentNotice$PatientJsonAdapter;
import ca.jechemine.contracts.AppointmentNotice$PaymentJsonAdapter;
import ca.jechemine.contracts.AppointmentNotice$ProfessionalLeftJsonAdapter;
import ca.jechemine.contracts.AppointmentNotice$ProposalAcceptedJsonAdapter;
import ca.jechemine.contracts.AppointmentNotice$ProposalCreatedJsonAdapter;
import ca.jechemine.contracts.AppointmentNotice$ProposalExpiredJsonAdapter;
import ca.jechemine.contracts.AppointmentNotice$ProposalRefusedJsonAdapter;
import ca.jechemine.contracts.AppointmentNotice$ReminderDueJsonAdapter;
import ca.jechemine.contracts.AppointmentNotice$RequestPooledJsonAdapter;
import ca.jechemine.contracts.AppointmentNotice$RequesterJsonAdapter;
import ca.jechemine.contracts.AppointmentNotice$ServiceRequestedJsonAdapter;
import ca.jechemine.contracts.AppointmentNotice$SessionClosedJsonAdapter;
import ca.jechemine.contracts.AppointmentNotice$SessionStartedJsonAdapter;
import ca.jechemine.contracts.AppointmentNotice$TimeJsonAdapter;
import ca.jechemine.contracts.FileEvent;
import ca.jechemine.contracts.FileEvent$FileChangedJsonAdapter;
import ca.jechemine.contracts.FileEvent$FileReadJsonAdapter;
import ca.jechemine.contracts.FileEvent$GuaranteeApprovedJsonAdapter;
import ca.jechemine.contracts.GuestEvent;
import ca.jechemine.contracts.GuestEvent$GuestBookedJsonAdapter;
import ca.jechemine.contracts.GuestEvent$GuestPromotedJsonAdapter;
import ca.jechemine.contracts.GuestEvent$GuestResolvedJsonAdapter;
import ca.jechemine.contracts.GuestEvent$MinorBookedJsonAdapter;
import ca.jechemine.contracts.GuestEvent$PaymentMethodPreferredJsonAdapter;
import ca.jechemine.contracts.IntakeEvent;
import ca.jechemine.contracts.IntakeEvent$IntakeReopenedJsonAdapter;
import ca.jechemine.contracts.SlotEvent;
import ca.jechemine.contracts.SlotEvent$DayOpenedJsonAdapter;
import ca.jechemine.contracts.SlotEvent$SlotFreedJsonAdapter;
import io.avaje.json.JsonAdapter;
import io.avaje.jsonb.Json;
import io.avaje.jsonb.Jsonb;
import org.jspecify.annotations.Nullable;

/// Adapters of the events that the appointments domain tells.
@Json.Import({
  AppointmentEvent.AppointmentChanged.class,
  AppointmentNotice.About.class,
  AppointmentNotice.Beneficiary.class,
  AppointmentNotice.Patient.class,
  AppointmentNotice.Payment.class,
  AppointmentNotice.Time.class,
  AppointmentNotice.Requester.class,
  AppointmentNotice.ServiceRequested.class,
  AppointmentNotice.ActivationApproved.class,
  AppointmentNotice.GuestBookingReceived.class,
  AppointmentNotice.AppointmentBooked.class,
  AppointmentNotice.ProposalCreated.class,
  AppointmentNotice.ProposalRefused.class,
  AppointmentNotice.ProposalExpired.class,
  AppointmentNotice.RequestPooled.class,
  AppointmentNotice.MatchingFailed.class,
  AppointmentNotice.ProposalAccepted.class,
  AppointmentNotice.ProfessionalLeft.class,
  AppointmentNotice.MatchReleased.class,
  AppointmentNotice.FirstDateSet.class,
  AppointmentNotice.AppointmentRescheduled.class,
  AppointmentNotice.AttendanceConfirmed.class,
  AppointmentNotice.MeetingLinkSet.class,
  AppointmentNotice.AppointmentCancelled.class,
  AppointmentNotice.SessionStarted.class,
  AppointmentNotice.SessionClosed.class,
  AppointmentNotice.ReminderDue.class,
  AppointmentNotice.HumanReviewRequested.class,
  AppointmentNotice.FreedSlotOffered.class,
  FileEvent.FileRead.class,
  FileEvent.FileChanged.class,
  FileEvent.GuaranteeApproved.class,
  GuestEvent.GuestBooked.class,
  GuestEvent.MinorBooked.class,
  GuestEvent.GuestResolved.class,
  GuestEvent.GuestPromoted.class,
  GuestEvent.PaymentMethodPreferred.class,
  IntakeEvent.IntakeReopened.class,
  SlotEvent.DayOpened.class,
  SlotEvent.SlotFreed.class
})
final class AppointmentContracts {

  private AppointmentContracts() {}

  /// The adapter of the type of that name within the contracts; null when it is not among these.
  static @Nullable JsonAdapter<?> of(String type, Jsonb jsonb) {
    return switch (type) {
      case "AppointmentEvent$AppointmentChanged" ->
          new AppointmentEvent$AppointmentChangedJsonAdapter(jsonb);
      case "AppointmentNotice$About" -> new AppointmentNotice$AboutJsonAdapter(jsonb);
      case "AppointmentNotice$Beneficiary" -> new AppointmentNotice$BeneficiaryJsonAdapter(jsonb);
      case "AppointmentNotice$Patient" -> new AppointmentNotice$PatientJsonAdapter(jsonb);
      case "AppointmentNotice$Payment" -> new AppointmentNotice$PaymentJsonAdapter(jsonb);
      case "AppointmentNotice$Time" -> new AppointmentNotice$TimeJsonAdapter(jsonb);
      case "AppointmentNotice$Requester" -> new AppointmentNotice$RequesterJsonAdapter(jsonb);
      case "AppointmentNotice$ServiceRequested" ->
          new AppointmentNotice$ServiceRequestedJsonAdapter(jsonb);
      case "AppointmentNotice$ActivationApproved" ->
          new AppointmentNotice$ActivationApprovedJsonAdapter(jsonb);
      case "AppointmentNotice$GuestBookingReceived" ->
          new AppointmentNotice$GuestBookingReceivedJsonAdapter(jsonb);
      case "AppointmentNotice$AppointmentBooked" ->
          new AppointmentNotice$AppointmentBookedJsonAdapter(jsonb);
      case "AppointmentNotice$ProposalCreated" ->
          new AppointmentNotice$ProposalCreatedJsonAdapter(jsonb);
      case "AppointmentNotice$ProposalRefused" ->
          new AppointmentNotice$ProposalRefusedJsonAdapter(jsonb);
      case "AppointmentNotice$ProposalExpired" ->
          new AppointmentNotice$ProposalExpiredJsonAdapter(jsonb);
      case "AppointmentNotice$RequestPooled" ->
          new AppointmentNotice$RequestPooledJsonAdapter(jsonb);
      case "AppointmentNotice$MatchingFailed" ->
          new AppointmentNotice$MatchingFailedJsonAdapter(jsonb);
      case "AppointmentNotice$ProposalAccepted" ->
          new AppointmentNotice$ProposalAcceptedJsonAdapter(jsonb);
      case "AppointmentNotice$ProfessionalLeft" ->
          new AppointmentNotice$ProfessionalLeftJsonAdapter(jsonb);
      case "AppointmentNotice$MatchReleased" ->
          new AppointmentNotice$MatchReleasedJsonAdapter(jsonb);
      case "AppointmentNotice$FirstDateSet" -> new AppointmentNotice$FirstDateSetJsonAdapter(jsonb);
      case "AppointmentNotice$AppointmentRescheduled" ->
          new AppointmentNotice$AppointmentRescheduledJsonAdapter(jsonb);
      case "AppointmentNotice$AttendanceConfirmed" ->
          new AppointmentNotice$AttendanceConfirmedJsonAdapter(jsonb);
      case "AppointmentNotice$MeetingLinkSet" ->
          new AppointmentNotice$MeetingLinkSetJsonAdapter(jsonb);
      case "AppointmentNotice$AppointmentCancelled" ->
          new AppointmentNotice$AppointmentCancelledJsonAdapter(jsonb);
      case "AppointmentNotice$SessionStarted" ->
          new AppointmentNotice$SessionStartedJsonAdapter(jsonb);
      case "AppointmentNotice$SessionClosed" ->
          new AppointmentNotice$SessionClosedJsonAdapter(jsonb);
      case "AppointmentNotice$ReminderDue" -> new AppointmentNotice$ReminderDueJsonAdapter(jsonb);
      case "AppointmentNotice$HumanReviewRequested" ->
          new AppointmentNotice$HumanReviewRequestedJsonAdapter(jsonb);
      case "AppointmentNotice$FreedSlotOffered" ->
          new AppointmentNotice$FreedSlotOfferedJsonAdapter(jsonb);
      case "FileEvent$GuaranteeApproved" -> new FileEvent$GuaranteeApprovedJsonAdapter(jsonb);
      case "FileEvent$FileChanged" -> new FileEvent$FileChangedJsonAdapter(jsonb);
      case "FileEvent$FileRead" -> new FileEvent$FileReadJsonAdapter(jsonb);
      case "GuestEvent$GuestBooked" -> new GuestEvent$GuestBookedJsonAdapter(jsonb);
      case "GuestEvent$MinorBooked" -> new GuestEvent$MinorBookedJsonAdapter(jsonb);
      case "GuestEvent$GuestResolved" -> new GuestEvent$GuestResolvedJsonAdapter(jsonb);
      case "GuestEvent$GuestPromoted" -> new GuestEvent$GuestPromotedJsonAdapter(jsonb);
      case "GuestEvent$PaymentMethodPreferred" ->
          new GuestEvent$PaymentMethodPreferredJsonAdapter(jsonb);
      case "IntakeEvent$IntakeReopened" -> new IntakeEvent$IntakeReopenedJsonAdapter(jsonb);
      case "SlotEvent$DayOpened" -> new SlotEvent$DayOpenedJsonAdapter(jsonb);
      case "SlotEvent$SlotFreed" -> new SlotEvent$SlotFreedJsonAdapter(jsonb);
      default -> null;
    };
  }
}
