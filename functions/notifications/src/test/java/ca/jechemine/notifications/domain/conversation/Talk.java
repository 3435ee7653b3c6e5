package ca.jechemine.notifications.domain.conversation;

import static ca.jechemine.notifications.domain.Fixtures.NOON;

import ca.jechemine.contracts.ConversationEvent.MessageSent;
import ca.jechemine.notifications.domain.Person;
import java.util.List;

/// What is told of a conversation.
public final class Talk {

  public static final String CONVERSATION = "65f0c0ffee65f0c0ffee65c1";

  private static final String MESSAGE = "65f0c0ffee65f0c0ffee65c2";

  private Talk() {}

  public static MessageSent sent(String from, Person sender, Person... readers) {
    return sent(from, sender, List.of(readers), List.of(readers));
  }

  public static MessageSent sent(
      String from, Person sender, List<Person> readers, List<Person> mailed) {
    return new MessageSent(
        MESSAGE, CONVERSATION, sender.id().value(), from, ids(readers), ids(mailed), NOON);
  }

  private static List<String> ids(List<Person> people) {
    return people.stream().map(it -> it.id().value()).toList();
  }
}
