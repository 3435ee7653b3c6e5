package ca.jechemine.library.application;

import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.Caller;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.UserId;
import ca.jechemine.library.domain.prescription.People;
import ca.jechemine.library.domain.prescription.Person;
import ca.jechemine.library.domain.prescription.PrescriptionRefusals;
import ca.jechemine.library.domain.prescription.Relations;
import java.time.InstantSource;

/// Who accompanies whom, and who acts for whom: as for the files of clients (contract 40 §2.5).
public final class Accompaniment {

  private final People people;
  private final Relations relations;
  private final InstantSource clock;

  public Accompaniment(People people, Relations relations, InstantSource clock) {
    this.people = people;
    this.relations = relations;
    this.clock = clock;
  }

  /// Lets pass a professional who accompanies that client.
  ///
  /// @throws ca.jechemine.kernel.Refusal.NotFound when there is no such client
  /// @throws ca.jechemine.kernel.Refusal.Forbidden when they do not accompany them
  public void require(Caller caller, UserId client) {
    if (people.find(client).filter(Person::isClient).isEmpty()) {
      throw PrescriptionRefusals.noClient();
    }
    if (!accompanies(caller, client)) {
      throw PrescriptionRefusals.notRelated();
    }
  }

  /// Whether the caller is a professional whom an appointment relates to the client.
  public boolean accompanies(Caller caller, UserId client) {
    return isProfessional(caller) && relations.areRelated(caller.id(), client);
  }

  /// Lets pass the client, and a guardian while the client is a minor.
  ///
  /// @throws ca.jechemine.kernel.Refusal.NotFound when the caller may not act for that client
  public void requireActor(Caller caller, UserId client) {
    boolean isActor =
        caller.id().equals(client)
            || people
                .find(client)
                .filter(it -> it.isMinorOf(caller.id(), clock.instant()))
                .isPresent();
    if (!isActor) {
      throw PrescriptionRefusals.noClient();
    }
  }

  /// Whether the caller is a professional whose account is active.
  static boolean isProfessional(Caller caller) {
    return caller.role() == Role.PROFESSIONAL && caller.status() == AccountStatus.ACTIVE;
  }
}
