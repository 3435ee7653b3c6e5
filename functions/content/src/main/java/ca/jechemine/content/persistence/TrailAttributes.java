package ca.jechemine.content.persistence;

import ca.jechemine.content.domain.Trail;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.ItemWriter;
import org.jspecify.annotations.Nullable;

/// Who made a row and who changed it last: `createdAt`, `createdBy?`, `updatedAt`, `updatedBy?`.
final class TrailAttributes {

  private TrailAttributes() {}

  static ItemWriter write(ItemWriter item, Trail trail) {
    return item.instant("createdAt", trail.createdAt())
        .text("createdBy", id(trail.createdBy()))
        .instant("updatedAt", trail.updatedAt())
        .text("updatedBy", id(trail.updatedBy()));
  }

  static Trail read(ItemReader item) {
    return new Trail(
        item.instant("createdAt"),
        item.optionalText("createdBy").map(UserId::new).orElse(null),
        item.instant("updatedAt"),
        item.optionalText("updatedBy").map(UserId::new).orElse(null));
  }

  private static @Nullable String id(@Nullable UserId user) {
    return user == null ? null : user.value();
  }
}
