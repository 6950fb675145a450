package org.convoke.intake;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.convoke.call.Call;
import org.convoke.call.CallSlug;
import org.convoke.event.Content;
import org.convoke.event.Draft;
import org.convoke.event.Warning;
import org.convoke.event.WarningCode;
import org.convoke.event.When;
import org.convoke.place.Gazetteer;

/** What a file's records came to. */
final class Tally implements RecordSink {

    /** One gazetteer for all tests: it takes a while to open. */
    static final Intake INTAKE = new Intake(Gazetteer.open());

    final Map<WarningCode, Integer> warnings = new EnumMap<>(WarningCode.class);
    final Map<String, Integer> days = new HashMap<>();
    int records;
    int events;
    int rejected;
    int dated;
    int timed;
    int placed;
    int online;

    static IntakeOptions.Defaults in(String town) {
        return new IntakeOptions.Defaults(null, town, "DE", null);
    }

    static IntakeOptions.Defaults on(LocalDate date) {
        return new IntakeOptions.Defaults(date, null, null, null);
    }

    /** Reads a file for a call on a day, and prints what it came to. */
    static Tally of(Path file, LocalDate day, IntakeOptions.Defaults defaults) {
        Call call = new Call(new CallSlug("rivers"), "Rivers day", new Call.Days(day, day), Locale.ENGLISH);
        Tally tally = new Tally();
        INTAKE.read(file, new IntakeOptions(call, "records", Map.of(), defaults), tally);
        System.Logger log = System.getLogger(Tally.class.getName());
        log.log(System.Logger.Level.INFO, file.getFileName() + " " + tally);
        return tally;
    }

    @Override
    public void accept(IntakeRecord record) {
        records++;
        events += record.drafts().size();
        rejected += record.drafts().isEmpty() ? 1 : 0;
        for (Warning warning : record.warnings()) {
            warnings.merge(warning.code(), 1, Integer::sum);
        }
        record.drafts().forEach(this::count);
    }

    int count(WarningCode code) {
        return warnings.getOrDefault(code, 0);
    }

    int onDay(String date) {
        return days.getOrDefault(date, 0);
    }

    private void count(Draft draft) {
        Content content = draft.content();
        When when = content.when();
        if (when != null) {
            dated++;
            timed += when.start() == null ? 0 : 1;
            days.merge(when.date().toString(), 1, Integer::sum);
        }
        placed += content.venue().position() == null ? 0 : 1;
        online += content.isOnline() ? 1 : 0;
    }

    @Override
    public String toString() {
        return "records=" + records + " events=" + events + " rejected=" + rejected + " dated=" + dated + " timed="
                + timed + " placed=" + placed + " online=" + online + " " + warnings;
    }
}
