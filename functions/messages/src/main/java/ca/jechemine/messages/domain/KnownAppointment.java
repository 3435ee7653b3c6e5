package ca.jechemine.messages.domain;

import ca.jechemine.kernel.HexId;
import ca.jechemine.kernel.UserId;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// An appointment as the appointments domain told of it last: what who may write to whom follows
/// from. `version` rises with each change there; `status` is as contract 20 spells it, and `start`
/// is day and time in Toronto, `YYYY-MM-DDTHH:MM`, which sorts; empty while it has none.
public record KnownAppointment(
    String id,
    long version,
    UserId client,
    @Nullable UserId professional,
    String status,
    String start) {

  /// Those by which a client has a professional (contract 20 §2.40).
  private static final Set<String> TOGETHER = Set.of("scheduled", "completed", "ongoing");

  public KnownAppointment {
    HexId.require(id);
  }

  /// Whose it is, if it is a professional's.
  public Optional<UserId> professionalId() {
    return Optional.ofNullable(professional);
  }

  /// Whether its client has its professional by it.
  public boolean isTogether() {
    return professional != null && TOGETHER.contains(status);
  }
}
