package ca.jechemine.contact.domain;

import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Text;

/// What nobody can do any more with a message of somebody who is forgotten.
final class Forgotten {

  private Forgotten() {}

  static void refuseIf(boolean isForgotten) {
    if (isForgotten) {
      throw Refusal.conflict(
          "SENDER_FORGOTTEN",
          new Text(
              "Les données de cette personne ont été effacées : on ne peut plus lui écrire ni rien"
                  + " noter à son sujet.",
              "This person’s data was erased: they can no longer be written to, and nothing can be"
                  + " noted about them."));
    }
  }
}
