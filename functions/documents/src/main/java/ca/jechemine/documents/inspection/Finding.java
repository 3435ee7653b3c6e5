package ca.jechemine.documents.inspection;

/// What an inspection found.
public sealed interface Finding {

  /// Nothing speaks against the file.
  ///
  /// @param sha256 the digest of all its bytes, in base64 as `x-amz-checksum-sha256` has it
  /// @param size how many bytes there were
  record Sound(String sha256, long size) implements Finding {}

  /// The file must not be kept. Whoever found one reason looked for no other.
  record Unsound(Reason reason) implements Finding {}

  /// Why a file must not be kept (contract 40 §2.4). `EMPTY`, `TOO_LARGE` and `WRONG_TYPE` are
  /// mistakes, the others attacks.
  enum Reason {
    /// There is not one byte.
    EMPTY,
    /// There is at least one byte more than is allowed.
    TOO_LARGE,
    /// The bytes are not of the declared type.
    WRONG_TYPE,
    /// Small as it is, unpacked or drawn it would be huge.
    BOMB,
    /// There is something in it that can do harm: a test signature, a program, a script, a macro,
    /// an external entity, a serialised object.
    INFECTED,
    /// A drawing that is more than a drawing.
    SCRIPTED_SVG
  }
}
