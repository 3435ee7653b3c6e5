package ca.jechemine.system.notifications;

import ca.jechemine.contracts.AccountEvent.AccountChanged;
import ca.jechemine.contracts.AppointmentEvent.AppointmentChanged;
import ca.jechemine.contracts.AppointmentNotice;
import ca.jechemine.contracts.DomainEvent;
import ca.jechemine.contracts.PaymentEvent.GuaranteeChanged;
import ca.jechemine.contracts.PaymentEvent.MoneyReturned;
import ca.jechemine.contracts.PaymentEvent.PaymentChanged;
import ca.jechemine.contracts.PaymentNotice;
import ca.jechemine.contracts.PurchaseEvent.PurchaseChanged;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.dynamo.Transactions;
import ca.jechemine.runtime.outbox.Outbox;
import ca.jechemine.runtime.secrets.Secrets;
import ca.jechemine.testkit.RunningCloud;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Publishes as a domain does: into the outbox, from where the system carries it on.
public final class Publisher {

  private Publisher() {}

  /// Publishes the events, one after the other, and waits for all that follows from them.
  public static void publish(RunningCloud cloud, DomainEvent... events) {
    write(cloud, events);
    cloud.settle();
  }

  /// Publishes them and waits for nothing.
  public static void write(RunningCloud cloud, DomainEvent... events) {
    Platform platform = platform(cloud);
    Outbox outbox =
        new Outbox(
            platform,
            FieldCipher.of(new Secrets(platform).read("DATA_KEYS_SECRET"), platform.random()));
    for (DomainEvent event : events) {
      new Transactions(cloud.cloud().aws().dynamo(), platform)
          .commit(outbox.publish(List.of(event), version(event)).toList());
    }
  }

  /// That which it became, where it is told: two things that are told of one are two events.
  private static long version(DomainEvent event) {
    return switch (event) {
      case AppointmentNotice it -> it.about().version();
      case PaymentNotice it -> it.about().version();
      case PaymentChanged it -> it.version();
      case MoneyReturned it -> it.version();
      case PurchaseChanged it -> it.version();
      case GuaranteeChanged it -> it.version();
      case AppointmentChanged it -> it.version();
      case AccountChanged it -> it.version();
      default -> 1;
    };
  }

  /// That of a function which publishes, and which no policy binds.
  static Platform platform(RunningCloud cloud) {
    Map<String, String> environment = new HashMap<>(cloud.cloud().aws().endpoints());
    environment.putAll(
        cloud.cloud().application().function("DeliverMail").orElseThrow().environment());
    return new Platform(
        environment,
        cloud.cloud().clock(),
        new SecureRandom(),
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8),
        List.of());
  }
}
