package ca.policecomms.records.file;

import java.time.LocalDate;
import java.util.List;

/** Somebody on file; invented. */
public record Person(
        String reference,
        String surname,
        String givenNames,
        LocalDate birthDate,
        String sex,
        Address address,
        List<String> cautions,
        List<Warrant> warrants,
        List<Order> orders) {}
