package ca.jechemine.notifications.domain;

class InMemoryReaderPreferencesTest extends ReaderPreferencesContract {

  @Override
  protected ReaderPreferences empty() {
    return new InMemoryReaderPreferences();
  }
}
