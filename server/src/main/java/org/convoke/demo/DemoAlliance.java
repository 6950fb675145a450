package org.convoke.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.convoke.Pipeline;
import org.convoke.call.Call;
import org.convoke.call.CallVersion;
import org.convoke.call.History;
import org.convoke.call.TextHeader;
import org.convoke.call.VersionDraft;
import org.convoke.circulate.Carriage;
import org.convoke.circulate.CarriageMark;
import org.convoke.circulate.CarriageReport;
import org.convoke.circulate.Examination;
import org.convoke.organization.DomainProof;
import org.convoke.organization.Endorsement;
import org.convoke.organization.EndorsementRecord;
import org.convoke.organization.Level;
import org.convoke.organization.LogoFile;
import org.convoke.organization.OrganizationEntry;
import org.convoke.organization.OrganizationSlug;
import org.convoke.organization.OrganizationTable;
import org.convoke.organization.WithdrawalRecord;
import org.convoke.sign.Digest;
import org.convoke.sign.SecretKey;

/**
 * Who calls for the demo's day and who stands behind it: made-up organizations of several scripts, the texts of two versions,
 * and endorsements of every kind. Their domains are those of RFC 2606, which nobody can own: what they would answer when asked
 * for proof is written down as if they had been. Keys are made anew each time and forgotten.
 */
public final class DemoAlliance {

    private static final String ISSUER = "rivers.example";

    private static final String NEWSROOM_PAGE = "https://delta-news.example/rivers-day";

    /** How long ago the first version was issued; the days of {@code endorsements.csv} count from then. */
    private static final Duration AGE = Duration.ofDays(24);

    /** How much later the second came. */
    private static final Duration SECOND = Duration.ofDays(14);

    /** Where a PNG file tells its width, and behind it its height (ISO/IEC 15948, 11.2.2). */
    private static final int PNG_WIDTH = 16;

    private final Pipeline pipeline;
    private final Call call;
    private final String origin;
    private final Instant first;
    private final Map<String, SecretKey> keys = new HashMap<>();

    /** @param origin of the site, as {@code http://localhost:8080} */
    public DemoAlliance(Pipeline pipeline, Call call, String origin) {
        this.pipeline = pipeline;
        this.call = call;
        this.origin = origin;
        this.first = pipeline.clock().instant().minus(AGE);
    }

    /** Stores all of it. The call is there already. */
    public void store() {
        List<DemoEndorser> endorsers = DemoEndorser.read();
        storeOrganizations(endorsers);
        for (int version = 1; version <= DemoStatement.VERSIONS; version++) {
            issue(version);
        }
        History history = pipeline.versions().list(call.slug());
        endorsers.forEach(each -> endorse(each, history));
        carry(history);
        Instant eve = call.days().from().atStartOfDay(ZoneOffset.UTC).toInstant();
        pipeline.endorsements().setDeadline(call.slug(), eve);
    }

    private void storeOrganizations(List<DemoEndorser> endorsers) {
        try {
            OrganizationTable.read(() -> resource("organizations.csv"), pipeline.organizations(), first);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read organizations.csv from the jar", e);
        }
        Set<String> signing = new LinkedHashSet<>(Set.of(ISSUER));
        endorsers.stream().filter(each -> each.level() == Level.KEY).forEach(each -> signing.add(each.organization()));
        for (OrganizationEntry each : pipeline.organizations().list()) {
            prove(each, signing.contains(each.organization().id()));
        }
    }

    private void prove(OrganizationEntry entry, boolean hasKey) {
        String id = entry.organization().id();
        String line = null;
        if (hasKey) {
            SecretKey key = SecretKey.generate();
            keys.put(id, key);
            line = key.publicKey().line();
            pipeline.organizationKeys().add(entry.slug(), key.publicKey(), false, first);
        }
        if (entry.organization().domain().isPresent()) {
            pipeline.organizations()
                    .setProof(
                            entry.slug(),
                            new DomainProof.Answer.Proven(DomainProof.Way.FILE, line),
                            pipeline.clock().instant());
        }
        storeLogo(entry.slug());
    }

    private void storeLogo(OrganizationSlug slug) {
        try (InputStream in = DemoAlliance.class.getResourceAsStream("logo/" + slug + ".png")) {
            if (in != null) {
                byte[] png = in.readAllBytes();
                ByteBuffer header = ByteBuffer.wrap(png);
                LogoFile logo = new LogoFile(png, header.getInt(PNG_WIDTH), header.getInt(PNG_WIDTH + Integer.BYTES));
                pipeline.organizations().setLogo(slug, logo);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read a logo from the jar", e);
        }
    }

    private void issue(int version) {
        Instant issued = version == 1 ? first : first.plus(SECOND);
        LocalDate written = LocalDate.ofInstant(issued, ZoneOffset.UTC);
        List<String> languages = DemoStatement.languages(version);
        for (String language : languages) {
            boolean isOriginal = language.equals(languages.getFirst());
            VersionDraft draft = new VersionDraft(
                    call.slug(),
                    Locale.forLanguageTag(language),
                    DemoStatement.wording(
                            version, language, written, call.days().from()),
                    isOriginal ? null : version,
                    new VersionDraft.Terms(ISSUER, null, TextHeader.USUAL_LICENSE));
            pipeline.versions().issue(draft, origin, key(ISSUER), issued);
        }
    }

    private void endorse(DemoEndorser endorser, History history) {
        CallVersion text = history.find(endorser.version(), Locale.forLanguageTag(endorser.language()))
                .orElseThrow();
        Instant at = first.plus(Duration.ofDays(endorser.day()));
        String organization = endorser.organization();
        boolean isPublic = endorser.isPublic();
        EndorsementRecord.Terms terms = switch (endorser.level()) {
            case KEY -> EndorsementRecord.Terms.signed(isPublic, at);
            case DOMAIN -> EndorsementRecord.Terms.confirmed(isPublic, at, EndorsementRecord.Channel.MAIL);
            case DOCUMENT ->
                EndorsementRecord.Terms.letter(
                        isPublic, at, Digest.of(("A letter of " + organization).getBytes(StandardCharsets.UTF_8)));
        };
        EndorsementRecord record = EndorsementRecord.of(text.digest(), organization, endorser.voice(), terms);
        Endorsement endorsement = endorser.level() == Level.KEY
                ? pipeline.endorsements().add(call.slug(), record, signature(organization, record), history, at)
                : pipeline.endorsements().addConfirmed(call.slug(), record, history, at);
        if (endorser.withdrawn() != null) {
            Instant withdrawn = first.plus(Duration.ofDays(endorser.withdrawn()));
            WithdrawalRecord withdrawal =
                    WithdrawalRecord.of(endorsement.record().digest(), organization, null, withdrawn);
            pipeline.endorsements().withdraw(withdrawal, null, withdrawn);
        }
    }

    /** A newsroom brought the newest text, whole. As with the proofs of domains, its page is taken as read. */
    private void carry(History history) {
        Instant at = first.plus(SECOND).plus(Duration.ofDays(1));
        CarriageReport report = CarriageReport.of(Optional.empty(), NEWSROOM_PAGE, origin);
        Carriage carriage = pipeline.carriages().add(call.slug(), report, at);
        int newest = history.versions().getLast().version();
        Instant now = pipeline.clock().instant();
        Examination.Found found = new Examination.Found(CarriageMark.EXACT, newest, "en", now);
        pipeline.carriages().setExamination(carriage.number(), new Examination(found, now, 0, null));
    }

    private String signature(String organization, EndorsementRecord record) {
        return key(organization)
                .sign(record.bytes(), "endorsement by " + organization)
                .file();
    }

    private SecretKey key(String organization) {
        return Objects.requireNonNull(keys.get(organization), organization);
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(DemoAlliance.class.getResourceAsStream(name), name);
    }
}
