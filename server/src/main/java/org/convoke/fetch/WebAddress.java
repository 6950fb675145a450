package org.convoke.fetch;

import com.ibm.icu.text.IDNA;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads addresses of the web as people write them, names in any script included (UTS 46). */
public final class WebAddress {

    private static final int MAX_CHARACTERS = 2_000;

    private static final Pattern FORM = Pattern.compile(
            "(?i)(https?)://(\\[[0-9a-f:.]+]|[^/?#@:\\[\\]\\\\\\s]+)(?::([0-9]{1,5}))?([/?][^#\\s]*)?(?:#\\S*)?");

    private static final Pattern HOST = Pattern.compile("[a-z0-9]([a-z0-9_-]{0,62}\\.?)*[a-z0-9]\\.?|[a-z0-9]");

    private static final IDNA NAMES = IDNA.getUTS46Instance(
            IDNA.NONTRANSITIONAL_TO_ASCII | IDNA.CHECK_BIDI | IDNA.CHECK_CONTEXTJ | IDNA.USE_STD3_RULES);

    private WebAddress() {}

    /** Returns the address in ASCII, without its fragment; empty when it is none of the web, or names a user. */
    public static Optional<URI> parse(String text) {
        Matcher parts = FORM.matcher(text.strip());
        if (text.length() > MAX_CHARACTERS || !parts.matches()) {
            return Optional.empty();
        }
        Optional<String> host = parts.group(2).startsWith("[") ? Optional.of(parts.group(2)) : host(parts.group(2));
        String port = parts.group(3) == null ? "" : ":" + parts.group(3);
        String rest = parts.group(4) == null ? "/" : parts.group(4);
        return host.flatMap(name -> uri(parts.group(1).toLowerCase(Locale.ROOT) + "://" + name + port
                + (rest.startsWith("?") ? "/" + rest : rest)));
    }

    /** Returns the name of a host in ASCII and lower case; empty when it is none. */
    public static Optional<String> host(String text) {
        IDNA.Info info = new IDNA.Info();
        String ascii =
                NAMES.nameToASCII(text.strip(), new StringBuilder(), info).toString();
        boolean isValid = !info.hasErrors()
                && ascii.length() <= 253
                && HOST.matcher(ascii).matches();
        return isValid ? Optional.of(ascii.toLowerCase(Locale.ROOT)) : Optional.empty();
    }

    private static Optional<URI> uri(String text) {
        try {
            URI uri = new URI(new URI(text).toASCIIString());
            return uri.getHost() == null || uri.getPort() > 65_535 ? Optional.empty() : Optional.of(uri);
        } catch (URISyntaxException e) {
            // Not every text is an address; the caller says so.
            return Optional.empty();
        }
    }
}
