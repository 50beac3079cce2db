using Eap.Awards.Naming;
using Eap.Awards.Nominations;
using Eap.Awards.Stories;
using Eap.Contents;
using Eap.Platform;
using Eap.Platform.Modules;
using Microsoft.Extensions.DependencyInjection;

namespace Eap.Awards;

/// <summary>Registers decisions, the roll of honour, its stories and the papers.</summary>
public sealed class NamingStartup : StartupBase
{
    /// <inheritdoc />
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddPermissionProvider<NamingPermissions>().AddNavigationProvider<NamingMenu>().AddDataMigration<DecisionMigrations>().AddScoped<INominationFactSource, NamingFacts>();
        services.AddScoped<NamingBodies>().AddScoped<ApprovalSheets>().AddScoped<NamingRows>().AddScoped<BodySigning>().AddScoped<SigningPages>().AddScoped<NamingAnnouncing>().AddDataMigration<CertificateMigrations>().AddScoped<CertificateNumbering>();
        services.AddScoped<HonourRegister>().AddScoped<HonourRevoking>().AddScoped<HonourRoll>().AddScoped<IHonourStories, HonourStories>();
        services.AddDataMigration<StoryMigrations>().AddContentDeclaration<HonourStoryType>().AddIndexProvider<HonourStoryIndexProvider>().AddContentTypeDisplay<HonourStoryDisplay>().AddContentHandler<HonourStoryHandler>();
    }
}
