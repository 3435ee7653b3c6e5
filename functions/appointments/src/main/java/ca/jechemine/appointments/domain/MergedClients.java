package ca.jechemine.appointments.domain;

import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;

/// Where the appointments of an account that is given up become those of the account that stays.
public interface MergedClients {

  /// Keeps that an appointment of the loser's is another's, and counts it; with it, all that any
  /// change of an appointment writes.
  ///
  /// @throws ca.jechemine.kernel.StaleVersion when it was changed since it was read
  /// @throws AnotherOfferOpen when both have been offered a freed time
  void move(UserId loser, Versioned<Appointment> read, Change moved);
}
