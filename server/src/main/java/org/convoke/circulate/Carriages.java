package org.convoke.circulate;

import java.time.Instant;
import java.util.List;
import org.convoke.call.CallSlug;
import org.convoke.i18n.UserError;
import org.convoke.organization.OrganizationEntry;
import org.jspecify.annotations.Nullable;

/** Where the pages find who carried a call, and put down who says so. */
public interface Carriages {

    /**
     * A page that carries a text, and whose it is.
     *
     * @param organization absent when the page is on the domain of none that is listed
     * @param isSubscriber whether the machine that has the page hears of new texts by itself
     */
    record Listed(Carriage carriage, @Nullable OrganizationEntry organization, boolean isSubscriber) {}

    /** Returns those that are accepted, the oldest report first. */
    List<Listed> listAccepted(CallSlug call);

    /**
     * Puts down what a newsroom says of itself; it is held until a coordinator accepts it, or until the page is read and lies
     * on the proven domain of an organization. One that is known already is given back as it is.
     *
     * @throws UserError when it names nobody, was removed before, or too many wait already
     */
    Carriage report(CallSlug call, CarriageReport report, Instant now);

    /** A site where nobody carries anything. */
    static Carriages none() {
        return new Carriages() {
            @Override
            public List<Listed> listAccepted(CallSlug call) {
                return List.of();
            }

            @Override
            public Carriage report(CallSlug call, CarriageReport report, Instant now) {
                throw UserError.conflict("error.carried.full");
            }
        };
    }
}
