package org.convoke.site;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.convoke.call.Call;
import org.convoke.call.CallVersion;
import org.convoke.i18n.UserError;
import org.convoke.organization.Domain;
import org.convoke.organization.Endorsement;
import org.convoke.organization.Names;
import org.convoke.organization.Organization;
import org.convoke.organization.OrganizationEntry;
import org.convoke.organization.OrganizationKey;
import org.convoke.organization.OrganizationSlug;
import org.convoke.organization.Organizations;
import org.convoke.organization.Organizations.Neighbor;
import org.convoke.web.Answer;
import org.convoke.web.Media;
import org.convoke.web.Request;
import org.jspecify.annotations.Nullable;

/** {@code /organizations/{slug}}: who an organization is, and how one knows; its key and its logo beside it. */
public final class OrganizationPages {

    private final Templates templates;
    private final Organizations organizations;
    private final EndorsersPages.Sources standing;
    private final Clock clock;

    /** @param standing what organizations endorse */
    public OrganizationPages(Templates templates, Organizations organizations, EndorsersPages.Sources standing) {
        this.templates = templates;
        this.organizations = organizations;
        this.standing = standing;
        this.clock = standing.clock();
    }

    /** Where an organization has its page. */
    static String path(OrganizationSlug slug) {
        return "/organizations/" + slug;
    }

    /** Where its logo is; the address changes with it. */
    static String logoPath(OrganizationSlug slug, OrganizationEntry.Logo logo) {
        return path(slug) + "/logo.png?v=" + logo.version();
    }

    /** Answers with the page. */
    public Answer page(Request request) {
        OrganizationEntry entry = get(request);
        Organization organization = entry.organization();
        Names.Name name = organization.names().in(request.reader().locale());
        Page page = Page.of(request, name.text());
        OrganizationView view = new OrganizationView(
                page,
                view(name),
                page.text("organization.kind." + organization.kind().word()),
                logo(entry),
                organization.names().all().stream()
                        .filter(other -> !other.text().equals(name.text()))
                        .map(OrganizationPages::view)
                        .toList(),
                facts(page, organization),
                standing(page, entry),
                key(page, entry),
                endorsed(page, entry),
                ties(page, entry.slug()));
        return templates.page("organization", view, request.reader());
    }

    /** Answers with the key in use, as a file of minisign. */
    public Answer key(Request request) {
        OrganizationKey key = get(request).key().orElseThrow(() -> UserError.notFound("error.organization.key"));
        return Answer.of(Media.TEXT, key.key().file().getBytes(StandardCharsets.US_ASCII));
    }

    /** Answers with the logo. */
    public Answer logo(Request request) {
        OrganizationEntry entry = get(request);
        OrganizationEntry.Logo logo = entry.logo();
        byte[] png = organizations.findLogo(entry.slug()).orElse(null);
        if (logo == null || png == null) {
            throw UserError.notFound("error.organization.logo");
        }
        boolean isVersioned =
                request.query().text("v").filter(logo.version()::equals).isPresent();
        return Answer.of(Media.PICTURE, png).withCaching(isVersioned ? Answer.Caching.FOREVER : Answer.Caching.BRIEF);
    }

    private OrganizationEntry get(Request request) {
        String slug = request.variable("slug");
        if (!OrganizationSlug.isValid(slug)) {
            throw UserError.notFound("error.organization.unknown", slug);
        }
        return organizations
                .find(new OrganizationSlug(slug))
                .orElseThrow(() -> UserError.notFound("error.organization.unknown", slug));
    }

    private static OrganizationView.Name view(Names.Name name) {
        return new OrganizationView.Name(name.text(), name.language());
    }

    /** The organization by the name that the reader knows, and its page. */
    static OrganizationView.Link link(Page page, Organization organization) {
        return new OrganizationView.Link(
                view(organization.names().in(page.reader().locale())), page.link(path(organization.slug())));
    }

    /** Whether its proven domain publishes the key that it has here. */
    static boolean isKeyPublished(OrganizationEntry entry, Instant now) {
        return entry.proof().holds(now)
                && entry.key()
                        .filter(key -> key.key().line().equals(entry.proof().key()))
                        .isPresent();
    }

    static OrganizationView.@Nullable Logo logo(OrganizationEntry entry) {
        OrganizationEntry.Logo logo = entry.logo();
        return logo == null
                ? null
                : new OrganizationView.Logo(logoPath(entry.slug(), logo), logo.widthPixels(), logo.heightPixels());
    }

    private static List<OrganizationView.Fact> facts(Page page, Organization organization) {
        List<OrganizationView.Fact> facts = new ArrayList<>();
        Organization.Seat seat = organization.seat();
        if (seat.country() != null) {
            facts.add(new OrganizationView.Fact(
                    page.text("organization.country"), page.words().country(seat.country()), null));
        }
        if (seat.homePage() != null) {
            String address = seat.homePage().toString();
            String words = address.replaceFirst("^https?://", "").replaceFirst("/$", "");
            facts.add(new OrganizationView.Fact(page.text("organization.home-page"), words, address));
        }
        if (seat.domain() != null) {
            facts.add(new OrganizationView.Fact(page.text("organization.domain"), name(seat.domain()), null));
        }
        return facts;
    }

    /** A domain of another script in both forms, because only one of them cannot pretend. */
    private static String name(Domain domain) {
        String own = domain.inItsScript();
        return own.equals(domain.name()) ? own : own + " (" + domain.name() + ")";
    }

    private OrganizationView.Standing standing(Page page, OrganizationEntry entry) {
        boolean isProven = entry.proof().holds(clock.instant());
        List<String> notes = new ArrayList<>();
        organizations
                .listLookAlikes(entry.slug())
                .forEach(other -> notes.add(page.text("organization.look-alike", page.isolated(called(other, page)))));
        if (entry.damagedKeys() > 0) {
            notes.add(page.text("organization.key.damaged", entry.damagedKeys()));
        }
        Domain domain = entry.organization().seat().domain();
        if (domain == null) {
            return new OrganizationView.Standing(false, page.text("organization.domainless"), notes);
        }
        String sentence = isProven && entry.proof().found() != null
                ? page.text(
                        "organization.proven",
                        page.isolated(domain.name()),
                        page.words().instant(entry.proof().found()))
                : page.text("organization.unproven", page.isolated(domain.name()));
        return new OrganizationView.Standing(isProven, sentence, notes);
    }

    private static String called(Organization other, Page page) {
        String name = other.names().in(page.reader().locale()).text();
        return other.domain().map(domain -> name + " (" + domain.name() + ")").orElse(name);
    }

    private OrganizationView.@Nullable Key key(Page page, OrganizationEntry entry) {
        List<OrganizationView.Earlier> earlier = entry.keys().stream()
                .filter(each -> !each.isInUse())
                .map(each -> earlier(page, each))
                .toList();
        OrganizationKey key = entry.key().orElse(null);
        if (key == null) {
            List<String> gone = List.of(page.text("organization.key.gone"));
            return earlier.isEmpty() ? null : new OrganizationView.Key(null, "", gone, earlier);
        }
        List<String> notes = new ArrayList<>();
        notes.add(page.text("organization.key.since", page.words().instant(key.since())));
        boolean isPublished = isKeyPublished(entry, clock.instant());
        entry.organization()
                .domain()
                .filter(domain -> isPublished)
                .ifPresent(domain -> notes.add(page.text("organization.key.domain", page.isolated(domain.name()))));
        if (key.isHeld()) {
            notes.add(page.text("organization.key.held"));
        }
        return new OrganizationView.Key(key.key().line(), path(entry.slug()) + ".pub", notes, earlier);
    }

    private static OrganizationView.Earlier earlier(Page page, OrganizationKey key) {
        String until = key.until() == null ? "" : page.words().instant(key.until());
        return new OrganizationView.Earlier(
                key.key().line(),
                page.text(
                        key.isRevoked() ? "organization.key.revoked" : "organization.key.until",
                        page.words().instant(key.since()),
                        until));
    }

    /** What it endorses and everybody may read; of several versions of a call, each. */
    private List<OrganizationView.Link> endorsed(Page page, OrganizationEntry entry) {
        List<OrganizationView.Link> links = new ArrayList<>();
        for (Endorsement each : standing.endorsements().listBy(entry.slug())) {
            Call call = standing.index().get().call(each.call()).orElse(null);
            CallVersion text =
                    standing.versions().of(each.call()).find(each.text()).orElse(null);
            if (call != null && text != null && each.holds() && each.record().isPublic()) {
                String words = page.text("organization.endorsed.line", page.isolated(call.title()), text.version());
                links.add(new OrganizationView.Link(
                        new OrganizationView.Name(words, null), page.link("/" + call.slug() + "/endorsers")));
            }
        }
        return links.stream().distinct().toList();
    }

    private List<OrganizationView.Ties> ties(Page page, OrganizationSlug slug) {
        Map<String, List<OrganizationView.Link>> ties = new LinkedHashMap<>();
        for (Neighbor each : organizations.listNeighbors(slug)) {
            String key = "organization.tie." + each.relation().name().toLowerCase(Locale.ROOT);
            Organization other = each.organization();
            List<OrganizationView.Link> links =
                    ties.computeIfAbsent(page.text(each.isUp() ? key : key + ".down"), unused -> new ArrayList<>());
            OrganizationView.Link link = link(page, other);
            if (!links.contains(link)) {
                links.add(link);
            }
        }
        List<OrganizationView.Ties> views = new ArrayList<>();
        ties.forEach((heading, links) -> views.add(new OrganizationView.Ties(heading, links)));
        return views;
    }
}
