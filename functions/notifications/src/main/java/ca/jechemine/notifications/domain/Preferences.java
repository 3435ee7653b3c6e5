package ca.jechemine.notifications.domain;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What somebody has chosen to be told, and by which ways (contract 40 §3.6). What they never chose
/// is as [Choice#isOnUnasked] says.
public record Preferences(Map<Choice, Boolean> chosen, @Nullable Instant updatedAt) {

  /// Who never chose is sent these by text message: reminders and invoices, as the contract says,
  /// and what concerns the account itself, which is the welcome.
  private static final Set<Category> BY_SMS_UNASKED =
      EnumSet.of(Category.REMINDER, Category.PAYMENT, Category.SYSTEM);

  public Preferences {
    chosen = Map.copyOf(chosen);
  }

  /// Those of who chose nothing.
  public static Preferences unset() {
    return new Preferences(Map.of(), null);
  }

  /// What was chosen, if anything was.
  public Optional<Boolean> chosen(Choice choice) {
    return Optional.ofNullable(chosen.get(choice));
  }

  /// Whether it is on.
  public boolean isOn(Choice choice) {
    return chosen(choice).orElse(choice.isOnUnasked());
  }

  /// Whether anybody has a choice: what is mandatory is told always, and what is of the system is
  /// in the feed always; but nothing is pushed to who does not want that.
  public static boolean decideOn(CatalogueEvent event, Way way) {
    return way == Way.PUSH
        || (!event.isMandatory() && !(way == Way.IN_APP && event.category() == Category.SYSTEM));
  }

  /// Whether they are told of it by that way.
  public boolean allow(CatalogueEvent event, Way way) {
    return !decideOn(event, way)
        || (allowAny(event.category(), way) && isOn(new Choice.Of(event.category(), way)));
  }

  private boolean allowAny(Category category, Way way) {
    Choice.Everything everything = new Choice.Everything(way);
    return way == Way.SMS
        ? chosen(everything).orElse(BY_SMS_UNASKED.contains(category))
        : isOn(everything);
  }
}
