using Eap.Organizations.Contacts;
using Eap.Platform;
using Eap.Platform.Data;
using Eap.Platform.Modules;
using Eap.Platform.Recipes;
using Eap.Platform.Security;
using Eap.Users.Accounts;
using Eap.Users.Administration;
using Eap.Users.Bootstrap;
using Eap.Users.Grants;
using Eap.Users.OwnAccount;
using Eap.Users.Roles;
using Eap.Users.SignIn;
using Eap.Users.TwoFactor;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Eap.Users;

/// <summary>Registers accounts, sign-in and grants.</summary>
public sealed class Startup(IHostEnvironment environment) : StartupBase
{
    /// <inheritdoc />
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddDataMigration<UserMigrations>().AddPermissionProvider<Permissions>().AddNavigationProvider<AdminMenu>();
        services.AddOptions<UsersOptions>().BindConfiguration("Users").ValidateDataAnnotations().ValidateOnStart();
        services.AddScoped<IAccess, GrantAccess>().AddScoped<PermissionHolders>().AddScoped<IUnitAccounts, UnitAccounts>().AddSingleton<PermissionCatalog>();
        services.AddScoped<GrantAuthority>().AddScoped<GrantEditor>().AddScoped<GrantHandover>().AddScoped<SeparationGuard>().AddScoped<LastAdministrator>();
        services.AddScoped<AccountDirectory>().AddScoped<AccountEditor>().AddScoped<PasswordChange>().AddScoped<AccountDesk>();
        services.AddScoped<SignInGate>().AddScoped<Session>().AddScoped<TwoFactorSteps>();
        services.AddScoped<RoleEditor>().AddSiteInitializer<RoleSeeder>().AddRecipeStep<RolesRecipeStep>().AddScoped<IRecipeExportSource, RolesExportSource>();
        services.AddScoped<DemoSignIns>().AddScoped<FirstAdministrator>().AddSiteInitializer<AccountBootstrap>().AddHostedService<SignInAnnouncement>();
        services.AddZoneBlock<SecondStepReminder>();
        services.AddAuthorization();
        AddSignIn(services);
    }

    /// <inheritdoc />
    public override void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes) => app.UseForcedSteps();

    private void AddSignIn(IServiceCollection services)
    {
        var secure = environment.IsProduction() ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies(cookies =>
        {
            cookies.ApplicationCookie!.Configure<Microsoft.Extensions.Options.IOptions<UsersOptions>>((options, users) =>
            {
                // The page cache refuses everything when this cookie is present: its name is known there.
                options.Cookie.Name = "eap.signin";
                options.Cookie.HttpOnly = true;
                options.Cookie.SameSite = SameSiteMode.Lax;
                options.Cookie.SecurePolicy = secure;
                options.LoginPath = "/login";
                options.ReturnUrlParameter = "returnUrl";
                options.ExpireTimeSpan = TimeSpan.FromMinutes(users.Value.IdleMinutes);
                options.SlidingExpiration = true;
                options.EventsType = typeof(Session);
            });
            cookies.TwoFactorUserIdCookie!.Configure(options =>
            {
                options.Cookie.Name = "eap.secondstep";
                options.Cookie.SecurePolicy = secure;
                options.ExpireTimeSpan = TimeSpan.FromMinutes(5);
            });
        });
        services.AddIdentityCore<User>().AddEntityFrameworkStores<SiteDbContext>();
        // What OWASP asks of PBKDF2 with SHA-512.
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = 210_000);
    }
}
