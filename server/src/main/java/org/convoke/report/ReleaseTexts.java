package org.convoke.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import org.convoke.turnout.Total;

/** What is written around released data, in English, for those who archive and cite it. */
final class ReleaseTexts {

    static final String LICENSE = """
            Creative Commons Attribution 4.0 International (CC BY 4.0)
            https://creativecommons.org/licenses/by/4.0/legalcode

            You may copy, change and publish this data for any purpose if you name its source, as CITATION.cff does.
            """;

    private ReleaseTexts() {}

    static String title(Release release) {
        return "How many came: " + release.call().title();
    }

    /** As it is to be cited, in one line. */
    static String citation(Release release) {
        return release.creator() + " (" + date(release).getYear() + "). " + title(release) + " [data set]. As of "
                + moment(release) + ", log size " + release.totals().asOf().logSize() + ". CC BY 4.0.";
    }

    /** The state's moment; of numbers that nobody reported yet, the beginning of the call. */
    private static Instant moment(Release release) {
        Instant when = release.totals().asOf().when();
        return when == null ? release.call().days().from().atStartOfDay().toInstant(ZoneOffset.UTC) : when;
    }

    private static LocalDate date(Release release) {
        return LocalDate.ofInstant(moment(release), ZoneOffset.UTC);
    }

    static String readme(Release release) {
        Total total = release.totals().total();
        Total.Coverage coverage = total.coverage();
        return String.format(
                Locale.ROOT,
                """
                # %s

                %,d to %,d people, with %,d of %,d events reported, in %,d towns in %,d countries.
                Events without a report are left out and never guessed; nothing is averaged.

                As of %s, when the public log had %d entries. `convoke turnout --as-of %d` derives the same total again.

                | file | what it has |
                |---|---|
                | events.csv, events.json | every published event, with its ranges |
                | reports.csv, reports.json | every report that counts, with its class of source |
                | totals.json | the sums: in all, by country, day and size, and what stands beside |
                | derive.sql | derives all of that anew from the reports: `sqlite3 < derive.sql` in this folder |
                | dictionary.csv | what each field means, and the field of the Crowd Counting Consortium that means the same |
                | SHA256SUMS | the digest of each file: `sha256sum --check SHA256SUMS` |

                What stands beside the total as `held` is of events that are not public, and cannot be derived from here.

                No field has room for what tells of a person: no titles, names, words as written, streets or links. Towns
                are named and placed as the gazetteer does (GeoNames, CC BY 4.0), not as hosts wrote them; of the source of a
                report nothing is told but its class and, where it is a body's, its domain. The site's pages have the rest.

                Cite as: %s
                """,
                title(release),
                total.reported().low(),
                total.reported().high(),
                coverage.reported(),
                coverage.events(),
                coverage.places(),
                coverage.countries(),
                moment(release),
                release.totals().asOf().logSize(),
                release.totals().asOf().logSize(),
                citation(release));
    }

    /** The Citation File Format, version 1.2.0. */
    static String citationFile(Release release) {
        return String.format(
                Locale.ROOT,
                """
                cff-version: 1.2.0
                type: dataset
                message: "If you use this data, please cite it as below."
                title: %s
                authors:
                  - name: %s
                license: CC-BY-4.0
                version: "log-%d"
                date-released: %s
                """,
                quoted(title(release)),
                quoted(release.creator()),
                release.totals().asOf().logSize(),
                date(release));
    }

    /** A string of YAML that has no lines. */
    private static String quoted(String text) {
        return '"' + text.replaceAll("\\s+", " ").replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** What Zenodo reads from a folder (its deposit metadata). */
    static byte[] zenodo(Release release) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            json.useDefaultPrettyPrinter();
            json.writeStartObject();
            json.writeStringField("title", title(release));
            json.writeStringField("upload_type", "dataset");
            json.writeStringField("description", citation(release));
            json.writeArrayFieldStart("creators");
            json.writeStartObject();
            json.writeStringField("name", release.creator());
            json.writeEndObject();
            json.writeEndArray();
            json.writeStringField("access_right", "open");
            json.writeStringField("license", "cc-by-4.0");
            json.writeStringField("version", "log-" + release.totals().asOf().logSize());
            json.writeStringField("publication_date", date(release).toString());
            json.writeArrayFieldStart("keywords");
            json.writeString("turnout");
            json.writeString("crowd counting");
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
        return out.toByteArray();
    }
}
