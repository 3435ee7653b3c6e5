package ca.jechemine.notifications.domain;

import ca.jechemine.contracts.ContactEvent;
import ca.jechemine.contracts.ContactEvent.ContactReceived;
import ca.jechemine.contracts.ContactEvent.ContactReplied;
import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Text;
import ca.jechemine.notifications.domain.Notice.FeedNotice;
import ca.jechemine.notifications.domain.Notice.MailNotice;
import java.util.List;
import java.util.Map;

/// What is told to whom when something happens: the catalogue (contract 40 §3.3) as a function.
public final class Notices {

  private Notices() {}

  /// The mails that the event asks for.
  public static List<MailNotice> mails(
      ContactEvent event, Audience audience, AlertAddresses addresses) {
    return switch (event) {
      case ContactReceived received -> alerts(received, addresses.alerted(audience.inCharge()));
      case ContactReplied replied -> List.of(reply(replied));
    };
  }

  /// The feed rows that the event asks for.
  public static List<FeedNotice> feed(ContactEvent event, Audience audience) {
    return switch (event) {
      case ContactReceived received ->
          audience.inCharge().stream().map(it -> received(received, it)).toList();
      case ContactReplied replied ->
          audience.account().stream().map(it -> replied(replied, it)).toList();
    };
  }

  /// An alert reads French first and English below: whoever is in charge reads one of the two.
  private static List<MailNotice> alerts(ContactReceived event, List<Address> alerted) {
    ExternalMessageAlert alert = ExternalMessageAlert.of(event);
    return alerted.stream()
        .map(it -> new MailNotice(it, alert, List.of(Language.FR, Language.EN), null))
        .toList();
  }

  private static MailNotice reply(ContactReplied event) {
    return new MailNotice(
        new Address(event.recipientEmail(), event.recipientName()),
        new ReplyToContact(
            event.recipientName(), event.subject(), event.text(), event.senderName()),
        List.of(event.language()),
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
