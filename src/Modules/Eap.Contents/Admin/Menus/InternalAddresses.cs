using Eap.Contents.Access;
using Eap.Contents.Routing;
using Eap.Platform.Data;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Eap.Contents.Admin.Menus;

/// <summary>
/// Whether addresses of this site answer a reader: a page of the program anybody may open, or a published item. It looks at the routes and the
/// index, asks no page, and does not judge what stands behind a question mark.
/// </summary>
public sealed class InternalAddresses(EndpointDataSource endpoints, ContentAccess contents, SiteDbContext db, IStringLocalizer<InternalAddresses> T)
{
    /// <summary>What is the matter with each address, where something is; addresses elsewhere are not looked at. At most two queries.</summary>
    public async Task<IReadOnlyDictionary<string, string>> ProblemsAsync(IEnumerable<string> urls, CancellationToken cancellationToken)
    {
        var (problems, unknown) = (new Dictionary<string, string>(), new Dictionary<string, string>());
        foreach (var url in urls.Where(url => url.StartsWith('/')).Distinct())
        {
            var pages = Pages(url);
            if (pages.Count == 0) unknown[url] = PathOf(url).TrimStart('/');
            else if (pages.All(NeedsSignIn)) problems[url] = T["登录后才能打开"];
        }

        if (unknown.Count == 0) return problems;
        var known = await PublishedAsync([.. unknown.Values], cancellationToken);
        foreach (var (url, path) in unknown)
            if (!known.Contains(path)) problems[url] = T["打不开"];
        return problems;
    }

    private async Task<HashSet<string>> PublishedAsync(List<string> paths, CancellationToken cancellationToken)
    {
        var routes = from route in db.Set<AutoroutePartIndex>() join item in contents.Published() on route.ContentItemVersionId equals item.ContentItemVersionId select new { route.Path, item.ContentItemId };
        var now = await routes.Where(route => paths.Contains(route.Path)).Select(route => route.Path).ToListAsync(cancellationToken);
        var formerly = await db.Set<FormerPath>().Where(row => paths.Contains(row.Path) && routes.Any(route => route.ContentItemId == row.ContentItemId)).Select(row => row.Path).ToListAsync(cancellationToken);
        return [.. now, .. formerly];
    }

    private List<RouteEndpoint> Pages(string url)
    {
        var path = new PathString(PathOf(url));
        return [.. endpoints.Endpoints.OfType<RouteEndpoint>().Where(endpoint => !CatchesAll(endpoint.RoutePattern) && TakesGet(endpoint) && Matches(endpoint.RoutePattern, path))];
    }

    private static string PathOf(string url) => url.Split('?', '#')[0].TrimEnd('/').ToLowerInvariant() is { Length: > 0 } path ? path : "/";

    private static bool CatchesAll(RoutePattern pattern) => pattern.Parameters.Any(parameter => parameter.IsCatchAll);

    private static bool TakesGet(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<IHttpMethodMetadata>() is not { HttpMethods.Count: > 0 } methods || methods.HttpMethods.Contains(HttpMethods.Get);

    private static bool NeedsSignIn(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<IAuthorizeData>() is not null && endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null;

    private static bool Matches(RoutePattern pattern, PathString path) =>
        new TemplateMatcher(new RouteTemplate(pattern), []).TryMatch(path, []);
}
