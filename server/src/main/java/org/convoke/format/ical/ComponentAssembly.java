package org.convoke.format.ical;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Puts the properties of one component together as they come, and its parts one level deep: no calendar needs more, and
 * what is deeper is left out. A component may have no END; the next one, or the end of the file, ends it.
 */
final class ComponentAssembly {

    /** About 16 MB of text. */
    private static final int MAX_COMPONENT_CHARS = 1 << 23;

    private static final int MAX_FAULTS = 20;

    private final Consumer<IcalComponent> done;
    private @Nullable Open component;
    private @Nullable Open part;
    private int ignoredDepth;
    private int chars;
    private boolean isSkipping;

    ComponentAssembly(Consumer<IcalComponent> done) {
        this.done = done;
    }

    /** A component that has begun. */
    private record Open(
            String name,
            int line,
            List<IcalProperty> properties,
            List<IcalComponent> parts,
            List<IcalComponent.Fault> faults) {

        Open(String name, int line) {
            this(name, line, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }

        IcalComponent close() {
            return new IcalComponent(name, properties, parts, faults);
        }
    }

    boolean isOpen() {
        return component != null;
    }

    /** The name of the component whose properties come next. */
    String openName() {
        if (part != null) {
            return part.name();
        }
        return component == null ? "" : component.name();
    }

    void begin(String name, int line) {
        component = new Open(name, line);
        chars = 0;
    }

    /** Begins a component within the open one. */
    void beginPart(String name) {
        if (component == null) {
            return;
        }
        if (part == null && ignoredDepth == 0) {
            part = new Open(name, component.line());
        } else {
            ignoredDepth++;
        }
    }

    void end(String name) {
        if (ignoredDepth > 0) {
            ignoredDepth--;
        } else if (part != null && part.name().equals(name)) {
            closePart(part);
        } else if (component != null && component.name().equals(name)) {
            finish(true);
        }
    }

    /** Ends the open component, if there is one. */
    void finish(boolean hasEnd) {
        Open open = component;
        if (open == null) {
            return;
        }
        if (!hasEnd) {
            fault(IcalComponent.Fault.Kind.NOT_CLOSED, open.line());
        }
        if (part != null) {
            closePart(part);
        }
        component = null;
        ignoredDepth = 0;
        done.accept(open.close());
    }

    void add(IcalProperty property, int line) {
        isSkipping = ignoredDepth > 0;
        Open to = part != null ? part : component;
        if (to == null || isSkipping) {
            return;
        }
        chars += property.name().length() + property.value().length();
        if (chars > MAX_COMPONENT_CHARS) {
            fault(IcalComponent.Fault.Kind.TOO_LARGE, line);
        } else {
            to.properties().add(property);
        }
    }

    /** Passes over a property that is not wanted, and over the lines that belong to it. */
    void skip() {
        isSkipping = true;
    }

    /** Takes a line without a colon for the rest of the one before: people and programs forget the blank of a fold. */
    void continueLast(String line, int lineNumber) {
        Open to = part != null ? part : component;
        if (to == null || isSkipping || to.properties().isEmpty()) {
            return;
        }
        fault(IcalComponent.Fault.Kind.MALFORMED_LINE, lineNumber);
        chars += line.length();
        if (chars <= MAX_COMPONENT_CHARS) {
            IcalProperty before = to.properties().removeLast();
            to.properties().add(before.withValue(before.value() + "\\n" + line.strip()));
        }
    }

    void fault(IcalComponent.Fault.Kind kind, int line) {
        if (component != null && component.faults().size() < MAX_FAULTS) {
            component.faults().add(new IcalComponent.Fault(kind, line));
        }
    }

    private void closePart(Open open) {
        part = null;
        if (component != null && chars <= MAX_COMPONENT_CHARS) {
            component.parts().add(open.close());
        }
    }
}
