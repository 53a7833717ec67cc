package ca.policecomms.e2e.shift;

import static org.assertj.core.api.Assertions.assertThat;

import ca.policecomms.e2e.suite.Api;
import ca.policecomms.e2e.suite.LiveStream;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/** Somebody who works this shift, and what they do through the gateway. Addresses begin after the service's version. */
public class Member {
    private static final String DISPATCH = "/api/dispatch/v1";

    private final String name;
    private final Api api;

    Member(String name, Api api) {
        this.name = name;
        this.api = api.because("works the shift");
    }

    public String name() {
        return name;
    }

    public JsonNode signsOn(String position, String role) {
        return says("/positions/" + position + "/signon", Map.of("role", role));
    }

    public JsonNode signsOff(String position) {
        return says("/positions/" + position + "/signoff", Map.of());
    }

    public JsonNode sees(String path) {
        return api.get(DISPATCH + path).must(200).body();
    }

    public List<JsonNode> seesAll(String path) {
        return api.all(DISPATCH + path);
    }

    /** Something new. */
    public JsonNode makes(String path, Object content) {
        return triesToSay(path, content).must(201).body();
    }

    /** What needs no version. */
    public JsonNode says(String path, Object content) {
        return triesToSay(path, content).must(200).body();
    }

    /** On the newest version of the thing. */
    public JsonNode does(String thing, String act, Object content) {
        return tries(thing, act, content).must(200).body();
    }

    public JsonNode amends(String thing, Object content) {
        return api.patch(DISPATCH + thing, version(thing), content).must(200).body();
    }

    /** A look without a word why: enough for one's own calls only (requirement D38). */
    public Api.Answer looksWithoutReason(String path) {
        return api.because(null).get(DISPATCH + path);
    }

    public Api.Answer triesToSay(String path, Object content) {
        return api.post(DISPATCH + path, content);
    }

    public Api.Answer tries(String thing, String act, Object content) {
        return triesOn(version(thing), thing, act, content);
    }

    public Api.Answer triesOn(long version, String thing, String act, Object content) {
        return api.act(DISPATCH + thing + "/" + act, version, content);
    }

    /** All that happens from now on, as far as this person is shown it. */
    public LiveStream follows(long position) {
        return LiveStream.after(api, position);
    }

    private long version(String thing) {
        return sees(thing).path("version").asLong();
    }

    /** Refused, and with which code of {@code contracts/problems.md}. */
    public static void refused(Api.Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.body().path("code").asText()).isEqualTo(code);
    }
}
