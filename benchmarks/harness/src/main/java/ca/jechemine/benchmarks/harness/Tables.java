package ca.jechemine.benchmarks.harness;

/// The names of the tables that functions are given.
final class Tables {

  static final String DOMAIN = "ContactTable";
  static final String OUTBOX = "OutboxTable";
  static final String SETTINGS = "SettingsTable";

  private Tables() {}
}
