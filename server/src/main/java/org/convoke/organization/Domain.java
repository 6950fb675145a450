package org.convoke.organization;

import com.ibm.icu.text.IDNA;
import java.util.Optional;
import java.util.regex.Pattern;
import org.convoke.fetch.WebAddress;

/**
 * A domain of the Internet, as organizations are known by.
 *
 * @param name in ASCII and lower case, at least two labels, as {@code example.org} or {@code xn--bcher-kva.example}
 */
public record Domain(String name) implements Comparable<Domain> {

    private static final Pattern FORM =
            Pattern.compile("(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\\.)+[a-z][a-z0-9-]*[a-z0-9]");
    private static final IDNA NAMES = IDNA.getUTS46Instance(IDNA.NONTRANSITIONAL_TO_UNICODE);

    /** @throws IllegalArgumentException when the name has another form */
    public Domain {
        if (name.length() > 253 || !FORM.matcher(name).matches()) {
            throw new IllegalArgumentException("not a domain: " + name);
        }
    }

    /** Reads a domain in any script and case; a number of the Internet is none. */
    public static Optional<Domain> parse(String text) {
        return WebAddress.host(text)
                .filter(name -> name.length() <= 253 && FORM.matcher(name).matches())
                .map(Domain::new);
    }

    /** The domain in its own script. */
    public String inItsScript() {
        return NAMES.nameToUnicode(name, new StringBuilder(), new IDNA.Info()).toString();
    }

    @Override
    public int compareTo(Domain other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
