/// The catalogue in memory, searched by Apache Lucene: the only package that knows it.
@NullMarked
package ca.jechemine.library.lucene;

import org.jspecify.annotations.NullMarked;
