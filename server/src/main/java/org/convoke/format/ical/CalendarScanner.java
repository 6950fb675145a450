package org.convoke.format.ical;

import com.github.mangstadt.vinnie.SyntaxStyle;
import com.github.mangstadt.vinnie.VObjectProperty;
import com.github.mangstadt.vinnie.io.Context;
import com.github.mangstadt.vinnie.io.SyntaxRules;
import com.github.mangstadt.vinnie.io.VObjectDataAdapter;
import com.github.mangstadt.vinnie.io.VObjectReader;
import com.github.mangstadt.vinnie.io.Warning;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Reads iCalendar and vCalendar text component by component, holding one at a time, and believes nothing of it: lines,
 * components and depth have limits, missing BEGINs and ENDs are coped with. The syntax of lines is the library's.
 */
public final class CalendarScanner {

    /** A line holds at most a long list of dates or an image that nobody reads: 100,000 dates take 1.6 million. */
    private static final int MAX_LINE_CHARS = 1 << 21;

    /** Deeper than any calendar: an alarm in an event in a calendar is three. */
    private static final int MAX_DEPTH = 1_000;

    /** Components that stand by themselves, wherever they turn up. */
    private static final Set<String> WHOLE = Set.of("VEVENT", "VTIMEZONE", "VTODO", "VJOURNAL", "VFREEBUSY");

    private final Visitor visitor;

    public CalendarScanner(Visitor visitor) {
        this.visitor = visitor;
    }

    /** Takes what the scanner finds, in the file's order. Calendars are numbered from 0. */
    public interface Visitor {

        /** A property of a calendar itself. */
        void calendarProperty(int calendar, IcalProperty property);

        /** A component of a calendar, whole. */
        void component(int calendar, IcalComponent component);

        /** Whether a property is wanted; others are never held. */
        boolean wants(String component, String property);
    }

    /** What a file was found to be. */
    public record Outcome(int calendars, int cutLines, boolean isTooDeep) {}

    /** Reads the text to its end, or to where it is nested too deeply. */
    public Outcome scan(Reader text) throws IOException {
        BoundedLines lines = new BoundedLines(text, MAX_LINE_CHARS);
        Listener listener = new Listener(lines);
        SyntaxRules syntax = SyntaxRules.iCalendar();
        // Without a VERSION it is iCalendar that was written by hand, not vCalendar of 1996.
        syntax.setDefaultSyntaxStyle(SyntaxStyle.NEW);
        VObjectReader reader = new VObjectReader(lines, syntax);
        reader.setDefaultQuotedPrintableCharset(StandardCharsets.UTF_8);
        reader.parse(listener);
        listener.components.finish(false);
        return new Outcome(listener.calendar + 1, lines.cutLines(), listener.isTooDeep);
    }

    /** Sorts the library's events into components. */
    private final class Listener extends VObjectDataAdapter {

        private final BoundedLines lines;
        private final ComponentAssembly components =
                new ComponentAssembly(component -> visitor.component(Math.max(0, this.calendar), component));
        private int calendar = -1;
        private int seenCuts;
        private boolean isTooDeep;

        Listener(BoundedLines lines) {
            this.lines = lines;
        }

        @Override
        public void onComponentBegin(String rawName, Context context) {
            String name = upperCase(rawName);
            if (context.getParentComponents().size() >= MAX_DEPTH) {
                isTooDeep = true;
                context.stop();
            } else if (name.equals("VCALENDAR")) {
                components.finish(false);
                calendar++;
            } else if (WHOLE.contains(name)) {
                components.finish(false);
                components.begin(name, context.getLineNumber());
            } else {
                components.beginPart(name);
            }
        }

        @Override
        public void onComponentEnd(String rawName, Context context) {
            components.end(upperCase(rawName));
        }

        @Override
        public void onProperty(VObjectProperty raw, Context context) {
            noteCuts(context);
            String name = upperCase(raw.getName().strip());
            if (!components.isOpen()) {
                visitor.calendarProperty(Math.max(0, calendar), property(name, raw));
            } else if (visitor.wants(components.openName(), name)) {
                components.add(property(name, raw), context.getLineNumber());
            } else {
                components.skip();
            }
        }

        @Override
        public void onWarning(Warning warning, VObjectProperty property, Exception thrown, Context context) {
            noteCuts(context);
            if (warning == Warning.MALFORMED_LINE) {
                components.continueLast(context.getUnfoldedLine(), context.getLineNumber());
            }
        }

        private void noteCuts(Context context) {
            if (lines.cutLines() > seenCuts) {
                seenCuts = lines.cutLines();
                components.fault(IcalComponent.Fault.Kind.TOO_LARGE, context.getLineNumber());
            }
        }
    }

    private static IcalProperty property(String name, VObjectProperty raw) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        raw.getParameters().getMap().forEach((key, values) -> {
            // vCalendar 1.0 may leave out a parameter's name; nothing that is read here does.
            if (key != null) {
                parameters.put(upperCase(key), List.copyOf(values));
            }
        });
        return new IcalProperty(name, parameters, raw.getValue());
    }

    /** The library takes the default locale's capitals: in Turkish, "vtimezone" becomes "VTİMEZONE". */
    private static String upperCase(String name) {
        return name.toUpperCase(Locale.ROOT).replace('İ', 'I').replace("I\u0307", "I");
    }
}
