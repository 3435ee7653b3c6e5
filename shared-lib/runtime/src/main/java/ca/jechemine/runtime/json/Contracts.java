package ca.jechemine.runtime.json;

import ca.jechemine.contracts.AccountEvent;
import ca.jechemine.contracts.AccountNotice;
import ca.jechemine.contracts.AppointmentEvent;
import ca.jechemine.contracts.AppointmentNotice;
import ca.jechemine.contracts.ContactEvent;
import ca.jechemine.contracts.FileEvent;
import ca.jechemine.contracts.ForgettingEvent;
import ca.jechemine.contracts.GuestEvent;
import ca.jechemine.contracts.LegalEvent;
import ca.jechemine.contracts.MailEvent;
import ca.jechemine.contracts.MedicalEvent;
import ca.jechemine.contracts.MotifEvent;
import ca.jechemine.contracts.ProfessionalEvent;
import ca.jechemine.contracts.ReviewEvent;
import ca.jechemine.contracts.SlotEvent;
import io.avaje.jsonb.Json;

/// Has the adapters of the published events generated here, so that the events themselves stay
/// plain Java.
@Json.Import({
  AccountEvent.AccountChanged.class,
  AccountEvent.Particulars.class,
  AccountNotice.EmailVerificationRequested.class,
  AccountNotice.PhoneVerificationRequested.class,
  AccountNotice.AccountWelcomed.class,
  AccountNotice.ProfileCompleted.class,
  AccountNotice.PasswordLinkRequested.class,
  AccountNotice.PasswordChanged.class,
  AccountNotice.SignUpRepeated.class,
  AccountNotice.ProfessionalSignedUp.class,
  AccountNotice.ProfessionalApproved.class,
  AccountNotice.ProfessionalRejected.class,
  AccountNotice.AdministratorAppointed.class,
  AccountNotice.AccountActionRequested.class,
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
  ContactEvent.ContactReceived.class,
  ContactEvent.ContactReplied.class,
  FileEvent.FileRead.class,
  ForgettingEvent.ForgettingContinued.class,
  ForgettingEvent.ForgettingMessagesContinued.class,
  GuestEvent.GuestBooked.class,
  GuestEvent.MinorBooked.class,
  GuestEvent.GuestResolved.class,
  GuestEvent.GuestPromoted.class,
  GuestEvent.PaymentMethodPreferred.class,
  LegalEvent.LegalDocumentPublished.class,
  MailEvent.MailSent.class,
  MailEvent.MailRefused.class,
  MedicalEvent.WishesChanged.class,
  MotifEvent.MotifChanged.class,
  MotifEvent.MotifsPlanted.class,
  ProfessionalEvent.ProfessionalChanged.class,
  ProfessionalEvent.Schedule.class,
  ProfessionalEvent.WorkDay.class,
  ProfessionalEvent.Prices.class,
  ProfessionalEvent.Preferences.class,
  ReviewEvent.ProfessionalReviewed.class,
  SlotEvent.SlotFreed.class,
  SlotEvent.DayOpened.class
})
interface Contracts {}
