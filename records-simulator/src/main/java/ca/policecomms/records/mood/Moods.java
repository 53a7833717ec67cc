package ca.policecomms.records.mood;

import ca.policecomms.records.mood.Mood.Manner;
import java.time.Duration;
import java.util.Random;

/**
 * The bad days of a records system: most answers take a fifth of a second, some take seconds, one in a hundred fails, and
 * about every hour it is away for half a minute to two minutes. A function of seed, time and the number of the request,
 * so that a bad day can be had again.
 */
public final class Moods {
    private static final Duration WINDOW = Duration.ofMinutes(20);
    private static final double MEDIAN_MILLIS = 220;
    private static final double SPREAD = 0.8;
    private static final Duration NEVER = Duration.ofMinutes(2);

    private final long seed;
    private final boolean outages;
    private final double slowness;

    /**
     * @param outages whether it is away at times
     * @param slowness multiplies every delay: 1 as in life, 0 for none
     */
    public Moods(long seed, boolean outages, double slowness) {
        this.seed = seed;
        this.outages = outages;
        this.slowness = slowness;
    }

    /**
     * @param running since the start of the simulator
     * @param request its number, from 1
     */
    public Mood at(Duration running, long request) {
        if (outages) {
            Manner away = outage(running);
            if (away != Manner.NORMAL) {
                return new Mood(away, away == Manner.HANGING ? NEVER : Duration.ofMillis(20));
            }
        }
        Random random = new Random(mixed(seed ^ 0x5DEECE66DL, request));
        double draw = random.nextDouble();
        if (outages && draw < 0.01) {
            return new Mood(draw < 0.007 ? Manner.REFUSING : Manner.GARBLING, millis(50));
        }
        if (draw > 0.985) {
            return new Mood(Manner.NORMAL, millis(3000 + random.nextInt(5000)));
        }
        return new Mood(Manner.NORMAL, millis(MEDIAN_MILLIS * Math.exp(SPREAD * random.nextGaussian())));
    }

    /** In one of three windows of twenty minutes; never in the first two minutes, so that a demonstration can begin. */
    private Manner outage(Duration running) {
        long window = running.dividedBy(WINDOW);
        Random random = new Random(mixed(seed, window));
        if (random.nextInt(3) > 0) {
            return Manner.NORMAL;
        }
        long begin = 120 + random.nextInt(960);
        long end = begin + 30 + random.nextInt(90);
        long second = running.minus(WINDOW.multipliedBy(window)).toSeconds();
        boolean hangs = random.nextInt(3) == 0;
        return second < begin || second >= end ? Manner.NORMAL : hangs ? Manner.HANGING : Manner.REFUSING;
    }

    private Duration millis(double value) {
        return Duration.ofMillis(Math.round(value * slowness));
    }

    /** Random wants seeds that differ in more than their last bits. */
    private static long mixed(long seed, long number) {
        long mixed = (seed + number) * 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        return mixed ^ (mixed >>> 27);
    }
}
