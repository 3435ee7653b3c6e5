package ca.jechemine.system.promises;

import java.util.List;

/// A client whose every word can be told from anybody else's.
record Canary(int number) {

  String email() {
    return "serin%02d@volerie-exemple.ca".formatted(number);
  }

  String firstName() {
    return "Zéphyrine%02d".formatted(number);
  }

  String lastName() {
    return "Serinette%02d".formatted(number);
  }

  /// As the form takes it; kept and called as E.164.
  String phone() {
    return "581 555-%04d".formatted(1000 + number);
  }

  String location() {
    return "Volière-sur-Mer %02d".formatted(number);
  }

  String note() {
    return "chant-confidentiel-%02d".formatted(number);
  }

  String signUp() {
    return """
    {"email":"%s","password":"Chemin-Neuf-2026","firstName":"%s","lastName":"%s","role":"client",
     "phone":"%s","location":"%s","dateOfBirth":"1977-12-%02d","agreeToTerms":true,
     "acceptPrivacyPolicy":true,"language":"french","issueDescription":"%s",
     "emergencyContactName":"%s","emergencyContactPhone":"%s"}
    """
        .formatted(
            email(),
            firstName(),
            lastName(),
            phone(),
            location(),
            1 + number % 28,
            note(),
            "Parrain" + note(),
            phone());
  }

  /// The same person, who asks for a service under another address without being signed in.
  String booking() {
    return """
    {"type":"video","bookingFor":"patient","needs":[],"notes":"%s",
     "guestInfo":{"firstName":"%s","lastName":"%s","email":"invite.%s","phone":"%s",
      "location":"%s"},
     "referralInfo":{"referrerName":"%s %s","patientFirstName":"%s","patientLastName":"%s",
      "patientPhone":"%s","patientEmail":"%s","referralReason":"%s"}}
    """
        .formatted(
            note(),
            firstName(),
            lastName(),
            email(),
            phone(),
            location(),
            firstName(),
            lastName(),
            firstName(),
            lastName(),
            phone(),
            email(),
            note());
  }

  /// What no log, queue, dead letter, metric or error may hold.
  List<String> secrets() {
    return List.of(
        email(),
        firstName(),
        lastName(),
        phone(),
        "+1581555%04d".formatted(1000 + number),
        "581555%04d".formatted(1000 + number),
        location(),
        note());
  }

  /// What no row may hold in clear: contact and clinical fields (contract 10 §10).
  List<String> sealed() {
    return List.of(
        phone(),
        "581555%04d".formatted(1000 + number),
        location(),
        note(),
        "1977-12-%02d".formatted(1 + number % 28));
  }
}
