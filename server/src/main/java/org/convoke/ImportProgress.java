package org.convoke;

import java.nio.file.Path;

/** Is told how far an import has come, on the importing thread. */
public interface ImportProgress {

    /** Nobody watches. */
    ImportProgress SILENT = new ImportProgress() {
        @Override
        public void begin(Path file) {}

        @Override
        public void stored(long records) {}

        @Override
        public void end() {}
    };

    void begin(Path file);

    /** So many records of the file are done with. */
    void stored(long records);

    /** The file is read to its end, or given up. */
    void end();
}
