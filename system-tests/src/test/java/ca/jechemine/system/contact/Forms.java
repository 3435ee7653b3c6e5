package ca.jechemine.system.contact;

/// Forms that visitors send.
final class Forms {

  static final String CONTACT = "/api/contact";
  static final String ENTERPRISE = "/api/enterprise/contact";
  static final String SCHOOL = "/api/school-manager/contact";
  static final String INBOX = "/api/admin/external-messages";

  private Forms() {}

  static String contact(String email, String message) {
    return contact(email, message, "fr");
  }

  static String contact(String email, String message, String locale) {
    return """
    {"firstName":"Ève","lastName":"Roy","email":"%s","phone":"514 555-0199",
     "message":"%s","locale":"%s"}
    """
        .formatted(email, message, locale);
  }

  static String enterprise(String email) {
    return """
    {"firstName":"Marc","lastName":"Côté","email":"%s","phone":"418 555-0123",
     "company":"Érablière Côté","position":"Directeur"}
    """
        .formatted(email);
  }

  static String school(String email) {
    return """
    {"name":"Julie Gagnon","school":"École des Pins","role":"Directrice","phone":"450 555-0177",
     "email":"%s","serviceType":"Plan d’intervention","message":"Bonjour à vous."}
    """
        .formatted(email);
  }
}
