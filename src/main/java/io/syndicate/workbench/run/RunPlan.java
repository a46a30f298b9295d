package io.syndicate.workbench.run;

import io.syndicate.workbench.project.Samples;
import io.syndicate.workbench.project.SecretMask;
import io.syndicate.workbench.request.GatewayFacts;
import java.nio.file.Path;

/**
 * What one run sends.
 *
 * @param samples URLs and chunks
 * @param folder  the driver's folder, where chunk files lie
 * @param mask    hides the driver's secrets in answers
 * @param facts   what URLs do not tell a request
 * @param workers how many requests of a mode are out at once, from 1
 */
public record RunPlan(Samples samples, Path folder, SecretMask mask, GatewayFacts facts, int workers) {
}
