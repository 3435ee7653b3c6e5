package ca.jechemine.appointments.domain.schedule;

import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Text;

/// Why a time is not to be had. The codes are public.
public final class SlotRefusals {

  private SlotRefusals() {}

  /// There is no such professional, or their account is closed.
  public static Refusal unknownProfessional() {
    return Refusal.notFound(new Text("Professionnel introuvable.", "Professional not found."));
  }

  /// The professional has not said when they work.
  public static Refusal noAvailability() {
    return Refusal.notFound(
        "AVAILABILITY_NOT_CONFIGURED",
        new Text(
            "Les disponibilités du professionnel ne sont pas encore indiquées.",
            "The professional’s availability is not configured yet."));
  }

  /// The professional’s week has no session then, or none of that length.
  static Refusal notOffered() {
    return Refusal.conflict(
        "SLOT_NOT_OFFERED",
        new Text(
            "Ce créneau n’est pas offert. Veuillez en choisir un autre.",
            "This time is not offered. Please choose another one."));
  }

  /// It begins too soon.
  static Refusal tooSoon() {
    return Refusal.conflict(
        "NOTICE_TOO_SHORT",
        new Text(
            "Ce créneau commence trop tôt pour être encore réservé.",
            "This time starts too soon to be booked."));
  }

  /// The caller holds nothing of that id.
  public static Refusal unknownHold() {
    return Refusal.notFound(
        new Text("Vous ne retenez plus ce créneau.", "You are not holding this time any more."));
  }
}
