package org.convoke.publish;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.convoke.call.Call;

/** The kinds of file that hold a call's events, each with everything that is published: past, cancelled and online too. */
public enum ExportFormat {
    CSV("text/csv; charset=utf-8") {
        @Override
        public EventWriter open(Call call, OutputStream out) throws IOException {
            return new TableFile(out);
        }
    },
    ICS("text/calendar; charset=utf-8") {
        @Override
        public EventWriter open(Call call, OutputStream out) throws IOException {
            return new CalendarFile(call, out);
        }
    },
    GEOJSON("application/geo+json") {
        @Override
        public EventWriter open(Call call, OutputStream out) throws IOException {
            return new MapFile(out);
        }
    };

    private final String mediaType;

    ExportFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /** Returns the format of a word on the command line or of a file's extension: {@code csv}, {@code ics} … */
    public static Optional<ExportFormat> of(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }

    /** Begins a file on the stream, which is not closed. A calendar of one event is a file with one event. */
    public abstract EventWriter open(Call call, OutputStream out) throws IOException;

    /** Its word on the command line, also the file's extension. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** For the header Content-Type. */
    public String mediaType() {
        return mediaType;
    }
}
