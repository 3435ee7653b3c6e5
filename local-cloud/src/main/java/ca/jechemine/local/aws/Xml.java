package ca.jechemine.local.aws;

/// Text for an XML document.
final class Xml {

  private Xml() {}

  static String text(String value) {
    return value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  static String element(String name, String value) {
    return "<" + name + ">" + text(value) + "</" + name + ">";
  }
}
