package org.convoke.nearest;

import java.util.SplittableRandom;

/** Ways in which positions lie on the globe; each is hard for another reason. */
enum World {
    /** Everywhere, evenly: no structure to lean on. */
    EVEN {
        @Override
        LatLon position(SplittableRandom random) {
            return LatLon.of(Math.toDegrees(Math.asin(random.nextDouble(-1, 1))), random.nextDouble(-180, 180));
        }
    },
    /** A few crowded towns, as events are. */
    TOWNS {
        @Override
        LatLon position(SplittableRandom random) {
            int town = random.nextInt(12);
            double spread = 0.02 * random.nextDouble() * random.nextDouble();
            return LatLon.of(
                    town * 11.7 - 60 + random.nextDouble(-1, 1) * spread,
                    town * 29.3 - 170 + random.nextDouble(-1, 1) * spread);
        }
    },
    /** Many events at the very same few places, and mirrored ones: nothing but ties. */
    PILES {
        @Override
        LatLon position(SplittableRandom random) {
            return LatLon.of(random.nextInt(-1, 2) * 10.5, random.nextInt(-1, 2) * 20.25);
        }
    },
    /** Within metres of the poles, and on them, under any longitude. */
    POLES {
        @Override
        LatLon position(SplittableRandom random) {
            double off = random.nextInt(4) == 0 ? 0 : Math.pow(10, random.nextDouble(-7, 1));
            return LatLon.of(random.nextBoolean() ? 90 - off : off - 90, random.nextDouble(-180, 180));
        }
    },
    /** On both sides of the date line, and on it, written either way. */
    DATE_LINE {
        @Override
        LatLon position(SplittableRandom random) {
            double off = random.nextInt(4) == 0 ? 0 : Math.pow(10, random.nextDouble(-7, 0));
            return LatLon.of(random.nextDouble(-80, 80), random.nextBoolean() ? 180 - off : off - 180);
        }
    },
    /** Steps of 1e-7 degree apart, where rounding would show. */
    CENTIMETERS {
        @Override
        LatLon position(SplittableRandom random) {
            return LatLon.of(51.34 + random.nextInt(20) * 1e-7, 12.37 + random.nextInt(20) * 1e-7);
        }
    };

    /** The next position. */
    abstract LatLon position(SplittableRandom random);
}
