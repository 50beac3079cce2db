using System.Net;
using System.Text.RegularExpressions;
using Eap.Platform.Security;
using Eap.Testing;
using Eap.Users.Grants;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace EapSite.Tests.Web;

/// <summary>Every endpoint that changes something refuses a request without the site's own token. The list is the app's own.</summary>
public sealed partial class AntiforgeryTests(SiteFixture site) : SiteTest(site), IClassFixture<SiteFixture>
{
    private const string Everything = "Everything";

    /// <summary>Endpoints that change nothing, or nothing in anybody's name, although they answer to other methods than GET, each with its reason.</summary>
    private static readonly Dictionary<string, string> ChangeNothing = new()
    {
        ["/error/{code:int}"] = "made again for the method that failed",
        ["/admin/content/create/{type}/recover"] = "shows the text of an expired session in the editor, stores nothing",
        ["/admin/content/{id}/recover"] = "shows the text of an expired session in the editor, stores nothing",
        ["/apply/{type}/{id:length(26)}/recover"] = "shows the answers of an expired session in the form, stores nothing",
        ["/admin/applications/{id:length(26)}/recover"] = "shows the decision of an expired session at the desk, decides nothing",
        ["/my/{id:length(26)}/withdraw/recover"] = "shows the reason of an expired session, takes nothing back",
        ["/my/{id:length(26)}/object/recover"] = "shows the words of an expired session, tells nobody",
        ["/urgent/recover"] = "shows the request of an expired session in the form, tells nobody",
        ["/survey/{code:length(10)}"] = "anybody may answer, without a session that could be misused; the ticket in the form counts once",
    };

    [Fact]
    public async Task Endpoints_ThatTakeMoreThanGet_AnswerBadRequestWithoutToken()
    {
        var client = await SignInWithEverythingAsync();
        var open = new List<string>();
        var tried = 0;
        foreach (var (method, pattern) in ChangingEndpoints())
        {
            tried++;
            var answer = await client.SendAsync(new HttpRequestMessage(new HttpMethod(method), Fill(pattern)) { Content = new FormUrlEncodedContent([]) });
            if (answer.Status != HttpStatusCode.BadRequest) open.Add($"{method} {pattern}: {(int)answer.Status} {answer.Location}");
        }

        Assert.True(tried > 5, $"Only {tried} endpoints were found.");
        Assert.True(open.Count == 0, $"{open.Count} of {tried} endpoints:\n{string.Join('\n', open)}");
    }

    [Fact]
    public async Task Token_OfSomebodyElse_IsRefused()
    {
        var (one, other) = (await SignInWithEverythingAsync(), await SignInWithEverythingAsync());
        var (method, pattern) = ChangingEndpoints().First(endpoint => endpoint.Method == "POST");
        var (field, token) = await other.TokenAsync();

        var answer = await one.PostWithoutTokenAsync(Fill(pattern), (field, token));

        Assert.Equal("POST", method);
        answer.ShouldBeBadRequest();
    }

    private IEnumerable<(string Method, string Pattern)> ChangingEndpoints() =>
        from endpoint in Site.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
        let pattern = "/" + endpoint.RoutePattern.RawText?.Trim('/')
        where !ChangeNothing.ContainsKey(pattern) && !IsInert(endpoint)
        from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["POST"]
        where method is not ("GET" or "HEAD" or "OPTIONS" or "TRACE")
        select (method, pattern);

    // Files and health checks answer any method the same way.
    private static bool IsInert(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<ControllerActionDescriptor>() is null && endpoint.Metadata.GetMetadata<HttpMethodMetadata>() is null;

    private static string Fill(string pattern) => Parameter().Replace(pattern, match => match.Groups["constraint"].Value switch
    {
        var constraint when constraint.Contains("int", StringComparison.Ordinal) || constraint.Contains("long", StringComparison.Ordinal) => "1",
        "length(32)" or ":length(32)" => new string('4', 32),
        _ => "4scj20wrmt04v6f5fa675zf8rb",
    });

    private async Task<SiteClient> SignInWithEverythingAsync()
    {
        await Site.InUnitAsync(async unit =>
        {
            if (await unit.Db.FindAsync<Role>(Everything) is not null) return;
            var permissions = unit.Get<IEnumerable<IPermissionProvider>>().SelectMany(provider => provider.GetPermissions()).Select(permission => permission.Name).Distinct();
            unit.Db.Add(new Role { Name = Everything, Title = "一切", Permissions = [.. permissions] });
        });
        return await SignInAsync(Everything);
    }

    [GeneratedRegex(@"\{\**\w+(?<constraint>(:[^}=?]+)?)[^}]*\}")]
    private static partial Regex Parameter();
}
