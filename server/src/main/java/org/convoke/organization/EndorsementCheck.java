package org.convoke.organization;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.convoke.call.CallVersion;
import org.convoke.call.History;
import org.convoke.i18n.UserError;
import org.convoke.sign.DetachedSignature;
import org.convoke.sign.PublicKey;

/** Whether a record may be taken: every reason not to is one sentence. */
final class EndorsementCheck {

    /** Clocks of people's machines go wrong by minutes, not by more. */
    private static final Duration SKEW = Duration.ofMinutes(10);

    private EndorsementCheck() {}

    /** Reads a signature and checks it with the organization's key in use. */
    static String signature(String minisig, byte[] record, OrganizationEntry organization) {
        DetachedSignature signature =
                DetachedSignature.parse(minisig).orElseThrow(() -> UserError.unreadable("error.endorsement.signature"));
        String name = organization.organization().id();
        PublicKey key = organization
                .key()
                .map(OrganizationKey::key)
                .orElseThrow(() -> UserError.conflict("error.key.none", name));
        return switch (signature.check(key, record)) {
            case VALID -> signature.file();
            case OTHER_KEY -> throw otherKey(signature, organization, name);
            case OTHER_FILE, OTHER_COMMENT -> throw UserError.unreadable("error.endorsement.altered");
        };
    }

    private static UserError otherKey(DetachedSignature signature, OrganizationEntry organization, String name) {
        boolean isEarlier = organization.keys().stream()
                .anyMatch(key -> !key.isInUse() && key.key().id().equals(signature.keyId()));
        return UserError.conflict(isEarlier ? "error.endorsement.key-old" : "error.endorsement.key", name);
    }

    /** The version that the record names, among those that may be endorsed. */
    static CallVersion version(EndorsementRecord record, History versions) {
        return versions.find(record.text())
                .orElseThrow(() -> UserError.notFound(
                        "error.endorsement.version", record.text().toString()));
    }

    /** Refuses a record from the future, and one from before there was the text. */
    static void moment(EndorsementRecord record, CallVersion version, Instant now) {
        if (record.at().isAfter(now.plus(SKEW))) {
            throw UserError.conflict("error.endorsement.early", record.at().toString());
        }
        Optional<Instant> issued =
                version.text().map(text -> text.header().issue().issued());
        if (issued.filter(moment -> record.at().isBefore(moment.minus(SKEW))).isPresent()) {
            throw UserError.conflict("error.endorsement.before", record.at().toString());
        }
    }

    static void notLater(Instant at, Instant now) {
        if (at.isAfter(now.plus(SKEW))) {
            throw UserError.conflict("error.endorsement.early", at.toString());
        }
    }
}
