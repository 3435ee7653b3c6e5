/// The letters as administrators rewrite them: templates with tokens and sections (contract 40
/// §3.8, docs/adr/0047-letters-that-administrators-rewrite.md).
@NullMarked
package ca.jechemine.notifications.domain.letters;

import org.jspecify.annotations.NullMarked;
