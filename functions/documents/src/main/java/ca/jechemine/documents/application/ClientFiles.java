package ca.jechemine.documents.application;

import ca.jechemine.documents.domain.Guardianship;
import ca.jechemine.documents.domain.Involvement;
import ca.jechemine.documents.domain.People;
import ca.jechemine.documents.domain.Person;
import ca.jechemine.documents.domain.Refusals;
import ca.jechemine.documents.domain.Relations;
import ca.jechemine.documents.domain.UploadRights;
import ca.jechemine.kernel.Caller;
import ca.jechemine.kernel.UserId;
import java.time.InstantSource;

/// Who may do what with the file of a client (contract 40 §2.5).
public final class ClientFiles {

  private final People people;
  private final Relations relations;
  private final InstantSource clock;

  public ClientFiles(People people, Relations relations, InstantSource clock) {
    this.people = people;
    this.relations = relations;
    this.clock = clock;
  }

  /// Lets pass who may add to the client's file: who accompanies them, and administrators.
  ///
  /// @throws ca.jechemine.kernel.Refusal.NotFound when there is no such client
  /// @throws ca.jechemine.kernel.Refusal.Forbidden when it is not theirs to do
  public void requireContributor(Caller caller, UserId client) {
    if (!isClient(client)) {
      throw Refusals.noClient();
    }
    if (!UploadRights.maySeePatients(caller) && !accompanies(caller, client)) {
      throw Refusals.notRelated();
    }
  }

  /// Lets pass who may read what is in the client's file, and says as whom.
  ///
  /// @throws ca.jechemine.kernel.Refusal.Forbidden when it does not concern them
  /// @throws ca.jechemine.kernel.Refusal.NotFound when an administrator asks for no client
  public Involvement requireReader(Caller caller, UserId client) {
    Involvement as = involvement(caller, client);
    if (!as.reads()) {
      throw Refusals.notYourClient();
    }
    if (as == Involvement.ADMINISTRATOR && !isClient(client)) {
      throw Refusals.noClient();
    }
    return as;
  }

  /// Whether the caller may read what is shared in the client's file: the client, who may act for
  /// them, who accompanies them, and administrators.
  public boolean mayRead(Caller caller, UserId client) {
    return involvement(caller, client).reads();
  }

  /// As whom the caller comes to the client's file.
  public Involvement involvement(Caller caller, UserId client) {
    return Involvement.of(
        caller,
        client,
        () -> relations.areRelated(caller.id(), client),
        () -> mayActFor(caller, client));
  }

  /// Whether the caller reads as the client does: the client themself, or who may act for them.
  public boolean mayActFor(Caller caller, UserId client) {
    return caller.id().equals(client)
        || people
            .find(client)
            .filter(it -> Guardianship.mayActFor(caller.id(), it, clock.instant()))
            .isPresent();
  }

  /// Whether the caller is a professional whom an appointment relates to the client.
  public boolean accompanies(Caller caller, UserId client) {
    return UploadRights.isProfessional(caller) && relations.areRelated(caller.id(), client);
  }

  private boolean isClient(UserId id) {
    return people.find(id).filter(Person::isClient).isPresent();
  }
}
