package ca.policecomms.records.file;

import java.util.List;

/** Everything on file. */
public record Files(List<Person> persons, List<Vehicle> vehicles, List<Article> articles) {}
