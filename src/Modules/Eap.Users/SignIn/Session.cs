using System.Globalization;
using System.Security.Claims;
using Eap.Platform.Data;
using Eap.Platform.Settings;
using Eap.Platform.Time;
using Eap.Users.Accounts;
using Eap.Users.Grants;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Eap.Users.SignIn;

/// <summary>The sign-in cookie: made at sign-in, asked against the database at every request.</summary>
public sealed class Session(SiteClock clock, IOptions<UsersOptions> options) : CookieAuthenticationEvents
{
    /// <summary>Claim with the person's name.</summary>
    public const string DisplayNameClaim = "DisplayName";

    internal const string StampClaim = "AspNet.Identity.SecurityStamp";
    private const string Begun = "eap.begun";
    private static readonly HotQuery<string, Standing> OfAccount = new((db, id) => db.Set<User>().AsNoTracking().Where(row => row.Id == id)
        .Select(row => new Standing(row.IsEnabled, row.SecurityStamp, row.MustChangePassword, row.TwoFactorEnabled)));
    private static readonly object MustChangeKey = new();
    private static readonly object MustEnrolKey = new();

    /// <summary>Signs the person in on this browser; it ends with the browser, after idle time, or at the absolute end.</summary>
    public Task SignInAsync(HttpContext context, User account) => context.SignInAsync(IdentityConstants.ApplicationScheme, Principal(account), new AuthenticationProperties
    {
        Items = { [Begun] = clock.UtcNow.Ticks.ToString(CultureInfo.InvariantCulture) },
    });

    /// <summary>True when the person must choose another password first.</summary>
    public static bool MustChangePassword(HttpContext context) => context.Items.ContainsKey(MustChangeKey);

    /// <summary>True when the person must set up the second step first.</summary>
    public static bool MustSetUpSecondStep(HttpContext context) => context.Items.ContainsKey(MustEnrolKey);

    /// <inheritdoc />
    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        var userId = context.Principal?.FindFirstValue(ClaimTypes.NameIdentifier);
        var account = userId is null ? null : await OfAccount.FirstAsync(context.HttpContext.RequestServices.GetRequiredService<SiteDbContext>(), userId, context.HttpContext.RequestAborted);
        if (account is not { IsEnabled: true } || account.SecurityStamp != context.Principal!.FindFirstValue(StampClaim) || IsOver(context.Properties))
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
            return;
        }

        if (account.MustChangePassword) context.HttpContext.Items[MustChangeKey] = true;
        else if (!account.TwoFactorEnabled && await MustHaveSecondStepAsync(context.HttpContext, userId!)) context.HttpContext.Items[MustEnrolKey] = true;
    }

    /// <inheritdoc />
    public override Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context)
    {
        // The address stays and the answer is 403, not a redirect to a page that says so.
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public override Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> context)
    {
        var request = context.Request;
        // A script cannot sign in: it tells the person.
        if (request.Headers.XRequestedWith == "XMLHttpRequest")
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return Task.CompletedTask;
        }

        // A post cannot be come back to: after signing in the person lands on the page the form stood on.
        var back = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) ? $"{request.PathBase}{request.Path}{request.QueryString}"
            : request.GetTypedHeaders().Referer is { } referer && referer.IsAbsoluteUri && referer.Authority == request.Host.Value ? referer.PathAndQuery : null;
        context.Response.Redirect($"{request.PathBase}/login{(back is null ? "" : QueryString.Create("returnUrl", back))}");
        return Task.CompletedTask;
    }

    internal static ClaimsPrincipal Principal(User account, string scheme = "Identity.Application") => new(new ClaimsIdentity(
    [
        new Claim(ClaimTypes.NameIdentifier, account.Id), new Claim(ClaimTypes.Name, account.UserName!), new Claim(DisplayNameClaim, account.DisplayName), new Claim(StampClaim, account.SecurityStamp!),
    ], scheme));

    private static async Task<bool> MustHaveSecondStepAsync(HttpContext context, string userId)
    {
        var services = context.RequestServices;
        return (await services.GetRequiredService<SiteSettings>().GetAsync<UsersSettings>(context.RequestAborted)).AdministratorsNeedSecondStep
            && await services.GetRequiredService<SeparationGuard>().DutiesAsync(userId, context.RequestAborted) != AdministratorDuties.None;
    }

    private bool IsOver(AuthenticationProperties properties) =>
        !long.TryParse(properties.Items.TryGetValue(Begun, out var text) ? text : null, CultureInfo.InvariantCulture, out var ticks)
        || clock.UtcNow - new DateTime(ticks, DateTimeKind.Utc) > TimeSpan.FromHours(options.Value.AbsoluteHours);

    private sealed record Standing(bool IsEnabled, string? SecurityStamp, bool MustChangePassword, bool TwoFactorEnabled);
}
