package ca.jechemine.documents.domain;

import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Text;
import java.util.Optional;
import java.util.stream.Stream;

/// Why the bytes of an upload were not taken (contract 40 §2.1, §2.4).
public enum Rejection {
  EMPTY("FILE_EMPTY", new Text("Le fichier est vide.", "The file is empty.")),
  WRONG_LENGTH(
      "FILE_LENGTH_MISMATCH",
      new Text(
          "Le fichier reçu n’a pas la taille annoncée. Veuillez le téléverser de nouveau.",
          "The file that arrived does not have the announced size. Please upload it again.")),
  WRONG_CHECKSUM(
      "FILE_CHECKSUM_MISMATCH",
      new Text(
          "Le fichier a été abîmé en chemin. Veuillez le téléverser de nouveau.",
          "The file was damaged on its way. Please upload it again.")),
  TOO_LARGE("FILE_TOO_LARGE", new Text("Le fichier est trop gros.", "The file is too large.")),
  WRONG_TYPE(
      "FILE_TYPE_MISMATCH",
      new Text(
          "Le contenu du fichier ne correspond pas à son type.",
          "The content of the file does not match its type.")),
  BOMB(
      "FILE_EXPANDS_TOO_MUCH",
      new Text(
          "Ce fichier ne peut pas être accepté : son contenu compressé est démesuré.",
          "This file cannot be accepted: its compressed content is out of all proportion.")),
  SCRIPTED(
      "FILE_SCRIPTED",
      new Text(
          "Cette image ne peut pas être acceptée : elle contient un script ou un lien externe.",
          "This image cannot be accepted: it contains a script or an external reference.")),
  INFECTED(
      "FILE_INFECTED",
      new Text(
          "Ce fichier semble contenir un logiciel malveillant et n’a pas été conservé.",
          "This file seems to contain malware and was not kept."));

  private final String code;

  @SuppressWarnings("ImmutableEnumChecker") // Two strings.
  private final Text reason;

  Rejection(String code, Text reason) {
    this.code = code;
    this.reason = reason;
  }

  /// The rejection of that code.
  public static Optional<Rejection> of(String code) {
    return Stream.of(values()).filter(it -> it.code.equals(code)).findFirst();
  }

  /// As rows and answers spell it.
  public String code() {
    return code;
  }

  /// What to answer: 422 for content that is understood and dangerous, 400 for what is no such file
  /// (contract 40 §2.1).
  public Refusal refusal() {
    return switch (this) {
      case BOMB, SCRIPTED, INFECTED -> Refusal.unprocessable(code, reason);
      case EMPTY, WRONG_LENGTH, WRONG_CHECKSUM, TOO_LARGE, WRONG_TYPE ->
          Refusal.badRequest(code, reason);
    };
  }
}
