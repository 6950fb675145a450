package org.convoke.format.markdown;

import com.ibm.icu.text.IDNA;
import com.ibm.icu.text.SpoofChecker;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a link may lead to: somewhere on the web or to a person, and to where its words say. */
final class LinkAddress {

    private static final Set<String> WEB = Set.of("http", "https");
    private static final Set<String> PERSONS = Set.of("mailto", "tel");

    private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):.*", Pattern.DOTALL);

    /** The host of a web address; whatever follows is of no concern. */
    private static final Pattern HOST = Pattern.compile("[A-Za-z]+://([^/?#]*).*", Pattern.DOTALL);

    /** A host, or an address of version 6; without a user before it. */
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}\\p{N}.-]+|\\[[0-9a-f:.]+]");

    /** Words that name a site: a web address, or what looks like a host. */
    private static final Pattern SITE = Pattern.compile(
            "(?:https?://)?((?:[\\p{L}\\p{N}-]+\\.)+\\p{L}{2,})(?:[:/?#].*)?",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** Names of files that look like hosts. */
    private static final Pattern FILE = Pattern.compile(
            ".*\\.(?:csv|docx?|html?|ics|jpe?g|js|json|md|odt|pdf|png|txt|xlsx?|zip)", Pattern.CASE_INSENSITIVE);

    private static final SpoofChecker CHECKER = new SpoofChecker.Builder().build();
    private static final IDNA NAMES = IDNA.getUTS46Instance(IDNA.NONTRANSITIONAL_TO_UNICODE);

    private LinkAddress() {}

    /** What is wrong with a link; empty when nothing is. */
    static Optional<Problem.Kind> problem(String address, String words) {
        Matcher scheme = SCHEME.matcher(address);
        if (!scheme.matches() || address.chars().anyMatch(c -> c <= ' ' || c == 0x7f)) {
            return Optional.of(Problem.Kind.ADDRESS);
        }
        String name = scheme.group(1).toLowerCase(Locale.ROOT);
        if (PERSONS.contains(name)) {
            return Optional.empty();
        }
        if (!WEB.contains(name)) {
            return Optional.of(Problem.Kind.ADDRESS);
        }
        Matcher host = HOST.matcher(address);
        return host.matches() ? hostProblem(host.group(1), words.strip()) : Optional.of(Problem.Kind.ADDRESS);
    }

    private static Optional<Problem.Kind> hostProblem(String authority, String words) {
        String host = unicode(authority.replaceFirst(":[0-9]{0,5}$", ""));
        if (!NAME.matcher(host).matches()) {
            return Optional.of(Problem.Kind.ADDRESS);
        }
        for (String label : host.split("\\.", -1)) {
            boolean isAscii = label.chars().allMatch(c -> c < 0x80);
            if (!isAscii && CHECKER.getSkeleton(label).chars().allMatch(c -> c < 0x80)) {
                return Optional.of(Problem.Kind.LOOKALIKE);
            }
        }
        Matcher site = SITE.matcher(words);
        boolean isMisleading =
                site.matches() && !FILE.matcher(words).matches() && !isSameSite(host, unicode(site.group(1)));
        return isMisleading ? Optional.of(Problem.Kind.MISLEADING) : Optional.empty();
    }

    /** The host in small letters, with the names of RFC 3492 spelled out. */
    private static String unicode(String host) {
        StringBuilder unicode = new StringBuilder();
        NAMES.nameToUnicode(host, unicode, new IDNA.Info());
        return unicode.toString().toLowerCase(Locale.ROOT);
    }

    private static boolean isSameSite(String host, String named) {
        return host.equals(named) || host.equals("www." + named) || named.equals("www." + host);
    }
}
