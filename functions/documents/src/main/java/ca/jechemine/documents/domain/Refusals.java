package ca.jechemine.documents.domain;

import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Text;

/// What the rules of documents turn down, and in which words.
public final class Refusals {

  private Refusals() {}

  /// There is no such file, or it is not theirs to know.
  public static Refusal noFile() {
    return Refusal.notFound(new Text("Ce fichier n’existe pas.", "This file does not exist."));
  }

  /// There is no such document, or it is not theirs to know.
  public static Refusal noDocument() {
    return Refusal.notFound(
        new Text("Ce document n’existe pas.", "This document does not exist."));
  }

  /// There is no such client.
  public static Refusal noClient() {
    return Refusal.notFound(new Text("Ce client n’existe pas.", "This client does not exist."));
  }

  /// They do not accompany that client.
  public static Refusal notRelated() {
    return Refusal.forbidden(
        "NOT_RELATED",
        new Text("Vous ne suivez pas ce client.", "You do not accompany this client."));
  }

  /// They may not upload for that purpose.
  public static Refusal notYoursToUpload() {
    return Refusal.forbidden(
        "FORBIDDEN",
        new Text(
            "Vous ne pouvez pas téléverser de fichier de ce genre.",
            "You may not upload a file of this kind."));
  }

  /// Files of that type are not taken for the purpose. Only of images the contract has it that the
  /// type is not supported (contract 40 §2.1).
  public static Refusal typeNotTaken(Purpose purpose) {
    String code = "FILE_TYPE_NOT_TAKEN";
    Text reason =
        new Text(
            "Ce type de fichier n’est pas accepté ici.", "This type of file is not accepted here.");
    return purpose == Purpose.CONTENT_IMAGE
        ? Refusal.unsupported(code, reason)
        : Refusal.badRequest(code, reason);
  }

  /// The bytes have not come yet.
  public static Refusal notUploaded() {
    return Refusal.conflict(
        "NOT_UPLOADED",
        new Text(
            "Le fichier n’est pas encore arrivé. Veuillez d’abord l’envoyer.",
            "The file has not arrived yet. Please send it first."));
  }

  /// It took too long, or it was deleted since.
  public static Refusal uploadOver() {
    return Refusal.gone(
        "UPLOAD_EXPIRED",
        new Text(
            "Ce téléversement a expiré. Veuillez recommencer.",
            "This upload has expired. Please start again."));
  }
}
