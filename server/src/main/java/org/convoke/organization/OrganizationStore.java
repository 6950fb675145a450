package org.convoke.organization;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.convoke.i18n.UserError;
import org.convoke.log.EntryType;
import org.convoke.sign.DetachedSignature;
import org.convoke.store.Store;
import org.jspecify.annotations.Nullable;

/** The organizations of one folder. */
public final class OrganizationStore implements Organizations {

    private final Store store;

    public OrganizationStore(Store store) {
        this.store = store;
    }

    /** Reads the fields of an organization that is not there yet. */
    public OrganizationReader.Reading readNew(Map<String, String> fields) {
        OrganizationReader.Reading reading =
                new OrganizationReader(name -> Optional.empty(), this::slugOf).read(fields);
        OrganizationRecord record = reading.record();
        if (record != null && find(record.organization().slug()).isPresent()) {
            throw UserError.conflict(
                    "error.organization.exists", record.organization().slug().value());
        }
        return reading;
    }

    /** Reads the fields that change an organization. */
    public OrganizationReader.Reading readChange(OrganizationSlug slug, Map<String, String> fields) {
        OrganizationRecord before =
                store.read(connection -> row(connection, slug).record());
        Map<String, String> change = new LinkedHashMap<>(fields);
        change.put("slug", slug.value());
        return new OrganizationReader(name -> Optional.of(before), this::slugOf).read(change);
    }

    private OrganizationSlug slugOf(String name) {
        return findNamed(name)
                .map(OrganizationEntry::slug)
                .or(() -> Domain.parse(name).map(OrganizationSlug::of))
                .orElseGet(() -> new OrganizationSlug(name));
    }

    /** Stores one record. */
    public Saved save(OrganizationRecord one, Instant now) {
        return save(List.of(one), now).getFirst();
    }

    /** Stores records, all in one transaction, and gives back what became of each; they may be tied to each other in any order. */
    public List<Saved> save(List<OrganizationRecord> records, Instant now) {
        return store.write(connection -> {
            Map<OrganizationRecord, Saved.Outcome> outcomes = new LinkedHashMap<>();
            for (OrganizationRecord each : records) {
                outcomes.put(each, save(connection, each, now));
            }
            List<Saved> saved = new ArrayList<>();
            for (OrganizationRecord each : records) {
                saved.add(tie(connection, each, outcomes.getOrDefault(each, Saved.Outcome.UNCHANGED)));
            }
            TieStore.compareLooks(connection);
            return saved;
        });
    }

    private static Saved.Outcome save(Connection connection, OrganizationRecord record, Instant now)
            throws SQLException {
        Organization organization = record.organization();
        Domain domain = organization.seat().domain();
        Optional<OrganizationRowStore.Row> owner =
                domain == null ? Optional.empty() : OrganizationRowStore.find(connection, domain);
        if (owner.filter(row -> !row.organization().slug().equals(organization.slug()))
                .isPresent()) {
            return Saved.Outcome.DOMAIN_TAKEN;
        }
        Optional<OrganizationRowStore.Row> before = OrganizationRowStore.find(connection, organization.slug());
        if (before.isPresent() && before.get().record().equals(record)) {
            return Saved.Outcome.UNCHANGED;
        }
        if (before.isPresent() && isDomainFixed(connection, before.get(), organization)) {
            return Saved.Outcome.DOMAIN_FIXED;
        }
        long number = OrganizationRowStore.write(connection, record, now);
        if (before.isEmpty()) {
            return Saved.Outcome.ADDED;
        }
        if (!before.get().organization().domain().equals(organization.domain())) {
            OrganizationRowStore.forgetProof(connection, number);
        }
        return Saved.Outcome.UPDATED;
    }

    /** Records name the organization by its domain, so that another domain is another organization. */
    private static boolean isDomainFixed(Connection connection, OrganizationRowStore.Row before, Organization after)
            throws SQLException {
        boolean isChanged = before.organization().domain().isPresent()
                && !before.organization().domain().equals(after.domain());
        return isChanged && OrganizationRowStore.hasSigned(connection, before.number());
    }

    private static Saved tie(Connection connection, OrganizationRecord record, Saved.Outcome outcome)
            throws SQLException {
        Organization organization = record.organization();
        if (!outcome.isStored()) {
            return new Saved(organization.slug(), outcome, List.of(), List.of());
        }
        OrganizationRowStore.Row row = row(connection, organization.slug());
        if (row.organization().ties().equals(organization.ties())) {
            return new Saved(organization.slug(), outcome, List.of(), List.of());
        }
        TieStore.Left left = TieStore.replace(connection, row.number(), organization.ties());
        boolean isSame = row(connection, organization.slug())
                .organization()
                .ties()
                .equals(row.organization().ties());
        Saved.Outcome told = isSame || outcome == Saved.Outcome.ADDED ? outcome : Saved.Outcome.UPDATED;
        return new Saved(organization.slug(), told, left.unknown(), left.circular());
    }

    /** The row of an organization that is there. */
    static OrganizationRowStore.Row row(Connection connection, OrganizationSlug slug) throws SQLException {
        return OrganizationRowStore.find(connection, slug).orElseThrow(() -> unknown(slug.value()));
    }

    static UserError unknown(String name) {
        return UserError.notFound("error.organization.unknown", name);
    }

    /** Finds an organization by what people call it in commands and records: its domain, else its slug. */
    public Optional<OrganizationEntry> findNamed(String name) {
        return store.read(connection -> entry(connection, named(connection, name)));
    }

    /** @throws UserError when nobody is called that */
    public OrganizationEntry getNamed(String name) {
        return findNamed(name).orElseThrow(() -> unknown(name));
    }

    static Optional<OrganizationRowStore.Row> named(Connection connection, String name) throws SQLException {
        Optional<Domain> domain = Domain.parse(name);
        if (domain.isPresent()) {
            return OrganizationRowStore.find(connection, domain.get());
        }
        return OrganizationSlug.isValid(name)
                ? OrganizationRowStore.find(connection, new OrganizationSlug(name))
                : Optional.empty();
    }

    private static Optional<OrganizationEntry> entry(Connection connection, Optional<OrganizationRowStore.Row> row)
            throws SQLException {
        return row.isPresent() ? Optional.of(entry(connection, row.get())) : Optional.empty();
    }

    static OrganizationEntry entry(Connection connection, OrganizationRowStore.Row row) throws SQLException {
        KeyChain keys = OrganizationKeyStore.chain(connection, row);
        return new OrganizationEntry(
                row.organization(),
                row.token(),
                row.proof(),
                keys.keys(),
                keys.damaged().size(),
                row.logo());
    }

    @Override
    public Optional<OrganizationEntry> find(OrganizationSlug slug) {
        return store.read(connection -> entry(connection, OrganizationRowStore.find(connection, slug)));
    }

    /** Every organization with what the site knows of it, by name as written. */
    public List<OrganizationEntry> list() {
        return store.read(connection -> {
            List<OrganizationEntry> entries = new ArrayList<>();
            for (OrganizationRowStore.Row row : OrganizationRowStore.list(connection)) {
                entries.add(entry(connection, row));
            }
            return entries;
        });
    }

    /** Every organization as coordinators keep it, by name as written. */
    public List<OrganizationRecord> listRecords() {
        return store.read(connection -> OrganizationRowStore.list(connection).stream()
                .map(OrganizationRowStore.Row::record)
                .toList());
    }

    @Override
    public List<Neighbor> listNeighbors(OrganizationSlug slug) {
        return store.read(connection -> {
            List<Neighbor> neighbors =
                    TieStore.neighbors(connection, row(connection, slug).number());
            return neighbors.stream()
                    .sorted(Comparator.comparing(Neighbor::relation)
                            .thenComparing(Neighbor::isUp, Comparator.reverseOrder())
                            .thenComparing(each -> each.organization().names().main())
                            .thenComparing(each -> each.organization().slug()))
                    .toList();
        });
    }

    @Override
    public List<Organization> listLookAlikes(OrganizationSlug slug) {
        return store.read(connection ->
                TieStore.lookAlikes(connection, row(connection, slug).number()));
    }

    @Override
    public Optional<byte[]> findLogo(OrganizationSlug slug) {
        return store.read(connection -> {
            try (PreparedStatement select = connection.prepareStatement("""
                    select l.png from organization_logo l join organization o on o.number = l.organization where o.slug = ?
                    """)) {
                select.setString(1, slug.value());
                try (ResultSet row = select.executeQuery()) {
                    return row.next() ? Optional.of(row.getBytes(1)) : Optional.empty();
                }
            }
        });
    }

    @Override
    public EntryType changeKey(
            OrganizationSlug slug, KeyRecord record, List<DetachedSignature> signatures, Instant now) {
        if (signatures.isEmpty()) {
            throw UserError.conflict("error.key.unsigned", OrganizationKeyStore.RECOVERY_QUORUM);
        }
        OrganizationKeyStore keys = new OrganizationKeyStore(store);
        EntryType type = switch (record) {
            case KeyRecord.Change change -> keys.replace(slug, change, signatures, now);
            case KeyRecord.Revocation revocation -> {
                keys.revoke(slug, revocation, signatures, now);
                yield EntryType.KEY_REVOKED;
            }
            case KeyRecord.First _ -> throw RecordJson.wrong("type");
        };
        new HeldKeys(store.folder()).erase(slug);
        return type;
    }

    /** Gives an organization a logo, or takes it away when there is none. */
    public void setLogo(OrganizationSlug slug, @Nullable LogoFile logo) {
        store.write(connection -> {
            long number = row(connection, slug).number();
            OrganizationRowStore.delete(connection, "delete from organization_logo where organization = ?", number);
            try (PreparedStatement update = connection.prepareStatement(
                            "update organization set logo_version = ?, logo_width = ?, logo_height = ? where number = ?");
                    PreparedStatement insert = connection.prepareStatement(
                            "insert into organization_logo (organization, png) values (?, ?)")) {
                update.setString(1, logo == null ? null : logo.version());
                update.setInt(2, logo == null ? 0 : logo.widthPixels());
                update.setInt(3, logo == null ? 0 : logo.heightPixels());
                update.setLong(4, number);
                update.executeUpdate();
                if (logo != null) {
                    insert.setLong(1, number);
                    insert.setBytes(2, logo.png());
                    insert.executeUpdate();
                }
            }
            return true;
        });
    }

    /** Writes down what a domain answered. */
    public Proof setProof(OrganizationSlug slug, DomainProof.Answer answer, Instant now) {
        return store.write(connection -> {
            OrganizationRowStore.Row row = row(connection, slug);
            Proof proof = row.proof().after(answer, now);
            try (PreparedStatement update = connection.prepareStatement("""
                    update organization set proof_found = ?, proof_way = ?, proof_key = ?, proof_answered = ?, proof_tried = ?
                     where number = ?
                    """)) {
                setInstant(update, 1, proof.found());
                update.setString(2, proof.way() == null ? null : proof.way().name());
                update.setString(3, proof.key());
                setInstant(update, 4, proof.answered());
                setInstant(update, 5, proof.tried());
                update.setLong(6, row.number());
                update.executeUpdate();
            }
            return proof;
        });
    }

    private static void setInstant(PreparedStatement statement, int column, @Nullable Instant instant)
            throws SQLException {
        statement.setObject(column, instant == null ? null : instant.toEpochMilli());
    }
}
