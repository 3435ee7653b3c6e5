package ca.jechemine.notifications.http;

import static java.util.stream.Collectors.toMap;

import ca.jechemine.notifications.domain.Category;
import ca.jechemine.notifications.domain.Choice;
import ca.jechemine.notifications.domain.Preferences;
import ca.jechemine.notifications.domain.Way;
import ca.jechemine.runtime.http.Response;
import ca.jechemine.runtime.json.Json;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Somebody's preferences as the frontend reads them (contract 40 §3.6). `smsNotifications` is null
/// while it was never chosen, `updatedAt` while nothing was.
@io.avaje.jsonb.Json
record PreferencesView(
    boolean emailNotifications,
    @Nullable Boolean smsNotifications,
    boolean inAppNotifications,
    boolean pushNotifications,
    boolean discreet,
    Map<String, WaysView> categories,
    @Nullable Instant updatedAt) {

  static Response answer(Preferences preferences) {
    return new Response(200, Json.writeWithNulls(of(preferences)), Map.of());
  }

  static PreferencesView of(Preferences preferences) {
    return new PreferencesView(
        preferences.isOn(new Choice.Everything(Way.EMAIL)),
        preferences.chosen(new Choice.Everything(Way.SMS)).orElse(null),
        preferences.isOn(new Choice.Everything(Way.IN_APP)),
        preferences.isOn(new Choice.Everything(Way.PUSH)),
        preferences.isOn(new Choice.Discreetly()),
        Stream.of(Category.values())
            .collect(toMap(Category::code, it -> WaysView.of(preferences, it))),
        preferences.updatedAt());
  }

  /// By which ways one is told of a category.
  @io.avaje.jsonb.Json
  record WaysView(boolean email, boolean sms, boolean inApp, boolean push) {

    private static WaysView of(Preferences preferences, Category category) {
      return new WaysView(
          preferences.isOn(new Choice.Of(category, Way.EMAIL)),
          preferences.isOn(new Choice.Of(category, Way.SMS)),
          preferences.isOn(new Choice.Of(category, Way.IN_APP)),
          preferences.isOn(new Choice.Of(category, Way.PUSH)));
    }
  }
}
