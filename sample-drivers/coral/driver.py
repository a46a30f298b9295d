"""Send reads through the Coral CDN.

What it does: appends Coral's suffix to the host of every chunk's URL, so that readers fetch from Coral, and Coral
fetches from the gateway. Coral keeps its own port, so the gateway's port moves into the host's name:

    http://gw1.example.org:31111/DATA/8/...  ->  http://gw1.example.org.31111.nyud.net:8080/DATA/8/...
    http://gw1.example.org/DATA/8/...        ->  http://gw1.example.org.nyud.net:8080/DATA/8/...

config: CORAL_SUFFIX, what to append, with Coral's port.
secrets: none.

Look at: only the host changes, so two chunks never share a URL; manifests leave a line in the log; a host that
Coral cannot name (IPv6, or with a user before it) is answered with None, and only that read fails.
"""
import re

import syndicate.util.gateway as gateway

ORIGIN = re.compile(r"http://([^/:@\[\]]+)(?::([0-9]+))?(/.*)\Z", re.DOTALL)
IPV4 = re.compile(r"([0-9]+\.){3}[0-9]+\Z")


def cdn_url(request, url):
    origin = ORIGIN.match(url)
    if origin is None or ends_like_a_port(origin.group(1)):
        gateway.log_error("Coral has no name for the host of %s" % url)
        return None
    host, port, path = origin.groups()
    if port and port != "80":
        host = "%s.%s" % (host, port)
    if gateway.request_type(request) == "manifest":
        gateway.log_debug("manifest of %s" % gateway.request_path(request))
    return "http://" + host + str(CONFIG["CORAL_SUFFIX"]) + path


def ends_like_a_port(host):
    """host.80 and host:80 would become one name."""
    return host.rpartition(".")[2].isdigit() and not IPV4.match(host)
