using Eap.Users.Accounts;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Eap.Testing;

/// <summary>How an account gets in, and how a test gets a token for a form it does not see.</summary>
internal static class SignIn
{
    public static async Task EnterAsync(SiteHost site, SiteClient client, SiteAccount account)
    {
        if (!HasLoginPage(site))
        {
            await IssueCookieAsync(site, client, account);
            return;
        }

        var page = await client.GetPageAsync("/login");
        page.ShouldBeOk();
        var password = page.Document.QuerySelector("form input[type=password]") ?? throw new InvalidOperationException("The page /login has no password field.");
        var name = password.Closest("form")!.QuerySelector("input[autocomplete~=username], input[type=text], input:not([type])")
            ?? throw new InvalidOperationException("The page /login has no field for the account.");
        var answer = await client.SubmitFormAsync(page, new() { [name.GetAttribute("name")!] = account.UserName, [password.GetAttribute("name")!] = account.Password }, form: "form:has(input[type=password])");
        if (!client.IsSignedIn) throw new InvalidOperationException($"Signing in as {account.UserName} did not work ({(int)answer.Status}): {answer.Document.QuerySelector("main, body")?.TextContent.Trim()}");
    }

    // A real token pair of the real service, for the person behind the client's cookies: what a page with a form would have given.
    public static async Task<(string Field, string Token)> TokenAsync(SiteHost site, SiteClient client)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var context = Context(site, scope, client);
        if ((await context.AuthenticateAsync()).Principal is { } principal) context.User = principal;
        var tokens = scope.ServiceProvider.GetRequiredService<IAntiforgery>().GetAndStoreTokens(context);
        client.Cookies.Read(context.Response.Headers.SetCookie!);
        return (tokens.FormFieldName, tokens.RequestToken!);
    }

    private static bool HasLoginPage(SiteHost site) =>
        site.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>().Any(endpoint => endpoint.RoutePattern.RawText?.Trim('/') == "login");

    private static async Task IssueCookieAsync(SiteHost site, SiteClient client, SiteAccount account)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var accessor = scope.ServiceProvider.GetRequiredService<IHttpContextAccessor>();
        var context = accessor.HttpContext = Context(site, scope, client);
        var manager = scope.ServiceProvider.GetRequiredService<SignInManager<User>>();
        var user = await manager.UserManager.FindByIdAsync(account.Id) ?? throw new InvalidOperationException($"There is no account {account.UserName}.");
        await manager.SignInAsync(user, isPersistent: false);
        client.Cookies.Read(context.Response.Headers.SetCookie!);
        accessor.HttpContext = null;
    }

    private static DefaultHttpContext Context(SiteHost site, AsyncServiceScope scope, SiteClient client)
    {
        var context = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        context.Request.Scheme = site.BaseAddress.Scheme;
        context.Request.Host = new HostString(site.BaseAddress.Authority);
        context.Request.Headers.Cookie = client.Cookies.Header("/");
        return context;
    }
}
