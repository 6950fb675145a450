package org.convoke.format.ical;

import com.github.mangstadt.vinnie.io.VObjectPropertyValues;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One property as it stands in a file: name and parameter names in capitals, the value unfolded and still escaped.
 *
 * @param parameters each with its values, one or more
 */
public record IcalProperty(String name, Map<String, List<String>> parameters, String value) {

    /** The first value of a parameter, empty when it is missing; it may be blank. */
    public Optional<String> parameter(String parameter) {
        List<String> values = parameters.getOrDefault(parameter, List.of());
        return values.isEmpty() ? Optional.empty() : Optional.of(values.getFirst());
    }

    /** Whether a parameter has this value, whatever its case. */
    public boolean has(String parameter, String parameterValue) {
        return parameter(parameter).filter(parameterValue::equalsIgnoreCase).isPresent();
    }

    /** The value as a TEXT, its escapes resolved (RFC 5545, section 3.3.11), without blanks around it. */
    public String text() {
        return VObjectPropertyValues.unescape(value).replace("\r\n", "\n").strip();
    }

    /** The values of a list of dates, numbers or keywords. */
    public List<String> list() {
        return List.of(value.split(",", -1));
    }

    /** The parts of a structured value, each a TEXT. */
    public List<String> structure() {
        return VObjectPropertyValues.parseSemiStructured(value);
    }

    IcalProperty withValue(String other) {
        return new IcalProperty(name, parameters, other);
    }
}
