package org.convoke.cli;

import java.util.Optional;
import org.convoke.Pipeline;
import org.convoke.i18n.Message;
import org.convoke.i18n.UserError;
import org.convoke.organization.OrganizationEntry;
import org.convoke.organization.OrganizationKey;
import org.convoke.sign.PublicKey;
import org.jspecify.annotations.Nullable;

/**
 * Compares the issuer that a text will name for good with the organizations that are listed, and with their keys: a text that
 * names one organization and is signed by another would be believed by nobody.
 */
final class IssuerCheck {

    private IssuerCheck() {}

    /**
     * Warns of what a reader cannot check.
     *
     * @param issuer its domain; absent when none is named
     * @throws UserError when the organization has another key, or the key is that of another organization
     */
    static void check(Pipeline pipeline, @Nullable String issuer, PublicKey key, Console console) {
        OrganizationEntry owner = pipeline.organizations().list().stream()
                .filter(entry -> inUse(entry).filter(key::equals).isPresent())
                .findFirst()
                .orElse(null);
        if (issuer == null) {
            if (owner != null) {
                console.note(Message.of("cli.issuer.unnamed", name(owner)));
            }
            return;
        }
        OrganizationEntry listed = pipeline.organizations().findNamed(issuer).orElse(null);
        if (owner != null && (listed == null || !owner.slug().equals(listed.slug()))) {
            throw UserError.conflict("cli.issuer.key-of-other", name(owner), issuer);
        }
        if (listed == null) {
            console.note(Message.of("cli.issuer.unlisted", issuer));
            return;
        }
        if (inUse(listed).filter(used -> !used.equals(key)).isPresent()) {
            throw UserError.conflict("cli.issuer.other-key", issuer);
        }
        if (owner == null) {
            console.note(Message.of("cli.issuer.keyless", issuer));
        }
        if (!listed.proof().holds(console.clock().instant())) {
            console.note(Message.of("cli.issuer.unproven", issuer));
        }
    }

    private static Optional<PublicKey> inUse(OrganizationEntry entry) {
        return entry.key().map(OrganizationKey::key);
    }

    private static String name(OrganizationEntry entry) {
        return entry.organization().id();
    }
}
