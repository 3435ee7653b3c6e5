package ca.jechemine.library.lucene;

/// How a text was understood: which of its words were taken for misspelt ones, and whether each had
/// to be there or half of them. A list goes on as it began, also when words become known meanwhile.
///
/// @param misspelt a letter a word: `x` as it stands, `z` misspelt
/// @param needsAll whether each word has to be there
record Reading(String misspelt, boolean needsAll) {

  static final Reading NONE = new Reading("", true);

  boolean isMisspelt(int word) {
    return word < misspelt.length() && misspelt.charAt(word) == 'z';
  }

  String code() {
    return misspelt + (needsAll ? "&" : "~");
  }

  static Reading of(String code) {
    return new Reading(code.substring(0, code.length() - 1), code.endsWith("&"));
  }
}
