package ca.jechemine.notifications.domain.booking;

import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.UserId;
import ca.jechemine.notifications.domain.Address;
import ca.jechemine.notifications.domain.MailContent;
import ca.jechemine.notifications.domain.Notice.MailNotice;
import ca.jechemine.notifications.domain.Person;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who is told of an appointment as its client, in which language, and called by which name.
/// `account` is the person that reads, where they have an account: without one there is no feed and
/// nothing to prefer.
public record Recipient(
    Address address, @Nullable String firstName, Language language, @Nullable Person account) {

  static Recipient of(Person person, Language language) {
    return new Recipient(person.address(), person.firstName(), language, person);
  }

  /// Whether they have a client's pages to go to.
  public boolean isActiveClient() {
    return account != null
        && account.role() == Role.CLIENT
        && account.status() == AccountStatus.ACTIVE;
  }

  /// The mail that tells them.
  public MailNotice letter(MailContent content) {
    UserId reader = account == null ? null : account.id();
    return new MailNotice(address, content, List.of(language), null, null, reader, null, null);
  }
}
