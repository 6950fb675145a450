package org.convoke.organization;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.convoke.i18n.UserError;
import org.convoke.log.EntryType;
import org.convoke.sign.CanonicalJson;
import org.jspecify.annotations.Nullable;

/**
 * Whether a stored endorsement still is what was signed and logged: its record, its signature by a key that the organization
 * had then, its place in the log, what its row says beside them, and the same of its withdrawal. Whoever holds the database
 * can change all of them but the log.
 */
final class EndorsementSeal {

    private final EndorsementRowStore.Row row;
    private final Organization organization;
    private final KeyChain keys;

    private EndorsementSeal(EndorsementRowStore.Row row, Organization organization, KeyChain keys) {
        this.row = row;
        this.organization = organization;
        this.keys = keys;
    }

    /**
     * Reads a row; empty when it is not what it was.
     *
     * @param organization whose it says it is
     * @param keys of the organization, as far as they are what they were
     */
    static Optional<Endorsement> read(EndorsementRowStore.Row row, Organization organization, KeyChain keys) {
        return new EndorsementSeal(row, organization, keys).read();
    }

    private Optional<Endorsement> read() {
        EndorsementRecord record = parse(row.given().json(), EndorsementRecord::parse)
                .filter(parsed -> parsed.json().equals(row.given().json()))
                .orElse(null);
        Long index = row.given().index();
        if (record == null || index == null || !isAsLogged(record) || !isAsTold(record)) {
            return Optional.empty();
        }
        Endorsement.Evidence evidence = evidence(record, index).orElse(null);
        LoggedRecord back = row.back();
        Endorsement.Withdrawal withdrawal =
                back == null ? null : withdrawal(back, record).orElse(null);
        if (evidence == null || back != null && withdrawal == null) {
            return Optional.empty();
        }
        return Optional.of(new Endorsement(
                organization.slug(), row.call(), record, evidence, row.columns().received(), index, withdrawal));
    }

    private boolean isAsLogged(EndorsementRecord record) {
        return row.given().isLogged(EntryType.ENDORSEMENT, record.digest())
                && organization.isCalled(record.organization());
    }

    private boolean isAsTold(EndorsementRecord record) {
        EndorsementRowStore.Columns columns = row.columns();
        return columns.isOfCall()
                && columns.text().equals(record.text().toString())
                && columns.digest().equals(record.digest().toString())
                && record.level()
                        .map(Level::name)
                        .filter(columns.level()::equals)
                        .isPresent();
    }

    /** As strong as the record says, and signed if that is by a key. */
    private Optional<Endorsement.Evidence> evidence(EndorsementRecord record, long index) {
        String signature = row.given().signatures();
        return record.level().flatMap(level -> {
            if (level != Level.KEY) {
                return signature == null ? Optional.of(new Endorsement.Evidence(level, null, null)) : Optional.empty();
            }
            return signature == null
                    ? Optional.empty()
                    : keys.signer(index, record.bytes(), signature)
                            .map(key -> new Endorsement.Evidence(level, signature, key));
        });
    }

    private Optional<Endorsement.Withdrawal> withdrawal(LoggedRecord back, EndorsementRecord record) {
        WithdrawalRecord read = parse(back.json(), WithdrawalRecord::parse)
                .filter(parsed -> parsed.json().equals(back.json()))
                .orElse(null);
        Long index = back.index();
        if (read == null || index == null) {
            return Optional.empty();
        }
        boolean isSound = back.isLogged(EntryType.WITHDRAWAL, read.digest())
                && organization.isCalled(read.organization())
                && read.endorsement().equals(record.digest())
                && isMoment(read.at(), row.columns().withdrawn())
                && isSigned(back, read, index, record);
        return isSound
                ? Optional.of(new Endorsement.Withdrawal(read.json(), back.signatures(), read.at(), index))
                : Optional.empty();
    }

    /** Rows tell milliseconds. */
    private static boolean isMoment(Instant at, @Nullable Instant told) {
        return told != null && at.toEpochMilli() == told.toEpochMilli();
    }

    /** What a key signed, only a key takes back. */
    private boolean isSigned(LoggedRecord back, WithdrawalRecord read, long index, EndorsementRecord record) {
        return back.signatures() == null
                ? record.level().filter(level -> level != Level.KEY).isPresent()
                : keys.signer(index, read.bytes(), back.signatures()).isPresent();
    }

    private static <T> Optional<T> parse(@Nullable String json, Function<JsonNode, T> reader) {
        try {
            return Optional.ofNullable(json)
                    .flatMap(text -> CanonicalJson.parse(text.getBytes(StandardCharsets.UTF_8)))
                    .map(reader);
        } catch (UserError e) {
            // Of another form than anything that was stored: changed.
            return Optional.empty();
        }
    }
}
