package ca.jechemine.notifications.domain.prescription;

import static ca.jechemine.notifications.domain.Fixtures.NOON;

import ca.jechemine.contracts.PrescriptionEvent.PrescriptionDone;
import ca.jechemine.contracts.PrescriptionEvent.PrescriptionReminded;
import ca.jechemine.contracts.PrescriptionEvent.ResourcePrescribed;
import ca.jechemine.notifications.domain.Person;
import ca.jechemine.notifications.domain.routing.Town;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What happens to resources that Anne assigns.
public final class Prescriptions {

  public static final String PRESCRIPTION = "65f0c0ffee65f0c0ffee65b1";

  private static final String RESOURCE = "65f0c0ffee65f0c0ffee65b2";
  private static final String TITLE = "Apprivoiser l’anxiété";
  private static final LocalDate DUE = LocalDate.of(2026, 3, 13);

  private Prescriptions() {}

  /// One was assigned to them, until a day or not.
  public static ResourcePrescribed to(Person client, boolean isDated) {
    return prescribed(client, "Anne Lavoie", isDated ? DUE : null);
  }

  /// The same by somebody who is called so.
  public static ResourcePrescribed by(String name, Person client) {
    return prescribed(client, name, null);
  }

  private static ResourcePrescribed prescribed(
      Person client, String name, @Nullable LocalDate dueDate) {
    return new ResourcePrescribed(
        PRESCRIPTION,
        client.id().value(),
        Town.ANNE.id().value(),
        name,
        RESOURCE,
        TITLE,
        "Taming Anxiety",
        dueDate,
        NOON);
  }

  /// They are reminded of it.
  public static PrescriptionReminded reminding(Person client) {
    return new PrescriptionReminded(
        PRESCRIPTION,
        client.id().value(),
        Town.ANNE.id().value(),
        "Anne Lavoie",
        RESOURCE,
        TITLE,
        "",
        DUE,
        NOON);
  }

  /// Camille, or a guardian without a name, says that it is done.
  public static PrescriptionDone done(Person professional, @Nullable String client) {
    return new PrescriptionDone(
        PRESCRIPTION,
        Town.CAMILLE.id().value(),
        client,
        professional.id().value(),
        RESOURCE,
        TITLE,
        "Taming Anxiety",
        NOON);
  }
}
