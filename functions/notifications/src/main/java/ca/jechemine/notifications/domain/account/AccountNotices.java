package ca.jechemine.notifications.domain.account;

import ca.jechemine.contracts.AccountNotice;
import ca.jechemine.contracts.AccountNotice.AccountActionRequested;
import ca.jechemine.contracts.AccountNotice.AccountInvited;
import ca.jechemine.contracts.AccountNotice.AccountWelcomed;
import ca.jechemine.contracts.AccountNotice.AdministratorAppointed;
import ca.jechemine.contracts.AccountNotice.EmailChanged;
import ca.jechemine.contracts.AccountNotice.EmailVerificationRequested;
import ca.jechemine.contracts.AccountNotice.ExportReady;
import ca.jechemine.contracts.AccountNotice.PasswordChanged;
import ca.jechemine.contracts.AccountNotice.PasswordLinkRequested;
import ca.jechemine.contracts.AccountNotice.PhoneVerificationRequested;
import ca.jechemine.contracts.AccountNotice.ProfessionalApproved;
import ca.jechemine.contracts.AccountNotice.ProfessionalRejected;
import ca.jechemine.contracts.AccountNotice.ProfessionalSignedUp;
import ca.jechemine.contracts.AccountNotice.ProfileCompleted;
import ca.jechemine.contracts.AccountNotice.SignUpRepeated;
import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.UserId;
import ca.jechemine.notifications.domain.Address;
import ca.jechemine.notifications.domain.AlertAddresses;
import ca.jechemine.notifications.domain.MailContent;
import ca.jechemine.notifications.domain.Notice.FeedNotice;
import ca.jechemine.notifications.domain.Notice.MailNotice;
import ca.jechemine.notifications.domain.People;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// What is told to whom when something happens to an account.
///
/// Holders are told at the address and in the language that the event names: the copy of the
/// accounts may not have heard of a new one yet.
public final class AccountNotices {

  private AccountNotices() {}

  /// The mails that the event asks for.
  public static List<MailNotice> mails(
      AccountNotice event, People people, AlertAddresses addresses) {
    return switch (event) {
      case EmailVerificationRequested it ->
          List.of(
              letter(
                      it.email(),
                      it.language(),
                      new EmailVerification(
                          it.firstName(),
                          Links.verification(it.userId(), it.token()),
                          Validity.between(it.occurredAt(), it.expiresAt()),
                          it.isClaim()))
                  .readBy(new UserId(it.userId()))
                  .until(it.expiresAt()));
      case PasswordLinkRequested it ->
          List.of(
              letter(it.email(), it.language(), passwordLink(it))
                  .readBy(new UserId(it.userId()))
                  .until(it.expiresAt()));
      case AccountWelcomed it ->
          List.of(
              letter(it.email(), it.language(), new Welcome(it.firstName(), it.role()))
                  .readBy(new UserId(it.userId())));
      case ProfileCompleted it ->
          List.of(
              letter(it.email(), it.language(), new ProfileComplete(it.firstName()))
                  .readBy(new UserId(it.userId())));
      case PasswordChanged it ->
          List.of(
              letter(it.email(), it.language(), new PasswordChange(it.firstName()))
                  .readBy(new UserId(it.userId())));
      case EmailChanged it ->
          List.of(
              letter(it.email(), it.language(), new EmailChange(it.firstName(), it.occurredAt()))
                  .readBy(new UserId(it.userId())));
      case AccountInvited it ->
          List.of(
              letter(it.email(), it.language(), new Invitation(it.firstName()))
                  .readBy(new UserId(it.userId())));
      case SignUpRepeated it ->
          List.of(
              letter(it.email(), it.language(), new RepeatedSignUp(it.firstName()))
                  .readBy(new UserId(it.userId())));
      case ProfessionalApproved it ->
          List.of(
              letter(it.email(), it.language(), new Approval(it.firstName()))
                  .readBy(new UserId(it.userId())));
      case ProfessionalRejected it ->
          List.of(
              letter(it.email(), it.language(), new Rejection(it.firstName(), it.reason()))
                  .readBy(new UserId(it.userId())));
      case ExportReady it ->
          List.of(
              letter(
                      it.email(),
                      it.language(),
                      new ExportLetter(
                          it.firstName(),
                          Links.export(it.exportId()),
                          Validity.between(it.occurredAt(), it.expiresAt())))
                  .readBy(new UserId(it.userId()))
                  .until(it.expiresAt()));
      case AdministratorAppointed it ->
          List.of(
              letter(
                      it.email(),
                      it.language(),
                      new AdministratorInvitation(it.firstName(), it.adminRole()))
                  .readBy(new UserId(it.userId())));
      case ProfessionalSignedUp it ->
          alerts(
                  ProfessionalSignUpAlert.of(it),
                  AdminPermission.APPROVE_PROFESSIONALS,
                  people,
                  addresses)
              .toList();
      case AccountActionRequested it -> accountAction(it, people, addresses);
      case PhoneVerificationRequested _ -> List.of();
    };
  }

  /// The feed rows that the event asks for.
  public static List<FeedNotice> feed(AccountNotice event, People people) {
    return switch (event) {
      case AccountWelcomed it -> List.of(AccountFeed.of(it));
      case ProfileCompleted it -> List.of(AccountFeed.of(it));
      case ProfessionalApproved it -> List.of(AccountFeed.of(it));
      case ProfessionalRejected it -> List.of(AccountFeed.of(it));
      case ProfessionalSignedUp it ->
          people.administrators(AdminPermission.APPROVE_PROFESSIONALS).stream()
              .map(reader -> AccountFeed.of(it, reader))
              .toList();
      case AccountActionRequested it ->
          people.administrators(AdminPermission.MANAGE_USERS).stream()
              .map(reader -> AccountFeed.of(it, reader))
              .toList();
      case EmailVerificationRequested _,
          PhoneVerificationRequested _,
          PasswordLinkRequested _,
          PasswordChanged _,
          EmailChanged _,
          AccountInvited _,
          SignUpRepeated _,
          ExportReady _,
          AdministratorAppointed _ ->
          List.of();
    };
  }

  private static MailContent passwordLink(PasswordLinkRequested event) {
    String path = Links.password(event.userId(), event.token());
    Validity validity = Validity.between(event.occurredAt(), event.expiresAt());
    return switch (event.purpose()) {
      case RESET -> new PasswordReset(event.firstName(), path, validity);
      case SETUP -> new PasswordSetup(event.firstName(), path, validity);
    };
  }

  private static List<MailNotice> accountAction(
      AccountActionRequested event, People people, AlertAddresses addresses) {
    List<MailNotice> mails = new ArrayList<>();
    mails.add(
        letter(
                event.email(),
                event.language(),
                new AccountActionReceipt(event.firstName(), event.action(), event.effectiveAt()))
            .readBy(new UserId(event.userId())));
    alerts(AccountActionAlert.of(event), AdminPermission.MANAGE_USERS, people, addresses)
        .forEach(mails::add);
    return mails;
  }

  private static MailNotice letter(String email, String language, MailContent content) {
    return MailNotice.letter(Address.of(email), content, Language.of(language));
  }

  private static Stream<MailNotice> alerts(
      MailContent content, AdminPermission duty, People people, AlertAddresses addresses) {
    return addresses.alerted(people.administrators(duty)).stream()
        .map(it -> MailNotice.alert(it, content));
  }
}
