package ca.jechemine.runtime.queue;

import ca.jechemine.contracts.DomainEvent;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.outbox.Delivery;
import ca.jechemine.runtime.outbox.EventCodec;

/// One consumer of the events of one contract.
///
/// Delivery is at least once: `handle` must do the same thing when it is called twice with the same
/// delivery id.
public abstract class QueueHandler<E extends DomainEvent> extends MessageHandler {

  private final Class<E> contract;
  private final EventCodec codec;

  protected QueueHandler(Class<E> contract, Platform platform, FieldCipher cipher) {
    super(platform);
    this.contract = contract;
    this.codec = new EventCodec(cipher);
  }

  /// Does what the event asks for. Whatever it throws has the message delivered again.
  protected abstract void handle(Delivery<E> delivery);

  @Override
  protected final void consume(String body) {
    handle(codec.open(body).as(contract));
  }
}
