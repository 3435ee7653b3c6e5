package ca.jechemine.identity.domain;

import ca.jechemine.kernel.Text;
import java.util.Locale;

/// What somebody did with a client's file (contract 10 §10.4).
public enum AccessAction {
  VIEW_CLIENT_USER,
  VIEW_CLIENT_MEDICAL_PROFILE,
  VIEW_CLIENT_APPOINTMENT,
  VIEW_CLIENT_APPOINTMENTS,
  VIEW_CLIENT_MATCHING,
  VIEW_CLIENT_DOCUMENT,
  VIEW_CLIENT_DOCUMENTS,
  VIEW_CLIENT_RECEIPT,
  VIEW_PROFESSIONAL_LEDGER,
  UPDATE_CLIENT_APPOINTMENT,
  DELETE_MESSAGE,
  UPDATE_USER,
  CREATE_USER,
  DELETE_USER,
  INVITE_USER,
  UNLOCK_USER,
  VIEW_CONSENTS,
  EXPORT_ON_BEHALF,
  PROFESSIONAL_VALIDATED,
  PROFESSIONAL_REJECTED,
  VIEW_ACCESS_LOG,
  VIEW_CLIENT_DUPLICATES,
  MERGE_CLIENT_ACCOUNTS,
  ADMIN_CREATED,
  ADMIN_UPDATED,
  ADMIN_DEACTIVATED,
  ACCOUNT_ANONYMISED,
  GUARANTEE_APPROVED;

  /// As JSON spells it, in lower case.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// As the client reads it.
  public Text label() {
    return switch (this) {
      case VIEW_CLIENT_USER -> new Text("Dossier d’utilisateur consulté", "User record viewed");
      case VIEW_CLIENT_MEDICAL_PROFILE ->
          new Text("Profil médical consulté", "Medical profile viewed");
      case VIEW_CLIENT_APPOINTMENT -> new Text("Rendez-vous consulté", "Appointment viewed");
      case VIEW_CLIENT_APPOINTMENTS ->
          new Text("Liste des rendez-vous consultée", "List of appointments viewed");
      case VIEW_CLIENT_MATCHING ->
          new Text("Choix des professionnels proposés consulté", "Choice of professionals viewed");
      case VIEW_CLIENT_DOCUMENT -> new Text("Document consulté", "Document viewed");
      case VIEW_CLIENT_DOCUMENTS ->
          new Text("Liste des documents consultée", "List of documents viewed");
      case VIEW_CLIENT_RECEIPT -> new Text("Reçu consulté", "Receipt viewed");
      case VIEW_PROFESSIONAL_LEDGER ->
          new Text("Relevé de compte consulté", "Account ledger viewed");
      case UPDATE_CLIENT_APPOINTMENT ->
          new Text(
              "Rendez-vous modifié par l’administration", "Appointment changed by administration");
      case DELETE_MESSAGE -> new Text("Message supprimé", "Message deleted");
      case UPDATE_USER -> new Text("Dossier d’utilisateur modifié", "User record changed");
      case CREATE_USER -> new Text("Compte créé", "Account created");
      case DELETE_USER -> new Text("Compte supprimé", "Account deleted");
      case INVITE_USER -> new Text("Invitation envoyée", "Invitation sent");
      case UNLOCK_USER ->
          new Text("Tentatives de connexion remises à zéro", "Sign-in attempts reset");
      case VIEW_CONSENTS -> new Text("Consentements consultés", "Consents viewed");
      case EXPORT_ON_BEHALF ->
          new Text("Exportation préparée pour vous", "Export prepared for you");
      case PROFESSIONAL_VALIDATED -> new Text("Professionnel approuvé", "Professional approved");
      case PROFESSIONAL_REJECTED -> new Text("Professionnel refusé", "Professional refused");
      case VIEW_ACCESS_LOG -> new Text("Journal des accès consulté", "Access log viewed");
      case VIEW_CLIENT_DUPLICATES ->
          new Text("Comptes en double recherchés", "Duplicate accounts looked for");
      case MERGE_CLIENT_ACCOUNTS -> new Text("Comptes fusionnés", "Accounts merged");
      case ADMIN_CREATED -> new Text("Droits d’administration accordés", "Made an administrator");
      case ADMIN_UPDATED ->
          new Text("Droits d’administration modifiés", "Administrator’s rights changed");
      case ADMIN_DEACTIVATED ->
          new Text("Droits d’administration retirés", "Administrator’s rights ended");
      case GUARANTEE_APPROVED ->
          new Text("Paiement par virement autorisé", "Payment by transfer approved");
      case ACCOUNT_ANONYMISED -> new Text("Compte anonymisé", "Account anonymised");
    };
  }
}
