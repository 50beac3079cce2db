using Microsoft.Net.Http.Headers;

namespace Eap.Testing;

/// <summary>The cookies of one client. They expire by the site's clock, which tests move, not by the machine's.</summary>
public sealed class SiteCookies(TimeProvider clock)
{
    private readonly Dictionary<string, (string Value, string Path, DateTimeOffset? Expires, SetCookieHeaderValue Raw)> _cookies = [];

    /// <summary>A cookie's value; null when there is none.</summary>
    public string? this[string name]
    {
        get => _cookies.TryGetValue(name, out var cookie) && !Expired(cookie.Expires) ? cookie.Value : null;
        set
        {
            if (value is null) _cookies.Remove(name);
            else _cookies[name] = (value, "/", null, new SetCookieHeaderValue(name, value));
        }
    }

    /// <summary>The names of all cookies held.</summary>
    public IReadOnlyList<string> Names => [.. _cookies.Where(cookie => !Expired(cookie.Value.Expires)).Select(cookie => cookie.Key)];

    /// <summary>The header as it was set, with its attributes; null when there is none.</summary>
    public SetCookieHeaderValue? Raw(string name) => _cookies.TryGetValue(name, out var cookie) ? cookie.Raw : null;

    internal void Read(IEnumerable<string> headers)
    {
        foreach (var header in headers)
        {
            if (!SetCookieHeaderValue.TryParse(header, out var cookie)) throw new InvalidOperationException($"Not a cookie: {header}");
            var expires = cookie.MaxAge is { } age ? clock.GetUtcNow() + age : cookie.Expires;
            if (Expired(expires)) _cookies.Remove(cookie.Name.ToString());
            else _cookies[cookie.Name.ToString()] = (cookie.Value.ToString(), cookie.Path.HasValue ? cookie.Path.ToString() : "/", expires, cookie);
        }
    }

    internal string Header(string path) => string.Join("; ", _cookies
        .Where(cookie => path.StartsWith(cookie.Value.Path, StringComparison.OrdinalIgnoreCase) && !Expired(cookie.Value.Expires)).Select(cookie => $"{cookie.Key}={cookie.Value.Value}"));

    private bool Expired(DateTimeOffset? expires) => expires is { } end && end <= clock.GetUtcNow();
}
