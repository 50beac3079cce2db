using System.Net;
using Xunit;

namespace Eap.Testing;

/// <summary>What tests say of an answer.</summary>
public static class SitePageAsserts
{
    /// <summary>200.</summary>
    public static SitePage ShouldBeOk(this SitePage page) => page.ShouldBe(HttpStatusCode.OK);

    /// <summary>404.</summary>
    public static SitePage ShouldBeNotFound(this SitePage page) => page.ShouldBe(HttpStatusCode.NotFound);

    /// <summary>400.</summary>
    public static SitePage ShouldBeBadRequest(this SitePage page) => page.ShouldBe(HttpStatusCode.BadRequest);

    /// <summary>403, or the sign-in cookie's redirect to the page that says so.</summary>
    public static SitePage ShouldBeForbidden(this SitePage page)
    {
        var refused = page.Status == HttpStatusCode.Forbidden || page.Status == HttpStatusCode.Found && page.Location!.StartsWith("/error/403", StringComparison.Ordinal);
        Assert.True(refused, Describe(page, "403"));
        return page;
    }

    /// <summary>A redirect to the sign-in page that leads back here.</summary>
    public static SitePage ShouldAskToSignIn(this SitePage page)
    {
        Assert.True(page.Status == HttpStatusCode.Found && page.Location!.StartsWith("/login", StringComparison.OrdinalIgnoreCase), Describe(page, "a redirect to /login"));
        return page;
    }

    /// <summary>A redirect to exactly this path and query.</summary>
    public static SitePage ShouldRedirectTo(this SitePage page, string location)
    {
        Assert.True((int)page.Status is 301 or 302 or 303 or 307 or 308, Describe(page, $"a redirect to {location}"));
        Assert.Equal(location, page.Location);
        return page;
    }

    /// <summary>Exactly this status.</summary>
    public static SitePage ShouldBe(this SitePage page, HttpStatusCode status)
    {
        Assert.True(page.Status == status, Describe(page, ((int)status).ToString()));
        return page;
    }

    /// <summary>The form came back with a message at this field, beside the control it belongs to.</summary>
    public static SitePage ShouldRefuseField(this SitePage page, string name, string message)
    {
        var found = page.Document.QuerySelector($"[data-valmsg-for='{name}'], [id='{name}-error'], [data-error-for='{name}']");
        Assert.True(found is not null, Describe(page, $"a message at {name}"));
        Assert.Contains(message, found!.TextContent);
        return page;
    }

    private static string Describe(SitePage page, string expected)
    {
        var text = page.BodyText.Trim();
        return $"{page.Url.PathAndQuery}: expected {expected}, got {(int)page.Status} {page.Location}\n{(text.Length > 600 ? text[..600] : text)}";
    }
}
