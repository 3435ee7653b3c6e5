package ca.jechemine.contact.application;

import ca.jechemine.contact.domain.Change;
import ca.jechemine.contact.domain.Correspondence;
import ca.jechemine.contact.domain.ForgottenSender;
import ca.jechemine.contact.domain.ForgottenSenders;
import ca.jechemine.contact.domain.FormerAddress;
import ca.jechemine.contact.domain.Inbound;
import ca.jechemine.contact.domain.Message;
import ca.jechemine.contact.domain.MessageId;
import ca.jechemine.contact.domain.Messages;
import ca.jechemine.contact.domain.Outbound;
import ca.jechemine.contracts.AccountEvent.AccountChanged;
import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Retry;
import ca.jechemine.kernel.StaleVersion;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Forgets what somebody whose account was anonymised wrote to the administrators, and what was
/// written to them (contract 10 §4.6, §11.9). What is kept, and why, is in ADR 0032.
///
/// Whatever it dies of, a repetition goes on: that somebody is to be forgotten is kept before all
/// else, the addresses that they had until all is gone through, and each message is one write.
public final class ForgetSenders {

  /// As many as one delivery goes through.
  static final int PAGE = 25;

  private final ForgottenSenders forgotten;
  private final KnowSenders knowSenders;
  private final Messages messages;
  private final Correspondence correspondence;
  private final InstantSource clock;

  public ForgetSenders(
      ForgottenSenders forgotten,
      KnowSenders knowSenders,
      Messages messages,
      Correspondence correspondence,
      InstantSource clock) {
    this.forgotten = forgotten;
    this.knowSenders = knowSenders;
    this.messages = messages;
    this.correspondence = correspondence;
    this.clock = clock;
  }

  /// Begins with somebody whose account was anonymised, or goes on where a former delivery died.
  /// They leave their address at the moment of which the event tells.
  public void begin(AccountChanged event) {
    UserId id = new UserId(event.userId());
    forgotten.begin(id, event.occurredAt());
    knowSenders.know(event);
    goOn(id);
  }

  /// Forgets the next messages of somebody; has it gone on with until nothing is left.
  public void goOn(UserId id) {
    forgotten.find(id).filter(it -> !it.isDone()).ifPresent(this::part);
  }

  private void part(ForgottenSender read) {
    Optional<FormerAddress> address = forgotten.addressOf(read.id());
    try {
      if (address.isPresent()) {
        forgotten.keep(read.goneOn(), part(address.get()), clock.instant());
      } else {
        forgotten.finish(read.finished(clock.instant()));
      }
    } catch (StaleVersion goneOn) {
      // Another delivery did the same at the same time, and has it gone on with.
      return;
    }
  }

  private FormerAddress part(FormerAddress address) {
    Page<Message> page =
        correspondence.with(
            address.key(), address.direction(), new PageRequest(PAGE, address.next()));
    page.items().stream()
        .filter(address::owns)
        .forEach(it -> forget(it.id(), address.user(), address::owns));
    return address.after(page.next());
  }

  /// The answers first: what was written to another address is found by the message alone.
  private void forget(MessageId id, UserId whose, Predicate<Message> owned) {
    Retry.whenStale(() -> {
      messages
          .find(id)
          .filter(it -> !it.value().isForgotten() && owned.test(it.value()))
          .ifPresent(it -> {
            if (it.value() instanceof Inbound inbound) {
              forgetAnswers(inbound, whose);
            }
            forget(it, whose);
          });
      return id;
    });
  }

  private void forgetAnswers(Inbound inbound, UserId whose) {
    inbound.replies().stream()
        .map(it -> messages.findByInternetId(List.of(it)))
        .flatMap(Optional::stream)
        .map(Versioned::value)
        .filter(it -> answers(it, inbound))
        .forEach(it -> forget(it.id(), whose, answer -> answers(answer, inbound)));
  }

  private static boolean answers(Message message, Inbound answered) {
    return message instanceof Outbound outbound
        && answered.id().equals(outbound.letter().exchange().parent());
  }

  private void forget(Versioned<Message> read, UserId whose) {
    Instant now = clock.instant();
    messages.save(List.of(Change.of(read, read.value().forget(whose, now))), Optional.empty());
  }
}
