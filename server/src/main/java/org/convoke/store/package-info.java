/** The database of one folder: one writer that commits for many, readers, migrations, backup and restore. */
@NullMarked
package org.convoke.store;

import org.jspecify.annotations.NullMarked;
