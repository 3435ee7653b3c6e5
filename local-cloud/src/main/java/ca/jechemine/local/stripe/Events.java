package ca.jechemine.local.stripe;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/// `/v1/events`: what changed.
final class Events {

  private final Desk desk;

  Events(Desk desk) {
    this.desk = desk;
  }

  void addTo(Router router) {
    router
        .get("/v1/events", "events.list", this::list)
        .get("/v1/events/{id}", "events.retrieve", this::retrieve);
  }

  private ObjectNode retrieve(Call call) {
    call.checked();
    return desk.store().get("event", call.id());
  }

  private ObjectNode list(Call call) {
    Params params =
        call.checked("type", "types[*]", "created[*]", "limit", "starting_after", "ending_before")
            .params();
    List<String> types = params.list("types");
    return desk.page(
        "/v1/events",
        desk.store().newestFirst("event").stream()
            .filter(it -> Desk.has(it, "type", params.text("type")))
            .filter(it -> types.isEmpty() || types.contains(it.path("type").asText()))
            .filter(it -> it.path("account").asText().equals(call.account()))
            .filter(it -> Desk.isWithin(it, params))
            .toList(),
        params);
  }
}
