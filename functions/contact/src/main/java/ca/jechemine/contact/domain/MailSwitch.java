package ca.jechemine.contact.domain;

/// Whether the platform sends mail at all, as administrators set it.
@FunctionalInterface
public interface MailSwitch {

  boolean isOn();
}
