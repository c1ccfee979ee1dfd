"""What holds when people reach us by https, and when a proxy stands between."""

from typing import Any

from rodtrad.config import environment as env

A_YEAR = 365 * 24 * 60 * 60


def encrypted(address: str) -> dict[str, Any]:
    """Return the settings that keep cookies and pages to https when that is the address."""
    is_encrypted = address.startswith("https://")
    return {
        "SESSION_COOKIE_SECURE": is_encrypted,
        "CSRF_COOKIE_SECURE": is_encrypted,
        "LANGUAGE_COOKIE_SECURE": is_encrypted,
        "SECURE_HSTS_SECONDS": A_YEAR if is_encrypted else 0,
        "CSRF_TRUSTED_ORIGINS": [address] if is_encrypted else [],
    }


def behind_proxy() -> dict[str, Any]:
    """Return the settings that believe what a proxy says, when there is one."""
    is_there = env.PROXY.is_on
    return {
        "SECURE_PROXY_SSL_HEADER": ("HTTP_X_FORWARDED_PROTO", "https") if is_there else None,
        "USE_X_FORWARDED_HOST": is_there,
        # Else everybody behind the proxy shares one count of attempts at signing in.
        "ALLAUTH_TRUSTED_PROXY_COUNT": 1 if is_there else 0,
    }
