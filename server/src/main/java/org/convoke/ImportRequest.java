package org.convoke;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.convoke.call.Call;
import org.convoke.count.PhraseTable;
import org.convoke.intake.IntakeOptions;
import org.jspecify.annotations.Nullable;

/**
 * What to import and how.
 *
 * @param source what the records' source is called; absent for each file's name without folder and extensions
 * @param columns for headers that are not understood: our field's name to the column's
 * @param phrases gives words about numbers of people, such as "hundreds", their number
 * @param isDryRun whether to report only and change nothing
 */
public record ImportRequest(
        Call call,
        List<Path> files,
        @Nullable String source,
        Map<String, String> columns,
        IntakeOptions.Defaults defaults,
        PhraseTable phrases,
        boolean isDryRun) {

    public ImportRequest {
        files = List.copyOf(files);
        columns = Map.copyOf(columns);
    }

    /** A request that reads words by the usual table. */
    public ImportRequest(
            Call call,
            List<Path> files,
            @Nullable String source,
            Map<String, String> columns,
            IntakeOptions.Defaults defaults,
            boolean isDryRun) {
        this(call, files, source, columns, defaults, PhraseTable.CCC_2017, isDryRun);
    }

    /** Returns what the file's source is called. */
    String sourceOf(Path file) {
        if (source != null) {
            return source;
        }
        String name = String.valueOf(file.getFileName());
        String unpacked = name.replaceFirst("(?i)\\.(gz|gzip|zip|bz2|xz|zst)$", "");
        String bare = unpacked.replaceFirst("(?<=.)\\.[^.]*$", "");
        return bare.isBlank() ? name : bare;
    }
}
