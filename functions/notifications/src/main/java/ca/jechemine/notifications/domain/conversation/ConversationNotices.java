package ca.jechemine.notifications.domain.conversation;

import ca.jechemine.contracts.ConversationEvent;
import ca.jechemine.contracts.ConversationEvent.MessageSent;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.UserId;
import ca.jechemine.notifications.domain.Notice.FeedNotice;
import ca.jechemine.notifications.domain.Notice.MailNotice;
import ca.jechemine.notifications.domain.People;
import ca.jechemine.notifications.domain.Person;
import ca.jechemine.notifications.domain.booking.Patience;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What readers of conversations are told: each message in the feed, and by mail once until they
/// have looked, which the messages domain decides with the message.
public final class ConversationNotices {

  private static final Text SUPPORT =
      new Text("Notre équipe vous a écrit.", "Our team has written to you.");
  private static final Text PROFESSIONAL =
      new Text("Un professionnel vous a écrit.", "A professional has written to you.");
  private static final Text CLIENT =
      new Text("Un client vous a écrit.", "A client has written to you.");

  private ConversationNotices() {}

  /// The mails that the event asks for.
  ///
  /// @throws ca.jechemine.notifications.domain.booking.NotKnownYet while a reader is not known and
  ///   may become so
  public static List<MailNotice> mails(ConversationEvent event, People people, Instant now) {
    return switch (event) {
      case MessageSent it ->
          letters(it, it.mailed(), people, now)
              .map(letter -> MailNotice.letter(letter.reader(), letter))
              .toList();
    };
  }

  /// The feed rows that the event asks for.
  ///
  /// @throws ca.jechemine.notifications.domain.booking.NotKnownYet as above
  public static List<FeedNotice> feed(ConversationEvent event, People people, Instant now) {
    return switch (event) {
      case MessageSent it ->
          letters(it, it.readers(), people, now).map(letter -> row(letter, it)).toList();
    };
  }

  private static FeedNotice row(ConversationLetter letter, MessageSent event) {
    Person reader = letter.reader();
    return new FeedNotice(
        reader.id(),
        letter.event(),
        letter.in(reader.language()).title(),
        letter.from().in(reader.language()),
        Map.of("conversationId", event.conversationId(), "link", letter.page()));
  }

  private static Stream<ConversationLetter> letters(
      MessageSent event, List<String> readers, People people, Instant now) {
    if (readers.isEmpty()) {
      return Stream.empty();
    }
    Set<UserId> ids = new LinkedHashSet<>(readers.stream().map(UserId::new).toList());
    Map<UserId, Person> known = people.withIds(ids);
    Patience patience = new Patience(event.occurredAt(), now);
    return ids.stream()
        .flatMap(it -> patience.await(Optional.ofNullable(known.get(it))))
        .map(it -> new ConversationLetter(it, from(event)));
  }

  private static Text from(MessageSent event) {
    return switch (event.from()) {
      case "support" -> SUPPORT;
      case "professional" -> PROFESSIONAL;
      default -> CLIENT;
    };
  }
}
