package org.convoke;

import java.util.List;
import org.convoke.event.Warning;

/** What an import did, file by file. */
public record ImportReport(List<FileReport> files) {

    public ImportReport {
        files = List.copyOf(files);
    }

    /** Whether at least one file could be read. */
    public boolean isAnyReadable() {
        return files.stream().anyMatch(FileReport::isReadable);
    }

    /**
     * What became of one file.
     *
     * @param file as it was named
     * @param warnings by record
     */
    public record FileReport(
            String file, String format, boolean isReadable, Records records, Events events, List<Warning> warnings) {

        public FileReport {
            warnings = List.copyOf(warnings);
        }
    }

    /** How many records came to which end, each to its best. */
    public record Records(long published, long merged, long held, long rejected) {

        public long total() {
            return published + merged + held + rejected;
        }
    }

    /**
     * What the events of the records did to the store.
     *
     * @param total how many events the records gave
     * @param gone how many events of the source are stored and no longer in it
     */
    public record Events(long total, long created, long updated, long unchanged, long gone) {}
}
