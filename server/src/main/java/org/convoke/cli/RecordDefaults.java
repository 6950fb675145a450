package org.convoke.cli;

import org.convoke.intake.IntakeOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say what holds for records that name none themselves. */
final class RecordDefaults {

    @Option(names = "--date", paramLabel = "DAY", description = "The day of records without one, YYYY-MM-DD.")
    private @Nullable String date;

    @Option(names = "--town", paramLabel = "PLACE", description = "The town that all records are in.")
    private @Nullable String town;

    @Option(names = "--country", paramLabel = "CC", description = "The country of records without one, ISO 3166-1.")
    private @Nullable String country;

    @Option(names = "--zone", paramLabel = "IANA", description = "The time zone of records without one.")
    private @Nullable String zone;

    IntakeOptions.Defaults read() {
        return new IntakeOptions.Defaults(
                date == null ? null : Words.date("--date", date),
                town == null ? null : Words.present("--town", town),
                country == null ? null : Words.country("--country", country),
                zone == null ? null : Words.zone("--zone", zone));
    }
}
