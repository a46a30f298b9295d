package io.syndicate.workbench.request.scenario;

import io.syndicate.workbench.request.SyndicateUrl;
import io.syndicate.workbench.request.sg.DriverRequest;

/**
 * One chunk that a gateway handles.
 *
 * @param url     the chunk's name
 * @param text    as the deployed gateway writes it, {@code //DATA/} in block URLs; this goes to {@code cdn_url}
 * @param request goes to {@code serialize} or {@code deserialize} with the chunk (spec section 5)
 */
public record Ask(SyndicateUrl url, String text, DriverRequest request) {
}
