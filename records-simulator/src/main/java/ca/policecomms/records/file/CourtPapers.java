package ca.policecomms.records.file;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Warrants, orders and cautions of somebody known. Half of the orders are over; most warrants do not hold everywhere. */
final class CourtPapers {
    private static final List<String> OFFENCES =
            List.of("Theft under", "Fail to appear", "Assault", "Mischief", "Breach of probation", "Fraud");
    private static final List<String> CAUTIONS =
            List.of("VIOLENT", "ARMED", "ESCAPE_RISK", "SUICIDAL", "CONTAGIOUS", "MENTAL_HEALTH");
    private static final List<String> CONDITIONS = List.of(
            "Keep the peace and be of good behaviour",
            "No contact with a named person",
            "Not to possess any weapon",
            "Remain in residence from 21:00 to 06:00",
            "Abstain from alcohol",
            "Report to a probation officer");
    private static final List<String> AGENCIES =
            List.of("Port Alder Police", "Saint-Orme Police", "Kettle Falls Police");

    private final Random random;
    private final LocalDate today;

    CourtPapers(Random random, LocalDate today) {
        this.random = random;
        this.today = today;
    }

    List<String> cautions() {
        return random.nextBoolean() ? List.of() : List.of(one(CAUTIONS));
    }

    List<Warrant> warrants(int owner) {
        List<Warrant> warrants = new ArrayList<>();
        int count = random.nextInt(3);
        for (int i = 0; i < count; i++) {
            warrants.add(new Warrant(
                    String.format(Locale.ROOT, "W-%06d-%d", owner + 1, i + 1),
                    one(OFFENCES),
                    today.minusDays(1 + random.nextInt(1500)),
                    one(AGENCIES),
                    limit()));
        }
        return List.copyOf(warrants);
    }

    private Warrant.Limit limit() {
        return switch (random.nextInt(4)) {
            case 0 -> new Warrant.Limit("CANADA", null, null, null);
            case 1 -> new Warrant.Limit("PROVINCE", "ON", null, null);
            default -> new Warrant.Limit("RADIUS", null, "Port Alder", new int[] {25, 50, 100, 300}[random.nextInt(4)]);
        };
    }

    List<Order> orders(int owner) {
        List<Order> orders = new ArrayList<>();
        int count = random.nextInt(4);
        for (int i = 0; i < count; i++) {
            LocalDate issued = today.minusDays(1 + random.nextInt(1400));
            LocalDate expires = random.nextInt(10) == 0 ? null : issued.plusDays(90 + random.nextInt(1000));
            String type = one(List.of("PROBATION", "RELEASE", "PEACE_BOND"));
            int first = random.nextInt(CONDITIONS.size() - 1);
            orders.add(new Order(
                    String.format(Locale.ROOT, "O-%06d-%d", owner + 1, i + 1),
                    type,
                    issued,
                    expires,
                    List.of(CONDITIONS.get(first), CONDITIONS.get(first + 1))));
        }
        return List.copyOf(orders);
    }

    private String one(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }
}
