/** What file formats share: bytes read as text, whatever their encoding. */
@NullMarked
package org.convoke.format;

import org.jspecify.annotations.NullMarked;
