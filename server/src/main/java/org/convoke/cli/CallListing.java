package org.convoke.cli;

import java.util.function.BiFunction;
import org.convoke.Pipeline;
import org.convoke.call.CallSlug;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What commands have in common that list something of one call, for people or as JSON. */
final class CallListing {

    @Mixin
    private DataFolder data = new DataFolder();

    @Option(names = "--call", required = true, paramLabel = "S", description = "The call.")
    private String call = "";

    @Option(names = "--json", description = "One JSON document.")
    private boolean isJson;

    /** Reads the list, of a call that there is. */
    <T> T read(Console console, BiFunction<Pipeline, CallSlug, T> reading) {
        CallSlug slug = Words.slug(call);
        try (Pipeline pipeline = data.open(console)) {
            pipeline.calls().get(slug);
            return reading.apply(pipeline, slug);
        }
    }

    boolean isJson() {
        return isJson;
    }
}
