package ca.jechemine.system.costs;

import ca.jechemine.system.library.Catalogued;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import java.util.Map;
import java.util.stream.Stream;

/// The routes of `docs/api/library-gifts.yaml`.
final class GiftVisits {

  private final Catalogued catalogued;
  private final Api admin;
  private final String reader;
  private final String listed;

  GiftVisits(RunningCloud cloud, Folk folk) {
    this.catalogued = new Catalogued(cloud);
    this.admin = cloud.api().as(Persona.CONTENT_ADMIN);
    this.reader = folk.id(Persona.CLIENT).value();
    this.listed = path("gifted");
    Stream.of(Persona.CLIENT, Persona.OTHER_CLIENT, Persona.PROFESSIONAL)
        .forEach(it -> give(listed, folk.id(it).value()));
  }

  /// By operation. The list is of one resource, of whose gifts another page follows.
  Map<String, Visit> all() {
    return Map.of(
        "adminGiftResource",
        mark -> give(path(mark), reader),
        "adminListGifts",
        _ -> admin.get(listed + "?limit=2"),
        "adminWithdrawGift",
        this::withdraw);
  }

  private Answer withdraw(String mark) {
    String path = path(mark);
    give(path, reader);
    return admin.delete(path + "/" + reader);
  }

  private Answer give(String path, String person) {
    return admin.post(path, "{\"userId\":\"%s\"}".formatted(person));
  }

  private String path(String title) {
    return Catalogued.ADMIN + "/" + catalogued.resource(title, "12") + "/gifts";
  }
}
