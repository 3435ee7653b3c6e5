package ca.jechemine.system.costs;

import ca.jechemine.contracts.AccountNotice.AccountWelcomed;
import ca.jechemine.kernel.Ids;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.UserId;
import ca.jechemine.notifications.domain.Accepted;
import ca.jechemine.notifications.domain.CatalogueEvent;
import ca.jechemine.notifications.domain.Channel;
import ca.jechemine.notifications.domain.Concerned;
import ca.jechemine.notifications.domain.Deliveries;
import ca.jechemine.notifications.domain.Delivery;
import ca.jechemine.notifications.domain.Originals;
import ca.jechemine.notifications.domain.Outcome;
import ca.jechemine.notifications.domain.Report;
import ca.jechemine.notifications.persistence.DynamoDeliveries;
import ca.jechemine.notifications.persistence.DynamoOriginals;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.outbox.Outbox;
import ca.jechemine.runtime.secrets.Secrets;
import ca.jechemine.system.notifications.Publisher;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// The routes of `docs/api/deliveries.yaml`, each with a delivery of its own, which is sent without
/// a mail service.
final class DeliveryVisits {

  private static final String DELIVERIES = "/api/admin/deliveries";

  private final RunningCloud cloud;
  private final Folk folk;
  private final Platform platform;
  private final Deliveries deliveries;
  private final Originals originals;
  private final Api admin;

  DeliveryVisits(RunningCloud cloud, Folk folk) {
    this.cloud = cloud;
    this.folk = folk;
    this.platform = cloud.cloud().functions().platform("DeliverMail");
    Tables tables = Tables.of(platform);
    FieldCipher cipher =
        FieldCipher.of(new Secrets(platform).read("DATA_KEYS_SECRET"), platform.random());
    this.deliveries =
        new DynamoDeliveries(
            tables,
            cipher,
            new Outbox(platform, cipher),
            new Ids(platform.clock(), platform.random()));
    this.originals = new DynamoOriginals(tables, cipher, platform.clock());
    this.admin = cloud.api().as(Persona.SUPPORT_ADMIN);
  }

  /// By operation.
  Map<String, Visit> all() {
    return Map.of(
        "adminListDeliveries",
        _ -> {
          String reader = folk.newId();
          sent(reader);
          sent(reader);
          return admin.get(DELIVERIES + "?limit=1&userId=" + reader);
        },
        "adminReadDelivery",
        _ -> admin.get(delivery()),
        "adminResendDelivery",
        _ -> admin.post(delivery() + "/resend", ""),
        "adminRestoreRecipient",
        _ -> admin.post(delivery() + "/restore-recipient", ""));
  }

  /// Somebody's mail bounces.
  void comeBack() {
    String reader = folk.newId();
    Publisher.publish(cloud, welcomed(reader, "bounce+" + reader + "@simulator.amazonses.com"));
  }

  private String delivery() {
    return DELIVERIES + "/" + sent(folk.newId());
  }

  private String sent(String reader) {
    String id = folk.newId();
    Instant now = platform.clock().instant();
    AccountWelcomed event = welcomed(reader, reader + "@exemple.ca");
    originals.keep("NOTICE#" + id, event);
    deliveries.claim(
        new Delivery(
            id,
            "NOTICE#" + id,
            CatalogueEvent.WELCOME,
            Channel.MAIL,
            event.email(),
            new Report.None(),
            new Concerned(null, new UserId(reader))),
        now,
        now);
    deliveries.settle(id, new Outcome.Sent(new Accepted(id, null)), List.of(), now);
    return id;
  }

  private AccountWelcomed welcomed(String reader, String email) {
    return new AccountWelcomed(
        folk.newId(), reader, email, "Nadia", "fr", Role.CLIENT, null, platform.clock().instant());
  }
}
