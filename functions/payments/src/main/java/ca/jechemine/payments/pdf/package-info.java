/// Draws receipts as PDF; the only package that sees the library (docs/adr/0059).
@NullMarked
package ca.jechemine.payments.pdf;

import org.jspecify.annotations.NullMarked;
