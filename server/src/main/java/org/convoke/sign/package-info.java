/** Keys, signatures and digests in forms that others read: minisign files, C2SP signed notes, SHA-256, canonical JSON. */
@NullMarked
package org.convoke.sign;

import org.jspecify.annotations.NullMarked;
