using Eap.Articles.Feelings;
using Eap.Articles.Models;
using Eap.Articles.Seeding;
using Eap.Articles.Services;
using Eap.Contents;
using Eap.Contents.Display;
using Eap.Platform;
using Eap.Platform.Modules;
using Eap.Platform.Settings;
using Microsoft.Extensions.DependencyInjection;

namespace Eap.Articles;

/// <summary>Registers articles.</summary>
public sealed class Startup : StartupBase
{
    /// <inheritdoc />
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddDataMigration<ArticleMigrations>().AddContentDeclaration<ArticleContentType>().AddIndexProvider<ArticleIndexProvider>();
        services.AddScoped<ArticleDirectory>().AddScoped<ArticleDisplay>().AddScoped<IContentTypeDisplay>(provider => provider.GetRequiredService<ArticleDisplay>());
        services.AddScoped<FeelingDirectory>().AddSettingsSection<ArticleSettingsSection>();
        services.AddZoneBlock<NewestArticles>().AddZoneBlock<ReviewReminder>().AddSeedSource<ArticleSeed>();
    }
}
