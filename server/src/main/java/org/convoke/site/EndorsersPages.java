package org.convoke.site;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.convoke.call.Call;
import org.convoke.call.CallVersion;
import org.convoke.call.History;
import org.convoke.call.Versions;
import org.convoke.find.CallParameter;
import org.convoke.index.EventIndex;
import org.convoke.organization.Endorsement;
import org.convoke.organization.EndorsementRecord;
import org.convoke.organization.Endorsements;
import org.convoke.organization.Endorsements.Endorser;
import org.convoke.organization.OrganizationEntry;
import org.convoke.organization.OrganizationKey;
import org.convoke.organization.OrganizationKind;
import org.convoke.web.Answer;
import org.convoke.web.Handler;
import org.convoke.web.Request;
import org.jspecify.annotations.Nullable;

/** {@code /{call}/endorsers}: who stands behind which version of a call, and how that is known. */
public final class EndorsersPages implements Handler {

    private final Templates templates;
    private final Supplier<EventIndex> index;
    private final Versions versions;
    private final Endorsements endorsements;
    private final Clock clock;

    public EndorsersPages(Templates templates, Sources sources) {
        this.templates = templates;
        this.index = sources.index;
        this.versions = sources.versions;
        this.endorsements = sources.endorsements;
        this.clock = sources.clock;
    }

    /** What the page is made of. */
    public record Sources(Supplier<EventIndex> index, Versions versions, Endorsements endorsements, Clock clock) {}

    /** An organization's endorsement of the newest version that it endorsed. */
    record Standing(Endorser endorser, int version) {

        OrganizationEntry organization() {
            return endorser.organization();
        }

        boolean isNamed() {
            return endorser.endorsement().record().isPublic();
        }
    }

    @Override
    public Answer answer(Request request) {
        Call call = CallParameter.get(request.variable("call"), index.get());
        History shown = versions.of(call.slug());
        List<Endorser> all = endorsements.list(call.slug());
        Collection<Standing> standings = standings(all, shown);
        Page page = Page.of(request, request.reader().messages().text("endorsers.title", call.title()), call);
        EndorsersView view = new EndorsersView(
                page,
                call.title(),
                page.link("/" + call.slug()),
                counts(page, standings, shown),
                damaged(page, call),
                deadline(page, call),
                tallies(page, newest(standings, shown)),
                walls(page, standings, all, shown),
                "/api/v1/calls/" + call.slug() + "/endorsements");
        return templates.page("endorsers", view, request.reader());
    }

    /** Of each organization, what it endorsed last, if that still holds and is public. */
    static Collection<Standing> standings(List<Endorser> all, History shown) {
        Map<String, Standing> standings = new LinkedHashMap<>();
        for (Endorser each : all) {
            Optional<CallVersion> text = shown.find(each.endorsement().text());
            if (each.endorsement().holds() && text.isPresent()) {
                Standing standing = new Standing(each, text.get().version());
                standings.merge(
                        each.organization().slug().value(),
                        standing,
                        (one, other) -> other.version >= one.version ? other : one);
            }
        }
        return standings.values();
    }

    static List<Standing> newest(Collection<Standing> standings, History shown) {
        return standings.stream().filter(each -> each.version == shown.newest()).toList();
    }

    private static List<String> counts(Page page, Collection<Standing> standings, History shown) {
        if (shown.isEmpty()) {
            return List.of(page.text("endorsers.none"));
        }
        List<Standing> newest = newest(standings, shown);
        List<String> counts = new ArrayList<>();
        counts.add(page.text("endorsers.count", newest.size(), shown.newest()));
        long unnamed = newest.stream().filter(each -> !each.isNamed()).count();
        if (unnamed > 0) {
            counts.add(page.text("endorsers.unnamed", unnamed));
        }
        return counts;
    }

    private @Nullable String damaged(Page page, Call call) {
        int damaged = endorsements.countDamaged(call.slug());
        return damaged == 0 ? null : page.text("endorsers.damaged", damaged);
    }

    private @Nullable String deadline(Page page, Call call) {
        Instant until = endorsements.findDeadline(call.slug()).orElse(null);
        if (until == null) {
            return null;
        }
        boolean isOver = !clock.instant().isBefore(until);
        return page.text(
                isOver ? "endorsers.deadline.over" : "endorsers.deadline",
                page.words().instant(until));
    }

    private static List<EndorsersView.Tally> tallies(Page page, List<Standing> newest) {
        if (newest.isEmpty()) {
            return List.of();
        }
        Map<OrganizationKind, Long> kinds = new TreeMap<>(
                count(newest, each -> each.organization().organization().kind()));
        Map<String, Long> countries = count(newest, each -> country(page, each));
        return List.of(
                new EndorsersView.Tally(
                        page.text("endorsers.kinds"),
                        kinds.entrySet().stream()
                                .map(each -> count(
                                        page,
                                        page.text("organization.kind."
                                                + each.getKey().word()),
                                        each.getValue()))
                                .toList()),
                new EndorsersView.Tally(
                        page.text("endorsers.countries"),
                        countries.entrySet().stream()
                                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                                        .thenComparing(Map.Entry.comparingByKey()))
                                .map(each -> count(page, each.getKey(), each.getValue()))
                                .toList()));
    }

    private static <K> Map<K, Long> count(List<Standing> standings, Function<Standing, K> key) {
        return standings.stream().collect(Collectors.groupingBy(key, Collectors.counting()));
    }

    private static EndorsersView.Count count(Page page, String name, long number) {
        return new EndorsersView.Count(name, page.text("endorsers.number", number));
    }

    private static String country(Page page, Standing standing) {
        String code = standing.organization().organization().seat().country();
        return code == null ? page.text("endorsers.nowhere") : page.words().country(code);
    }

    private List<EndorsersView.Wall> walls(
            Page page, Collection<Standing> standings, List<Endorser> all, History shown) {
        List<EndorsersView.Wall> walls = new ArrayList<>();
        Map<Integer, List<Standing>> byVersion = new TreeMap<>(Comparator.reverseOrder());
        standings.stream()
                .filter(Standing::isNamed)
                .forEach(each -> byVersion
                        .computeIfAbsent(each.version, unused -> new ArrayList<>())
                        .add(each));
        byVersion.forEach((version, some) -> walls.add(new EndorsersView.Wall(
                version == shown.newest() ? null : page.text("endorsers.earlier", version, shown.newest()),
                stones(page, some))));
        List<EndorsersView.Stone> withdrawn =
                all.stream().flatMap(each -> withdrawn(page, each, shown)).toList();
        if (!withdrawn.isEmpty()) {
            walls.add(new EndorsersView.Wall(page.text("endorsers.withdrawn"), withdrawn));
        }
        return walls;
    }

    /** By kind, then by name in the reader's language. */
    static Comparator<Standing> order(Page page) {
        return Comparator.comparing(
                        (Standing each) -> each.organization().organization().kind())
                .thenComparing(each -> name(page, each.organization()))
                .thenComparing(each -> each.organization().slug());
    }

    private List<EndorsersView.Stone> stones(Page page, List<Standing> some) {
        return some.stream()
                .sorted(order(page))
                .map(each -> stone(page, each.endorser, evidence(page, each.endorser)))
                .toList();
    }

    private static String name(Page page, OrganizationEntry entry) {
        return entry.organization().names().in(page.reader().locale()).text();
    }

    private static Stream<EndorsersView.Stone> withdrawn(Page page, Endorser endorser, History shown) {
        Endorsement endorsement = endorser.endorsement();
        Endorsement.Withdrawal withdrawal = endorsement.withdrawal();
        Optional<CallVersion> text = shown.find(endorsement.text());
        if (withdrawal == null || text.isEmpty() || !endorsement.record().isPublic()) {
            return Stream.empty();
        }
        String line = page.text(
                "endorsers.withdrawn.line", text.get().version(), page.words().instant(withdrawal.at()));
        return Stream.of(stone(page, endorser, line));
    }

    private static EndorsersView.Stone stone(Page page, Endorser endorser, String evidence) {
        OrganizationEntry entry = endorser.organization();
        String country = entry.organization().seat().country();
        String kind =
                page.text("organization.kind." + entry.organization().kind().word());
        EndorsementRecord.Voice voice = endorser.endorsement().record().voice();
        return new EndorsersView.Stone(
                OrganizationPages.link(page, entry.organization()),
                OrganizationPages.logo(entry),
                country == null
                        ? kind
                        : kind + page.text("list.separator") + page.words().country(country),
                evidence,
                voice.role() == null
                        ? page.isolated(voice.name())
                        : page.isolated(voice.name()) + page.text("list.separator") + page.isolated(voice.role()));
    }

    private String evidence(Page page, Endorser endorser) {
        OrganizationEntry entry = endorser.organization();
        String domain = entry.organization().domain().map(Object::toString).orElse("");
        return switch (endorser.endorsement().evidence().level()) {
            case KEY -> keyEvidence(page, endorser, domain);
            case DOMAIN -> {
                boolean isMail = endorser.endorsement().record().terms().channel() == EndorsementRecord.Channel.MAIL;
                yield page.text(
                        isMail ? "endorsers.level.domain" : "endorsers.level.domain-published", page.isolated(domain));
            }
            case DOCUMENT -> page.text("endorsers.level.document");
        };
    }

    /** A key that this site keeps is no stronger than the site, whatever the domain publishes. */
    private String keyEvidence(Page page, Endorser endorser, String domain) {
        OrganizationKey key = endorser.endorsement().evidence().key();
        if (key != null && key.isRevoked()) {
            return page.text("endorsers.level.key-revoked");
        }
        if (key != null && key.isHeld()) {
            return page.text("endorsers.level.key-held");
        }
        boolean isPublished = key != null
                && key.isInUse()
                && OrganizationPages.isKeyPublished(endorser.organization(), clock.instant());
        return isPublished
                ? page.text("endorsers.level.key-proven", page.isolated(domain))
                : page.text("endorsers.level.key");
    }
}
