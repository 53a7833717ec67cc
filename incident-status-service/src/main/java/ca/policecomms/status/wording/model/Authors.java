package ca.policecomms.status.wording.model;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** The people (token subjects) who wrote a part of something that somebody else must approve. */
public final class Authors {

    private Authors() {}

    public static List<String> with(Collection<String> authors, String author) {
        return Stream.concat(authors.stream(), Stream.of(author)).distinct().toList();
    }
}
