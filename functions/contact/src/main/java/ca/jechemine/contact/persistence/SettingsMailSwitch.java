package ca.jechemine.contact.persistence;

import ca.jechemine.contact.domain.MailSwitch;
import ca.jechemine.runtime.settings.Settings;

/// The switch as it stands in the settings table: on, unless somebody turned it off.
public final class SettingsMailSwitch implements MailSwitch {

  private final Settings settings;

  public SettingsMailSwitch(Settings settings) {
    this.settings = settings;
  }

  @Override
  public boolean isOn() {
    return settings
        .read("emailSettings", EmailSettings.class)
        .map(it -> !Boolean.FALSE.equals(it.enabled()))
        .orElse(true);
  }
}
