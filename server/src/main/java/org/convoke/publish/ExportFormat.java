package org.convoke.publish;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of file that hold a call's events, each with everything that is published: past, cancelled and online too. */
public enum ExportFormat {
    CSV("text/csv; charset=utf-8") {
        @Override
        public EventWriter open(FileFrame frame, OutputStream out) throws IOException {
            return new TableFile(out);
        }
    },
    ICS("text/calendar; charset=utf-8") {
        @Override
        public EventWriter open(FileFrame frame, OutputStream out) throws IOException {
            return new CalendarFile(frame.call(), out);
        }
    },
    GEOJSON("application/geo+json") {
        @Override
        public EventWriter open(FileFrame frame, OutputStream out) throws IOException {
            return new MapFile(out);
        }
    },
    ATOM("application/atom+xml; charset=utf-8") {
        @Override
        public EventWriter open(FileFrame frame, OutputStream out) throws IOException {
            return new AtomFile(frame, out);
        }
    },
    JSONFEED("application/feed+json") {
        @Override
        public EventWriter open(FileFrame frame, OutputStream out) throws IOException {
            return new JsonFeedFile(frame, out);
        }
    };

    private final String mediaType;

    ExportFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /** Returns the format of a word on the command line: {@code csv}, {@code ics} … */
    public static Optional<ExportFormat> of(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }

    /** Begins a file on the stream, which is not closed. A calendar of one event is a file with one event. */
    public abstract EventWriter open(FileFrame frame, OutputStream out) throws IOException;

    /** Whether it tells what changed last first, and what was taken away. */
    public boolean isFeed() {
        return this == ATOM || this == JSONFEED;
    }

    /** Its word on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What its file's name ends in. */
    public String extension() {
        return this == JSONFEED ? "json" : word();
    }

    /** For the header Content-Type. */
    public String mediaType() {
        return mediaType;
    }
}
