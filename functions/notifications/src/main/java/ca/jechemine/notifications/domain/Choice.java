package ca.jechemine.notifications.domain;

import java.util.List;
import java.util.stream.Stream;

/// A switch of somebody's preferences (contract 40 §3.6; `discreet` is ours).
public sealed interface Choice {

  /// As the JSON's path to it spells it.
  String code();

  /// Whether it is on when nothing was chosen.
  boolean isOnUnasked();

  /// Anything at all by this way. Of text messages nothing but reminders, invoices and the welcome
  /// is sent to who never chose: see [Preferences].
  record Everything(Way way) implements Choice {
    @Override
    public String code() {
      return way.code() + "Notifications";
    }

    @Override
    public boolean isOnUnasked() {
      return way == Way.EMAIL || way == Way.IN_APP;
    }
  }

  /// What is of this category, by this way.
  record Of(Category category, Way way) implements Choice {
    @Override
    public String code() {
      return "categories." + category.code() + "." + way.code();
    }

    @Override
    public boolean isOnUnasked() {
      return true;
    }
  }

  /// Nothing that others may see on a screen says whose mail it is, or what it is about.
  record Discreetly() implements Choice {
    @Override
    public String code() {
      return "discreet";
    }

    @Override
    public boolean isOnUnasked() {
      return false;
    }
  }

  /// Every one that there is.
  static List<Choice> all() {
    return Stream.<Choice>concat(
            Stream.concat(
                Stream.of(Way.values()).map(Everything::new), Stream.of(new Discreetly())),
            Stream.of(Category.values())
                .flatMap(category -> Stream.of(Way.values()).map(way -> new Of(category, way))))
        .toList();
  }
}
