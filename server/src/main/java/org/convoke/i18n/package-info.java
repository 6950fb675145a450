/** Every word that people read: messages by key in the reader's language, and errors that carry one. */
@NullMarked
package org.convoke.i18n;

import org.jspecify.annotations.NullMarked;
