package org.convoke.verify;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.convoke.call.CallVersion;
import org.convoke.call.History;
import org.convoke.organization.Endorsement;
import org.convoke.organization.Endorsements;
import org.convoke.organization.Level;
import org.convoke.organization.Organization;
import org.convoke.organization.OrganizationKind;
import org.jspecify.annotations.Nullable;

/**
 * Who stands behind one version of a call, in whichever language.
 *
 * @param named each organization once, in the order in which they did
 * @param unnamed how many more there are that do not want to be named; absent when only the site itself can know
 * @param damaged how many endorsements of the call are left out because they are not what was signed
 */
public record Endorsed(List<By> named, @Nullable Integer unnamed, int damaged) {

    public Endorsed {
        named = List.copyOf(named);
    }

    /**
     * One organization.
     *
     * @param organization its domain, or its slug when it has none
     * @param country ISO 3166-1 alpha-2; absent when it is not known
     * @param language of the text that it endorsed, BCP 47
     */
    public record By(
            String organization,
            String name,
            OrganizationKind kind,
            @Nullable String country,
            Level level,
            String language,
            Instant at) {}

    /**
     * Gathers from what is stored.
     *
     * @param texts of the call that are public
     */
    public static Endorsed of(Endorsements endorsements, History texts, IssuedText match) {
        List<By> named = new ArrayList<>();
        Set<Object> seen = new HashSet<>();
        int unnamed = 0;
        for (CallVersion text : texts.texts(match.version())) {
            for (Endorsements.Endorser each : endorsements.list(text.call())) {
                Endorsement endorsement = each.endorsement();
                boolean isBehind = endorsement.holds() && endorsement.text().equals(text.digest());
                if (!isBehind || !seen.add(endorsement.organization())) {
                    continue;
                }
                if (endorsement.record().isPublic()) {
                    named.add(by(endorsement, each.organization().organization(), text.tag()));
                } else {
                    unnamed++;
                }
            }
        }
        int damaged = texts.isEmpty()
                ? 0
                : endorsements.countDamaged(texts.versions().getFirst().call());
        return new Endorsed(named, unnamed, damaged);
    }

    private static By by(Endorsement endorsement, Organization organization, String language) {
        return new By(
                organization.id(),
                organization.names().main(),
                organization.kind(),
                organization.seat().country(),
                endorsement.evidence().level(),
                language,
                endorsement.record().at());
    }
}
