"""Sign every URL, for a CDN that serves only those who can.

What it does: moves the URL to the CDN's host and appends a token, the HMAC-SHA256 of host and path, by a key that
the CDN knows too. The standard library is all it needs.

    http://gw1.example.org:31111/DATA/8/...  ->  http://cdn.example.net/gw1.example.org:31111/DATA/8/...?token=5f2c...

config: CDN_HOST, the CDN's host; TOKEN_PARAMETER, the name of the token's parameter.
secrets: SIGNING_KEY, the key. The one here is an example: make your own.

Look at: there is no expiry time in the token. A rewrite must give the same answer for the same URL in every worker
and at all times, or caches never hit. The key itself is never logged.
"""
import hashlib
import hmac

import syndicate.util.gateway as gateway


def cdn_url(request, url, config, secrets):
    scheme, _, origin = url.partition("://")
    if scheme != "http":
        gateway.log_error("not an http URL: %s" % url)
        return None
    token = hmac.new(to_bytes(secrets["SIGNING_KEY"]), to_bytes(origin), hashlib.sha256).hexdigest()
    gateway.log_debug("signed %s of %s" % (gateway.request_type(request), gateway.request_path(request)))
    return "http://%s/%s?%s=%s" % (str(config["CDN_HOST"]), origin, str(config["TOKEN_PARAMETER"]), token)


def to_bytes(text):
    return text if isinstance(text, bytes) else text.encode("utf-8")
