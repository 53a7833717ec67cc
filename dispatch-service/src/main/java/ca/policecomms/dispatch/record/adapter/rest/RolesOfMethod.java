package ca.policecomms.dispatch.record.adapter.rest;

import ca.policecomms.dispatch.record.application.PermittedRoles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ResourceInfo;
import java.util.Set;

/** What {@code @RolesAllowed} of the resource method says, else of its class. */
@ApplicationScoped
class RolesOfMethod implements PermittedRoles {
    private final ResourceInfo resource;

    RolesOfMethod(ResourceInfo resource) {
        this.resource = resource;
    }

    @Override
    public Set<String> here() {
        RolesAllowed ofMethod = resource.getResourceMethod().getAnnotation(RolesAllowed.class);
        RolesAllowed roles =
                ofMethod == null ? resource.getResourceClass().getAnnotation(RolesAllowed.class) : ofMethod;
        return roles == null ? Set.of() : Set.of(roles.value());
    }
}
