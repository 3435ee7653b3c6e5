package ca.jechemine.appointments.calendar;

import ca.jechemine.appointments.domain.Modality;
import ca.jechemine.kernel.Text;

/// How people meet, in the words of a calendar.
final class Modalities {

  private Modalities() {}

  static Text name(Modality modality) {
    return switch (modality) {
      case VIDEO -> new Text("par vidéo", "by video");
      case IN_PERSON -> new Text("en personne", "in person");
      case PHONE -> new Text("par téléphone", "by phone");
      case BOTH -> new Text("par vidéo ou en personne", "by video or in person");
    };
  }
}
