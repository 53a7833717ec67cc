package ca.policecomms.dispatch.records.adapter.http;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper;

/** Tells a refusal (4xx) from a failure. */
public class RefusalMapper implements ResponseExceptionMapper<RefusedByRecords> {
    @Override
    public RefusedByRecords toThrowable(Response response) {
        return new RefusedByRecords(response.getStatus());
    }

    @Override
    public boolean handles(int status, MultivaluedMap<String, Object> headers) {
        return status >= 400 && status < 500 && status != 429;
    }
}
