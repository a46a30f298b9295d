"""Put a CDN's prefix before every URL.

What it does: the way of CDNs that take the origin's URL as the path of their own:

    http://gw1.example.org:31111/DATA/8/...  ->  http://a1.example-cdn.net/7/1/gw1.example.org:31111/DATA/8/...

This is the three-argument form that deployed gateways call, and it runs on Python 2 and 3 as it is.

config: AKAMAI_PREFIX, the CDN's URL without a slash at its end.
secrets: none.

Look at: str() around the prefix. On Python 2 JSON gives unicode but a URL is bytes; adding them works until the
first path that is not ASCII (one of the samples has such a path), and then raises.
"""
import syndicate.util.gateway as gateway


def driver_init(config, secrets):
    if not config.get("AKAMAI_PREFIX"):
        gateway.log_error("config has no AKAMAI_PREFIX")
        return False
    gateway.log_debug("prefix is %s" % config["AKAMAI_PREFIX"])
    return True


def cdn_url(url, config, secrets):
    scheme, _, origin = url.partition("://")
    if scheme != "http" or not origin:
        gateway.log_error("not an http URL: %s" % url)
        return None
    return str(config["AKAMAI_PREFIX"]) + "/" + origin
