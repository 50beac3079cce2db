namespace Eap.Contents.Markdown;

/// <summary>Which addresses a link may lead to.</summary>
public static class SafeUrl
{
    /// <summary>http, https, mailto, tel, a path of this site, or an anchor; never javascript: or data:.</summary>
    public static bool IsAllowed(string? url)
    {
        if (string.IsNullOrWhiteSpace(url) || url.Any(char.IsControl)) return false;
        if (url[0] is '#' || (url[0] is '/' && !url.StartsWith("//", StringComparison.Ordinal) && !url.StartsWith("/\\", StringComparison.Ordinal))) return true;
        return Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is ("http" or "https" or "mailto" or "tel");
    }

    /// <summary>A picture of this site; pictures from elsewhere would tell a third party who reads what.</summary>
    public static bool IsOwnPicture(string? url) => url is not null && url.StartsWith("/media/", StringComparison.Ordinal);
}
