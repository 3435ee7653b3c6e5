package ca.jechemine.notifications.domain.contact;

import ca.jechemine.contracts.ContactEvent;
import ca.jechemine.contracts.ContactEvent.ContactReceived;
import ca.jechemine.contracts.ContactEvent.ContactReplied;
import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.Text;
import ca.jechemine.notifications.domain.Address;
import ca.jechemine.notifications.domain.Administrator;
import ca.jechemine.notifications.domain.AlertAddresses;
import ca.jechemine.notifications.domain.CatalogueEvent;
import ca.jechemine.notifications.domain.Exchange;
import ca.jechemine.notifications.domain.Notice.FeedNotice;
import ca.jechemine.notifications.domain.Notice.MailNotice;
import ca.jechemine.notifications.domain.People;
import ca.jechemine.notifications.domain.Person;
import java.util.List;
import java.util.Map;

/// What is told to whom when people and administrators write to each other.
public final class ContactNotices {

  private ContactNotices() {}

  /// The mails that the event asks for.
  public static List<MailNotice> mails(
      ContactEvent event, People people, AlertAddresses addresses) {
    return switch (event) {
      case ContactReceived received -> alerts(received, addresses.alerted(inCharge(people)));
      case ContactReplied replied -> List.of(reply(replied, people));
    };
  }

  /// The feed rows that the event asks for.
  public static List<FeedNotice> feed(ContactEvent event, People people) {
    return switch (event) {
      case ContactReceived received ->
          inCharge(people).stream().map(it -> received(received, it)).toList();
      case ContactReplied replied ->
          people.withEmail(replied.recipientEmail()).stream()
              .map(it -> replied(replied, it))
              .toList();
    };
  }

  private static List<Administrator> inCharge(People people) {
    return people.administrators(AdminPermission.MANAGE_CONTENT);
  }

  private static List<MailNotice> alerts(ContactReceived event, List<Address> alerted) {
    ExternalMessageAlert alert = ExternalMessageAlert.of(event);
    return alerted.stream().map(it -> MailNotice.alert(it, alert)).toList();
  }

  /// Whoever has an account with that address may have chosen to be told discreetly.
  private static MailNotice reply(ContactReplied event, People people) {
    MailNotice mail = reply(event);
    return people.withEmail(event.recipientEmail()).map(it -> mail.readBy(it.id())).orElse(mail);
  }

  private static MailNotice reply(ContactReplied event) {
    return MailNotice.letter(
            new Address(event.recipientEmail(), event.recipientName()),
            new ReplyToContact(
                event.recipientName(), event.subject(), event.text(), event.senderName()),
            event.language())
        .in(
            new Exchange(
                event.threadId(),
                event.messageId(),
                event.senderName(),
                event.inReplyTo(),
                event.references()));
  }

  private static FeedNotice received(ContactReceived event, Administrator reader) {
    Text source = ExternalMessageAlert.source(event.source());
    return new FeedNotice(
        reader.id(),
        CatalogueEvent.ADMIN_CONTACT_RECEIVED,
        new Text("Nouveau message de l’extérieur", "New external message").in(reader.language()),
        new Text(
                "Un message attend une réponse. Provenance\u00a0: " + source.fr() + ".",
                "A message is waiting for an answer. Source: " + source.en() + ".")
            .in(reader.language()),
        Map.of("messageId", event.messageId(), "link", ExternalMessageAlert.INBOX));
  }

  private static FeedNotice replied(ContactReplied event, Person reader) {
    return new FeedNotice(
        reader.id(),
        CatalogueEvent.CONTACT_REPLY,
        new Text("Notre équipe vous a écrit", "Our team has written to you").in(reader.language()),
        new Text(
                "Vous trouverez notre message dans votre boîte de courriel.",
                "You will find our message in your email inbox.")
            .in(reader.language()),
        Map.of("messageId", event.messageId()));
  }
}
