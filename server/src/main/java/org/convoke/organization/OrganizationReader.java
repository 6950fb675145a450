package org.convoke.organization;

import com.ibm.icu.text.Transliterator;
import java.net.URI;
import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.convoke.fetch.WebAddress;
import org.convoke.format.csv.ListCell;
import org.convoke.i18n.Message;
import org.jspecify.annotations.Nullable;

/**
 * Makes records of fields as people write them, in a file or as options: {@code slug domain kind name name:xx language country
 * url contact belongs_to chapter_of allied_with}. A field that is not there leaves things as they were; a blank one empties
 * them. For one thread.
 */
public final class OrganizationReader {

    /** What stands before the tag of a language in the name of a field. */
    public static final String NAME_IN = "name:";

    private static final int MAX_NAME_LENGTH = 200;
    private static final int MAX_CONTACT_LENGTH = 500;

    private static final Transliterator LETTERS = Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower");

    private final Function<String, Optional<OrganizationRecord>> known;
    private final Function<String, OrganizationSlug> slugs;
    private final List<Fault> faults = new ArrayList<>();

    /**
     * @param known finds the record of a domain or slug
     * @param slugs the slug of the organization that a tie names
     */
    OrganizationReader(Function<String, Optional<OrganizationRecord>> known, Function<String, OrganizationSlug> slugs) {
        this.known = known;
        this.slugs = slugs;
    }

    /**
     * Something wrong with a field.
     *
     * @param isFatal whether there is no record because of it; else the field was left out
     */
    public record Fault(String field, Message message, boolean isFatal) {}

    /**
     * What the fields say.
     *
     * @param record absent when a fault is fatal
     */
    public record Reading(@Nullable OrganizationRecord record, List<Fault> faults) {

        public Reading {
            faults = List.copyOf(faults);
        }
    }

    /** Reads the fields of one organization. */
    Reading read(Map<String, String> fields) {
        faults.clear();
        OrganizationRecord record = record(fields);
        boolean isRefused = faults.stream().anyMatch(Fault::isFatal);
        return new Reading(isRefused ? null : record, faults);
    }

    private @Nullable OrganizationRecord record(Map<String, String> fields) {
        Optional<Domain> domain = given(fields, "domain").flatMap(this::domain);
        OrganizationRecord before = before(fields, domain);
        Organization old = before == null ? null : before.organization();
        Names names = names(fields, old == null ? null : old.names());
        if (names == null) {
            return null;
        }
        OrganizationSlug slug = old != null ? old.slug() : slug(fields, domain, names);
        if (slug == null) {
            return null;
        }
        Organization.Seat seat = seat(fields, domain, old == null ? Organization.Seat.UNKNOWN : old.seat());
        Organization organization = new Organization(
                slug, kind(fields, old), names, seat, ties(fields, old == null ? List.of() : old.ties()));
        return new OrganizationRecord(organization, contact(fields, before));
    }

    private @Nullable OrganizationRecord before(Map<String, String> fields, Optional<Domain> domain) {
        Optional<String> slug = given(fields, "slug");
        return slug.isPresent()
                ? slug.flatMap(known).orElse(null)
                : domain.flatMap(name -> known.apply(name.name())).orElse(null);
    }

    private Optional<Domain> domain(String text) {
        Optional<Domain> domain = Domain.parse(text);
        if (domain.isEmpty()) {
            fatal("domain", "error.organization.domain", text);
        } else if (Spelling.isMixed(domain.get().inItsScript())) {
            warn("domain", "error.organization.domain-mixed", domain.get().name());
        }
        return domain;
    }

    private @Nullable OrganizationSlug slug(Map<String, String> fields, Optional<Domain> domain, Names names) {
        Optional<String> given = given(fields, "slug");
        if (given.isPresent()) {
            if (!OrganizationSlug.isValid(given.get())) {
                fatal("slug", "error.organization.slug", given.get());
                return null;
            }
            return new OrganizationSlug(given.get());
        }
        if (domain.isPresent()) {
            return OrganizationSlug.of(domain.get());
        }
        String letters = LETTERS.transliterate(names.main())
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String text = letters.substring(0, Math.min(60, letters.length()));
        if (!OrganizationSlug.isValid(text)) {
            fatal("slug", "error.organization.nameless", names.main());
            return null;
        }
        return new OrganizationSlug(text);
    }

    private @Nullable Names names(Map<String, String> fields, @Nullable Names old) {
        String main = fields.containsKey("name") || old == null
                ? given(fields, "name").orElse("")
                : old.main();
        if (main.isEmpty()) {
            fatal("name", "error.organization.name");
            return null;
        }
        SortedMap<String, String> others = new TreeMap<>(old == null ? Map.of() : old.others());
        fields.forEach((field, value) -> {
            if (field.startsWith(NAME_IN)) {
                String text = field.substring(NAME_IN.length());
                language(field, text).ifPresent(tag -> put(others, tag, value.strip()));
            }
        });
        checkName("name", main);
        others.forEach((tag, name) -> checkName(NAME_IN + tag, name));
        String language = fields.containsKey("language")
                ? given(fields, "language")
                        .flatMap(text -> language("language", text))
                        .orElse(null)
                : old == null ? null : old.language();
        return new Names(main, language, others);
    }

    private static void put(Map<String, String> names, String tag, String name) {
        if (name.isEmpty()) {
            names.remove(tag);
        } else {
            names.put(tag, name);
        }
    }

    private void checkName(String field, String name) {
        if (name.length() > MAX_NAME_LENGTH) {
            fatal(field, "error.organization.name-long", MAX_NAME_LENGTH);
        }
        if (Spelling.isHiding(name)) {
            fatal(field, "error.organization.name-hidden", visible(name));
        } else if (Spelling.isMixed(name)) {
            warn(field, "error.organization.name-mixed", name);
        }
    }

    private static String visible(String name) {
        StringBuilder visible = new StringBuilder();
        name.codePoints()
                .forEach(c -> visible.append(
                        Character.isLetterOrDigit(c) || c == ' '
                                ? Character.toString(c)
                                : String.format(Locale.ROOT, "[U+%04X]", c)));
        return visible.toString();
    }

    private Optional<String> language(String field, String text) {
        try {
            Locale locale = new Locale.Builder().setLanguageTag(text.strip()).build();
            if (!locale.getLanguage().isEmpty()) {
                return Optional.of(locale.toLanguageTag());
            }
        } catch (IllformedLocaleException e) {
            warn(field, "error.organization.language", text);
            return Optional.empty();
        }
        warn(field, "error.organization.language", text);
        return Optional.empty();
    }

    private OrganizationKind kind(Map<String, String> fields, @Nullable Organization old) {
        OrganizationKind otherwise = old == null ? OrganizationKind.MEMBER : old.kind();
        Optional<String> given = given(fields, "kind");
        if (given.isEmpty()) {
            return otherwise;
        }
        Optional<OrganizationKind> kind = OrganizationKind.parse(given.get());
        if (kind.isEmpty()) {
            warn("kind", "error.organization.kind", given.get());
        }
        return kind.orElse(otherwise);
    }

    private Organization.Seat seat(Map<String, String> fields, Optional<Domain> domain, Organization.Seat old) {
        String country = old.country();
        if (fields.containsKey("country")) {
            country = given(fields, "country").flatMap(this::country).orElse(null);
        }
        URI homePage = old.homePage();
        if (fields.containsKey("url")) {
            homePage = given(fields, "url").flatMap(this::url).orElse(null);
        }
        return new Organization.Seat(
                fields.containsKey("domain") ? domain.orElse(null) : old.domain(), country, homePage);
    }

    private Optional<String> country(String text) {
        String code = text.toUpperCase(Locale.ROOT);
        if (Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).contains(code)) {
            return Optional.of(code);
        }
        warn("country", "error.organization.country", text);
        return Optional.empty();
    }

    private Optional<URI> url(String text) {
        Optional<URI> url = WebAddress.parse(text).or(() -> WebAddress.parse("https://" + text));
        if (url.isEmpty()) {
            warn("url", "error.organization.url", text);
        }
        return url;
    }

    private List<Organization.Tie> ties(Map<String, String> fields, List<Organization.Tie> old) {
        List<Organization.Tie> ties = new ArrayList<>();
        for (Relation relation : Relation.values()) {
            String cell = fields.get(relation.column());
            if (cell == null) {
                old.stream().filter(tie -> tie.relation() == relation).forEach(ties::add);
                continue;
            }
            for (String name : ListCell.split(cell)) {
                tie(relation, name).ifPresent(ties::add);
            }
        }
        return ties;
    }

    private Optional<Organization.Tie> tie(Relation relation, String name) {
        if (Domain.parse(name).isEmpty() && !OrganizationSlug.isValid(name)) {
            warn(relation.column(), "error.organization.unknown", name);
            return Optional.empty();
        }
        return Optional.of(new Organization.Tie(relation, slugs.apply(name)));
    }

    private @Nullable String contact(Map<String, String> fields, @Nullable OrganizationRecord before) {
        if (!fields.containsKey("contact")) {
            return before == null ? null : before.contact();
        }
        Optional<String> contact = given(fields, "contact");
        if (contact.filter(text -> text.length() > MAX_CONTACT_LENGTH).isPresent()) {
            fatal("contact", "error.organization.contact-long", MAX_CONTACT_LENGTH);
        }
        return contact.orElse(null);
    }

    private static Optional<String> given(Map<String, String> fields, String name) {
        return Optional.ofNullable(fields.get(name)).map(String::strip).filter(text -> !text.isEmpty());
    }

    private void fatal(String field, String key, Object... arguments) {
        faults.add(new Fault(field, Message.of(key, arguments), true));
    }

    private void warn(String field, String key, Object... arguments) {
        faults.add(new Fault(field, Message.of(key, arguments), false));
    }
}
