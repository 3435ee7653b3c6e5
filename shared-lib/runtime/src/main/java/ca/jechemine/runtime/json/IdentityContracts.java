package ca.jechemine.runtime.json;

import ca.jechemine.contracts.AccountEvent;
import ca.jechemine.contracts.AccountEvent$AccountChangedJsonAdapter;
import ca.jechemine.contracts.AccountEvent$ParticularsJsonAdapter;
import ca.jechemine.contracts.AccountNotice;
import ca.jechemine.contracts.AccountNotice$AccountActionRequestedJsonAdapter;
import ca.jechemine.contracts.AccountNotice$AccountInvitedJsonAdapter;
import ca.jechemine.contracts.AccountNotice$AccountWelcomedJsonAdapter;
import ca.jechemine.contracts.AccountNotice$AdministratorAppointedJsonAdapter;
import ca.jechemine.contracts.AccountNotice$EmailChangedJsonAdapter;
import ca.jechemine.contracts.AccountNotice$EmailVerificationRequestedJsonAdapter;
import ca.jechemine.contracts.AccountNotice$ExportReadyJsonAdapter;
import ca.jechemine.contracts.AccountNotice$PasswordChangedJsonAdapter;
import ca.jechemine.contracts.AccountNotice$PasswordLinkRequestedJsonAdapter;
import ca.jechemine.contracts.AccountNotice$PhoneVerificationRequestedJsonAdapter;
import ca.jechemine.contracts.AccountNotice$ProfessionalApprovedJsonAdapter;
import ca.jechemine.contracts.AccountNotice$ProfessionalRejectedJsonAdapter;
import ca.jechemine.contracts.AccountNotice$ProfessionalSignedUpJsonAdapter;
import ca.jechemine.contracts.AccountNotice$ProfileCompletedJsonAdapter;
import ca.jechemine.contracts.AccountNotice$SignUpRepeatedJsonAdapter;
import ca.jechemine.contracts.MedicalEvent;
import ca.jechemine.contracts.MedicalEvent$WishesChangedJsonAdapter;
import ca.jechemine.contracts.MergeEvent;
import ca.jechemine.contracts.MergeEvent$MergeContinuedJsonAdapter;
import ca.jechemine.contracts.MergeEvent$MergeFinishedJsonAdapter;
import ca.jechemine.contracts.MergeEvent$MergeReportedJsonAdapter;
import ca.jechemine.contracts.MergeEvent$MergeStartedJsonAdapter;
import ca.jechemine.contracts.MergeEvent$MovedJsonAdapter;
import ca.jechemine.contracts.ProfessionalEvent;
import ca.jechemine.contracts.ProfessionalEvent$PayoutPreferenceJsonAdapter;
import ca.jechemine.contracts.ProfessionalEvent$PreferencesJsonAdapter;
import ca.jechemine.contracts.ProfessionalEvent$PricesJsonAdapter;
import ca.jechemine.contracts.ProfessionalEvent$ProfessionalChangedJsonAdapter;
import ca.jechemine.contracts.ProfessionalEvent$ScheduleJsonAdapter;
import ca.jechemine.contracts.ProfessionalEvent$WorkDayJsonAdapter;
import ca.jechemine.contracts.ReviewEvent;
import ca.jechemine.contracts.ReviewEvent$ProfessionalReviewedJsonAdapter;
import io.avaje.json.JsonAdapter;
import io.avaje.jsonb.Json;
import io.avaje.jsonb.Jsonb;
import org.jspecify.annotations.Nullable;

/// Adapters of the events that the identity domain tells.
@Json.Import({
  AccountEvent.AccountChanged.class,
  AccountEvent.Particulars.class,
  AccountNotice.EmailVerificationRequested.class,
  AccountNotice.PhoneVerificationRequested.class,
  AccountNotice.AccountWelcomed.class,
  AccountNotice.ProfileCompleted.class,
  AccountNotice.PasswordLinkRequested.class,
  AccountNotice.PasswordChanged.class,
  AccountNotice.EmailChanged.class,
  AccountNotice.AccountInvited.class,
  AccountNotice.SignUpRepeated.class,
  AccountNotice.ProfessionalSignedUp.class,
  AccountNotice.ProfessionalApproved.class,
  AccountNotice.ProfessionalRejected.class,
  AccountNotice.AdministratorAppointed.class,
  AccountNotice.ExportReady.class,
  AccountNotice.AccountActionRequested.class,
  MedicalEvent.WishesChanged.class,
  MergeEvent.MergeStarted.class,
  MergeEvent.MergeContinued.class,
  MergeEvent.MergeReported.class,
  MergeEvent.MergeFinished.class,
  MergeEvent.Moved.class,
  ProfessionalEvent.ProfessionalChanged.class,
  ProfessionalEvent.Schedule.class,
  ProfessionalEvent.WorkDay.class,
  ProfessionalEvent.Prices.class,
  ProfessionalEvent.PayoutPreference.class,
  ProfessionalEvent.Preferences.class,
  ReviewEvent.ProfessionalReviewed.class
})
final class IdentityContracts {

  private IdentityContracts() {}

  /// The adapter of the type of that name within the contracts; null when it is not among these.
  static @Nullable JsonAdapter<?> of(String type, Jsonb jsonb) {
    return switch (type) {
      case "AccountEvent$AccountChanged" -> new AccountEvent$AccountChangedJsonAdapter(jsonb);
      case "AccountEvent$Particulars" -> new AccountEvent$ParticularsJsonAdapter(jsonb);
      case "AccountNotice$EmailVerificationRequested" ->
          new AccountNotice$EmailVerificationRequestedJsonAdapter(jsonb);
      case "AccountNotice$PhoneVerificationRequested" ->
          new AccountNotice$PhoneVerificationRequestedJsonAdapter(jsonb);
      case "AccountNotice$AccountWelcomed" -> new AccountNotice$AccountWelcomedJsonAdapter(jsonb);
      case "AccountNotice$ProfileCompleted" -> new AccountNotice$ProfileCompletedJsonAdapter(jsonb);
      case "AccountNotice$PasswordLinkRequested" ->
          new AccountNotice$PasswordLinkRequestedJsonAdapter(jsonb);
      case "AccountNotice$PasswordChanged" -> new AccountNotice$PasswordChangedJsonAdapter(jsonb);
      case "AccountNotice$EmailChanged" -> new AccountNotice$EmailChangedJsonAdapter(jsonb);
      case "AccountNotice$AccountInvited" -> new AccountNotice$AccountInvitedJsonAdapter(jsonb);
      case "AccountNotice$SignUpRepeated" -> new AccountNotice$SignUpRepeatedJsonAdapter(jsonb);
      case "AccountNotice$ProfessionalSignedUp" ->
          new AccountNotice$ProfessionalSignedUpJsonAdapter(jsonb);
      case "AccountNotice$ProfessionalApproved" ->
          new AccountNotice$ProfessionalApprovedJsonAdapter(jsonb);
      case "AccountNotice$ProfessionalRejected" ->
          new AccountNotice$ProfessionalRejectedJsonAdapter(jsonb);
      case "AccountNotice$AdministratorAppointed" ->
          new AccountNotice$AdministratorAppointedJsonAdapter(jsonb);
      case "AccountNotice$ExportReady" -> new AccountNotice$ExportReadyJsonAdapter(jsonb);
      case "AccountNotice$AccountActionRequested" ->
          new AccountNotice$AccountActionRequestedJsonAdapter(jsonb);
      case "MedicalEvent$WishesChanged" -> new MedicalEvent$WishesChangedJsonAdapter(jsonb);
      case "MergeEvent$MergeStarted" -> new MergeEvent$MergeStartedJsonAdapter(jsonb);
      case "MergeEvent$MergeContinued" -> new MergeEvent$MergeContinuedJsonAdapter(jsonb);
      case "MergeEvent$MergeReported" -> new MergeEvent$MergeReportedJsonAdapter(jsonb);
      case "MergeEvent$MergeFinished" -> new MergeEvent$MergeFinishedJsonAdapter(jsonb);
      case "MergeEvent$Moved" -> new MergeEvent$MovedJsonAdapter(jsonb);
      case "ProfessionalEvent$ProfessionalChanged" ->
          new ProfessionalEvent$ProfessionalChangedJsonAdapter(jsonb);
      case "ProfessionalEvent$Schedule" -> new ProfessionalEvent$ScheduleJsonAdapter(jsonb);
      case "ProfessionalEvent$WorkDay" -> new ProfessionalEvent$WorkDayJsonAdapter(jsonb);
      case "ProfessionalEvent$Prices" -> new ProfessionalEvent$PricesJsonAdapter(jsonb);
      case "ProfessionalEvent$PayoutPreference" ->
          new ProfessionalEvent$PayoutPreferenceJsonAdapter(jsonb);
      case "ProfessionalEvent$Preferences" -> new ProfessionalEvent$PreferencesJsonAdapter(jsonb);
      case "ReviewEvent$ProfessionalReviewed" ->
          new ReviewEvent$ProfessionalReviewedJsonAdapter(jsonb);
      default -> null;
    };
  }
}
