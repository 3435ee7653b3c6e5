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
    return Refusal.notFound(new Text("Ce document n’existe pas.", "This document does not exist."));
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

  /// What is kept of that client does not concern them.
  public static Refusal notYourClient() {
    return Refusal.forbidden(
        "NOT_YOUR_CLIENT",
        new Text(
            "Vous n’avez pas accès au dossier de ce client.",
            "You do not have access to this client’s file."));
  }

  /// Somebody else's account, whose guardian they are not.
  public static Refusal notYourAccount() {
    return Refusal.forbidden(
        "NOT_YOUR_ACCOUNT",
        new Text("Vous ne pouvez pas agir pour ce compte.", "You may not act for this account."));
  }

  /// They neither shared the document nor administer clients' files.
  public static Refusal notYoursToChange() {
    return Refusal.forbidden(
        "NOT_YOUR_DOCUMENT",
        new Text(
            "Seule la personne qui a partagé ce document peut le modifier.",
            "Only the person who shared this document may change it."));
  }

  /// The document is not theirs to delete.
  public static Refusal notYoursToDelete() {
    return Refusal.forbidden(
        "NOT_YOUR_DOCUMENT",
        new Text(
            "Seule la personne qui a partagé ce document peut le supprimer.",
            "Only the person who shared this document may delete it."));
  }

  /// No file that they uploaded to share it with a client, or it has expired since.
  public static Refusal notYourUpload() {
    return Refusal.badRequest(
        "UNKNOWN_FILE",
        new Text(
            "Cette adresse ne mène à aucun fichier que vous avez téléversé pour un client.",
            "This address leads to no file that you uploaded for a client."));
  }

  /// The file is another client's document.
  public static Refusal linkedElsewhere() {
    return Refusal.conflict(
        "LINKED_ELSEWHERE",
        new Text(
            "Ce fichier se trouve déjà dans le dossier d’un autre client.",
            "This file is in another client’s file already."));
  }

  /// Clients put nothing into their file of their own accord.
  public static Refusal clientsDoNotUpload() {
    return Refusal.forbidden(
        "CLIENTS_DO_NOT_UPLOAD",
        new Text(
            "Vous ne pouvez pas ajouter de document vous-même. Quand votre professionnel vous en"
                + " demande un, vous le joignez en réponse à sa demande.",
            "You cannot add a document yourself. When your professional asks you for one, you"
                + " attach it in answer to the request."));
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

  /// There is no such request for a document, or it is not theirs to know.
  public static Refusal noRequest() {
    return Refusal.notFound(
        new Text("Cette demande n’existe pas.", "This request does not exist."));
  }

  /// Somebody else asked.
  public static Refusal notYourRequest() {
    return Refusal.forbidden(
        "NOT_YOUR_REQUEST",
        new Text(
            "Seule la personne qui a fait cette demande peut l’annuler.",
            "Only the person who made this request may cancel it."));
  }

  /// As many documents are asked of the client as may be.
  public static Refusal tooManyRequests() {
    return Refusal.conflict(
        "TOO_MANY_OPEN_REQUESTS",
        new Text(
            "Trop de documents sont déjà demandés à ce client.",
            "Too many documents are already requested from this client."));
  }

  /// The document came already.
  public static Refusal requestAnswered() {
    return Refusal.conflict(
        "REQUEST_ANSWERED",
        new Text("Ce document a déjà été remis.", "This document has already been handed in."));
  }

  /// The document is not asked for any more.
  public static Refusal requestOver() {
    return Refusal.gone(
        "REQUEST_OVER",
        new Text("Ce document n’est plus demandé.", "This document is no longer requested."));
  }
}
