package org.convoke.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.convoke.Pipeline;
import org.convoke.format.csv.ListCell;
import org.convoke.i18n.UserError;
import org.convoke.organization.LogoFile;
import org.convoke.organization.OrganizationReader;
import org.convoke.organization.OrganizationSlug;
import org.convoke.organization.Relation;
import org.convoke.sign.PublicKey;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What can be said of an organization, as {@code organization add} and {@code organization change} take it. */
final class OrganizationOptions {

    /** Takes the organization's own away. */
    private static final String NONE = "none";

    @Option(names = "--domain", paramLabel = "DOMAIN", description = "The domain by which it is known: example.org.")
    private @Nullable String domain;

    @Option(
            names = "--slug",
            paramLabel = "S",
            description = "Its name in addresses; made of the domain, or else of the name, when left out.")
    private @Nullable String slug;

    @Option(names = "--name", paramLabel = "NAME", description = "What it calls itself.")
    private @Nullable String name;

    @Option(
            names = "--name-in",
            paramLabel = "L=NAME",
            description = "Its name in another language or script, BCP 47: --name-in ar=…; as often as needed.")
    private List<String> names = List.of();

    @Option(names = "--language", paramLabel = "L", description = "The language of --name, BCP 47.")
    private @Nullable String language;

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            description = "One of: alliance, chapter, member, ally, newsroom; member when left out.")
    private @Nullable String kind;

    @Option(names = "--country", paramLabel = "CC", description = "Where it is, two letters of ISO 3166-1.")
    private @Nullable String country;

    @Option(
            names = {"--url", "--home-page"},
            paramLabel = "URL",
            description = "Its home page.")
    private @Nullable String url;

    @Option(names = "--contact", paramLabel = "TEXT", description = "How you reach its people; never public.")
    private @Nullable String contact;

    @Option(
            names = "--belongs-to",
            paramLabel = "DOMAIN",
            description = "An organization of which it is a member; as often as needed.")
    private @Nullable List<String> belongsTo;

    @Option(
            names = "--chapter-of",
            paramLabel = "DOMAIN",
            description = "The organization of which it is the local part; as often as needed.")
    private @Nullable List<String> chapterOf;

    @Option(
            names = "--allied-with",
            paramLabel = "DOMAIN",
            description = "An organization with which it works; as often as needed.")
    private @Nullable List<String> alliedWith;

    @Option(
            names = "--logo",
            paramLabel = "FILE",
            description = "Its logo, PNG, JPEG, GIF or BMP; drawn anew. 'none' for no logo.")
    private @Nullable String logo;

    @Option(
            names = "--key",
            paramLabel = "NAME.pub",
            description = "Its public key, minisign form; made with: convoke key new -o NAME")
    private @Nullable Path key;

    @Option(
            names = "--recovery-key",
            paramLabel = "NAME.pub",
            description = "A key kept apart for the day the other one is lost; name three, of which any two can"
                    + " replace it.")
    private @Nullable List<Path> recovery;

    /** The fields that were given, as a table would hold them. */
    Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        put(fields, "domain", domain);
        put(fields, "slug", slug);
        put(fields, "name", name);
        put(fields, "language", language);
        put(fields, "kind", kind);
        put(fields, "country", country);
        put(fields, "url", url);
        put(fields, "contact", contact);
        put(fields, Relation.BELONGS_TO.column(), belongsTo);
        put(fields, Relation.CHAPTER_OF.column(), chapterOf);
        put(fields, Relation.ALLIED_WITH.column(), alliedWith);
        for (String each : names) {
            int equals = each.indexOf('=');
            if (equals <= 0) {
                throw UserError.unreadable("error.organization.name-in", each);
            }
            fields.put(OrganizationReader.NAME_IN + each.substring(0, equals), each.substring(equals + 1));
        }
        return fields;
    }

    private static void put(Map<String, String> fields, String field, @Nullable String value) {
        if (value != null) {
            fields.put(field, value);
        }
    }

    private static void put(Map<String, String> fields, String field, @Nullable List<String> values) {
        if (values != null) {
            fields.put(
                    field,
                    ListCell.join(
                            values.stream().filter(value -> !value.equals(NONE)).toList()));
        }
    }

    /** Files that were named, read before anything is stored. */
    Attachments read() {
        boolean isLogo = logo != null && !logo.equals(NONE);
        Set<PublicKey> keys = new LinkedHashSet<>();
        if (recovery != null) {
            recovery.forEach(file -> keys.add(KeyFiles.publicKey(file)));
        }
        return new Attachments(
                isLogo && logo != null ? LogoFile.read(Path.of(logo)) : null,
                logo != null,
                key == null ? null : KeyFiles.publicKey(key),
                keys);
    }

    /** What was read of files. */
    record Attachments(
            @Nullable LogoFile logo,
            boolean isLogoGiven,
            @Nullable PublicKey key,
            Set<PublicKey> recovery) {

        boolean isNone() {
            return !isLogoGiven && key == null && recovery.isEmpty();
        }

        /** Stores them beside their organization. */
        void store(Pipeline pipeline, OrganizationSlug organization, Console console) {
            if (isLogoGiven) {
                pipeline.organizations().setLogo(organization, logo);
            }
            if (key != null) {
                pipeline.organizationKeys()
                        .add(organization, key, false, console.clock().instant());
            }
            if (!recovery.isEmpty()) {
                pipeline.organizationKeys()
                        .setRecovery(organization, recovery, console.clock().instant());
            }
        }
    }
}
