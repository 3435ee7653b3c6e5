package ca.jechemine.system.privacy;

import ca.jechemine.contracts.AppointmentEvent.AppointmentChanged;
import ca.jechemine.contracts.DomainEvent;
import ca.jechemine.local.template.Resource;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.outbox.EventCodec;
import ca.jechemine.runtime.outbox.Outbox;
import ca.jechemine.runtime.secrets.Secrets;
import ca.jechemine.testkit.RunningCloud;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// What the tables of the running cloud hold, seen from behind.
final class Told {

  private Told() {}

  /// The events of that type that were told.
  static <E extends DomainEvent> List<E> of(RunningCloud cloud, Class<E> type) {
    Platform platform = Somebody.platform(cloud);
    EventCodec codec =
        new EventCodec(
            FieldCipher.of(new Secrets(platform).read("DATA_KEYS_SECRET"), platform.random()));
    return rows(cloud, platform.variable("OUTBOX_TABLE"))
        .filter(it -> new ItemReader(it).text("type").equals(type.getSimpleName()))
        .map(it -> type.cast(codec.open(new ItemReader(it).text("envelope")).event()))
        .toList();
  }

  /// Publishes what another domain would tell, and waits until everybody heard it.
  static void publish(RunningCloud cloud, AppointmentChanged changed) {
    publish(cloud, changed, changed.version());
  }

  static void publish(RunningCloud cloud, DomainEvent event, long version) {
    Platform platform = Somebody.platform(cloud);
    FieldCipher cipher =
        FieldCipher.of(new Secrets(platform).read("DATA_KEYS_SECRET"), platform.random());
    Tables.of(platform)
        .transactions()
        .commit(new Outbox(platform, cipher).publish(List.of(event), version).toList());
    cloud.settle();
  }

  /// All that all tables hold, as text.
  static String everything(RunningCloud cloud) {
    return cloud.cloud().application().tables().stream()
        .map(Resource::physicalName)
        .flatMap(it -> rows(cloud, it))
        .map(Object::toString)
        .collect(Collectors.joining("\n"));
  }

  private static Stream<Map<String, AttributeValue>> rows(RunningCloud cloud, String table) {
    return cloud.cloud().aws().dynamo().scanPaginator(it -> it.tableName(table)).items().stream();
  }
}
